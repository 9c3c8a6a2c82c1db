// SPDX-License-Identifier: GPL-3.0-or-later
#include <QContextMenuEvent>
#include <QMenu>
#include <QSignalSpy>
#include <QtTest>

#include "event_stopwatch.h"
#include "studio_fixture.h"
#include "text/spelling_marks.h"

using namespace bild;

namespace {

/// Small dictionaries, one of them in the encoding of long ago.
const QByteArray kGermanAffixes = "SET UTF-8\nTRY esianrtolcdugmphbyfvkwäöüß\n";
const QByteArray kGermanWords = "6\nDas\nHaus\nist\nalt\nschön\nund\n";
const QByteArray kEnglishAffixes = "SET ISO8859-1\nTRY esianrtolcdugmphbyfvkw\n";
const QByteArray kEnglishWords = "3\nDas\nHaus\ncaf\xE9\n";

/// A word of its own for each number.
QByteArray lettersOf(int number) {
    QByteArray letters = "wort";
    for (const char digit : QByteArray::number(number)) letters += static_cast<char>('a' + digit - '0');
    return letters;
}

}  // namespace

/// Words that the dictionaries do not know are marked, in both texts, and nobody waits for it.
class TestStudioSpelling : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<StudioFixture> m_fixture;

    [[nodiscard]] MainWindow& window() { return m_fixture->window(); }
    [[nodiscard]] bool isMarked(TextPane& pane, const QString& word) {
        const auto at = static_cast<int>(pane.toPlainText().indexOf(word));
        const auto found = pane.spelling().wrongAt(at + 1);
        return at >= 0 && found && found->word == word;
    }
    void start(bool withDictionaries = true) {
        m_fixture = std::make_unique<StudioFixture>(std::make_shared<EngineScript>());
        m_fixture->setSpelling(true);
        QVERIFY(QDir().mkpath(m_fixture->path("dictionaries")));
        m_fixture->setup().dictionaryFolders = QStringList{m_fixture->path("dictionaries")};
        if (withDictionaries) {
            m_fixture->write("dictionaries/de_DE.aff", kGermanAffixes);
            m_fixture->write("dictionaries/de_DE.dic", kGermanWords);
            m_fixture->write("dictionaries/en_US.aff", kEnglishAffixes);
            m_fixture->write("dictionaries/en_US.dic", kEnglishWords);
        }
        m_fixture->startLoaded();
    }
    [[nodiscard]] QPoint pointOf(TextPane& pane, const QString& word) {
        const auto at = static_cast<std::size_t>(pane.toPlainText().indexOf(word));
        return pane.visibleRect({at, at + static_cast<std::size_t>(word.size())}).center().toPoint();
    }
    /// Opens the context menu at a word, as a right click does.
    [[nodiscard]] QMenu* contextMenu(TextPane& pane, const QString& word) {
        const QPoint point = pointOf(pane, word);
        QContextMenuEvent event(QContextMenuEvent::Mouse, point, pane.viewport()->mapToGlobal(point));
        QApplication::sendEvent(pane.viewport(), &event);
        return qobject_cast<QMenu*>(QApplication::activePopupWidget());
    }
    [[nodiscard]] static QAction* entry(const QMenu& menu, const QString& text) {
        for (QAction* action : menu.actions()) {
            if (action->text().contains(text)) return action;
        }
        return nullptr;
    }

