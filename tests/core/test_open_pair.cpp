// SPDX-License-Identifier: GPL-3.0-or-later
// Folders as they lie on people's disks: what is a model is found and loaded, everything else gets one message that
// says what to do. Looking at a pair and loading it say the same.
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <functional>

#include "checkpoint/model_folder.h"
#include "engine.h"
#include "error.h"
#include "model_vocabulary.h"
#include "pair_inspection.h"

using namespace bild;

namespace {

const QString layouts = QStringLiteral(BILD_TEST_DATA "/layouts/");

void copyFiles(const QString& from, const QString& to) {
    if (!QDir().mkpath(to)) qFatal("cannot make %s", qPrintable(to));
    for (const QFileInfo& file : QDir(from).entryInfoList(QDir::Files)) {
        if (!QFile::copy(file.filePath(), to + '/' + file.fileName())) qFatal("cannot copy %s", qPrintable(to));
    }
}

QByteArray readFile(const QString& name) {
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) qFatal("cannot read %s", qPrintable(name));
    return file.readAll();
}

void writeFile(const QString& name, const QByteArray& content) {
    QDir().mkpath(QFileInfo(name).path());
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(name));
}

void setField(const QString& file, const char* key, const QJsonValue& value) {
    QJsonObject object = QJsonDocument::fromJson(readFile(file)).object();
    object[QLatin1String(key)] = value;
    writeFile(file, QJsonDocument(object).toJson());
}

/// A safetensors file with its tensors under other names; those that get an empty one are left out of the header.
void renameTensors(const QString& file, const std::function<QString(const QString&)>& nameOf) {
    const QByteArray content = readFile(file);
    quint64 length = 0;
    for (int i = 7; i >= 0; --i) length = length << 8U | static_cast<unsigned char>(content[i]);
    const QJsonObject header = QJsonDocument::fromJson(content.sliced(8, qsizetype(length))).object();
    QJsonObject renamed;
    QByteArray data;
    for (const QString& name : header.keys()) {
        QJsonObject tensor = header[name].toObject();
        const QString newName = name == "__metadata__" ? QString() : nameOf(name);
        if (newName.isEmpty()) continue;
        const qint64 begin = tensor["data_offsets"][0].toInteger();
        const qint64 size = tensor["data_offsets"][1].toInteger() - begin;
        tensor["data_offsets"] = QJsonArray{data.size(), data.size() + size};
        data += content.sliced(8 + qsizetype(length) + begin, size);
        renamed[newName] = tensor;
    }
    const QByteArray text = QJsonDocument(renamed).toJson(QJsonDocument::Compact);
    QByteArray written;
    for (int i = 0; i < 8; ++i) written += static_cast<char>(quint64(text.size()) >> (8 * i) & 0xFFU);
    writeFile(file, written + text + data);
}

