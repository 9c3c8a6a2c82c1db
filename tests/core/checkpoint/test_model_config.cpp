// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "checkpoint/model_config.h"
#include "model_files.h"

using namespace bild;
using namespace bild::test;

namespace {

/// A sound T5 v1.0 configuration with a few fields replaced or, by an empty value, left out.
QByteArray configWith(const QList<std::pair<QByteArray, QByteArray>>& changes = {}) {
    QMap<QByteArray, QByteArray> fields = {
        {"model_type", R"("t5")"}, {"vocab_size", "32128"}, {"d_model", "512"}, {"d_kv", "64"},
        {"d_ff", "2048"},          {"num_layers", "6"},     {"num_heads", "8"}, {"decoder_start_token_id", "0"},
    };
    for (const auto& [key, value] : changes) {
        if (value.isEmpty()) {
            fields.remove(key);
        } else {
            fields[key] = value;
        }
    }
    QList<QByteArray> pairs;
    for (const auto& [key, value] : fields.asKeyValueRange()) pairs.append("\"" + key + "\":" + value);
    return "{" + pairs.join(",") + "}";
}

ModelConfig read(const QByteArray& config, const QByteArray& generation = {}) {
    const ModelFolder folder;
    folder.write("config.json", config);
    if (!generation.isEmpty()) folder.write("generation_config.json", generation);
    return readModelConfig(folder.path());
}

}  // namespace

class ModelConfigTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsGoldenConfigs_data();
    void readsGoldenConfigs();
    void readsT5Small();
    void readsMt5AndItsDefaults();
    void readsMadlad();
    void readsFlanT5();
    void fillsInWhatIsAbsent();
    void prefersTheGenerationConfig();
    void takesSeveralEndTokens();
    void takesWholeNumbersWithAPoint();
    void leavesOutWhatMeansNothing_data();
    void leavesOutWhatMeansNothing();
    void saysOnceWhatIsNotDone();
    void asksTheGenerationConfigFirst();
    void readsOddSettings_data();
    void readsOddSettings();
    void scalesAsTransformersDoes_data();
    void scalesAsTransformersDoes();
    void treatsNullAsAbsent();
    void refuses_data();
    void refuses();
    void refusesBadGenerationConfigs_data();
    void refusesBadGenerationConfigs();
    void refusesAMissingFile();
};

void ModelConfigTest::readsGoldenConfigs_data() {
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QList<int>>("sizes");
    QTest::addColumn<bool>("gated");
    QTest::newRow("v1.0") << "t5-v1.0-safetensors/small" << QList<int>{384, 32, 8, 4, 64, 2, 3, 32, 128} << false;
    QTest::newRow("mt5") << "mt5-pytorch-bin/large" << QList<int>{384, 32, 16, 3, 48, 2, 2, 32, 128} << true;
    QTest::newRow("v1.1") << "t5-v1.1-sharded/small" << QList<int>{384, 24, 8, 3, 48, 3, 2, 16, 40} << true;
}

void ModelConfigTest::readsGoldenConfigs() {
    QFETCH(QString, folder);
    QFETCH(QList<int>, sizes);
    QFETCH(bool, gated);
    const ModelConfig config = readModelConfig((BILD_TEST_DATA "/golden/" + folder).toStdString());
    const QList<int> actual = {
        config.vocabularySize,     config.width,         config.headWidth,     config.heads,
        config.feedForwardWidth,   config.encoderLayers, config.decoderLayers, config.relativeBuckets,
        config.relativeMaxDistance};
    QCOMPARE(actual, sizes);
    QCOMPARE(config.gatedFeedForward, gated);
    QCOMPARE(config.startToken, 0);
    QCOMPARE(config.endTokens, std::vector{1});
    QCOMPARE(config.padToken, 0);
}

