// SPDX-License-Identifier: GPL-3.0-or-later
// Model folders as two generations of transformers write them (tests/data/layouts, made by make_layouts.py): ids of
// strings, tokens and probabilities equal what transformers made of them.
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>
#include <cmath>

#include "engine.h"
#include "model_vocabulary.h"

using namespace bild;

namespace {

const QString layouts = QStringLiteral(BILD_TEST_DATA "/layouts/");

std::vector<TokenId> idsOf(const QJsonValue& value) {
    std::vector<TokenId> ids;
    for (const QJsonValue& id : value.toArray()) ids.push_back(id.toInt());
    return ids;
}

QJsonObject expectedOf(const QString& layout) {
    QFile file(layouts + layout + "/expected.json");
    if (!file.open(QIODevice::ReadOnly)) qFatal("cannot read %s", qPrintable(file.fileName()));
    return QJsonDocument::fromJson(file.readAll()).object();
}

QString shown(const std::vector<TokenId>& ids) {
    QString text;
    for (const TokenId id : ids) text += QString::number(id) + ' ';
    return text;
}

Tokenizer tokenizerOf(const QString& layout) {
    constexpr int vocabularySize = 10000;
    return std::move(*ModelVocabulary::open((layouts + layout).toStdString(), vocabularySize).tokenizer);
}

}  // namespace

class TestLayouts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void generatesAsTransformersDoes_data() {
        QTest::addColumn<QString>("layout");
        for (const QString& layout : QDir(layouts).entryList({"t4-*", "t5-*"}, QDir::Dirs)) {
            QTest::newRow(qPrintable(layout)) << layout;
        }
    }
    void generatesAsTransformersDoes() {
        QFETCH(QString, layout);
        const QJsonObject expected = expectedOf(layout);
        const std::filesystem::path folder = (layouts + layout).toStdString();
        LoadOptions options;
        options.dtype = DtypeChoice::Float32;
        Engine engine = Engine::load({folder, folder}, options);
        const IdsResult result = engine.generateIds(idsOf(expected["source"]), Strategy::Large, {}, 11);
        QCOMPARE(shown(result.outputIds), shown(idsOf(expected["output"])));
        const QJsonArray probabilities = expected["probabilities"].toArray();
        QCOMPARE(result.iterations.size(), std::size_t(probabilities.size()));
        for (qsizetype i = 0; i < probabilities.size(); ++i) {
            const double found = result.iterations[std::size_t(i)].proposal.token.probability;
            QVERIFY2(std::abs(found - probabilities[i].toDouble()) < 1e-4, qPrintable(QString::number(found)));
        }
    }

    void cutsPlainTextAsSentencepieceDoes_data() {
        QTest::addColumn<QString>("layout");
        for (const char* layout : {"t4-t5", "t4-t5-bytes", "t5-t5", "t5-t5-bytes"}) QTest::newRow(layout) << layout;
    }
    void cutsPlainTextAsSentencepieceDoes() {
        QFETCH(QString, layout);
        const Tokenizer tokenizer = tokenizerOf(layout);
        const QJsonArray strings = expectedOf(layout)["strings"].toArray();
        QVERIFY(strings.size() > 60);
        for (const QJsonValue& string : strings) {
            const std::string text = string["text"].toString().toStdString();
            QVERIFY2(tokenizer.encode(text) == idsOf(string["sentencepiece"]),
                     qPrintable(string["text"].toString() + ": " + shown(tokenizer.encode(text))));
        }
    }

    void cutsAddedTokensAsTransformersDoes_data() {
        QTest::addColumn<QString>("layout");
        for (const char* layout : {"t4-added", "t5-added", "t4-not-legacy"}) QTest::newRow(layout) << layout;
    }
    void cutsAddedTokensAsTransformersDoes() {
        QFETCH(QString, layout);
        const Tokenizer tokenizer = tokenizerOf(layout);
        const QJsonArray strings = expectedOf(layout)["strings"].toArray();
        QVERIFY(strings.size() > 40);
        for (const QJsonValue& string : strings) {
            const QString text = string["text"].toString();
            // A line break between two tokens: transformers 4 makes a space of it, 5 nothing, as we do.
            if (text == "<hl>\n{" && layout.startsWith("t4")) continue;
            const std::vector<TokenId> ids = tokenizer.encode(text.toStdString());
            QVERIFY2(ids == idsOf(string["ids"]), qPrintable(text + ": " + shown(ids)));
        }
        QCOMPARE(tokenizer.piece(360), std::string("<hl>"));
        QCOMPARE(tokenizer.piece(361), std::string("{"));
    }

    /// The names of control tokens are text where people write them, which transformers does not hold with.
    void takesControlNamesForText() {
        for (const char* layout : {"t4-t5", "t5-t5", "t5-added"}) {
            const Tokenizer tokenizer = tokenizerOf(layout);
            for (const char* name : {"</s>", "<pad>", "<extra_id_0>"}) {
                for (const TokenId id : tokenizer.encode(name)) {
                    QVERIFY2(!isControlName(tokenizer.piece(id)) || tokenizer.piece(id) == "<unk>", name);
                }
            }
        }
    }

    /// The same vocabulary from every file that it may stand in.
    void findsOneVocabularyInEveryFile() {
        const Tokenizer spiece = Tokenizer::open((layouts + "t4-t5/spiece.model").toStdString());
        for (const char* layout : {"t4-t5", "t5-t5", "t4-added", "t5-added", "t4-not-legacy"}) {
            const Tokenizer other = tokenizerOf(layout);
            QCOMPARE(other.size(), spiece.size());
            QVERIFY(!Tokenizer::firstDifference(spiece, other).has_value());
            QVERIFY(!Tokenizer::firstDifference(other, spiece).has_value());
        }
        QVERIFY(Tokenizer::firstDifference(spiece, tokenizerOf("t5-t5-bytes")).has_value());
    }
};

QTEST_APPLESS_MAIN(TestLayouts)
#include "test_layouts.moc"
