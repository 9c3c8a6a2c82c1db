// SPDX-License-Identifier: GPL-3.0-or-later
#include <QMenu>
#include <QPushButton>
#include <QtTest>
#include <algorithm>

#include "studio_fixture.h"
#include "text/candidate_bars.h"
#include "text/legend.h"
#include "text/text_explain.h"
#include "text/token_card.h"

using namespace bild;

/// Single tokens: their cards, other choices, the large model's opinion, the filter.
class TestStudioTokens : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<StudioFixture> m_fixture;

    [[nodiscard]] SessionModel& model() { return m_fixture->model(); }
    [[nodiscard]] OutputView& output() { return m_fixture->output(); }
    [[nodiscard]] TokenCard& card() { return m_fixture->window().tokenCard(); }
    [[nodiscard]] const std::vector<OutputToken>& tokens(std::size_t segment) {
        return model().segment(segment).output().tokens();
    }
    void translate() {
        m_fixture->type("Ich lese ein gutes Buch. Wir gehen heute nach Hause.");
        m_fixture->translate();
        QCOMPARE(model().segmentCount(), 2U);
    }
    /// A token in the middle of the second sentence that has alternatives.
    [[nodiscard]] TokenRef someToken(bool largeKnown) {
        for (std::size_t at = 1; at + 1 < tokens(1).size(); ++at) {
            const OutputToken& token = tokens(1)[at];
            const bool known = token.large && token.large->top.size() > 1;
            const bool visible = !model().segment(1).text().pieces[at].utf16.empty();
            if (known == largeKnown && visible) return {1, static_cast<int>(at), false};
        }
        return {};
    }
    /// A draft that was taken back and has letters to be seen.
    [[nodiscard]] TokenRef someGhost() {
        for (std::size_t segment = 0; segment < model().segmentCount(); ++segment) {
            for (std::size_t at = 0; at < model().segment(segment).output().ghosts().size(); ++at) {
                const TokenRef ghost{static_cast<int>(segment), static_cast<int>(at), true};
                output().setCurrentToken(ghost);
                if (!output().tokenRect(ghost).isEmpty()) return ghost;
            }
        }
        return {};
    }
    void click(const TokenRef& token) {
        QTest::mouseClick(output().viewport(), Qt::LeftButton, Qt::ControlModifier, output().tokenRect(token).center().toPoint());
    }