void ModelConfigTest::readsT5Small() {
    const ModelConfig config = read(R"({
        "architectures": ["T5ForConditionalGeneration"], "d_ff": 2048, "d_kv": 64, "d_model": 512,
        "decoder_start_token_id": 0, "dropout_rate": 0.1, "eos_token_id": 1, "initializer_factor": 1.0,
        "is_encoder_decoder": true, "layer_norm_epsilon": 1e-06, "model_type": "t5", "n_positions": 512,
        "num_heads": 8, "num_layers": 6, "output_past": true, "pad_token_id": 0,
        "relative_attention_num_buckets": 32,
        "task_specific_params": {
            "summarization": {"early_stopping": true, "length_penalty": 2.0, "max_length": 200, "min_length": 30,
                              "no_repeat_ngram_size": 3, "num_beams": 4, "prefix": "summarize: "},
            "translation_en_to_de": {"early_stopping": true, "max_length": 300, "num_beams": 4,
                                     "prefix": "translate English to German: "}},
        "use_cache": true, "vocab_size": 32128})");
    QCOMPARE(config.vocabularySize, 32128);
    QCOMPARE(config.decoderLayers, 6);
    QCOMPARE(config.relativeMaxDistance, 128);
    QCOMPARE(config.windowTokens, 512);
    QVERIFY(!config.gatedFeedForward);
    QVERIFY(!config.tiedHead.has_value());
    QCOMPARE(config.tasks.size(), std::size_t{2});
    const TaskParameters& summary = config.tasks.at("summarization");
    QCOMPARE(summary.prefix, std::string("summarize: "));
    QCOMPARE(summary.settings.maxLength, std::optional<int>(200));
    QCOMPARE(summary.settings.minLength, std::optional<int>(30));
    QCOMPARE(summary.settings.noRepeatNgramSize, std::optional<int>(3));
    const TaskParameters& translation = config.tasks.at("translation_en_to_de");
    QCOMPARE(translation.prefix, std::string("translate English to German: "));
    QVERIFY(!translation.settings.noRepeatNgramSize.has_value());
}

void ModelConfigTest::readsMt5AndItsDefaults() {
    const ModelConfig config = read(R"({
        "_name_or_path": "/home/patrick/hugging_face/t5/mt5-small", "architectures": ["MT5ForConditionalGeneration"],
        "d_ff": 1024, "d_kv": 64, "d_model": 512, "decoder_start_token_id": 0, "dropout_rate": 0.1, "eos_token_id": 1,
        "initializer_factor": 1.0, "is_encoder_decoder": true, "layer_norm_epsilon": 1e-06, "model_type": "mt5",
        "num_decoder_layers": 8, "num_heads": 6, "num_layers": 8, "pad_token_id": 0,
        "relative_attention_num_buckets": 32, "tie_word_embeddings": false, "tokenizer_class": "T5Tokenizer",
        "transformers_version": "4.10.0.dev0", "use_cache": true, "vocab_size": 250112})");
    QCOMPARE(config.vocabularySize, 250112);
    QCOMPARE(config.heads * config.headWidth, 384);
    QVERIFY(config.gatedFeedForward);  // mT5 is gated where the field is absent
    QCOMPARE(config.tiedHead, std::optional<bool>(false));
}

void ModelConfigTest::readsMadlad() {
    const ModelConfig config = read(
        R"({
        "architectures": ["T5ForConditionalGeneration"], "classifier_dropout": 0.0, "d_ff": 8192, "d_kv": 128,
        "d_model": 1024, "decoder_start_token_id": 0, "dense_act_fn": "gelu_new", "dropout_rate": 0.1,
        "eos_token_id": 2, "feed_forward_proj": "gated-gelu", "initializer_factor": 1.0, "is_encoder_decoder": true,
        "is_gated_act": true, "layer_norm_epsilon": 1e-06, "model_type": "t5", "num_decoder_layers": 32,
        "num_heads": 16, "num_layers": 32, "pad_token_id": 1, "relative_attention_max_distance": 128,
        "relative_attention_num_buckets": 32, "tie_word_embeddings": false, "tokenizer_class": "T5Tokenizer",
        "torch_dtype": "float32", "use_cache": true, "vocab_size": 256000})",
        R"({"_from_model_config": true, "decoder_start_token_id": 0, "eos_token_id": 2, "pad_token_id": 1})");
    QCOMPARE(config.endTokens, std::vector{2});
    QCOMPARE(config.padToken, 1);
    QCOMPARE(config.startToken, 0);
    QCOMPARE(config.heads * config.headWidth, 2048);
    QVERIFY(config.generation == GenerationSettings{});
}

