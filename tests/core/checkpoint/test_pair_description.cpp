// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpoint/pair_description.h"

#include <QDir>
#include <QtTest>

#include <filesystem>
#include <limits>

#include "model_files.h"

using namespace bild;
using namespace bild::test;

namespace {

const QByteArray kConfig =
    R"("model_type":"t5","vocab_size":32128,"d_model":512,"d_kv":64,"d_ff":2048,"num_layers":6,"num_heads":8)";

/// A pair folder of the given name; `description` and `tasks` are left out where they are null.
class PairFolder {
public:
    PairFolder(const QString& name, const QByteArray& description, const QByteArray& tasks = {}) : m_name(name) {
        QDir(m_root.file("")).mkpath(name + "/large");
        if (!description.isNull()) m_root.write(name + "/pair.json", description);
        const QByteArray params = tasks.isNull() ? QByteArray() : ",\"task_specific_params\":" + tasks;
        m_root.write(name + "/large/config.json", "{" + kConfig + params + "}");
    }
    [[nodiscard]] std::filesystem::path path() const { return m_root.path() / m_name.toStdString(); }
    [[nodiscard]] PairDescription read() const { return readPairDescription(path()); }

private:
    ModelFolder m_root;
    QString m_name;
};

}  // namespace

class TestPairDescription : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEveryField() {
        const PairDescription pair = PairFolder("mine", R"({"title": "German → English", "task": "translate",
            "source_language": "de", "target_language": "en-GB", "experimental": true, "licence": "CC BY 4.0",
            "card": "README.md", 
            "presets": {"balanced": {"fallback_threshold": 0.7, "rollback_threshold": 3, "max_draft_tokens": 6},
                        "fast": {"max_draft_tokens": 20}},
            "lengths": {"short": 30, "long": 300}, "something new": [1, 2]})")
                                         .read();
        QCOMPARE(pair.name, std::string("mine"));
        QCOMPARE(QString::fromStdString(pair.title), QString("German → English"));
        QVERIFY(pair.task == Task::Translate);
        QCOMPARE(pair.sourceLanguage, std::string("de"));
        QCOMPARE(pair.targetLanguage, std::string("en-GB"));
        QVERIFY(pair.experimental);
        QCOMPARE(pair.licence, std::string("CC BY 4.0"));
        QCOMPARE(pair.card, std::string("README.md"));
        QVERIFY((pair.presets.balanced == Policy{0.7, 3.0, 6, false}));
        QCOMPARE(pair.presets.fast.maxDraftTokens, 20);
        QCOMPARE(pair.presets.fast.fallbackThreshold, PolicyPresets().fast.fallbackThreshold);
        QVERIFY(pair.presets.careful == PolicyPresets().careful);
        QVERIFY(pair.lengths[0] == 30 && !pair.lengths[1] && pair.lengths[2] == 300);
    }

    void anEmptyDescriptionSaysNothing() {
        const PairFolder folder("de-en", "{}", R"({"summarization":{}})");
        PairDescription nothing;
        nothing.name = nothing.title = "de-en";
        QVERIFY(folder.read() == nothing);
        QVERIFY(readPairDescription(folder.path() / "") == nothing);  // as "de-en/" is written
    }

    void guessesWithoutADescription_data() {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QByteArray>("tasks");
        QTest::addColumn<QString>("task");
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("target");
        const QByteArray none;
        const QByteArray summary = R"({"summarization":{"prefix":"summarize: "}})";
        const QByteArray translation = R"({"translation_en_to_de":{"prefix":"translate English to German: "}})";
        const QByteArray both = R"({"summarization":{},"translation_en_to_de":{}})";
        QTest::newRow("nothing known") << "my pair" << none << ""
                                       << ""
                                       << "";
        QTest::newRow("languages in the name") << "de-en" << none << ""
                                               << "de"
                                               << "en";
        QTest::newRow("no languages in capitals") << "DE-EN" << none << ""
                                                  << ""
                                                  << "";
        QTest::newRow("name of no pair") << "t5-small" << none << ""
                                         << ""
                                         << "";
        QTest::newRow("summaries") << "en-summary" << summary << "summarize"
                                   << "en"
                                   << "en";
        QTest::newRow("summaries, other name") << "news" << summary << "summarize"
                                               << ""
                                               << "";
        QTest::newRow("translations") << "x" << translation << "translate"
                                      << ""
                                      << "";
        QTest::newRow("a model for everything") << "t5" << both << ""
                                                << ""
                                                << "";
    }
    void guessesWithoutADescription() {
        QFETCH(QString, folder);
        QFETCH(QByteArray, tasks);
        QFETCH(QString, task);
        QFETCH(QString, source);
        QFETCH(QString, target);
        const PairDescription pair = PairFolder(folder, {}, tasks).read();
        QCOMPARE(QString::fromStdString(pair.title), folder);
        QCOMPARE(pair.task ? *pair.task == Task::Translate ? "translate" : "summarize" : "", task);
        QCOMPARE(QString::fromStdString(pair.sourceLanguage), source);
        QCOMPARE(QString::fromStdString(pair.targetLanguage), target);
        QVERIFY(pair.presets == PolicyPresets() && !pair.experimental && pair.card.empty());
    }

    void refuses_data() {
        QTest::addColumn<QByteArray>("description");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* name, const QByteArray& description, const char* said) {
            QTest::newRow(name) << description << said;
        };
        row("empty file", "", "empty");
        row("list", "[]", "not an object");
        row("broken", "{", "broken");
        row("web page", kWebPage, "web page");
        row("deep", deepJson(), "deep");
        row("title of a number", R"({"title": 5})", "'title'");
        row("title of two lines", R"({"title": "a\nb"})", "'title'");
        row("endless title", "{\"title\": \"" + QByteArray(100000, 'x') + "\"}", "'title'");
        row("unknown task", R"({"task": "paint"})", "'paint'");
        row("no language tag", R"({"source_language": "German"})", "'source_language'");
        row("path for a language", R"({"target_language": "../x"})", "'target_language'");
        row("experimental by a word", R"({"experimental": "yes"})", "'experimental'");
        row("card in another folder", R"({"card": "../../secret.txt"})", "'card'");
        row("card of the parent", R"({"card": ".."})", "'card'");
        row("presets of a number", R"({"presets": 0.6})", "'presets'");
        row("preset of a number", R"({"presets": {"fast": 1}})", "'fast'");
        row("unknown preset", R"({"presets": {"reckless": {}}})", "'reckless'");
        row("fallback out of range", R"({"presets": {"fast": {"fallback_threshold": 1.5}}})", "fallback threshold");
        row("negative rollback", R"({"presets": {"careful": {"rollback_threshold": -1}}})", "rollback threshold");
        row("no draft", R"({"presets": {"balanced": {"max_draft_tokens": 0}}})", "'max_draft_tokens'");
        row("no length", R"({"lengths": {"short": 0}})", "'short'");
        row("fractional length", R"({"lengths": {"long": 1.5}})", "'long'");
        row("absurd length", R"({"lengths": {"long": 1000000000000}})", "'long'");
    }
    void refuses() {
        QFETCH(QByteArray, description);
        QFETCH(QString, said);
        const PairFolder folder("p", description.isNull() ? QByteArray("") : description);
        const QString message = refusalOf([&] { (void)folder.read(); });
        QVERIFY2(message.contains("pair.json") && message.contains(said), qPrintable(message));
    }

    void theShippedPairsSayWhatTheyAreFor() {
        const std::filesystem::path models = std::filesystem::path(BILD_SOURCE_DIR) / "resources" / "models";
        const PairDescription translation = readPairDescription(models / "de-en");
        QVERIFY(translation.task == Task::Translate);
        QVERIFY(translation.sourceLanguage == "de" && translation.targetLanguage == "en");
        const PairDescription summary = readPairDescription(models / "en-summary");
        QVERIFY(summary.task == Task::Summarize);
        QVERIFY(summary.sourceLanguage == "en" && summary.lengths[1].has_value());
        QCOMPARE(summary.experimental, QString::fromStdString(summary.title).contains("experimental"));
    }
};

QTEST_APPLESS_MAIN(TestPairDescription)
#include "test_pair_description.moc"
