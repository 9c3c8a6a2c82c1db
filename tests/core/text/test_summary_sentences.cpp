// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/summary_sentences.h"

#include <QStringList>
#include <QTest>

#include "decoding/assemble.h"
#include "text/utf8.h"

using namespace bild;

namespace {

/// Segments at places in a text, each with its output.
std::vector<SegmentResult> segmentsOf(const std::string& text,
                                      const std::vector<std::pair<QString, QString>>& outputs) {
    std::vector<SegmentResult> segments;
    for (const auto& [source, output] : outputs) {
        SegmentResult segment;
        segment.index = segments.size();
        segment.source.text = source.toStdString();
        const std::size_t begin = text.find(segment.source.text);
        const std::size_t units = utf16Size(text.substr(0, begin));
        segment.source.span = {{begin, begin + segment.source.text.size()},
                               {units, units + utf16Size(segment.source.text)}};
        segment.text = output.toStdString();
        segments.push_back(segment);
    }
    return segments;
}

/// "sentence < part / part" for each, checked in both units.
QStringList described(const GenerationResult& result, const std::string& source) {
    QStringList list;
    for (const SummarySentence& sentence : summarySentences(result, "en")) {
        const auto part = [](const std::string& text, const TextSpan& span) {
            const QString bytes = QString::fromStdString(text.substr(span.bytes.begin, span.bytes.size()));
            const QString units = QString::fromStdString(text).mid(static_cast<qsizetype>(span.utf16.begin),
                                                                   static_cast<qsizetype>(span.utf16.size()));
            return bytes == units ? bytes : QStringLiteral("units differ");
        };
        QStringList sources;
        for (const TextSpan& span : sentence.sources) sources.append(part(source, span));
        list.append(part(result.finalText(), sentence.output) + " < " + sources.join(" / "));
    }
    return list;
}

GenerationResult runOver(const std::string& source, const std::vector<std::pair<QString, QString>>& outputs) {
    GenerationResult result;
    result.segments = segmentsOf(source, outputs);
    assemble(source, result);
    return result;
}

void condense(GenerationResult& result, const std::vector<std::pair<QString, QString>>& outputs) {
    GenerationResult second;
    second.segments = segmentsOf(result.text, outputs);
    assemble(result.text, second);
    result.condensed = CondensedSummary{second.text, second.segments};
}

const std::string kSource = "Part \U0001F600 one.\n\nPart two.\n\nPart three.";
const std::vector<std::pair<QString, QString>> kOutputs{{"Part \U0001F600 one.", "The r\u00EDver rose. Cows swam."},
                                                        {"Part two.", "A bridge was built by the town."},
                                                        {"Part three.", "Everyone went home."}};

}  // namespace

class TestSummarySentences : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachSentenceHasItsPart() {
        QCOMPARE(described(runOver(kSource, kOutputs), kSource),
                 (QStringList{"The r\u00EDver rose. < Part \U0001F600 one.", "Cows swam. < Part \U0001F600 one.",
                              "A bridge was built by the town. < Part two.", "Everyone went home. < Part three."}));
    }

    void aCondensedSentenceHasThePartsItDrawsOn() {
        GenerationResult result = runOver(kSource, kOutputs);
        const QString all = QString::fromStdString(result.text);
        condense(result, {{all, "The town built a bridge. The r\u00EDver rose and everyone went home. Zebras."}});
        QCOMPARE(described(result, kSource),
                 (QStringList{"The town built a bridge. < Part two.",
                              "The r\u00EDver rose and everyone went home. < Part \U0001F600 one. / Part three.",
                              "Zebras. < Part \U0001F600 one. / Part two. / Part three."}));
    }

    void aPieceKnowsOnlyWhatItRead() {
        GenerationResult result = runOver(kSource, kOutputs);
        condense(result, {{"The r\u00EDver rose. Cows swam.", "A bridge."},
                          {"A bridge was built by the town.\n\nEveryone went home.", "Cows swam."}});
        QCOMPARE(described(result, kSource),
                 (QStringList{"A bridge. < Part \U0001F600 one.", "Cows swam. < Part two. / Part three."}));
    }

    void nothingHasNoSentences() {
        QVERIFY(summarySentences({}, "en").empty());
        QCOMPARE(described(runOver(kSource, {{"Part two.", ""}}), kSource), QStringList());
    }
};

QTEST_APPLESS_MAIN(TestSummarySentences)
#include "test_summary_sentences.moc"
