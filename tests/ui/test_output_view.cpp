// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QtTest>

#include "look/theme.h"
#include "sample_run.h"
#include "text/output_view.h"

using namespace bild;
using namespace bild::test;

namespace {

TokenRef refIn(const QSignalSpy& spy, qsizetype index) {
    return spy.at(index).first().value<TokenRef>();
}

/// A long text of short sentences in paragraphs, and its run.
Trace longTrace(std::size_t segments) {
    Trace trace;
    std::vector<std::string> texts;
    for (std::size_t index = 0; index < segments; ++index) {
        texts.push_back("Satz " + std::to_string(index) + ".");
        trace.source += texts.back() + (index % 5 == 4 ? "\n\n" : " ");
    }
    const std::vector<Segment> sources = segmentsOf(trace.source, texts);
    for (std::size_t index = 0; index < segments; ++index) {
        trace.result.segments.push_back(heating(index).result(sources[index]));
    }
    return trace;
}

}  // namespace

class TestOutputView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_model = std::make_unique<SessionModel>();
        m_view = std::make_unique<OutputView>();
        m_view->setPalette(themePalette(Shade::Light));
        m_view->resize(460, 320);
        m_view->setModel(m_model.get());
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }
    void cleanup() {
        m_view.reset();
        m_model.reset();
    }

    void marksWhatWasCopied() {
        const std::string source = "Satz eins. ----- Satz zwei.";
        const std::vector<Segment> sources = segmentsOf(source, {"Satz eins.", "-----", "Satz zwei."});
        const auto run = [&](bool copied) {
            std::vector<Segment> parts = sources;
            parts[1].copied = copied;
            SegmentResult middle;
            middle.index = 1;
            middle.source = parts[1];
            middle.text = parts[1].text;
            m_model->begin(source, parts);
            m_model->finishSegment(heating(0).result(sources[0]));
            m_model->finishSegment(middle);
            m_model->finishSegment(heating(2).result(sources[2]));
            m_model->endRun();
        };
        run(false);
        const auto begin = static_cast<int>(m_view->toPlainText().indexOf("-----"));
        QVERIFY(begin > 0);
        QVERIFY(!m_view->isCopiedAt(begin));
        const QImage unmarked = m_view->grab().toImage();
        run(true);
        QCOMPARE(static_cast<int>(m_view->toPlainText().indexOf("-----")), begin);
        QVERIFY(m_view->isCopiedAt(begin) && m_view->isCopiedAt(begin + 4));
        QVERIFY(!m_view->isCopiedAt(begin - 2) && !m_view->isCopiedAt(begin + 5) && !m_view->isCopiedAt(-1));
        QVERIFY(m_view->grab().toImage() != unmarked);
        QCOMPARE(m_model->index(1, SessionModel::OriginColumn).data().toString(), QString("copied"));
        QCOMPARE(m_model->index(0, SessionModel::OriginColumn).data().toString(), QString());
    }

    void showsARunAsItComes() {
        m_model->begin(letter, letterSegments());
        for (const SampleSegment& sample : {greeting(), thanks(), heating()}) {
            for (const Iteration& iteration : sample.iterations()) {
                m_model->apply(std::span(&iteration, 1));
                QCOMPARE(shownText().trimmed(), m_model->outputText().trimmed());
            }
        }
        QVERIFY(shownText().endsWith("the heating is broken."));
    }

    void tokensWearTheirMarks_data() {
        QTest::addColumn<int>("shade");
        QTest::newRow("light") << static_cast<int>(Shade::Light);
        QTest::newRow("dark") << static_cast<int>(Shade::Dark);
    }
    void tokensWearTheirMarks() {
        QFETCH(int, shade);
        const auto theShade = static_cast<Shade>(shade);
        m_view->setPalette(themePalette(theShade));
        m_model->loadTrace(letterTrace());
        QCOMPARE(tintUnder({0, 0, false}), markStyle(Mark::Large, theShade).tint);
        QCOMPARE(tintUnder({1, 2, false}), markStyle(Mark::Fallback, theShade).tint);
        QCOMPARE(tintUnder({2, 5, false}), markStyle(Mark::Rollback, theShade).tint);
        QCOMPARE(tintUnder({0, 1, false}), themeColors(theShade).base);
        QVERIFY(hasInkBelow({0, 1, false}, markStyle(Mark::Small, theShade).ink));
        QVERIFY(hasInkBelow({1, 2, false}, markStyle(Mark::Fallback, theShade).ink));
        QVERIFY(!hasInkBelow({0, 1, false}, markStyle(Mark::Fallback, theShade).ink));
    }

    void aChangedPolicyIsFlaggedAtTheNextLetters() {
        SampleSegment first(0);
        first.large("\u2581Dear").draft("\u2581Mrs").draft("\u2581Berger");
        first.policy.fallbackThreshold = 0.2;
        first.draft("</s>", 0.99);  // has no letters, so the flag stands at the next segment's first token
        SampleSegment second(1);
        second.policy = first.policy;
        second.large("\u2581Thank").draft("\u2581you").draft("</s>", 0.99);
        SampleSegment third(2);
        third.policy = first.policy;
        third.large("\u2581It");
        third.policy.fallbackThreshold = 0.7;
        third.draft("\u2581is").draft("\u2581broken").draft("</s>", 0.99);
        Trace trace = letterTrace();
        const std::vector<Segment> segments = letterSegments();
        trace.result.segments = {first.result(segments[0]), second.result(segments[1]), third.result(segments[2])};
        m_model->loadTrace(std::move(trace));
        QCOMPARE(m_view->policyChangesInSight(), (std::vector<TokenRef>{{1, 0, false}, {2, 1, false}}));
    }

    void filterDimsTheOthers() {
        m_model->loadTrace(letterTrace());
        const QColor before = darkestOf({0, 1, false});
        m_view->setShownMarks({Mark::Fallback, Mark::Ghost});
        QVERIFY(darkestOf({0, 1, false}).lightness() > before.lightness() + 60);
        QVERIFY(darkestOf({1, 2, false}).lightness() < before.lightness() + 20);
        m_view->setShownMarks({allMarks.begin(), allMarks.end()});
        QCOMPARE(darkestOf({0, 1, false}), before);
    }

    void ghostsAreSeenButNotCopied() {
        m_model->loadTrace(letterTrace());
        QVERIFY(m_view->showGhosts());
        QVERIFY(m_view->tokenRect({2, 0, true}).width() > 20);
        QTest::keySequence(m_view.get(), QKeySequence::SelectAll);
        QTest::keySequence(m_view.get(), QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(), m_model->outputText());
        QSignalSpy changed(m_view.get(), &OutputView::showGhostsChanged);
        m_view->setFocus();
        QTest::keySequence(m_view.get(), QKeySequence(Qt::CTRL | Qt::Key_G));
        QCOMPARE(changed.size(), 1);
        QVERIFY(!m_view->showGhosts());
        QVERIFY(!m_view->showGhostsAction()->isChecked());
        QVERIFY(m_view->tokenRect({2, 0, true}).isEmpty());
        QCOMPARE(m_view->document()->toPlainText(), m_model->outputText());
        m_view->setProperty("showGhosts", true);
        QVERIFY(m_view->showGhostsAction()->isChecked());
    }

    void ghostsDoNotMoveTheLines() {
        m_model->loadTrace(letterTrace());
        const QRectF with = m_view->tokenRect({2, 6, false});
        m_view->setShowGhosts(false);
        const QRectF without = m_view->tokenRect({2, 6, false});
        QCOMPARE(with.top(), without.top());
        QCOMPARE(with.height(), without.height());
    }

    void pointerFindsTokensAndSegments() {
        m_model->loadTrace(letterTrace());
        QSignalSpy tokens(m_view.get(), &OutputView::tokenHovered);
        QSignalSpy segments(m_view.get(), &OutputView::segmentHovered);
        moveTo({1, 2, false});
        moveTo({2, 0, true});
        moveTo({2, 5, false});
        QTest::mouseMove(m_view->viewport(), QPoint(10, 300));
        // A small virtual screen sends the pointer out of the window between two moves: that is no failure.
        std::vector<TokenRef> found;
        for (qsizetype index = 0; index < tokens.size(); ++index) {
            if (refIn(tokens, index).isValid()) found.push_back(refIn(tokens, index));
        }
        QVERIFY(found == (std::vector<TokenRef>{{1, 2, false}, {2, 0, true}, {2, 5, false}}));
        QTRY_VERIFY(!refIn(tokens, tokens.size() - 1).isValid());
        QList<int> lit;
        for (const QList<QVariant>& arguments : segments) lit.append(arguments.first().toInt());
        QCOMPARE(lit.first(), 1);
        QVERIFY(lit.contains(2));
        QCOMPARE(lit.last(), -1);
    }

    void clickActivatesAToken() {
        m_model->loadTrace(letterTrace());
        QSignalSpy activated(m_view.get(), &OutputView::tokenActivated);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ControlModifier, centreOf({1, 2, false}));
        QCOMPARE(activated.size(), 1);
        QCOMPARE(refIn(activated, 0), (TokenRef{1, 2, false}));
        QCOMPARE(m_view->currentToken(), (TokenRef{1, 2, false}));
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, QPoint(10, 300));
        QCOMPARE(activated.size(), 1);
        // A selection is no click.
        QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, centreOf({0, 0, false}));
        QTest::mouseMove(m_view->viewport(), centreOf({0, 3, false}));
        QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, centreOf({0, 3, false}));
        QVERIFY(m_view->textCursor().hasSelection());
        QCOMPARE(activated.size(), 1);
    }

    void keysMoveByToken() {
        m_model->loadTrace(letterTrace());
        m_view->setFocus();
        QSignalSpy current(m_view.get(), &OutputView::currentTokenChanged);
        QSignalSpy activated(m_view.get(), &OutputView::tokenActivated);
        QCOMPARE(m_view->currentToken(), (TokenRef{0, 0, false}));
        for (int step = 0; step < 7; ++step) QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(m_view->currentToken(), (TokenRef{1, 2, false}));
        QCOMPARE(current.size(), 7);
        QTest::keyClick(m_view.get(), Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(m_view->currentToken(), (TokenRef{1, 1, false}));
        QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(refIn(activated, 0), (TokenRef{1, 1, false}));
        m_view->setCurrentToken({2, 0, true});
        QCOMPARE(m_view->currentToken(), (TokenRef{2, 0, true}));
        QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(refIn(activated, 1), (TokenRef{2, 0, true}));
        QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(m_view->textCursor().hasSelection());
        QTest::keyClick(m_view.get(), Qt::Key_X);
        QVERIFY(shownText().endsWith("is broken."));  // read only
    }

    void caretStaysWhereTextIsWritten() {
        m_model->begin(letter, letterSegments());
        QCOMPARE(m_view->textCursor().position(), 0);
        m_model->apply(greeting().iterations());
        QCOMPARE(m_view->textCursor().position(), 0);
        m_view->setCurrentToken({0, 3, false});
        const int caret = m_view->textCursor().position();
        m_model->apply(thanks().iterations());
        QCOMPARE(m_view->textCursor().position(), caret);
        QCOMPARE(m_view->currentToken(), (TokenRef{0, 3, false}));
    }

    void tokenUnderTheCaretIsAnnouncedAnew() {
        m_model->begin(letter, letterSegments());
        const SampleSegment sample = greeting();
        QVERIFY(!m_view->currentToken().isValid());
        QSignalSpy current(m_view.get(), &OutputView::currentTokenChanged);
        m_model->apply(sample.iterations());
        QCOMPARE(current.size(), 1);
        QCOMPARE(refIn(current, 0), (TokenRef{0, 0, false}));
        m_model->clear();
        QCOMPARE(current.size(), 2);
        QVERIFY(!m_view->currentToken().isValid());
    }

    void hatchesWhatWouldBeDecidedOtherwise() {
        m_model->loadTrace(letterTrace());
        const QImage before = imageOf({0, 3, false});
        QSignalSpy edits(m_view->document(), &QTextDocument::contentsChange);
        m_view->setHatched({{0, 3, true}});
        const QImage exact = imageOf({0, 3, false});
        QVERIFY(exact != before);
        m_view->setHatched({{0, 3, false}});
        const QImage estimated = imageOf({0, 3, false});
        QVERIFY(estimated != before && estimated != exact);
        m_view->setHatched({});
        QCOMPARE(imageOf({0, 3, false}), before);
        QCOMPARE(edits.size(), 0);
    }

    void marksAloneEditNothing() {
        // A draft that is verified changes what is known of it, and not a letter of the text.
        m_model->begin(letter, letterSegments());
        SampleSegment sample = greeting();
        m_model->apply(sample.iterations());
        QSignalSpy edits(m_view->document(), &QTextDocument::contentsChange);
        SessionSegment chosen = m_model->segment(0);
        m_model->restoreSegment(0, chosen);
        QCOMPARE(edits.size(), 0);
    }

    void writesALongTextOnce() {
        constexpr std::size_t segments = 400;
        const Trace trace = longTrace(segments);
        std::vector<Segment> sources;
        for (const SegmentResult& result : trace.result.segments) sources.push_back(result.source);
        m_model->begin(trace.source, sources);
        qint64 edited = 0;
        connect(m_view->document(), &QTextDocument::contentsChange, this,
                [&edited](int, int removed, int added) { edited += removed + added; });
        std::size_t iterations = 0;
        for (const SegmentResult& result : trace.result.segments) {
            for (const Iteration& iteration : result.iterations) m_model->apply(std::span(&iteration, 1));
            m_model->finishSegment(result);
            iterations += result.iterations.size();
        }
        const QString text = m_view->document()->toRawText();
        QVERIFY(shownText().trimmed() == m_model->outputText().trimmed());
        // Each letter once, each taken-back word written and removed.
        const auto taken = static_cast<qint64>(segments) * QString(" kaputt").size();
        const auto gaps = static_cast<qint64>(segments) * 2;
        QVERIFY2(edited <= text.size() + 2 * taken + gaps,
                 qPrintable(QString("%1 of %2").arg(edited).arg(text.size())));
        QCOMPARE(m_view->document()->findBlock(0).layout()->lineCount() > 0, true);
    }

    void laysOutOnlyWhatIsSeen() {
        m_model->loadTrace(longTrace(4000));
        m_view->viewport()->repaint();
        int laidOut = 0;
        for (QTextBlock block = m_view->document()->begin(); block.isValid(); block = block.next()) {
            laidOut += block.layout()->lineCount() > 0 ? 1 : 0;
        }
        QVERIFY2(laidOut > 2 && laidOut < 200, qPrintable(QString::number(laidOut)));
    }

    void followsWhatIsWrittenWhileItIsInSight() {
        const Trace trace = longTrace(100);
        std::vector<Segment> sources;
        for (const SegmentResult& result : trace.result.segments) sources.push_back(result.source);
        m_model->begin(trace.source, sources);
        for (std::size_t index = 0; index < 50; ++index) m_model->apply(trace.result.segments[index].iterations);
        QVERIFY(m_view->verticalScrollBar()->value() > 0);
        QVERIFY(!m_view->tokenRect({49, 6, false}).isEmpty());
        // Somebody reads the beginning.
        m_view->verticalScrollBar()->triggerAction(QAbstractSlider::SliderToMinimum);
        QCoreApplication::processEvents();
        for (std::size_t index = 50; index < 100; ++index) m_model->apply(trace.result.segments[index].iterations);
        QCOMPARE(m_view->verticalScrollBar()->value(), 0);
    }

    void caretFarAwayDoesNotScroll() {
        const Trace trace = longTrace(100);
        m_model->loadTrace(trace);
        m_view->setCurrentToken({99, 6, false});
        m_view->verticalScrollBar()->setValue(0);
        m_model->restartSegment(99);
        QCOMPARE(m_view->verticalScrollBar()->value(), 0);
    }

    void searchPassesOverGhosts() {
        m_model->loadTrace(letterTrace());
        QCOMPARE(m_view->search("is broken"), 1);
        QVERIFY(m_view->findNext());
        QCOMPARE(m_view->selectedText(), QString("is broken"));
        QCOMPARE(m_view->search("kaputt"), 0);
    }

    void contextMenuActsOnTheToken() {
        m_model->loadTrace(letterTrace());
        QSignalSpy activated(m_view.get(), &OutputView::tokenActivated);
        QSignalSpy asked(m_view.get(), &OutputView::askLargeRequested);
        const QPoint point = centreOf({1, 2, false});
        QContextMenuEvent event(QContextMenuEvent::Mouse, point, m_view->viewport()->mapToGlobal(point));
        QCoreApplication::sendEvent(m_view->viewport(), &event);
        auto* menu = m_view->findChild<QMenu*>();
        QVERIFY(menu != nullptr);
        QTRY_VERIFY(menu->isVisible());
        QVERIFY(menu->actions().contains(m_view->showGhostsAction()));
        menu->actions().at(0)->trigger();
        menu->actions().at(1)->trigger();
        QCOMPARE(refIn(activated, 0), (TokenRef{1, 2, false}));
        QCOMPARE(refIn(asked, 0), (TokenRef{1, 2, false}));
        menu->close();
        QTRY_VERIFY(m_view->findChild<QMenu*>() == nullptr);
    }

    void survivesItsModel() {
        m_model->loadTrace(letterTrace());
        m_view->setHatched({{0, 3, true}});
        m_model.reset();
        QCOMPARE(m_view->document()->toPlainText(), QString());
        m_view->viewport()->repaint();
        QVERIFY(!m_view->currentToken().isValid());
    }

    void hasANameForScreenReaders() {
        QVERIFY(!m_view->accessibleName().isEmpty());
        QVERIFY(!m_view->accessibleDescription().isEmpty());
    }

private:
    [[nodiscard]] QString shownText() const {
        return m_view->document()->toPlainText().remove(QChar::ObjectReplacementCharacter);
    }
    [[nodiscard]] QPoint centreOf(const TokenRef& token) const { return m_view->tokenRect(token).center().toPoint(); }
    void moveTo(const TokenRef& token) const { QTest::mouseMove(m_view->viewport(), centreOf(token)); }
    [[nodiscard]] QImage imageOf(const TokenRef& token) const {
        return m_view->viewport()->grab(m_view->tokenRect(token).toAlignedRect().adjusted(0, 0, 0, 8)).toImage();
    }
    /// The colour above the letters of a token.
    [[nodiscard]] QColor tintUnder(const TokenRef& token) const {
        const QRectF rect = m_view->tokenRect(token);
        const QImage image = m_view->viewport()->grab().toImage();
        const qreal scale = image.devicePixelRatio();
        return image.pixelColor(static_cast<int>(rect.center().x() * scale),
                                static_cast<int>((rect.top() + 1) * scale));
    }
    [[nodiscard]] bool hasInkBelow(const TokenRef& token, const QColor& ink) const {
        const QImage image = imageOf(token);
        for (int y = image.height() / 2; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y) == ink) return true;
            }
        }
        return false;
    }
    [[nodiscard]] QColor darkestOf(const TokenRef& token) const {
        const QImage image = imageOf(token);
        QColor darkest = Qt::white;
        for (int y = 0; y < image.height() * 2 / 3; ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y).lightness() < darkest.lightness()) darkest = image.pixelColor(x, y);
            }
        }
        return darkest;
    }

    std::unique_ptr<SessionModel> m_model;
    std::unique_ptr<OutputView> m_view;
};

QTEST_MAIN(TestOutputView)
#include "test_output_view.moc"