void ModelConfigTest::readsFlanT5() {
    const ModelConfig config = read(R"({
        "architectures": ["T5ForConditionalGeneration"], "d_ff": 1024, "d_kv": 64, "d_model": 512,
        "decoder_start_token_id": 0, "dropout_rate": 0.1, "eos_token_id": 1, "feed_forward_proj": "gated-gelu",
        "initializer_factor": 1.0, "is_encoder_decoder": true, "layer_norm_epsilon": 1e-06, "model_type": "t5",
        "n_positions": 1024, "num_decoder_layers": 8, "num_heads": 6, "num_layers": 8, "output_past": true,
        "pad_token_id": 0, "relative_attention_max_distance": 128, "relative_attention_num_buckets": 32,
        "task_specific_params": null, "scale_decoder_outputs": false, "tie_word_embeddings": false,
        "transformers_version": "4.23.1", "use_cache": true, "vocab_size": 32128})");
    QVERIFY(config.gatedFeedForward);
    QCOMPARE(config.windowTokens, 1024);
    QVERIFY(!config.scalesDecoderOutput);
    QVERIFY(config.tasks.empty());
}

void ModelConfigTest::fillsInWhatIsAbsent() {
    const ModelConfig config = read(configWith({{"decoder_start_token_id", ""}, {"pad_token_id", "7"}}));
    QCOMPARE(config.decoderLayers, 6);
    QCOMPARE(config.relativeBuckets, 32);
    QCOMPARE(config.relativeMaxDistance, 128);
    QCOMPARE(config.normEpsilon, 1e-6F);
    QCOMPARE(config.endTokens, std::vector{1});
    QCOMPARE(config.startToken, 7);  // the padding token
    QCOMPARE(config.windowTokens, 512);
    QVERIFY(!config.gatedFeedForward);
    QCOMPARE(read(configWith({{"model_max_length", "256"}})).windowTokens, 256);
}

void ModelConfigTest::prefersTheGenerationConfig() {
    const ModelConfig config =
        read(configWith({{"eos_token_id", "1"}}),
             R"({"decoder_start_token_id":5,"eos_token_id":6,"pad_token_id":7,"max_new_tokens":99})");
    QCOMPARE(config.startToken, 5);
    QCOMPARE(config.endTokens, std::vector{6});
    QCOMPARE(config.padToken, 7);
    QCOMPARE(config.generation.maxLength, std::optional<int>(100));  // with the start token
}

void ModelConfigTest::takesSeveralEndTokens() {
    QCOMPARE(read(configWith(), R"({"eos_token_id":[3,4]})").endTokens, (std::vector{3, 4}));
    QCOMPARE(read(configWith(), R"({"eos_token_id":[50256,4]})").endTokens, (std::vector{4}));
}

void ModelConfigTest::takesWholeNumbersWithAPoint() {
    QCOMPARE(read(configWith({{"d_model", "512.0"}, {"eos_token_id", "1.0"}})).width, 512);
}

void ModelConfigTest::leavesOutWhatMeansNothing_data() {
    QTest::addColumn<QByteArray>("sections");
    QTest::addColumn<QString>("named");
    QTest::newRow("a list") << QByteArray("[]") << "'task_specific_params'";
    QTest::newRow("a text for a section") << QByteArray(R"({"a":"b"})") << "'task_specific_params.a'";
    QTest::newRow("a number for a prefix") << QByteArray(R"({"a":{"prefix":1}})") << "'task_specific_params.a.prefix'";
    QTest::newRow("no length") << QByteArray(R"({"a":{"max_length":0}})") << "'max_length' is 0";
}

