// SPDX-License-Identifier: GPL-3.0-or-later
#include <QClipboard>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>
#include <atomic>

#include "policy/policy_panel.h"
#include "studio_fixture.h"
#include "summary/summary_controller.h"
#include "text/document_pane.h"
#include "text/summary_bar.h"
#include "text/token_card.h"
#include "window/pair_chooser.h"

using namespace bild;

namespace {

const QString kSummaryPair = QStringLiteral(BILD_SOURCE_DIR "/resources/models/en-summary");
const QString kTranslationPair = QStringLiteral(BILD_SOURCE_DIR "/resources/models/de-en");

const QString kBrokenLines = QStringLiteral(
    "The town council has decided at its meeting on\nMonday evening that a new bridge will be built across\n"
    "the river, which has flooded the lower parts of the vil-\nlage three times in the last ten years.\n\n"
    "What it costs\n\n- 3 million for the bridge\n- 1 million for the road\n");
const QString kMendedLines = QStringLiteral(
    "The town council has decided at its meeting on Monday evening that a new bridge will be built "
    "across the river, which has flooded the lower parts of the village three times in the last ten "
    "years.\n\nWhat it costs\n\n- 3 million for the bridge\n- 1 million for the road\n");

QString sampleArticle() {
    QFile file(":/studio/samples/article-en.txt");
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Several thousand words, no two chapters alike.
QString longArticle(int words) {
    QString article;
    for (int chapter = 1; article.split(u' ').size() < words; ++chapter) {
        article += QString("Chapter %1 of the long report begins here.\n\n").arg(chapter) + sampleArticle() + "\n\n";
    }
    return article;
}

/// A folder whose models are those of another pair, with a pair.json of its own.
void makePair(const QString& folder, const QString& models, const QByteArray& description) {
    QVERIFY(QDir().mkpath(folder));
    for (const char* role : {"/small", "/large"}) QVERIFY(QFile::link(models + role, folder + role));
    QFile file(folder + "/pair.json");
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write(description) == description.size());
}

}  // namespace

