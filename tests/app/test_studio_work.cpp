// SPDX-License-Identifier: GPL-3.0-or-later
#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QtTest>

#include "../ui/sample_run.h"
#include "exports/export_controller.h"
#include "studio_fixture.h"
#include "text/document_pane.h"
#include "text/find_bar.h"
#include "text/token_card.h"

using namespace bild;

/// Working with both texts: finding, replacing, going from place to place, and what is out of date.
class TestStudioWork : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<StudioFixture> m_fixture;

    [[nodiscard]] MainWindow& window() { return m_fixture->window(); }
    [[nodiscard]] QLineEdit* field(const QString& name) {
        for (auto* found : window().findBar().findChildren<QLineEdit*>()) {
            if (found->accessibleName().startsWith(name)) return found;
        }
        return nullptr;
    }
    [[nodiscard]] QPushButton* button(const QString& words) {
        for (auto* found : window().findBar().findChildren<QPushButton*>()) {
            if (QString(found->text()).remove('&') == words) return found;
        }
        return nullptr;
    }

private Q_SLOTS:
    void init() {
        m_fixture = std::make_unique<StudioFixture>(std::make_shared<EngineScript>());
        m_fixture->startLoaded();
    }
    void cleanup() { m_fixture.reset(); }

    void wordsAreReplacedOneByOneOrAllAtOnce() {
        m_fixture->type("One cat. Two cats. Three cats.");
        m_fixture->press(Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(field("Words to find"), "cat");
        QTest::keyClicks(field("Words in"), "dog");
        m_fixture->source().moveCursor(QTextCursor::Start);
        QTest::mouseClick(button("Replace"), Qt::LeftButton);  // goes to the first one
        QCOMPARE(m_fixture->source().text(), QString("One cat. Two cats. Three cats."));
        QTest::mouseClick(button("Replace"), Qt::LeftButton);
        QCOMPARE(m_fixture->source().text(), QString("One dog. Two cats. Three cats."));
        QCOMPARE(m_fixture->source().textCursor().selectedText(), QString("cat"));
        QTest::mouseClick(button("Replace all"), Qt::LeftButton);
        QCOMPARE(m_fixture->source().text(), QString("One dog. Two dogs. Three dogs."));
        QVERIFY(window().findBar().resultWords().startsWith("2 "));
        // One step back for all of them.
        m_fixture->source().setFocus();
        m_fixture->press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_fixture->source().text(), QString("One dog. Two cats. Three cats."));
    }

    void f3GoesFromHitToHit() {
        m_fixture->type("One cat. Two cats. Three cats.");
        m_fixture->press(Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(field("Words to find"), "cat");
        m_fixture->source().setFocus();
        m_fixture->source().moveCursor(QTextCursor::Start);
        QList<int> places;
        for (int hit = 0; hit < 4; ++hit) {
            m_fixture->press(Qt::Key_F3);
            places << m_fixture->source().textCursor().selectionStart();
        }
        QCOMPARE(places, (QList<int>{4, 13, 25, 4}));
        m_fixture->press(Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(m_fixture->source().textCursor().selectionStart(), 25);
    }

    void theOutputHasACopyButtonAndBecomesTheSource() {
        m_fixture->type("One two. Three.");
        m_fixture->translate();
        auto* copy = window().outputPane().findChild<QToolButton*>();
        QVERIFY(copy != nullptr && copy->isVisible() && !copy->accessibleName().isEmpty());
        QApplication::clipboard()->clear();
        QTest::mouseClick(copy, Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(), QString("One two. Three."));
        m_fixture->type("Other.");
        window().actions().outputToSource->trigger();
        QCOMPARE(m_fixture->source().text(), QString("One two. Three."));
        m_fixture->press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_fixture->source().text(), QString("Other."));
    }

    void keysLeadToFallbacksAndRollbacks() {
        m_fixture->model().loadTrace(test::letterTrace());
        for (const auto& [key, mark] : {std::pair(Qt::Key_F6, Mark::Fallback), std::pair(Qt::Key_F7, Mark::Rollback)}) {
            std::size_t all = 0;
            for (std::size_t i = 0; i < m_fixture->model().segmentCount(); ++i) {
                for (const OutputToken& token : m_fixture->model().segment(i).output().tokens()) {
                    if (markOf(token.origin) == mark && token.piece != "</s>") ++all;
                }
            }
            QVERIFY(all > 0);
            QSet<QPair<int, int>> seen;
            for (std::size_t step = 0; step < all; ++step) {
                m_fixture->press(key);
                const TokenRef at = m_fixture->output().currentToken();
                QCOMPARE(markOf(m_fixture->model().token(at)->origin), mark);
                QVERIFY(window().tokenCard().isVisible());
                seen.insert({at.segment, at.token});
            }
            QCOMPARE(seen.size(), static_cast<qsizetype>(all));
            const TokenRef last = m_fixture->output().currentToken();
            m_fixture->press(key);
            m_fixture->press(key, Qt::ShiftModifier);
            QCOMPARE(m_fixture->output().currentToken(), last);
        }
    }

    void changedSentencesAreMarkedUntilTheyAreWritten() {
        m_fixture->type("One two. Three four. Five six.");
        m_fixture->translate();
        QVERIFY(m_fixture->output().outdatedSegments().empty());
        QTextCursor cursor = m_fixture->source().textCursor();
        cursor.setPosition(12);
        m_fixture->source().setTextCursor(cursor);
        QTest::keyClicks(&m_fixture->source(), "x");
        TRY_COMPARE(m_fixture->output().outdatedSegments(), std::vector<int>{1});
        QVERIFY2(window().outputPane().note().contains("Ctrl+Return"), qPrintable(window().outputPane().note()));
        m_fixture->press(Qt::Key_Z, Qt::ControlModifier);
        TRY_VERIFY(m_fixture->output().outdatedSegments().empty());
        QTest::keyClicks(&m_fixture->source(), "y");
        TRY_COMPARE(m_fixture->output().outdatedSegments().size(), 1U);
        m_fixture->translate();
        TRY_VERIFY(m_fixture->output().outdatedSegments().empty());
        QVERIFY(!window().outputPane().note().contains("Ctrl+Return"));
    }

    void pagesAreSavedForPrinting() {
        m_fixture->type("One two. Three.");
        m_fixture->translate();
        StudioFixture::chooseFile(m_fixture->path("letter.pdf"));
        window().actions().exportSideBySide->trigger();
        TRY_VERIFY(m_fixture->read("letter.pdf").startsWith("%PDF"));
        QVERIFY(m_fixture->read("letter.pdf").contains("%%EOF"));
    }
};

QTEST_MAIN(TestStudioWork)
#include "test_studio_work.moc"
