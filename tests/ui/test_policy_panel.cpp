// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <limits>

#include "error.h"
#include "policy/policy_panel.h"
#include "policy/rollback_spin_box.h"

using namespace bild;

Q_DECLARE_METATYPE(bild::Policy)

namespace {

constexpr double never = std::numeric_limits<double>::infinity();

template <typename Control>
Control* named(QWidget& panel, const char* start) {
    for (auto* control : panel.findChildren<Control*>()) {
        if (control->accessibleName().startsWith(QLatin1String(start))) return control;
    }
    return nullptr;
}

QPushButton* preset(QWidget& panel, const QString& text) {
    for (auto* button : panel.findChildren<QPushButton*>()) {
        if (button->text() == text) return button;
    }
    return nullptr;
}

}  // namespace

class TestPolicyPanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() {
        m_panel = std::make_unique<PolicyPanel>();
        m_panel->show();
        m_changes = std::make_unique<QSignalSpy>(m_panel.get(), &PolicyPanel::policyChanged);
    }

    void startsBalanced();
    void keysOnSliders();
    void mouseOnSlider();
    void typedNumbers();
    void neverIsReachable();
    void presets();
    void presetsOfAPair();
    void setPolicyIsSilentAndExact();
    void refusesInvalidPolicies();
    void everyControlHasAName();

private:
    Policy last() const { return m_changes->last().first().value<Policy>(); }

    std::unique_ptr<PolicyPanel> m_panel;
    std::unique_ptr<QSignalSpy> m_changes;
};

void TestPolicyPanel::startsBalanced() {
    QCOMPARE(m_panel->policy(), Policy{});
    QVERIFY(preset(*m_panel, "Balanced")->isChecked());
    QCOMPARE(named<QDoubleSpinBox>(*m_panel, "Fallback")->text(), "0.60");
    QCOMPARE(named<QDoubleSpinBox>(*m_panel, "Rollback")->text(), "5.0 nats");
    QCOMPARE(m_changes->count(), 0);
}

void TestPolicyPanel::keysOnSliders() {
    auto* fallback = named<QSlider>(*m_panel, "Fallback");
    QTest::keyClick(fallback, Qt::Key_Right);
    QCOMPARE(m_changes->count(), 1);
    QCOMPARE(last().fallbackThreshold, 0.61);
    QCOMPARE(named<QDoubleSpinBox>(*m_panel, "Fallback")->value(), 0.61);
    QVERIFY(!preset(*m_panel, "Balanced")->isChecked());
    QTest::keyClick(fallback, Qt::Key_End);
    QCOMPARE(last().fallbackThreshold, 1.0);
    QTest::keyClick(fallback, Qt::Key_Right);  // already at the end
    QCOMPARE(m_changes->count(), 2);

    auto* rollback = named<QSlider>(*m_panel, "Rollback");
    QTest::keyClick(rollback, Qt::Key_PageDown);
    QCOMPARE(last().rollbackThreshold, 4.0);
    QTest::keyClick(rollback, Qt::Key_Home);
    QCOMPARE(last().rollbackThreshold, 0.0);
    QTest::keyClick(rollback, Qt::Key_End);
    QCOMPARE(last().rollbackThreshold, never);
    QCOMPARE(m_changes->count(), 5);
}

void TestPolicyPanel::mouseOnSlider() {
    auto* fallback = named<QSlider>(*m_panel, "Fallback");
    QTest::mouseClick(fallback, Qt::LeftButton, {}, {2, fallback->height() / 2});
    QCOMPARE(m_changes->count(), 1);
    QCOMPARE(last().fallbackThreshold, 0.55);
}

void TestPolicyPanel::typedNumbers() {
    auto* field = named<QDoubleSpinBox>(*m_panel, "Fallback");
    field->selectAll();
    QTest::keyClicks(field, "0.35");
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(last().fallbackThreshold, 0.35);
    QCOMPARE(named<QSlider>(*m_panel, "Fallback")->value(), 35);

    auto* draft = named<QSpinBox>(*m_panel, "Longest");
    draft->selectAll();
    QTest::keyClicks(draft, "3");
    QTest::keyClick(draft, Qt::Key_Return);
    QCOMPARE(last(), (Policy{0.35, 5.0, 3, false}));
    QTest::keyClick(draft, Qt::Key_Up);
    QCOMPARE(last().maxDraftTokens, 4);
}

