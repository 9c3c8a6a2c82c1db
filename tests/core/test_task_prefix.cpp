// SPDX-License-Identifier: GPL-3.0-or-later
#include "task_prefix.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include "error.h"

using namespace bild;

namespace {

/// What a T5 v1.0 says of itself.
ModelConfig t5() {
    ModelConfig config;
    config.tasks["summarization"].prefix = "summarize: ";
    config.tasks["translation_en_to_de"].prefix = "translate English to German: ";
    config.tasks["translation_en_to_fr"].prefix = "translate English to French: ";
    return config;
}

struct Pair {
    PairDescription description;
    ModelConfig config;
    std::vector<std::string> languages;
    bool flan = false;

    [[nodiscard]] PromptSources sources() const { return {description, config, languages, flan}; }
    [[nodiscard]] TaskPrompt translate(const std::string& from, const std::string& to) const {
        return promptFor(sources(), Task::Translate, {from, to});
    }
    [[nodiscard]] QString prefix(const std::string& from, const std::string& to) const {
        return QString::fromStdString(translate(from, to).prefix);
    }
};

/// The least that sentencepiece takes for a model, with these pieces in it.
QByteArray vocabularyOf(const QList<QByteArray>& pieces) {
    const auto field = [](int number, const QByteArray& content) {
        return QByteArray(1, static_cast<char>(number << 3 | 2)) + static_cast<char>(content.size()) + content;
    };
    const auto piece = [&](const QByteArray& text, int type) {
        return field(1, field(1, text) + QByteArray(1, 3 << 3) + static_cast<char>(type));
    };
    QByteArray model = piece("<unk>", 2) + piece("<s>", 3) + piece("</s>", 3) + piece("a", 1);
    for (const QByteArray& text : pieces) model += piece(text, 4);
    return model;
}

}  // namespace

class TestTaskPrefix : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sectionsAreFoundByTheFirstPartOfATag_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("prefix");
        QTest::newRow("plain") << "en"
                               << "de"
                               << "translate English to German: ";
        QTest::newRow("regions") << "en-GB"
                                 << "fr-CA"
                                 << "translate English to French: ";
        QTest::newRow("other case") << "EN"
                                    << "de_AT"
                                    << "translate English to German: ";
        QTest::newRow("another direction") << "de"
                                           << "en"
                                           << "";
        QTest::newRow("a language that begins alike") << "en"
                                                      << "den"
                                                      << "";
    }
    void sectionsAreFoundByTheFirstPartOfATag() {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, prefix);
        const TaskPrompt prompt = Pair{{}, t5(), {}}.translate(from.toStdString(), to.toStdString());
        QCOMPARE(QString::fromStdString(prompt.prefix), prefix);
        QCOMPARE(prompt.section != nullptr, !prefix.isEmpty());
        QCOMPARE(prompt.note.has_value(), prefix.isEmpty());
        if (prompt.note) {
            QVERIFY(QString::fromStdString(prompt.note->english()).contains("for en to de, en to fr."));
        }
    }

    void theOnlySectionIsTaken() {
        Pair pair{{}, t5(), {}};
        pair.config.tasks.erase("translation_en_to_fr");
        QCOMPARE(pair.prefix("", ""), "translate English to German: ");
        QCOMPARE(pair.prefix("de", "en"), "translate English to German: ");
        const TaskPrompt summary = promptFor(pair.sources(), Task::Summarize, {});
        QCOMPARE(summary.prefix, std::string("summarize: "));
        pair.config.tasks.clear();
        const TaskPrompt none = pair.translate("", "");
        QVERIFY(none.prefix.empty() && none.section == nullptr && !none.note);
    }

    void pairJsonGoesFirst() {
        Pair pair{{}, t5(), {"de", "fr"}};
        pair.description.prefix = "{source} ({source_code}) into {target} ({target_code}): ";
        QCOMPARE(pair.prefix("de-AT", "fr"), "German (de) into French (fr): ");
        pair.description.prefix = "";
        QCOMPARE(pair.prefix("en", "de"), "");
        QVERIFY(pair.translate("en", "de").section != nullptr);  // its lengths hold all the same
    }

    void languageTokensAreChosenByTheTarget() {
        const Pair pair{{}, {}, {"de", "en", "pt", "zh", "zh_Latn"}};
        QCOMPARE(pair.prefix("", "de"), "<2de> ");
        QCOMPARE(pair.prefix("en", "zh-Latn"), "<2zh_Latn> ");
        QCOMPARE(pair.prefix("en", "pt-BR"), "<2pt> ");
        QVERIFY_EXCEPTION_THROWN(pair.translate("en", ""), InputError);
        QVERIFY_EXCEPTION_THROWN(pair.translate("en", "xx"), InputError);
        QCOMPARE(directionsOf(pair.sources()).size(), std::size_t{5});
        QVERIFY((directionsOf(pair.sources()).front() == Direction{"", "de"}));
    }

    void findsLanguageTokensInAVocabulary() {
        const QTemporaryDir folder;
        QFile file(folder.filePath("spiece.model"));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(vocabularyOf({"<2de>", "<2zh_Latn>", "<2x", "<22>", "<2>", "2en>", "<2en>"}));
        file.close();
        const Tokenizer tokenizer = Tokenizer::open(file.fileName().toStdString());
        QCOMPARE(languageTokens(tokenizer), (std::vector<std::string>{"de", "en", "zh_Latn"}));
        QCOMPARE(tokenizer.endToken(), std::optional<std::int32_t>(2));
        const std::vector<std::int32_t> ids = tokenizer.encode("<2en> a");
        QVERIFY(std::ranges::find(ids, 10) != ids.end());  // one piece
    }

    void flanIsAskedInEnglish() {
        Pair pair{{}, {}, {}, true};
        QCOMPARE(pair.prefix("de", "en-US"), "translate German to English: ");
        QCOMPARE(promptFor(pair.sources(), Task::Summarize, {}).prefix, std::string("summarize: "));
        QVERIFY(pair.translate("", "en").note.has_value());
        pair.config = t5();  // small and base have T5's sections too
        QCOMPARE(pair.prefix("en", "de"), "translate English to German: ");
        QCOMPARE(pair.prefix("de", "en"), "translate German to English: ");
    }

    void namesTheDirectionsOfItsSections() {
        Pair pair{{}, t5(), {}};
        pair.config.tasks["translation"];
        QCOMPARE(directionsOf(pair.sources()), (std::vector<Direction>{{"en", "de"}, {"en", "fr"}}));
    }
};

QTEST_APPLESS_MAIN(TestTaskPrefix)
#include "test_task_prefix.moc"