void ModelConfigTest::leavesOutWhatMeansNothing() {
    QFETCH(QByteArray, sections);
    QFETCH(QString, named);
    const ModelConfig config = read(configWith({{"task_specific_params", sections}}));
    QCOMPARE(config.notes.size(), std::size_t{1});
    const QString note = QString::fromStdString(config.notes.front().english());
    QVERIFY2(note.contains("config.json") && note.contains(named), qPrintable(note));
    QCOMPARE(config.width, 512);
}

void ModelConfigTest::saysOnceWhatIsNotDone() {
    const ModelConfig config = read(
        configWith({{"num_beams", "4"},
                    {"task_specific_params", R"({"summarization":{"num_beams":6},"translation":{"num_beams":1}})"}}),
        R"({"do_sample":true})");
    QCOMPARE(config.notes.size(), std::size_t{2});
    QVERIFY(config.notes[0].english().find("6 beams") != std::string::npos);
    QVERIFY(config.notes[1].english().find("by chance") != std::string::npos);
}

void ModelConfigTest::asksTheGenerationConfigFirst() {
    const ModelConfig config =
        read(configWith({{"max_length", "200"}, {"no_repeat_ngram_size", "3"}, {"min_length", "7.0"}}),
             R"({"max_length":142,"forced_bos_token_id":0,"forced_eos_token_id":[5,2],"bad_words_ids":[[5],[6,7]]})");
    QCOMPARE(config.generation.maxLength, std::optional<int>(142));
    QCOMPARE(config.generation.noRepeatNgramSize, std::optional<int>(3));
    QCOMPARE(config.generation.minLength, std::optional<int>(7));
    QCOMPARE(config.generation.forcedFirst, std::optional<int>(0));
    QCOMPARE(config.generation.forcedEnd, std::optional<int>(2));
    QCOMPARE(config.generation.badWords, (std::optional<std::vector<std::vector<int>>>{{{5}, {6, 7}}}));
    QVERIFY(config.notes.empty());
}

void ModelConfigTest::readsOddSettings_data() {
    QTest::addColumn<QByteArray>("settings");
    QTest::addColumn<bool>("noted");
    const auto row = [](const char* settings, bool noted) { QTest::newRow(settings) << QByteArray(settings) << noted; };
    row(R"({"max_length":1e30})", false);  // as good as the longest
    row(R"({"max_length":"long"})", true);
    row(R"({"max_length":-3})", true);
    row(R"({"max_length":2.5})", true);
    row(R"({"max_length":null})", false);
    row(R"({"min_new_tokens":-1})", true);
    row(R"({"repetition_penalty":0})", true);
    row(R"({"repetition_penalty":"high"})", true);
    row(R"({"suppress_tokens":[]})", false);
    row(R"({"suppress_tokens":[99999999,-100]})", false);  // cannot come anyway
    row(R"({"suppress_tokens":["a"]})", true);
    row(R"({"suppress_tokens":7})", false);
    row(R"({"bad_words_ids":[[1,"x"]]})", true);
    row(R"({"bad_words_ids":[7]})", true);
    row(R"({"bad_words_ids":[[]]})", false);
    row(R"({"forced_bos_token_id":{}})", true);
    row(R"({"do_sample":1})", true);
    row(R"({"num_beams":1})", false);
}

void ModelConfigTest::readsOddSettings() {
    QFETCH(QByteArray, settings);
    QFETCH(bool, noted);
    const ModelConfig config = read(configWith(), settings);
    QCOMPARE(!config.notes.empty(), noted);
    if (noted) QVERIFY(config.notes.front().english().find("generation_config.json: its setting '") != std::string::npos);
}