void TestPolicyPanel::neverIsReachable() {
    auto* field = named<RollbackSpinBox>(*m_panel, "Rollback");
    field->selectAll();
    QTest::keyClicks(field, "10");
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(last().rollbackThreshold, 10.0);
    QTest::keyClick(field, Qt::Key_Up);
    QCOMPARE(last().rollbackThreshold, never);
    QCOMPARE(field->text(), "never");
    const auto changes = m_changes->count();
    QTest::keyClick(field, Qt::Key_Up);
    QCOMPARE(m_changes->count(), changes);
    QTest::keyClick(field, Qt::Key_Down);
    QCOMPARE(last().rollbackThreshold, 10.0);
    QCOMPARE(field->text(), "10.0 nats");

    field->selectAll();
    QTest::keyClicks(field, "Never");
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(last().rollbackThreshold, never);
    field->selectAll();
    QTest::keyClicks(field, "2.5");
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(last().rollbackThreshold, 2.5);
    QCOMPARE(field->text(), "2.5 nats");
    field->selectAll();
    QTest::keyClicks(field, "12");
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(last().rollbackThreshold, 12.0);
}

void TestPolicyPanel::presetsOfAPair() {
    const QSignalSpy spy(m_panel.get(), &PolicyPanel::policyChanged);
    PolicyPresets presets;
    presets.fast = {0.0, 1.0, 5, false};
    m_panel->setPresets(presets);
    QCOMPARE(spy.count(), 0);
    QVERIFY(preset(*m_panel, "Balanced")->isChecked());
    preset(*m_panel, "Fast")->click();
    QVERIFY(m_panel->policy() == presets.fast);
    QVERIFY(preset(*m_panel, "Fast")->toolTip().contains("5 token"));
    m_panel->setPresets({});
    QVERIFY(m_panel->policy() == presets.fast);
    QVERIFY(!preset(*m_panel, "Fast")->isChecked());
}

void TestPolicyPanel::presets() {
    auto* careful = preset(*m_panel, "Careful");
    QTest::mouseClick(careful, Qt::LeftButton);
    QCOMPARE(m_changes->count(), 1);
    QVERIFY(last().fallbackThreshold > Policy{}.fallbackThreshold);
    QVERIFY(last().rollbackThreshold < Policy{}.rollbackThreshold);
    QVERIFY(careful->isChecked());
    QVERIFY(!preset(*m_panel, "Balanced")->isChecked());
    QTest::mouseClick(careful, Qt::LeftButton);
    QVERIFY(careful->isChecked());
    QCOMPARE(m_changes->count(), 1);
    QTest::keyClick(preset(*m_panel, "Fast"), Qt::Key_Space);
    QCOMPARE(m_changes->count(), 2);
    QVERIFY(last().fallbackThreshold < Policy{}.fallbackThreshold);
    QVERIFY(preset(*m_panel, "Fast")->toolTip().contains("0.35"));
}

void TestPolicyPanel::setPolicyIsSilentAndExact() {
    const Policy fine{0.123456, never, 150, true};
    m_panel->setPolicy(fine);
    QCOMPARE(m_changes->count(), 0);
    QCOMPARE(m_panel->policy(), fine);
    QCOMPARE(named<RollbackSpinBox>(*m_panel, "Rollback")->text(), "never");
    QTest::keyClick(named<QSlider>(*m_panel, "Rollback"), Qt::Key_Left);
    QCOMPARE(last(), (Policy{0.123456, 10.0, 150, true}));
}

void TestPolicyPanel::refusesInvalidPolicies() {
    QVERIFY_EXCEPTION_THROWN(m_panel->setPolicy({2.0, 5.0, 10, false}), InputError);
    QCOMPARE(m_panel->policy(), Policy{});
}

void TestPolicyPanel::everyControlHasAName() {
    for (auto* control : m_panel->findChildren<QWidget*>()) {
        if (control->focusPolicy() == Qt::NoFocus || qobject_cast<QLineEdit*>(control)) continue;
        const auto* button = qobject_cast<QPushButton*>(control);
        QVERIFY2(!control->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                 control->metaObject()->className());
        QVERIFY(!control->toolTip().isEmpty());
    }
}

QTEST_MAIN(TestPolicyPanel)
#include "test_policy_panel.moc"