private Q_SLOTS:
    void cleanup() { m_fixture.reset(); }

    void unknownWordsAreMarkedInBothTexts() {
        start();
        m_fixture->type("Das Haus ist allt und schoen.");
        TRY_VERIFY(isMarked(m_fixture->source(), "allt"));
        TRY_VERIFY(isMarked(m_fixture->source(), "schoen"));
        for (const char* right : {"Das", "Haus", "ist", "und"}) QVERIFY2(!isMarked(m_fixture->source(), right), right);
        // The output is the source again, and is looked up in its own language.
        m_fixture->translate();
        TRY_VERIFY(isMarked(m_fixture->output(), "ist"));
        QVERIFY(!isMarked(m_fixture->output(), "Haus"));
    }

    void aMarkIsAWaveThatIsSeen() {
        start();
        m_fixture->type("Das Haus ist allt.");
        TRY_VERIFY(isMarked(m_fixture->source(), "allt"));
        window().setFocus();
        QTest::qWait(1000);  // the caret's blinking is over, and the word is no longer being typed
        const auto picture = [this] { return m_fixture->source().viewport()->grab().toImage(); };
        const QImage with = picture();
        window().actions().checkSpelling->trigger();
        const QImage without = picture();
        QVERIFY(!isMarked(m_fixture->source(), "allt"));
        QRect changed;
        QSet<int> heights;
        for (int y = 0; y < with.height(); ++y) {
            for (int x = 0; x < with.width(); ++x) {
                if (with.pixel(x, y) == without.pixel(x, y)) continue;
                changed |= QRect(x, y, 1, 1);
                heights.insert(y);
            }
        }
        const QPoint word = pointOf(m_fixture->source(), "allt");
        QVERIFY2(changed.left() <= word.x() && word.x() <= changed.right(), "it stands under the word");
        QVERIFY(changed.top() > word.y());
        // Not a straight line, whatever its colour.
        QVERIFY(heights.size() >= 3);
        window().actions().checkSpelling->trigger();
        TRY_VERIFY(isMarked(m_fixture->source(), "allt"));
    }

    void aSuggestionTakesTheWordsPlaceAndCanBeUndone() {
        start();
        m_fixture->type("Das Haus ist allt.");
        TRY_VERIFY(isMarked(m_fixture->source(), "allt"));
        QMenu* menu = contextMenu(m_fixture->source(), "allt");
        QVERIFY(menu != nullptr);
        TRY_VERIFY(entry(*menu, "alt") != nullptr && entry(*menu, "alt")->text() == "alt");
        entry(*menu, "alt")->trigger();
        menu->close();
        QCOMPARE(m_fixture->source().text(), QString("Das Haus ist alt."));
        m_fixture->source().setFocus();
        m_fixture->press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_fixture->source().text(), QString("Das Haus ist allt."));
        // A word that is right has the usual menu.
        menu = contextMenu(m_fixture->source(), "Haus");
        QVERIFY(menu != nullptr && menu->findChild<QAction*>("addToMyWords") == nullptr);
        menu->close();
    }

    void myWordsAreKept() {
        start();
        m_fixture->type("Das Haus ist allt.");
        TRY_VERIFY(isMarked(m_fixture->source(), "allt"));
        QMenu* menu = contextMenu(m_fixture->source(), "allt");
        QVERIFY(menu != nullptr);
        menu->findChild<QAction*>("addToMyWords")->trigger();
        menu->close();
        TRY_VERIFY(!isMarked(m_fixture->source(), "allt"));
        QCOMPARE(m_fixture->read("my-words.txt"), QByteArray("allt\n"));
        m_fixture->source().document()->setModified(false);
        m_fixture->startLoaded();
        m_fixture->type("Das ist allt und neuu.");
        TRY_VERIFY(isMarked(m_fixture->source(), "neuu"));
        QVERIFY(!isMarked(m_fixture->source(), "allt"));
    }

    void lettersOfAnOldEncodingAreKnown() {
        start();
        m_fixture->type("Das café 你好 Дом ist.");
        m_fixture->translate();
        TRY_VERIFY(isMarked(m_fixture->output(), "ist"));
        QVERIFY(!isMarked(m_fixture->output(), "café"));
        // Letters that the dictionary cannot even write are another language's.
        QVERIFY(!isMarked(m_fixture->output(), "Дом"));
    }

    void aTextInAnotherLanguageIsLookedUpInThat() {
        start();
        m_fixture->write("dictionaries/en_US.dic", "3\nwrote\nletter\nyesterday\n");
        m_fixture->type(
            "I wrote the letter yesterday but have not sent it yet. Tomorrow I will go to the post office.");
        TRY_VERIFY(isMarked(m_fixture->source(), "Tomorrow") && !isMarked(m_fixture->source(), "wrote"));
        for (const char* right : {"letter", "yesterday"}) QVERIFY2(!isMarked(m_fixture->source(), right), right);
        m_fixture->type(
            "Das Haus ist alt und schön, ich habe gestern einen langen Brief an meine Freundin geschrieben.");
        TRY_VERIFY(isMarked(m_fixture->source(), "gestern") && !isMarked(m_fixture->source(), "Haus"));
    }

    void abbreviationsAreWordsWithTheirFullStop() {
        start();
        m_fixture->write("dictionaries/de_DE.dic", "2\nHaus\nDr.\n");
        m_fixture->startLoaded();
        m_fixture->type("Haus Dr. Brandtt.");
        TRY_VERIFY(isMarked(m_fixture->source(), "Brandtt"));
        QVERIFY(!isMarked(m_fixture->source(), "Dr"));
    }

    void theSwitchIsRemembered() {
        start();
        window().actions().checkSpelling->trigger();
        m_fixture->source().document()->setModified(false);
        m_fixture->startLoaded();
        QVERIFY(!window().actions().checkSpelling->isChecked());
        m_fixture->type("Das Haus ist allt.");
        QTest::qWait(400);
        QVERIFY(!isMarked(m_fixture->source(), "allt"));
    }

    void aMissingDictionaryIsSaidWhereItIsSwitchedOn() {
        start(false);
        QVERIFY2(window().messages().message().isEmpty(), qPrintable(window().messages().message()));
        window().actions().checkSpelling->trigger();
        QVERIFY(window().messages().message().isEmpty());
        window().actions().checkSpelling->trigger();
        for (const char* part : {"German", "English", "hunspell-de-de", "hunspell-en-us"}) {
            QVERIFY2(window().messages().message().contains(part), qPrintable(window().messages().message()));
        }
    }

    /// Of a text of 100,000 words only those in sight are looked up, and no event takes long.
    void aLongTextIsLookedUpWhereItIsSeen() {
        start();
        QByteArray text;
        for (int word = 0; word < 100'000; ++word) text += lettersOf(word) + (word % 20 == 19 ? ".\n" : " ");
        m_fixture->write("lang.txt", text);
        QVERIFY(m_fixture->studio().document().open(m_fixture->path("lang.txt")));
        QSignalSpy wanted(&m_fixture->source().spelling(), &SpellingMarks::wordsWanted);
        auto& watch = *static_cast<EventStopwatch*>(qApp);
        watch.restart();
        TRY_VERIFY(
            isMarked(m_fixture->source(), m_fixture->source().document()->firstBlock().text().section(' ', 0, 0)));
        for (int page = 0; page < 20; ++page) {
            QTest::keyClick(&m_fixture->source(), Qt::Key_PageDown);
            QTest::qWait(20);
        }
        QTest::qWait(300);
        qsizetype words = 0;
        for (const QList<QVariant>& call : wanted) words += call.front().toStringList().size();
        QVERIFY2(words > 0 && words < 40'000, qPrintable(QString::number(words)));
        QVERIFY2(watch.longest() < 100, qPrintable(watch.where()));
    }
};

int main(int argc, char** argv) {
    EventStopwatch application(argc, argv);
    TestStudioSpelling test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_studio_spelling.moc"