void ModelConfigTest::scalesAsTransformersDoes_data() {
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("tied");
    QTest::addColumn<QByteArray>("scales");
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char* name, const char* kind, const char* tied, const char* scales, const char* version,
                        bool expected) {
        QTest::newRow(name) << QByteArray(kind) << QByteArray(tied) << QByteArray(scales) << QByteArray(version)
                            << expected;
    };
    row("T5 says nothing", "\"t5\"", "null", "null", "null", true);
    row("T5 tied", "\"t5\"", "true", "null", "\"4.46.3\"", true);
    row("T5 untied", "\"t5\"", "false", "null", "\"4.46.3\"", false);
    row("T5 of 5", "\"t5\"", "true", "true", "\"5.24.0\"", true);
    row("untied T5 saved again by 5", "\"t5\"", "true", "false", "\"5.24.0\"", false);
    row("mT5 says nothing", "\"mt5\"", "null", "null", "null", false);
    row("mT5 tied", "\"mt5\"", "true", "null", "\"4.46.3\"", true);
    row("mT5 tied of early times", "\"mt5\"", "true", "null", "null", true);
    row("mT5 untied", "\"mt5\"", "false", "null", "\"4.10.0.dev0\"", false);
    row("mT5 of 5", "\"mt5\"", "true", "null", "\"5.0.0\"", false);
    row("mT5 of 10", "\"mt5\"", "true", "null", "\"10.1.2\"", false);
}

void ModelConfigTest::scalesAsTransformersDoes() {
    QFETCH(QByteArray, kind);
    QFETCH(QByteArray, tied);
    QFETCH(QByteArray, scales);
    QFETCH(QByteArray, version);
    const ModelConfig config = read(configWith({{"model_type", kind},
                                                {"tie_word_embeddings", tied},
                                                {"scale_decoder_outputs", scales},
                                                {"transformers_version", version}}));
    QTEST(config.scalesDecoderOutput, "expected");
}

void ModelConfigTest::treatsNullAsAbsent() {
    const ModelConfig config =
        read(configWith({{"eos_token_id", "null"}, {"num_decoder_layers", "null"}}), R"({"eos_token_id":null})");
    QCOMPARE(config.endTokens, std::vector{1});
    QCOMPARE(config.decoderLayers, 6);
}

void ModelConfigTest::refuses_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("problem");
    const auto add = [](const char* row, const char* key, const char* value, const char* problem) {
        QTest::newRow(row) << configWith({{key, value}}) << problem;
    };
    for (const char* const key : {"vocab_size", "d_model", "d_kv", "d_ff", "num_layers", "num_heads"}) {
        const QString named = QString("'%1'").arg(key);
        for (const char* const value :
             {"", "0", "-1", "1000000000", "1e9", "2.5", "\"8\"", "[8]", "18446744073709551616"}) {
            QTest::addRow("%s %s", key, value) << configWith({{key, value}}) << named;
        }
    }
    add("umt5", "model_type", R"("umt5")", "position bias in every layer");
    add("another family", "model_type", R"("bart")", "'model_type' is 'bart'");
    add("no family", "model_type", "", "'model_type' is missing");
    add("family is a number", "model_type", "5", "'model_type' is not a text");
    add("silu", "feed_forward_proj", R"("gated-silu")", "'feed_forward_proj' is 'gated-silu'");
    add("plain gelu", "feed_forward_proj", R"("gelu")", "'feed_forward_proj' is 'gelu'");
    add("other activation", "dense_act_fn", R"("silu")", "'dense_act_fn' is 'silu'");
    add("gate contradicts", "is_gated_act", "true", "'is_gated_act' contradicts");
    add("gate is a number", "is_gated_act", "1", "'is_gated_act' is neither");
    add("tie is a text", "tie_word_embeddings", R"("yes")", "'tie_word_embeddings' is neither");
    add("decoder without layers", "num_decoder_layers", "0", "'num_decoder_layers'");
    add("two buckets", "relative_attention_num_buckets", "2", "'relative_attention_num_buckets'");
    add("distance below the buckets", "relative_attention_max_distance", "16", "'relative_attention_max_distance'");
    add("epsilon 0", "layer_norm_epsilon", "0", "'layer_norm_epsilon'");
    add("epsilon negative", "layer_norm_epsilon", "-1e-6", "'layer_norm_epsilon'");
    add("epsilon is a text", "layer_norm_epsilon", R"("nan")", "'layer_norm_epsilon'");
    add("window 0", "n_positions", "0", "'n_positions'");
    add("start beyond the vocabulary", "decoder_start_token_id", "32128", "'decoder_start_token_id'");
    add("end beyond the vocabulary", "eos_token_id", "32128", "'eos_token_id'");
    add("end negative", "eos_token_id", "-1", "'eos_token_id'");
    add("no end at all", "eos_token_id", "[]", "'eos_token_id' is an empty list");
    add("padding beyond the vocabulary", "pad_token_id", "4294967296", "'pad_token_id'");
    add("vocabulary without the end token", "vocab_size", "1", "'eos_token_id' is missing");
    QTest::newRow("heads times width") << configWith({{"num_heads", "1048576"}, {"d_kv", "1048576"}})
                                       << "'num_heads' times 'd_kv'";
    QTest::newRow("empty") << QByteArray() << "is empty";
    QTest::newRow("web page") << kWebPage << "web page";
    QTest::newRow("Git LFS pointer") << kGitLfsPointer << "Git LFS pointer";
    QTest::newRow("truncated") << configWith().chopped(5) << "JSON is broken at byte";
    QTest::newRow("an array") << QByteArray("[1]") << "not an object";
    QTest::newRow("bad UTF-8") << configWith({{"architectures", "\"\xC0\xAF\""}}) << "JSON is broken at byte";
    QTest::newRow("key twice") << QByteArray(R"({"d_kv":1,"d_kv":2})") << "'d_kv' twice";
    QTest::newRow("100 000 deep") << configWith({{"architectures", deepJson()}}) << "nested deeper";
    QTest::newRow("2 MB") << QByteArray(2 << 20, ' ') << "never needs more";
}

