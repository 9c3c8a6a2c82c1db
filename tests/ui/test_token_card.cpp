// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTextEdit>
#include <QtTest>

#include "look/theme.h"
#include "sample_run.h"
#include "text/candidate_bars.h"
#include "text/token_card.h"

using namespace bild;
using namespace bild::test;

class TestTokenCard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_window = std::make_unique<QWidget>();
        m_window->resize(800, 600);
        m_text = new QTextEdit(m_window.get());
        m_text->resize(800, 600);
        m_card = new TokenCard(m_window.get());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanup() { m_window.reset(); }

    void tellsWhatAndWhy() {
        m_card->setToken(segment(thanks()), {1, 2, false});
        QStringList texts;
        for (const QLabel* label : m_card->findChildren<QLabel*>()) texts.append(label->text());
        const QString all = texts.join("\n").replace(QChar::Nbsp, u' ');
        QVERIFY(all.contains("token 3 of sentence 2"));
        QVERIFY(all.contains("The small model was 41 % sure of <i>so</i>"));
        QVERIFY(all.contains("19 point(s) below the threshold"));
        QCOMPARE(m_card->findChild<CandidateBars*>()->small().size(), std::size_t{2});
        QVERIFY(!m_card->accessibleName().isEmpty());
        QVERIFY(m_card->accessibleDescription().contains("token 3 of sentence 2"));
        QVERIFY(!m_card->accessibleDescription().contains("<i>"));
    }

    void staysInsideTheWindow_data() {
        QTest::addColumn<QRect>("anchor");
        QTest::addColumn<bool>("below");
        QTest::newRow("middle") << QRect(300, 100, 60, 20) << true;
        QTest::newRow("left top") << QRect(0, 0, 60, 20) << true;
        QTest::newRow("right") << QRect(760, 100, 40, 20) << true;
        QTest::newRow("right bottom") << QRect(760, 570, 40, 20) << false;
        QTest::newRow("no room below or above") << QRect(10, 280, 60, 200) << false;
    }
    void staysInsideTheWindow() {
        QFETCH(QRect, anchor);
        QFETCH(bool, below);
        m_card->setToken(segment(thanks()), {1, 2, false});
        m_card->showAt(anchor);
        const QRect face = m_card->geometry();
        QVERIFY(m_window->rect().contains(face));
        QVERIFY(!face.intersects(anchor));
        QCOMPARE(face.top() > anchor.bottom(), below);
    }

    void fitsALargeFont() {
        QFont font = m_card->font();
        font.setPointSizeF(font.pointSizeF() * 2);
        m_card->setFont(font);
        m_card->setToken(segment(heating()), {2, 5, false});
        m_card->showAt({100, 20, 60, 20});
        for (const QWidget* child : m_card->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
            if (child->isVisible()) QVERIFY(m_card->rect().contains(child->geometry()));
        }
        for (const QLabel* label : m_card->findChildren<QLabel*>()) {
            if (label->isVisible()) QVERIFY(label->height() >= label->heightForWidth(label->width()));
        }
    }

    void buttonsAsk() {
        QSignalSpy asked(m_card, &TokenCard::askLargeRequested);
        m_card->setToken(segment(thanks()), {1, 2, false});
        m_card->showAt({100, 100, 60, 20});
        QTest::mouseClick(button("Ask"), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().value<TokenRef>(), (TokenRef{1, 2, false}));
        QVERIFY(!m_card->isVisible());
    }

    void alternativesAreThoseOfBothModels() {
        QSignalSpy chosen(m_card, &TokenCard::alternativeChosen);
        SampleSegment sample(0);
        sample.large("\u2581It").unsure("\u2581but", 0.41, {{"\u2581even", 0.1}});
        sample.large("\u2581although", 0.88, {{"\u2581but", 0.08}, {"\u2581while", 0.02}});
        m_card->setToken(segment(sample), {0, 1, false});
        m_card->showAt({100, 100, 60, 20});
        const QMenu* menu = button("Pick")->menu();
        QStringList words;
        for (const QAction* action : menu->actions()) words.append(action->text().section('\t', 0, 0));
        QCOMPARE(words, (QStringList{"but", "even", "while"}));
        menu->actions().at(2)->trigger();
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().at(0).value<TokenRef>(), (TokenRef{0, 1, false}));
        QCOMPARE(chosen.first().at(1).value<Candidate>().id, idOf("\u2581while"));
    }

    void smallModelCanBeTrusted() {
        QSignalSpy chosen(m_card, &TokenCard::alternativeChosen);
        m_card->setToken(segment(heating()), {2, 0, false});  // nobody else's opinion
        m_card->showAt({100, 100, 60, 20});
        QVERIFY(!button("Trust")->isVisible());
        m_card->setToken(segment(heating()), {2, 5, false});
        QVERIFY(button("Trust")->isVisible());
        QTest::mouseClick(button("Trust"), Qt::LeftButton);
        QCOMPARE(chosen.first().at(1).value<Candidate>().piece, std::string("\u2581kaput"));
        m_card->setToken(segment(heating()), {2, 1, true});  // the second of two ghosts
        m_card->showAt({100, 100, 60, 20});
        QTest::mouseClick(button("Trust"), Qt::LeftButton);
        QCOMPARE(chosen.last().at(0).value<TokenRef>(), (TokenRef{2, 6, false}));
        QCOMPARE(chosen.last().at(1).value<Candidate>().piece, std::string("t"));
    }

    void keyboardReachesItWhenPinned() {
        m_text->setFocus();
        m_card->setToken(segment(thanks()), {1, 2, false});
        m_card->showAt({100, 100, 60, 20});
        QVERIFY(m_text->hasFocus());  // unpinned it takes nothing away
        QVERIFY(!m_card->isPinned());
        QSignalSpy asked(m_card, &TokenCard::askLargeRequested);
        m_card->pinAt({100, 100, 60, 20}, m_text);
        QVERIFY(m_card->isPinned());
        QVERIFY(m_card->hasFocus());
        QTest::keyClick(m_card, Qt::Key_Tab);
        QVERIFY(button("Ask")->hasFocus());
        QTest::keyClick(button("Ask"), Qt::Key_Space);
        QCOMPARE(asked.size(), 1);
        QVERIFY(m_text->hasFocus());
    }

    void escapeAndClicksElsewhereCloseIt() {
        QSignalSpy dismissed(m_card, &TokenCard::dismissed);
        m_card->setToken(segment(thanks()), {1, 2, false});
        m_card->pinAt({100, 100, 60, 20}, m_text);
        QTest::mouseClick(m_card, Qt::LeftButton, {}, m_card->rect().center());
        QVERIFY(m_card->isVisible());
        QTest::keyClick(m_card, Qt::Key_Escape);
        QVERIFY(!m_card->isVisible());
        QVERIFY(m_text->hasFocus());
        m_card->pinAt({100, 100, 60, 20}, m_text);
        QTest::mouseClick(m_text->viewport(), Qt::LeftButton, {}, QPoint(5, 5));
        QVERIFY(!m_card->isVisible());
        QCOMPARE(dismissed.size(), 2);
    }

private:
    static SessionSegment segment(const SampleSegment& sample) { return SessionSegment(sample.result({})); }
    [[nodiscard]] QPushButton* button(const QString& word) const {
        for (auto* found : m_card->findChildren<QPushButton*>()) {
            if (QString(found->text()).remove('&').startsWith(word)) return found;
        }
        return nullptr;
    }

    std::unique_ptr<QWidget> m_window;
    QTextEdit* m_text = nullptr;
    TokenCard* m_card = nullptr;
};

QTEST_MAIN(TestTokenCard)
#include "test_token_card.moc"
