// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QComboBox>
#include <QDialog>
#include <QHash>
#include <QLabel>
#include <QMenuBar>
#include <QToolTip>
#include <QtTest>
#include <algorithm>

#include "look/theme.h"
#include "studio_fixture.h"

using namespace bild;

namespace {

constexpr double kText = 4.5;
/// What cannot be used now can still be read.
constexpr double kDisabled = 3.0;
constexpr int kIconWidth = 26;  // of a menu's entry

struct Measured {
    QColor background;
    QColor ink;
    double ratio = 0.0;
};

/// The colour that most of a picture has, and the one in it that stands out most.
Measured measured(const QImage& picture) {
    QHash<QRgb, int> counts;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) ++counts[picture.pixel(x, y) | 0xff000000U];
    }
    Measured result;
    int most = 0;
    for (auto entry = counts.cbegin(); entry != counts.cend(); ++entry) {
        if (entry.value() > most) result.background = QColor(entry.key());
        most = std::max(most, entry.value());
    }
    for (auto entry = counts.cbegin(); entry != counts.cend(); ++entry) {
        const double ratio = contrastRatio(QColor(entry.key()), result.background);
        if (ratio <= result.ratio) continue;
        result.ratio = ratio;
        result.ink = QColor(entry.key());
    }
    return result;
}

QByteArray words(const QString& what, const Measured& found) {
    return QStringLiteral("%1: %2 on %3 has %4")
        .arg(what, found.ink.name(), found.background.name(), QString::number(found.ratio, 'f', 2))
        .toUtf8();
}

/// Inside a frame, which has colours of its own.
QImage inner(const QImage& whole, const QRect& part, qreal ratio) {
    const QRect rect(part.topLeft() * ratio, part.size() * ratio);
    const int edge = static_cast<int>(3 * ratio);
    return whole.copy(rect.adjusted(edge, edge, -edge, -edge) & whole.rect());
}

}  // namespace

/// Menus, tool tips and dialogs can be read in both themes: measured in what is drawn, not in what a palette promises.
class TestStudioContrast : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<StudioFixture> m_fixture;

    [[nodiscard]] MainWindow& window() { return m_fixture->window(); }

    static void addThemes() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void setTheme() {
        QFETCH(bool, dark);
        window().setAppearance(dark ? Appearance::Dark : Appearance::Light);
        QCoreApplication::processEvents();
    }
    static void checkMenu(QMenu& menu) {
        menu.popup(QPoint(10, 10));
        QVERIFY(QTest::qWaitForWindowExposed(&menu, kPatienceMs));
        for (QAction* action : menu.actions()) {
            if (action->isSeparator()) continue;
            // Plain, and under the pointer.
            for (const bool active : {false, true}) {
                menu.setActiveAction(active ? action : nullptr);
                if (QMenu* opened = action->menu()) opened->hide();
                QCoreApplication::processEvents();
                const QImage picture = menu.grab().toImage();
                // Without the icon, which need not be read.
                const QRect letters = menu.actionGeometry(action).adjusted(kIconWidth, 0, 0, 0);
                const Measured found = measured(inner(picture, letters, picture.devicePixelRatio()));
                const QString what = menu.title() + " > " + action->text() + (active ? " (active)" : "");
                QVERIFY2(found.ratio >= (action->isEnabled() ? kText : kDisabled), words(what, found));
            }
        }
        menu.close();
        for (QAction* action : menu.actions()) {
            if (action->menu() != nullptr && !action->menu()->isEmpty()) checkMenu(*action->menu());
        }
    }
    /// Whatever shows words in a dialog.
    static void checkWidgets(QWidget& dialog) {
        const QImage picture = dialog.grab().toImage();
        int checked = 0;
        for (QWidget* widget : dialog.findChildren<QWidget*>()) {
            if (!widget->isVisible() || widget->visibleRegion().isEmpty()) continue;
            QString text;
            if (auto* label = qobject_cast<QLabel*>(widget)) text = label->text();
            if (auto* button = qobject_cast<QAbstractButton*>(widget)) text = button->text();
            if (auto* combo = qobject_cast<QComboBox*>(widget)) text = combo->currentText();
            if (auto* line = qobject_cast<QLineEdit*>(widget)) text = line->text();
            if (text.trimmed().isEmpty()) continue;
            const QRect seen = widget->visibleRegion().boundingRect().translated(widget->mapTo(&dialog, QPoint()));
            const Measured found = measured(inner(picture, seen, picture.devicePixelRatio()));
            QVERIFY2(found.ratio >= (widget->isEnabled() ? kText : kDisabled), words(text.left(60), found));
            ++checked;
        }
        QVERIFY(checked > 0);
    }

