// SPDX-License-Identifier: GPL-3.0-or-later
#include <QMenu>
#include <QPushButton>
#include <QtTest>
#include <algorithm>

#include "legend.h"
#include "studio_fixture.h"
#include "token_card.h"

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
    void click(const TokenRef& token) {
        QTest::mouseClick(output().viewport(), Qt::LeftButton, {}, output().tokenRect(token).center().toPoint());
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
        QTRY_VERIFY(card().isVisible());
        QVERIFY(card().token() == token);
        QVERIFY(card().accessibleDescription().contains("token"));
        QTest::mouseMove(output().viewport(),
                         QPoint(output().viewport()->width() - 3, output().viewport()->height() - 3));
        QTRY_VERIFY(!card().isVisible());
    }

    void anAlternativeIsOneStepThatCanBeUndone() {
        translate();
        const TokenRef token = someToken(true);
        QVERIFY(token.isValid());
        const std::vector<OutputToken> before = tokens(1);
        const std::vector<OutputToken> untouched = tokens(0);
        const QString text = m_fixture->outputText();
        click(token);
        QTRY_VERIFY(card().isVisible() && card().isPinned());
        auto* menu = card().findChild<QMenu*>();
        QVERIFY(menu != nullptr && !menu->actions().isEmpty());
        menu->actions().front()->trigger();
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
        QTRY_COMPARE(model().count(Mark::Chosen), 1U);
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
        m_fixture->press(Qt::Key_Right);
        QVERIFY(output().currentToken().isValid());
        m_fixture->press(Qt::Key_Down, Qt::AltModifier);
        QTRY_VERIFY(card().isPinned());
        auto* ask = card().findChildren<QPushButton*>().front();
        ask->setFocus();
        QTest::keyClick(ask, Qt::Key_Space);
        QTRY_COMPARE(model().count(Mark::Chosen), 1U);
        m_fixture->waitIdle();
        QVERIFY(!card().isVisible());
    }

    void theLegendFiltersAndGhostsFollowTheirKey() {
        translate();
        Legend& legend = m_fixture->window().legend();
        std::size_t sum = 0;
        for (const Mark mark : {Mark::Small, Mark::Fallback, Mark::Rollback, Mark::Large}) sum += legend.count(mark);
        QCOMPARE(sum, model().statistics().tokens);
        QTest::mouseClick(&legend.row(Mark::Small), Qt::LeftButton);
        QVERIFY(!output().shownMarks().contains(Mark::Small));
        const bool shown = output().showGhosts();
        output().setFocus();
        m_fixture->press(Qt::Key_G, Qt::ControlModifier);
        QCOMPARE(output().showGhosts(), !shown);
        QCOMPARE(legend.shownMarks().contains(Mark::Ghost), !shown);
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