private Q_SLOTS:
    void init() {
        m_fixture = std::make_unique<StudioFixture>();
        m_fixture->startLoaded();
    }
    void cleanup() { m_fixture.reset(); }

    void theCardOfAHoveredTokenTellsWhy() {
        translate();
        const TokenRef token = someToken(true);
        QVERIFY(token.isValid());
        QTest::mouseMove(output().viewport(), output().tokenRect(token).center().toPoint());
        TRY_VERIFY(card().isVisible());
        QVERIFY(card().token() == token);
        // The word, who wrote it, the rule and the margin, and the likeliest tokens of both models.
        const TokenExplanation why = explainToken(model().segment(1), token);
        const QString told = card().accessibleDescription();
        for (const QString& part : {why.word, why.place, why.rule}) {
            QVERIFY2(told.contains(part), qPrintable(told + " lacks " + part));
        }
        QVERIFY(!why.reason.isEmpty() && !why.rule.isEmpty());
        QVERIFY(card().findChild<CandidateBars*>()->isVisible());
        QTest::mouseMove(output().viewport(), QPoint(3, 3));
        TRY_VERIFY(!card().isVisible());
    }

    void anAlternativeIsOneStepThatCanBeUndone() {
        translate();
        const TokenRef token = someToken(true);
        QVERIFY(token.isValid());
        const std::vector<OutputToken> before = tokens(1);
        const std::vector<OutputToken> untouched = tokens(0);
        const QString text = m_fixture->outputText();
        click(token);
        TRY_VERIFY(card().isVisible() && card().isPinned());
        auto* menu = card().findChild<QMenu*>();
        QVERIFY(menu != nullptr && menu->actions().size() >= 4);
        QPushButton* pick = nullptr;
        for (QPushButton* button : card().findChildren<QPushButton*>()) {
            if (button->menu() == menu) pick = button;
        }
        QVERIFY(pick != nullptr);
        StudioFixture::clickInMenu(0);
        QTest::mouseClick(pick, Qt::LeftButton);
        TRY_COMPARE(model().count(Mark::Chosen), 1U);
        m_fixture->waitIdle();
        const auto at = static_cast<std::size_t>(token.token);
        QCOMPARE(tokens(1)[at].origin, Origin::Chosen);
        QVERIFY(tokens(1)[at].id != before[at].id);
        QVERIFY(std::equal(before.begin(), before.begin() + token.token, tokens(1).begin()));
        QVERIFY(tokens(0) == untouched);
        QVERIFY(model().segment(1).finished());
        QVERIFY(m_fixture->window().actions().undo->text().contains("hoose"));
        QVERIFY(m_fixture->window().isWindowModified());
        const std::vector<OutputToken> after = tokens(1);
        output().setFocus();
        m_fixture->press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(tokens(1) == before);
        QCOMPARE(m_fixture->outputText(), text);
        m_fixture->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(tokens(1) == after);
    }

    void theLargeModelCanBeAskedWhereItWasNot() {
        // Without fallbacks most of the tokens are the small model's.
        m_fixture->studio().engine().policy().set({0.0, 100.0, 50, false});
        translate();
        const TokenRef token = someToken(false);
        QVERIFY(token.isValid());
        const std::vector<OutputToken> before = tokens(1);
        output().setFocus();
        output().setCurrentToken(token);
        m_fixture->press(Qt::Key_L, Qt::AltModifier);
        TRY_COMPARE(model().count(Mark::Chosen), 1U);
        m_fixture->waitIdle();
        QCOMPARE(tokens(1)[static_cast<std::size_t>(token.token)].origin, Origin::Chosen);
        QVERIFY(std::equal(before.begin(), before.begin() + token.token, tokens(1).begin()));
        m_fixture->press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(tokens(1) == before);
    }

    void theKeyboardAloneDoesIt() {
        translate();
        const std::vector<OutputToken> before = tokens(0);
        output().setFocus();
        output().moveCursor(QTextCursor::Start);
        m_fixture->press(Qt::Key_Right, Qt::ControlModifier);
        QVERIFY(output().currentToken().isValid());
        m_fixture->press(Qt::Key_Down, Qt::AltModifier);
        TRY_VERIFY(card().isPinned());
        auto* ask = card().findChildren<QPushButton*>().front();
        ask->setFocus();
        QTest::keyClick(ask, Qt::Key_Space);
        TRY_COMPARE(model().count(Mark::Chosen), 1U);
        m_fixture->waitIdle();
        QVERIFY(!card().isVisible());
    }

    void theLegendFiltersAndGhostsFollowTheirKey() {
        translate();
        Legend& legend = m_fixture->window().legend();
        std::size_t sum = 0;
        for (const Mark mark : {Mark::Small, Mark::Fallback, Mark::Rollback, Mark::Large}) sum += legend.count(mark);
        QCOMPARE(sum, model().statistics().tokens);
        QVERIFY(sum > 0);
        const Mark most = legend.count(Mark::Small) > legend.count(Mark::Fallback) ? Mark::Small : Mark::Fallback;
        const QImage before = output().viewport()->grab().toImage();
        QTest::mouseClick(&legend.row(most), Qt::LeftButton);
        QVERIFY(!output().shownMarks().contains(most));
        QVERIFY(output().viewport()->grab().toImage() != before);
        QTest::mouseClick(&legend.row(most), Qt::LeftButton);
        QVERIFY(output().viewport()->grab().toImage() == before);
        const bool shown = output().showGhosts();
        output().setFocus();
        m_fixture->press(Qt::Key_G, Qt::ControlModifier);
        QCOMPARE(output().showGhosts(), !shown);
        QCOMPARE(legend.shownMarks().contains(Mark::Ghost), !shown);
    }

    void draftsThatWereTakenBackStandInTheText() {
        // Without fallbacks, with a large model that takes back all it would not have written, and sentences that no pair
        // of two different models drafts like one.
        m_fixture->studio().engine().policy().set({0.0, 0.0, 3, false});
        m_fixture->type(
            "Auch das Fenster in der Küche schließt nicht richtig. Ihr Techniker war zweimal hier, aber er konnte den "
            "Fehler nicht finden. Ich habe schon vieles versucht, ein Handtuch gelegt und neue Dichtungen gekauft. "
            "Der Schlüssel liegt auch bei dem Hausmeister, falls ich nicht zu Hause bin.");
        m_fixture->translate();
        QVERIFY(model().count(Mark::Ghost) > 0);
        QCOMPARE(m_fixture->window().legend().count(Mark::Ghost), model().count(Mark::Ghost));
        const auto struckThrough = [this] {
            return output().document()->toRawText().count(QChar(QChar::ObjectReplacementCharacter));
        };
        QVERIFY(struckThrough() > 0);
        const TokenRef ghost = someGhost();
        QVERIFY(ghost.isValid());
        // Where it stands depends on the pair: it may have been written out of sight.
        output().setFocus();
        output().setCurrentToken(ghost);
        QVERIFY(!output().tokenRect(ghost).isEmpty());
        QTest::mouseMove(output().viewport(), QPoint(3, 3));
        QTest::mouseMove(output().viewport(), output().tokenRect(ghost).center().toPoint());
        TRY_VERIFY(card().isVisible());
        QVERIFY(card().token().ghost);
        QVERIFY(card().accessibleDescription().contains("taken back"));
        // They are no part of the text.
        output().setFocus();
        m_fixture->press(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(output().selectedText(), m_fixture->outputText());
        m_fixture->press(Qt::Key_G, Qt::ControlModifier);
        QCOMPARE(struckThrough(), 0);
        QVERIFY(model().count(Mark::Ghost) > 0);
    }

    void anOutputOfAnotherPairIsNotContinued() {
        translate();
        m_fixture->studio().run().setOutdated();
        const std::vector<OutputToken> before = tokens(1);
        output().setFocus();
        output().setCurrentToken(someToken(true));
        m_fixture->press(Qt::Key_L, Qt::AltModifier);
        QVERIFY(!m_fixture->studio().run().isRunning());
        QVERIFY(tokens(1) == before);
        QVERIFY(!m_fixture->window().messages().message().isEmpty());
    }
};

QTEST_MAIN(TestStudioTokens)
#include "test_studio_tokens.moc"