void ModelConfigTest::refuses() {
    QFETCH(QByteArray, content);
    QFETCH(QString, problem);
    const ModelFolder folder;
    folder.write("config.json", content);
    const QString message = refusalOf([&] { (void)readModelConfig(folder.path()); });
    QVERIFY2(message.startsWith(folder.file("config.json") + ": "), qPrintable(message));
    QVERIFY2(message.contains(problem), qPrintable(message));
    QVERIFY2(message.contains("published") || message.contains("ownload") || message.contains("in its place"),
             qPrintable(message));
}

void ModelConfigTest::refusesBadGenerationConfigs_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("problem");
    QTest::newRow("end beyond the vocabulary") << QByteArray(R"({"eos_token_id":[99999]})") << "'eos_token_id'";
    QTest::newRow("start negative") << QByteArray(R"({"decoder_start_token_id":-7})") << "'decoder_start_token_id'";
    QTest::newRow("not JSON") << QByteArray("eos") << "JSON is broken";
    QTest::newRow("web page") << kWebPage << "web page";
    QTest::newRow("Git LFS pointer") << kGitLfsPointer << "Git LFS pointer";
    QTest::newRow("100 000 deep") << "{\"a\":" + deepJson() + "}"
                                  << "nested deeper";
}

void ModelConfigTest::refusesBadGenerationConfigs() {
    QFETCH(QByteArray, content);
    QFETCH(QString, problem);
    const ModelFolder folder;
    folder.write("config.json", configWith());
    folder.write("generation_config.json", content);
    const QString message = refusalOf([&] { (void)readModelConfig(folder.path()); });
    QVERIFY2(message.startsWith(folder.file("generation_config.json") + ": "), qPrintable(message));
    QVERIFY2(message.contains(problem), qPrintable(message));
}

void ModelConfigTest::refusesAMissingFile() {
    const ModelFolder folder;
    const QString message = refusalOf([&] { (void)readModelConfig(folder.path()); });
    QVERIFY2(message.startsWith(folder.file("config.json") + ": cannot be opened: No such file"), qPrintable(message));
    QVERIFY2(message.contains("Check that the file is there"), qPrintable(message));
}

QTEST_APPLESS_MAIN(ModelConfigTest)
#include "test_model_config.moc"