/// Summaries: a task of its own, with a pair of its own.
class TestStudioSummary : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<StudioFixture> m_fixture;

    MainWindow& window() { return m_fixture->window(); }
    SessionModel& model() { return m_fixture->model(); }
    SummaryController& summary() { return m_fixture->studio().summary(); }

    void start(const QString& pair = kTranslationPair) {
        m_fixture->setup().pairFolder = pair;
        m_fixture->startLoaded();
    }
    void chooseTask(const QString& words) {
        auto* button = window().findChild<QToolButton*>("taskButton");
        QVERIFY(button != nullptr);
        for (QAction* action : button->menu()->actions()) {
            if (action->text().remove(u'&') == words) action->trigger();
        }
        m_fixture->waitLoaded();
    }
    void chooseLength(int length) {
        auto* button = summary().bar().findChild<QPushButton*>(QString("summaryLength%1").arg(length));
        QVERIFY(button != nullptr);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void paste(const QString& text) {
        m_fixture->type({});
        QApplication::clipboard()->setText(text);
        m_fixture->press(Qt::Key_V, Qt::ControlModifier);
    }
    void summarize() {
        m_fixture->translate();
        QTRY_VERIFY(summary().isSettled());
    }
    void pressMessageButton(std::size_t index) {
        QVERIFY(index < window().messages().buttons().size());
        QTest::mouseClick(window().messages().buttons()[index], Qt::LeftButton);
    }
    void moveOver(TextPane& pane, const Span& range) {
        // Its first letters: the middle of several lines may belong to another range.
        const QPoint middle = pane.visibleRect({range.begin, range.begin + 3}).center().toPoint();
        QTest::mouseMove(pane.viewport(), middle - QPoint(2, 0));
        QTest::mouseMove(pane.viewport(), middle);
    }
    static bool inSight(TextPane& pane, const Span& range) {
        return !(pane.visibleRect(range) & QRectF(pane.viewport()->rect())).isEmpty();
    }
    Span documentSpan(std::size_t sentence) {
        return m_fixture->output().documentSpan(summary().links().analysis().sentences[sentence].output);
    }

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<StudioFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void anArticleOfSeveralThousandWordsIsSummarized() {
        start();
        chooseTask("Summarize");
        QVERIFY(window().pairs().currentTitle().contains("summaries"));
        QVERIFY(window().outputPane().title().startsWith("Summary"));
        const QString article = longArticle(3500);
        paste(article);
        QCOMPARE(m_fixture->source().text(), article);  // nothing in it had to be mended
        chooseLength(0);
        summarize();
        QVERIFY(model().partCount() >= 6);
        std::size_t shortest = SIZE_MAX;
        std::size_t longest = 0;
        for (std::size_t i = 0; i < model().segmentCount(); ++i) {
            QVERIFY(model().segment(i).finished());
            QVERIFY(model().segment(i).output().tokens().size() <= 128);
            if (i >= model().partCount()) continue;
            shortest = std::min(shortest, model().segment(i).source().text.size());
            longest = std::max(longest, model().segment(i).source().text.size());
        }
        QVERIFY(longest <= 2 * shortest);
        // The parts say more than is asked for: they were read once more, and that is what stands there.
        QVERIFY(model().hasSecondPass() && model().showsSecondPass());
        const QString output = m_fixture->outputText();
        QVERIFY(!output.trimmed().isEmpty());
        QVERIFY(output.size() < static_cast<qsizetype>(model().firstPassText().size()));
        QVERIFY(m_fixture->output().toPlainText().remove(QChar::ObjectReplacementCharacter).startsWith(output));
        // Every sentence names parts that it was made from.
        const SummaryAnalysis& analysis = summary().links().analysis();
        QVERIFY(!analysis.sentences.empty());
        for (const LinkedSentence& sentence : analysis.sentences) {
            QVERIFY(!sentence.parts.empty());
            QVERIFY(sentence.output.end <= static_cast<std::size_t>(output.size()));
        }
        // As the command line does it, and as it can be opened again.
        chooseLength(2);
        summarize();
        QVERIFY2(m_fixture->outputText().size() > output.size(),
                 qPrintable(output + "\n---\n" + m_fixture->outputText()));
        QCOMPARE(m_fixture->studio().settings().summaryLength(), SummaryLength::Long);
    }

    void aSentenceLightsWhereItCameFrom() {
        start(kSummaryPair);
        paste(longArticle(2500));
        chooseLength(2);
        summarize();
        OutputView& output = m_fixture->output();
        SourceView& source = m_fixture->source();
        const std::vector<LinkedSentence>& sentences = summary().links().analysis().sentences;
        QVERIFY(sentences.size() >= 2);
        source.verticalScrollBar()->setValue(source.verticalScrollBar()->maximum());
        const Span first = source.segments()[static_cast<std::size_t>(sentences[0].parts.front())];
        output.verticalScrollBar()->setValue(0);
        moveOver(output, documentSpan(0));
        QCOMPARE(output.lights(), std::vector<Span>{documentSpan(0)});
        QCOMPARE(source.lights().size(), sentences[0].parts.size());
        QCOMPARE(source.lights().front(), first);
        QTRY_VERIFY(inSight(source, first));
        // The pointer goes, the light too; the caret has the same.
        QTest::mouseMove(&window(), QPoint(5, 5));
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(output.viewport(), &leave);
        QVERIFY(output.lights().empty() && source.lights().empty());
        source.verticalScrollBar()->setValue(source.verticalScrollBar()->maximum());
        output.setFocus();
        m_fixture->press(Qt::Key_Home, Qt::ControlModifier);
        QTRY_COMPARE(output.lights(), std::vector<Span>{documentSpan(0)});
        QTRY_VERIFY(inSight(source, first));
        for (int i = 0; i < 400 && output.lights() == std::vector<Span>{documentSpan(0)}; ++i) {
            m_fixture->press(Qt::Key_Right, Qt::ControlModifier);
        }
        QTRY_COMPARE(output.lights(), std::vector<Span>{documentSpan(1)});
        // And the other way round.
        source.setFocus();
        source.verticalScrollBar()->setValue(0);
        moveOver(source, source.segments()[0]);
        QVERIFY(!source.lights().empty() || sentences[0].parts.front() != 0);
        for (const Span& lit : output.lights()) {
            bool from = false;
            for (std::size_t i = 0; i < sentences.size(); ++i) {
                from = from || (documentSpan(i) == lit && std::ranges::count(sentences[i].parts, 0) > 0);
            }
            QVERIFY(from);
        }
    }

    void showsWhatWasCopied() {
        start(kSummaryPair);
        paste(sampleArticle());
        summarize();
        // An article that has six words of the summary, far down.
        const QStringList words = m_fixture->outputText().split(QRegularExpression("\\s+"), Qt::SkipEmptyParts);
        QVERIFY(words.size() > 8);
        const QString sequence = words.mid(1, 6).join(u' ');
        SourceView& source = m_fixture->source();
        OutputView& output = m_fixture->output();
        source.moveCursor(QTextCursor::End);
        source.insertPlainText("\n\nAt the end: " + sequence);
        source.verticalScrollBar()->setValue(0);
        QTRY_VERIFY(summary().isSettled() && !summary().links().analysis().copied.empty());
        QVERIFY(source.copied().empty());  // not asked for
        SummaryBar& bar = summary().bar();
        QTest::mouseClick(bar.findChild<QToolButton*>("copiedButton"), Qt::LeftButton);
        const std::vector<CopiedSpan>& copied = summary().links().analysis().copied;
        QCOMPARE(source.copied().size(), copied.size());
        QCOMPARE(output.copied().size(), copied.size());
        for (std::size_t i = 0; i < copied.size(); ++i) {
            QVERIFY(copied[i].words >= 5);
            const Span& there = source.copied()[i];
            const QString inArticle =
                source.text().mid(static_cast<qsizetype>(there.begin), static_cast<qsizetype>(there.size()));
            const Span& here = copied[i].summary.utf16;
            const QString inSummary =
                m_fixture->outputText().mid(static_cast<qsizetype>(here.begin), static_cast<qsizetype>(here.size()));
            QCOMPARE(inArticle.toLower(), inSummary.toLower());
        }
        // By keyboard, from sequence to sequence; the place in the article comes into sight.
        source.setFocus();
        m_fixture->press(Qt::Key_F8);
        QVERIFY(output.hasFocus());
        QCOMPARE(output.currentCopied(), 0);
        QCOMPARE(source.currentCopied(), 0);
        QTRY_VERIFY(inSight(source, source.copied()[0]));
        QVERIFY(bar.copiedNote().startsWith(QString("1 of %1").arg(copied.size())));
        QVERIFY(bar.findChild<QToolButton*>("copiedButton")->accessibleName().contains(bar.copiedNote()));
        m_fixture->press(Qt::Key_F8, Qt::ShiftModifier);
        QCOMPARE(output.currentCopied(), static_cast<int>(copied.size()) - 1);
        // By pointer.
        source.verticalScrollBar()->setValue(0);
        output.moveCursor(QTextCursor::End);
        QTRY_COMPARE(output.currentCopied(), -1);
        moveOver(output, output.copied()[0]);
        QCOMPARE(source.currentCopied(), 0);
        QTRY_VERIFY(inSight(source, source.copied()[0]));
        m_fixture->press(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(source.copied().empty() && output.copied().empty());
    }

    void tokensOfTheRepetitionGuardSaySo() {
        start(kSummaryPair);
        paste(longArticle(2500));
        chooseLength(2);
        summarize();
        TokenRef changed;
        const auto find = [this, &changed] {
            for (std::size_t i = 0; i < model().segmentCount(); ++i) {
                if (!model().shows(i)) continue;
                const std::vector<OutputToken>& tokens = model().segment(i).output().tokens();
                for (std::size_t at = 0; at < tokens.size(); ++at) {
                    const auto& view = tokens[at].origin == Origin::Small ? tokens[at].small : tokens[at].large;
                    const bool shown = view && view->barred && tokens[at].piece != "</s>";
                    if (shown) changed = {static_cast<int>(i), static_cast<int>(at), false};
                }
            }
        };
        find();
        QVERIFY(changed.isValid());  // this article has such tokens
        OutputView& output = m_fixture->output();
        output.setFocus();
        output.setCurrentToken(changed);
        QCOMPARE(output.currentToken(), changed);
        m_fixture->press(Qt::Key_Down, Qt::AltModifier);
        QTRY_VERIFY(window().tokenCard().isVisible());
        QString words;
        for (const QLabel* label : window().tokenCard().findChildren<QLabel*>()) words += label->text() + u'\n';
        QVERIFY2(words.contains("repetition guard changed this token"), qPrintable(words));
    }

    void theSecondPassCanBeStoppedAndUndone() {
        start(kSummaryPair);
        paste(longArticle(2500));
        chooseLength(0);
        connect(&model(), &SessionModel::segmentsReplaced, this, [this] {
            if (model().hasSecondPass())
                QMetaObject::invokeMethod(window().actions().stop, &QAction::trigger, Qt::QueuedConnection);
        });
        m_fixture->press(Qt::Key_Return, Qt::ControlModifier);
        m_fixture->waitIdle();
        disconnect(&model(), &SessionModel::segmentsReplaced, this, nullptr);
        QVERIFY(!model().hasSecondPass());  // half of it would say less than the parts do
        const QString parts = m_fixture->outputText();
        QCOMPARE(parts.toStdString(), model().firstPassText());
        QVERIFY(parts.size() > 100);
        summarize();
        QVERIFY(model().hasSecondPass());
        const QString summarized = m_fixture->outputText();
        window().actions().undo->trigger();
        QVERIFY(!model().hasSecondPass());
        QCOMPARE(m_fixture->outputText(), parts);
        window().actions().redo->trigger();
        QVERIFY(model().hasSecondPass());
        QCOMPARE(m_fixture->outputText(), summarized);
    }

    void theLengthsBelongToSummaries() {
        start();
        QVERIFY(!summary().bar().isVisible());
        QVERIFY(!window().actions().showCopied->isEnabled());
        chooseTask("Summarize");
        QVERIFY(summary().bar().isVisible());
        QVERIFY(window().actions().showCopied->isEnabled());
        QCOMPARE(summary().bar().length(), SummaryLength::Medium);
        chooseLength(2);
        QCOMPARE(m_fixture->studio().run().options().length, std::optional(SummaryLength::Long));
        m_fixture->setup().pairFolder.clear();
        m_fixture->start();
        m_fixture->waitLoaded();
        QCOMPARE(window().task(), Task::Summarize);
        QCOMPARE(summary().bar().length(), SummaryLength::Long);
        chooseTask("Translate");
        QCOMPARE(m_fixture->studio().run().options().length, std::nullopt);
    }

    void eachTaskHasItsPairAndComesBackToIt() {
        start();
        const QString translating = window().pairs().currentTitle();
        QVERIFY(!translating.contains("experimental"));
        chooseTask("Summarize");
        QVERIFY2(window().pairs().currentTitle().contains("experimental"), qPrintable(window().pairs().currentTitle()));
        QVERIFY(window().pairs().accessibleName().contains("experimental"));
        // Both stay in memory: turning back loads nothing.
        QSignalSpy loading(&m_fixture->studio().engine(), &EngineClient::loadProgressed);
        chooseTask("Translate");
        QTRY_COMPARE(window().pairs().currentTitle(), translating);
        chooseTask("Summarize");
        QCOMPARE(loading.size(), 0);
        chooseTask("Translate");
        QCOMPARE(m_fixture->studio().settings().task(), Task::Translate);
    }

    void aPairGivesWayWhereMemoryIsShort() {
        const auto script = std::make_shared<EngineScript>();
        const auto loaded = std::make_shared<std::atomic<int>>(0);
        /// One of them fits at a time, as Engine::load tells by the memory that is free.
        class Counted final : public ScriptedEngine {
        public:
            Counted(const std::shared_ptr<EngineScript>& script, std::shared_ptr<std::atomic<int>> count)
                : ScriptedEngine(script), m_count(std::move(count)) {
                ++*m_count;
            }
            ~Counted() override { --*m_count; }

        private:
            std::shared_ptr<std::atomic<int>> m_count;
        };
        m_fixture->setup().open = [script, loaded](const PairFolders&, const LoadOptions&, const Engine::Progress&) {
            if (*loaded > 0)
                throw DeviceError(Message::verbatim("The pair needs 1 GiB of memory, and 0.5 GiB are free."));
            return std::make_unique<Counted>(script, loaded);
        };
        start();
        QCOMPARE(loaded->load(), 1);
        chooseTask("Summarize");
        QCOMPARE(loaded->load(), 1);
        QVERIFY(window().pairs().currentTitle().contains("summaries"));
        QVERIFY2(window().messages().message().isEmpty(), qPrintable(window().messages().message()));
        m_fixture->type("One sentence.");
        m_fixture->translate();
        QCOMPARE(m_fixture->outputText(), QString("One sentence."));
    }

    void thePairUsedSoFarComesBackWhereNoneFits() {
        const auto script = std::make_shared<EngineScript>();
        m_fixture->setup().open = [script](const PairFolders& folders, const LoadOptions&,
                                           const Engine::Progress&) -> std::unique_ptr<PairEngine> {
            if (folders.pair.filename() == "en-summary")
                throw DeviceError(Message::verbatim("The pair needs more memory than is free."));
            return std::make_unique<ScriptedEngine>(script);
        };
        start();
        chooseTask("Summarize");
        QVERIFY(window().messages().message().contains("more memory"));
        QCOMPARE(window().task(), Task::Translate);
        m_fixture->type("One sentence.");
        m_fixture->translate();
        QCOMPARE(m_fixture->outputText(), QString("One sentence."));
    }

    void aPairHasItsOwnPolicyAndLengths() {
        const QString folder = m_fixture->path("mine");
        makePair(folder, kSummaryPair,
                 R"({"task": "summarize", "source_language": "en", "experimental": false,
                     "presets": {"balanced": {"fallback_threshold": 0.3, "rollback_threshold": 4,
                                              "max_draft_tokens": 7}},
                     "lengths": {"short": 33, "medium": 66, "long": 155}})");
        start(folder);
        QCOMPARE(window().task(), Task::Summarize);
        QCOMPARE(window().policy().policy(), (Policy{0.3, 4.0, 7, false}));
        QVERIFY(!window().pairs().currentTitle().contains("experimental"));
        QVERIFY(summary().bar().findChild<QPushButton*>("summaryLength0")->toolTip().contains("33"));
        window().actions().fallbackUp->trigger();
        const Policy set = window().policy().policy();
        QVERIFY(set.fallbackThreshold > 0.3);
        chooseTask("Translate");
        const auto& translating = m_fixture->studio().engine().loadedPair();
        QCOMPARE(window().policy().policy(), translating->info.pair.presets.balanced);
        QVERIFY(!(window().policy().policy() == set));
        chooseTask("Summarize");
        QCOMPARE(window().policy().policy(), set);
    }

    void aPairForTheOtherTaskIsRefusedWithTheRemedy() {
        start();
        StudioFixture::whenOpen<QFileDialog>([](QFileDialog& dialog) {
            dialog.setDirectory(QStringLiteral(BILD_SOURCE_DIR "/resources/models"));
            dialog.selectFile("en-summary");
            QMetaObject::invokeMethod(&dialog, "accept");
        });
        window().actions().openPair->trigger();
        QTRY_VERIFY(window().messages().message().contains("does not translate"));
        QVERIFY2(window().messages().message().contains("Choose a pair for translations"),
                 qPrintable(window().messages().message()));
        QCOMPARE(window().task(), Task::Translate);
        QVERIFY(!m_fixture->studio().engine().loading());
        pressMessageButton(0);
        m_fixture->waitLoaded();
        QCOMPARE(window().task(), Task::Summarize);
        QVERIFY(window().pairs().currentTitle().contains("summaries"));
    }

    void aPastedArticleIsMended() {
        start(kSummaryPair);
        paste(kBrokenLines);
        SourceView& source = m_fixture->source();
        QCOMPARE(source.text(), kMendedLines);
        const QString told = window().messages().message();
        QVERIFY2(told.contains("2 line break") && told.contains("1 word"), qPrintable(told));
        // As it was, and back, each in one step.
        pressMessageButton(0);
        QCOMPARE(source.text(), kBrokenLines);
        QVERIFY(window().messages().message().isEmpty());
        window().actions().undo->trigger();
        QCOMPARE(source.text(), kMendedLines);
        window().actions().undo->trigger();
        QCOMPARE(source.text(), QString());
        window().actions().redo->trigger();
        QCOMPARE(source.text(), kMendedLines);
    }

    void whatIsSaidAboutAPastedTextGoesWithIt() {
        start(kSummaryPair);
        paste(kBrokenLines);
        QVERIFY(!window().messages().message().isEmpty());
        window().actions().undo->trigger();
        QCOMPARE(m_fixture->source().text(), QString());
        QVERIFY(window().messages().message().isEmpty());
        // What was edited in between is not overwritten.
        paste(kBrokenLines);
        m_fixture->source().moveCursor(QTextCursor::Start);
        m_fixture->source().moveCursor(QTextCursor::NextWord);
        QTest::keyClicks(&m_fixture->source(), "old ");
        const QString edited = m_fixture->source().text();
        pressMessageButton(0);
        QCOMPARE(m_fixture->source().text(), edited);
        QVERIFY(window().messages().message().contains("edited meanwhile"));
    }

    void aTranslationIsOfferedTheMending() {
        start();
        paste(kBrokenLines);
        SourceView& source = m_fixture->source();
        QCOMPARE(source.text(), kBrokenLines);
        QVERIFY(window().messages().message().contains("2 line break"));
        pressMessageButton(0);
        QCOMPARE(source.text(), kMendedLines);
        window().actions().undo->trigger();
        QCOMPARE(source.text(), kBrokenLines);
        paste("Nothing to mend here.");
        QVERIFY(window().messages().message().isEmpty());
    }

    void anOutputOfTheOtherTaskIsGeneratedAnew() {
        start();
        m_fixture->type("I read a book.");
        m_fixture->translate();
        const auto translated = model().segment(0).iterations();
        chooseTask("Summarize");
        m_fixture->translate();
        QVERIFY(model().segment(0).iterations() != translated);
    }
};

QTEST_MAIN(TestStudioSummary)
#include "test_studio_summary.moc"