private Q_SLOTS:
    void init() {
        m_fixture = std::make_unique<StudioFixture>(std::make_shared<EngineScript>());
        m_fixture->startLoaded();
    }
    void cleanup() { m_fixture.reset(); }

    void menus_data() { addThemes(); }
    void menus() {
        setTheme();
        int menus = 0;
        for (QAction* action : window().menuBar()->actions()) {
            QVERIFY(action->menu() != nullptr);
            checkMenu(*action->menu());
            ++menus;
        }
        QVERIFY(menus >= 6);
        const QImage bar = window().menuBar()->grab().toImage();
        const Measured found = measured(bar);
        QVERIFY2(found.ratio >= kText, words("menu bar", found));
    }

    void toolTips_data() { addThemes(); }
    void toolTips() {
        setTheme();
        QToolTip::showText(QPoint(50, 50), QStringLiteral("Tokens written a second"), &window());
        QWidget* tip = nullptr;
        const auto shown = [&tip] {
            for (QWidget* widget : QApplication::topLevelWidgets()) {
                if (widget->inherits("QTipLabel") && widget->isVisible()) tip = widget;
            }
            return tip != nullptr;
        };
        TRY_VERIFY(shown());
        const QImage picture = tip->grab().toImage();
        const Measured found = measured(inner(picture, tip->rect(), picture.devicePixelRatio()));
        QVERIFY2(found.ratio >= kText, words("tool tip", found));
        // Of the theme, not of the system.
        QFETCH(bool, dark);
        QVERIFY2((found.background.lightnessF() < 0.5F) == dark, words("tool tip", found));
        QToolTip::hideText();
    }

    void dialogs_data() { addThemes(); }
    void dialogs() {
        setTheme();
        WindowActions& actions = window().actions();
        for (QAction* opens :
             {actions.preferences, actions.shortcuts, actions.about, actions.pairInfo, actions.font, actions.open}) {
            bool done = false;
            const QString name = opens->objectName();
            StudioFixture::whenOpen<QDialog>([&done](QDialog& dialog) {
                QTest::qWait(50);
                checkWidgets(dialog);
                dialog.reject();
                done = true;
            });
            opens->trigger();
            TRY_VERIFY(done);
            QVERIFY2(!QTest::currentTestFailed(), qPrintable(name));
        }
    }

    void questions_data() { addThemes(); }
    void questions() {
        setTheme();
        m_fixture->type("Not saved.");
        bool done = false;
        StudioFixture::whenOpen<QMessageBox>([&done](QMessageBox& box) {
            checkWidgets(box);
            box.findChild<QPushButton*>("keepWorking")->click();
            done = true;
        });
        actionsNew()->trigger();
        QVERIFY(done);
    }

    void theWindowsOwnWords_data() { addThemes(); }
    void theWindowsOwnWords() {
        setTheme();
        window().messages().showMessage("Something happened.", {{"Do it", [] {}}});
        QCoreApplication::processEvents();
        checkWidgets(window().messages());
        checkWidgets(window().status());
    }

private:
    [[nodiscard]] QAction* actionsNew() { return window().actions().newDocument; }
};

QTEST_MAIN(TestStudioContrast)
#include "test_studio_contrast.moc"
