// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLayout>
#include <QSignalSpy>
#include <QtTest>

#include "look/theme.h"
#include "sample_run.h"
#include "session/session_model.h"
#include "text/legend.h"

using namespace bild;
using namespace bild::test;

class TestLegend : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_model = std::make_unique<SessionModel>();
        m_legend = std::make_unique<Legend>();
        m_legend->setModel(m_model.get());
        m_legend->resize(220, 240);
        m_legend->show();
        QVERIFY(QTest::qWaitForWindowActive(m_legend.get()));
    }
    void cleanup() {
        m_legend.reset();
        m_model.reset();
    }

    void countsLive() {
        m_model->begin(letter, letterSegments());
        QCOMPARE(m_legend->count(Mark::Large), std::size_t{0});
        m_model->apply(heating().iterations());
        QCOMPARE(m_legend->count(Mark::Large), std::size_t{2});
        QCOMPARE(m_legend->count(Mark::Rollback), std::size_t{1});
        QCOMPARE(m_legend->count(Mark::Ghost), std::size_t{2});
        m_model->showUpTo(3);
        QCOMPARE(m_legend->count(Mark::Ghost), std::size_t{0});
        QCOMPARE(m_legend->count(Mark::Small), std::size_t{2});
        m_model.reset();
        m_legend->setModel(nullptr);
        QCOMPARE(m_legend->count(Mark::Small), std::size_t{0});
    }

    void clicksFilter() {
        QSignalSpy shown(m_legend.get(), &Legend::shownMarksChanged);
        QCOMPARE(m_legend->shownMarks().size(), static_cast<qsizetype>(allMarks.size()));
        QTest::mouseClick(&m_legend->row(Mark::Small), Qt::LeftButton);
        QCOMPARE(shown.size(), 1);
        QVERIFY(!shown.last().first().value<QSet<Mark>>().contains(Mark::Small));
        QVERIFY(m_legend->shownMarks().contains(Mark::Fallback));
        QTest::mouseClick(&m_legend->row(Mark::Small), Qt::LeftButton);
        QVERIFY(m_legend->shownMarks().contains(Mark::Small));
        QCOMPARE(shown.size(), 2);
    }

    void controlLeavesOneAlone() {
        QSignalSpy shown(m_legend.get(), &Legend::shownMarksChanged);
        QTest::mouseClick(&m_legend->row(Mark::Fallback), Qt::LeftButton, Qt::ControlModifier);
        QCOMPARE(m_legend->shownMarks(), (QSet<Mark>{Mark::Fallback, Mark::WouldBe}));
        QCOMPARE(shown.size(), 1);
        QTest::mouseClick(&m_legend->row(Mark::Fallback), Qt::LeftButton, Qt::ControlModifier);
        QCOMPARE(m_legend->shownMarks().size(), static_cast<qsizetype>(allMarks.size()));
        QCOMPARE(shown.size(), 2);
    }

    void keyboardIsEnough() {
        m_legend->row(Mark::Small).setFocus();
        QTest::keyClick(&m_legend->row(Mark::Small), Qt::Key_Down);
        QVERIFY(m_legend->row(Mark::Fallback).hasFocus());
        QTest::keyClick(&m_legend->row(Mark::Fallback), Qt::Key_Space);
        QVERIFY(!m_legend->shownMarks().contains(Mark::Fallback));
        for (int step = 0; step < 5; ++step) QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QVERIFY(m_legend->row(Mark::Ghost).hasFocus());  // past the hidden one, and no further
        QTest::keyClick(&m_legend->row(Mark::Ghost), Qt::Key_Space, Qt::ControlModifier);
        QCOMPARE(m_legend->shownMarks(), (QSet<Mark>{Mark::Ghost, Mark::WouldBe}));
        QTest::keyClick(&m_legend->row(Mark::Ghost), Qt::Key_Up);
        QVERIFY(m_legend->row(Mark::Large).hasFocus());
    }

    void canBeSetFromOutside() {
        QSignalSpy shown(m_legend.get(), &Legend::shownMarksChanged);
        m_legend->setMarkShown(Mark::Ghost, false);
        m_legend->setMarkShown(Mark::Ghost, false);
        QCOMPARE(shown.size(), 1);
        QVERIFY(!m_legend->row(Mark::Ghost).isChecked());
        m_legend->setShownMarks({Mark::Small});
        QCOMPARE(shown.size(), 2);
        m_legend->setShownMarks({Mark::Small});
        QCOMPARE(shown.size(), 2);
    }

    void rareMarksComeUpWhenNeeded() {
        QVERIFY(!m_legend->row(Mark::Chosen).isVisible());
        QVERIFY(!m_legend->row(Mark::WouldBe).isVisible());
        m_legend->setCount(Mark::WouldBe, 3);
        QVERIFY(m_legend->row(Mark::WouldBe).isVisible());
        m_legend->setCount(Mark::WouldBe, 0);
        QVERIFY(!m_legend->row(Mark::WouldBe).isVisible());
    }

    void everythingHasANameAndADefinition() {
        QVERIFY(!m_legend->accessibleName().isEmpty());
        m_legend->setCount(Mark::WouldBe, 1200);
        for (const Mark mark : allMarks) {
            const LegendRow& row = m_legend->row(mark);
            QVERIFY(row.accessibleName().startsWith(markName(mark)));
            QVERIFY(row.toolTip().contains(markDefinition(mark).toHtmlEscaped()));
            QCOMPARE(row.accessibleDescription(), markDefinition(mark));
        }
        QVERIFY(m_legend->row(Mark::WouldBe).accessibleName().contains(QLocale().toString(1200)));
    }

    void longNamesWrap() {
        LegendRow& row = m_legend->row(Mark::Large);
        row.setText("vom gro\u00dfen Modell in seinem eigenen Zug geschrieben");
        QVERIFY(row.heightForWidth(180) > row.heightForWidth(800));
        QCOMPARE(row.heightForWidth(800), row.fontMetrics().height() + 10);
        m_legend->resize(180, 400);
        m_legend->layout()->activate();
        QVERIFY(row.height() >= row.heightForWidth(row.width()));
        QVERIFY(row.height() > m_legend->row(Mark::Fallback).height());
    }

private:
    std::unique_ptr<SessionModel> m_model;
    std::unique_ptr<Legend> m_legend;
};

QTEST_MAIN(TestLegend)
#include "test_legend.moc"
