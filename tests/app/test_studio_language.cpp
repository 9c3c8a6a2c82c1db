// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPushButton>
#include <QToolButton>
#include <QtTest>

#include "studio_fixture.h"
#include "text/language_strip.h"

using namespace bild;

namespace {

const QString kEnglish = QStringLiteral(
    "I wrote the letter yesterday but have not sent it yet. Tomorrow I will go to the post office and buy new stamps.");
const QString kGerman = QStringLiteral(
    "Ich habe den Brief gestern geschrieben, aber noch nicht abgeschickt. Morgen gehe ich zur Post und kaufe Marken.");
/// Longer than the pause after which a text is looked at.
constexpr int kLookedAtMs = 900;

}  // namespace

/// A text in another language than the pair reads is noticed before it is translated.
class TestStudioLanguage : public QObject {
    Q_OBJECT

private:
    std::shared_ptr<EngineScript> m_script;
    std::unique_ptr<StudioFixture> m_fixture;

    [[nodiscard]] MainWindow& window() { return m_fixture->window(); }
    [[nodiscard]] LanguageStrip& strip() { return *window().findChild<LanguageStrip*>(); }

    /// A pair that reads English, used before for translations.
    void addEnglishPair() {
        for (const char* model : {"/small", "/large"}) QVERIFY(QDir().mkpath(m_fixture->path("en-de") + model));
        m_fixture->write(
            "en-de/pair.json",
            R"({"title": "Reversed", "task": "translate", "source_language": "en", "target_language": "de"})");
        Settings(m_fixture->setup().settingsFile).setPairFolder(Task::Translate, m_fixture->path("en-de"));
    }

private Q_SLOTS:
    void init() {
        m_script = std::make_shared<EngineScript>();
        m_fixture = std::make_unique<StudioFixture>(m_script);
    }
    void cleanup() { m_fixture.reset(); }

    void anotherLanguageIsSaidWithThePairThatReadsIt() {
        addEnglishPair();
        m_fixture->startLoaded();
        m_fixture->type(kEnglish);
        TRY_VERIFY(strip().isVisible());
        QVERIFY2(strip().words().contains("English") && strip().words().contains("German"),
                 qPrintable(strip().words()));
        QCOMPARE(strip().buttons().size(), 1U);
        QVERIFY2(strip().buttons()[0]->text().contains("English → German"), qPrintable(strip().buttons()[0]->text()));
        QVERIFY(m_script->generated().empty());
        QTest::mouseClick(strip().buttons()[0], Qt::LeftButton);
        TRY_VERIFY(m_fixture->studio().engine().loadedPair()->folder.endsWith("en-de"));
        TRY_VERIFY(!strip().isVisible());
        m_fixture->type(kGerman);
        TRY_VERIFY(strip().isVisible());
        QVERIFY(strip().words().indexOf("German") < strip().words().indexOf("English"));
    }

    void whereThereIsNoSuchPairOneCanBeOpened() {
        m_fixture->startLoaded();
        m_fixture->type(kEnglish);
        TRY_VERIFY(strip().isVisible());
        QCOMPARE(strip().buttons().size(), 1U);
        bool opened = false;
        StudioFixture::whenOpen<QFileDialog>([&opened](QFileDialog& dialog) {
            opened = true;
            dialog.reject();
        });
        QTest::mouseClick(strip().buttons()[0], Qt::LeftButton);
        TRY_VERIFY(opened);
    }

    void isSaidAtTheLatestWhenARunBegins() {
        m_fixture->startLoaded();
        m_script->hold();
        m_fixture->type(kEnglish);
        m_fixture->press(Qt::Key_Return, Qt::ControlModifier);
        TRY_VERIFY(m_fixture->studio().run().isRunning());
        TRY_VERIFY(strip().isVisible());
        m_script->release();
        m_fixture->waitIdle();
    }

    void isQuietWhereItShould_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("the pair's language") << kGerman;
        QTest::newRow("a few words") << "Hello, how are you?";
        QTest::newRow("mixed") << kGerman + ' ' + kEnglish;
        QTest::newRow("nothing") << "";
    }
    void isQuietWhereItShould() {
        QFETCH(QString, text);
        m_fixture->startLoaded();
        m_fixture->type(text);
        QTest::qWait(kLookedAtMs);
        QVERIFY2(!strip().isVisible(), qPrintable(strip().words()));
    }

    void canBeDismissedUntilAnotherTextIsOpened() {
        m_fixture->startLoaded();
        m_fixture->type(kEnglish);
        TRY_VERIFY(strip().isVisible());
        auto* dismiss = strip().findChild<QToolButton*>("dismissLanguage");
        QTest::mouseClick(dismiss, Qt::LeftButton);
        QVERIFY(!strip().isVisible());
        m_fixture->source().insertPlainText(" And some more English words for it to look at.");
        QTest::qWait(kLookedAtMs);
        QVERIFY(!strip().isVisible());
        m_fixture->write("english.txt", kEnglish.toUtf8());
        StudioFixture::answer("discardChanges");
        QVERIFY(m_fixture->studio().document().open(m_fixture->path("english.txt")));
        TRY_VERIFY(strip().isVisible());
        // It goes with the text of which it speaks.
        m_fixture->type(kGerman);
        TRY_VERIFY(!strip().isVisible());
    }
};

QTEST_MAIN(TestStudioLanguage)
#include "test_studio_language.moc"