QString refusalOf(const std::function<void()>& act) {
    try {
        act();
    } catch (const Error& error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

QString allOf(const std::vector<Message>& notes) {
    QString text;
    for (const Message& note : notes) text += QString::fromStdString(note.english()) + '\n';
    return text;
}

}  // namespace

class TestOpenPair : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("HF_HUB_CACHE", m_folder->filePath("no-cache").toUtf8());
    }

    /// What is made of the folder by whoever checks or loads it as the large model.
    void refuses_data() {
        QTest::addColumn<std::function<void(const QString&)>>("spoil");
        QTest::addColumn<QString>("problem");
        QTest::addColumn<QString>("remedy");
        const auto row = [](const char* name, const char* problem, const char* remedy,
                            std::function<void(const QString&)> spoil) {
            QTest::newRow(name) << std::move(spoil) << QString(problem) << QString(remedy);
        };
        const auto without = [](const QString& folder) { QFile::remove(folder + "/model.safetensors"); };
        const auto instead = [without](const char* file) {
            return [without, file](const QString& folder) {
                without(folder);
                writeFile(folder + '/' + file, "x");
            };
        };
        row("GGUF", "model-q4.gguf", "safetensors version", instead("model-q4.gguf"));
        row("ONNX", "encoder_model.onnx", "safetensors version", instead("encoder_model.onnx"));
        row("ONNX in its folder", "decoder_model.onnx", "safetensors version", instead("onnx/decoder_model.onnx"));
        row("Flax", "flax_model.msgpack", "safetensors version", instead("flax_model.msgpack"));
        row("nothing", "holds no weights", "model.safetensors", without);
        row("adapter", "adapter (PEFT) for the model 'google/flan-t5-small'", "merge_and_unload",
            [without](const QString& folder) {
                without(folder);
                QFile::remove(folder + "/config.json");
                writeFile(folder + "/adapter_config.json", R"({"base_model_name_or_path": "google/flan-t5-small"})");
                writeFile(folder + "/adapter_model.safetensors", "x");
            });
        row("two variants", "'bf16, fp16'", "plain name", [](const QString& folder) {
            QFile::copy(folder + "/model.safetensors", folder + "/model.fp16.safetensors");
            QFile::rename(folder + "/model.safetensors", folder + "/model.bf16.safetensors");
        });
        row("bitsandbytes", "quantized by 'bitsandbytes'", "original weights", [](const QString& folder) {
            setField(folder + "/config.json", "quantization_config",
                     QJsonObject{{"quant_method", "bitsandbytes"}, {"load_in_4bit", true}});
        });
        row("encoder alone", "an encoder alone", "whole model", [](const QString& folder) {
            renameTensors(folder + "/model.safetensors",
                          [](const QString& name) { return name.startsWith("decoder.") ? QString() : name; });
        });
        row("BERT", "'bert'", "Use a T5",
            [](const QString& folder) { setField(folder + "/config.json", "model_type", "bert"); });
        row("tensor missing", "decoder.block.0.layer.2.DenseReluDense.wo.weight is missing",
            "config.json and the weights", [](const QString& folder) {
                renameTensors(folder + "/model.safetensors", [](const QString& name) {
                    return name.contains("layer.2.DenseReluDense.wo") ? QString() : name;
                });
            });
        row("another shape", "has shape", "config.json and the weights",
            [](const QString& folder) { setField(folder + "/config.json", "d_ff", 13); });
        row("WordPiece", "'WordPiece'", "spiece.model", [](const QString& folder) {
            writeFile(folder + "/tokenizer.json", R"({"model": {"type": "WordPiece", "vocab": {}}})");
        });
        row("larger vocabulary than the model's", "pieces, but the model only", "vocabulary file",
            [](const QString& folder) {
                QFile::remove(folder + "/tokenizer.json");
                QFile::copy(layouts + "t4-t5-bytes/spiece.model", folder + "/spiece.model");
            });
        row("cache folder of nothing", "names no snapshot", "Download the model again", [](const QString& folder) {
            QDir(folder).removeRecursively();
            writeFile(folder + "/refs/main", "../../elsewhere");
            QDir().mkpath(folder + "/snapshots");
        });
    }
    void refuses() {
        using Spoil = std::function<void(const QString&)>;
        QFETCH(Spoil, spoil);
        QFETCH(QString, problem);
        QFETCH(QString, remedy);
        const QString folder = copyOf("t5-t5");
        spoil(folder);
        const PairFolders pair{(layouts + "t5-t5").toStdString(), folder.toStdString()};
        const QString message = refusalOf([&] { (void)inspectPair(pair); });
        QVERIFY2(message.contains(problem), qPrintable(message));
        QVERIFY2(message.contains(remedy), qPrintable(message));
        QVERIFY2(message.contains(folder), qPrintable(message));
        QCOMPARE(refusalOf([&] { (void)Engine::load(pair); }), message);
    }

    void saysWhatANameMayBe() {
        const auto refusal = [](const char* name) { return refusalOf([&] { (void)modelFolder(name); }); };
        QVERIFY2(refusal("google/flan-t5-small").contains("hf download google/flan-t5-small"),
                 qPrintable(refusal("google/flan-t5-small")));
        QVERIFY(refusal("/no/such/folder").contains("no such folder"));
        QVERIFY(refusal("google/flan/t5").contains("no such folder"));
        const QString file = m_folder->filePath("model.gguf");
        writeFile(file, "GGUF");
        QVERIFY(refusal(qPrintable(file)).contains("is a file, not a model's folder"));
    }

    void findsModelsInTheHubsCache() {
        const QString cache = m_folder->filePath("hub");
        const QString model = cache + "/models--tiny--t5";
        qputenv("HF_HUB_CACHE", cache.toUtf8());
        copyFiles(layouts + "t5-t5", model + "/snapshots/0123abcd");
        const auto expected = std::filesystem::path((model + "/snapshots/0123abcd").toStdString());
        // Where there is one snapshot alone, nothing need name it.
        QVERIFY(modelFolder(model.toStdString()) == expected);
        copyFiles(layouts + "t5-added", model + "/snapshots/4567");
        QVERIFY(refusalOf([&] { (void)modelFolder(model.toStdString()); }).contains("names no snapshot"));
        writeFile(model + "/refs/main", "0123abcd\n");
        QVERIFY(modelFolder(model.toStdString()) == expected);
        QVERIFY(modelFolder("tiny/t5") == expected);
        QVERIFY(modelFolder(expected) == expected);
        const PairInspection pair = inspectPair({"tiny/t5", model.toStdString()});
        QVERIFY(pair.oneVocabulary);
        QVERIFY(pair.notes.empty());
        QVERIFY(pair.large.folder == expected);
        writeFile(model + "/refs/main", QByteArray(5000, 'x'));
        QVERIFY(refusalOf([&] { (void)modelFolder("tiny/t5"); }).contains("names no snapshot"));
    }

    void saysWhatIsOddAndHarmless_data() {
        QTest::addColumn<QString>("small");
        QTest::addColumn<std::function<void(const QString&)>>("change");
        QTest::addColumn<QString>("note");
        const auto row = [](
                             const char* small, const char* note,
                             std::function<void(const QString&)> change = [](const QString&) {}) {
            QTest::newRow(note) << QString(small) << std::move(change) << QString(note);
        };
        row("t5-no-head", "the embedding is the head");
        row("t5-module", "unknown: ");
        row("t5-t5", "token 5 ends a text, the large one says 1", [](const QString& folder) {
            QFile::remove(folder + "/generation_config.json");
            setField(folder + "/config.json", "eos_token_id", 5);
        });
        row("t5-t5", "the first of them 'classification_head.weight'", [](const QString& folder) {
            const QString file = folder + "/model.safetensors";
            const auto copy = [](const QString& name) {
                return name == "encoder.final_layer_norm.weight" ? QString("classification_head.weight") : name;
            };
            writeFile(folder + "/model-00001-of-00002.safetensors", readFile(file));
            renameTensors(file, copy);
            renameTensors(file,
                          [](const QString& name) { return name.startsWith("classification") ? name : QString(); });
            QFile::rename(file, folder + "/model-00002-of-00002.safetensors");
            writeFile(folder + "/model.safetensors.index.json",
                      R"({"weight_map": {"shared.weight": "model-00001-of-00002.safetensors",
                "classification_head.weight": "model-00002-of-00002.safetensors"}})");
        });
        row("t5-added", "'<hl>' has the id 9999", [](const QString& folder) {
            writeFile(folder + "/tokenizer.json",
                      readFile(folder + "/tokenizer.json").replace("\"id\":360", "\"id\":9999"));
        });
    }
    void saysWhatIsOddAndHarmless() {
        using Change = std::function<void(const QString&)>;
        QFETCH(QString, small);
        QFETCH(Change, change);
        QFETCH(QString, note);
        const QString folder = copyOf(small);
        change(folder);
        const PairFolders pair{folder.toStdString(), (layouts + "t5-t5").toStdString()};
        const QString found = allOf(inspectPair(pair).notes);
        QVERIFY2(found.contains(note), qPrintable(found));
        QVERIFY2(found.contains(folder) || note.startsWith("token"), qPrintable(found));
        QCOMPARE(found.count('\n'), small == "t5-no-head" ? 2 : 1);
        QVERIFY(allOf(Engine::load(pair).info().notes).contains(note));
    }

    /// As early versions of transformers left a folder: the added tokens stand in tokenizer.json alone.
    void findsAddedTokensBesideTheVocabulary() {
        const QString folder = copyOf("t4-added");
        QFile::remove(folder + "/tokenizer_config.json");
        QFile::remove(folder + "/added_tokens.json");
        const auto ids = [&] { return ModelVocabulary::open(folder.toStdString(), 400).tokenizer->encode("a<hl>b"); };
        QCOMPARE(ids(), (std::vector<TokenId>{11, 360, 35}));
        QFile::remove(folder + "/tokenizer.json");
        QVERIFY(ids().size() > 3);
        writeFile(folder + "/added_tokens.json", R"({"<hl>": 360})");
        QCOMPARE(ids(), (std::vector<TokenId>{11, 360, 35}));
        // sentencepiece's vocabulary under its other names.
        for (const char* name : {"tokenizer.model", "sentencepiece.bpe.model"}) {
            QVERIFY(QFile::copy(layouts + "t4-t5/spiece.model", folder + '/' + name));
            QFile::remove(folder + "/spiece.model");
            QCOMPARE(ids(), (std::vector<TokenId>{11, 360, 35}));
            QFile::remove(folder + '/' + name);
        }
    }

    /// Of one size, and not the same.
    void tellsVocabulariesApart() {
        const QString folder = copyOf("t5-t5");
        writeFile(folder + "/tokenizer.json",
                  readFile(folder + "/tokenizer.json").replace("[\"\\u2581a\",", "[\"\\u2581q\","));
        const QString changed = readFile(folder + "/tokenizer.json");
        QVERIFY(changed != readFile(layouts + "t5-t5/tokenizer.json"));
        const PairFolders pair{folder.toStdString(), (layouts + "t5-t5").toStdString()};
        const QString message = refusalOf([&] { (void)inspectPair(pair); });
        QVERIFY2(message.contains("do not share a vocabulary"), qPrintable(message));
    }

private:
    [[nodiscard]] QString copyOf(const QString& layout) const {
        const QString folder = m_folder->filePath("model");
        copyFiles(layouts + layout, folder);
        return folder;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_APPLESS_MAIN(TestOpenPair)
#include "test_open_pair.moc"
