// SPDX-License-Identifier: GPL-3.0-or-later
#include "pass_results.h"

#include <QtTest>

#include "decoding/assemble.h"

using namespace bild;

namespace {

const std::string kSource = "Eins.\n\nZwei.  Drei.\n";

std::vector<Segment> segmentsOfSource() {
    std::vector<Segment> segments;
    for (const auto& [begin, end] : {std::pair<std::size_t, std::size_t>{0, 5}, {7, 12}, {14, 19}}) {
        Segment segment;
        segment.span.bytes = {begin, end};
        segment.text = kSource.substr(begin, end - begin);
        segments.push_back(segment);
    }
    return segments;
}

SegmentResult resultOf(const PendingSegment& pending, const std::string& text, std::size_t tokens) {
    SegmentResult result;
    result.index = pending.index;
    result.source = pending.segment;
    result.text = text;
    result.statistics.tokens = tokens;
    return result;
}

class Listener final : public GenerationSink {
public:
    void segmentFinished(SegmentResult& result) override {
        indices.push_back(result.index);
        texts.push_back(result.text);
    }

    std::vector<std::size_t> indices;
    std::vector<std::string> texts;
};

}  // namespace

class TestPassResults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsResultsOrNone() {
        for (const bool kept : {true, false}) {
            Listener sink;
            PassResults pass(kept, sink);
            std::vector<SegmentResult> none;
            const std::vector<PendingSegment> pending = pass.begin(segmentsOfSource(), 0, none);
            QCOMPARE(pending.size(), std::size_t{3});
            for (const PendingSegment& each : pending) {
                QVERIFY(!pass.complete());
                pass.take(resultOf(each, "One.", 2));
            }
            QVERIFY(pass.complete());
            QCOMPARE(sink.indices, std::vector<std::size_t>({0, 1, 2}));
            QCOMPARE(pass.statistics.tokens, std::size_t{6});
            QCOMPARE(pass.results.size(), std::size_t{kept ? 3U : 0U});
        }
    }

    void earlierResultsComeFirstAndSilently() {
        Listener sink;
        PassResults pass(true, sink);
        std::vector<SegmentResult> earlier(4);
        for (SegmentResult& each : earlier) each.statistics.tokens = 5;
        earlier[0].text = "One.";
        // Three of them are this pass's; the fourth belongs to the next one.
        QVERIFY(pass.begin(segmentsOfSource(), 10, earlier).empty());
        QVERIFY(pass.complete());
        QCOMPARE(earlier.size(), std::size_t{1});
        QVERIFY(sink.indices.empty());
        QCOMPARE(pass.statistics.tokens, std::size_t{15});
        QCOMPARE(pass.results[2].index, std::size_t{12});
        QVERIFY(pass.results[2].source.text == "Drei.");
        QVERIFY(pass.results[0].text == "One.");
    }

    void goesOnBehindTheEarlierOnes() {
        Listener sink;
        PassResults pass(false, sink);
        std::vector<SegmentResult> earlier(2);
        const std::vector<PendingSegment> pending = pass.begin(segmentsOfSource(), 0, earlier);
        QCOMPARE(pending.size(), std::size_t{1});
        QCOMPARE(pending[0].index, std::size_t{2});
        pass.take(resultOf(pending[0], "Three.", 3));
        QVERIFY(pass.complete());
    }

    /// Piece by piece, the output is the same as put together at the end.
    void joinedOutputIsTheAssembledOne() {
        GenerationResult whole;
        OutputJoin join(kSource);
        std::string joined;
        std::vector<TextSpan> spans;
        for (Segment& segment : segmentsOfSource()) {
            SegmentResult result = resultOf({0, segment, {}}, segment.text == "Zwei." ? "Two 🏠" : "Ä.", 1);
            joined += join.next(result);
            spans.push_back(result.outputSpan);
            result.outputSpan = {};
            whole.segments.push_back(result);
        }
        joined += join.rest();
        assemble(kSource, whole);
        QVERIFY(joined == "Ä.\n\nTwo 🏠  Ä.\n");
        QVERIFY(whole.text == joined);
        for (std::size_t i = 0; i < spans.size(); ++i) QVERIFY(whole.segments[i].outputSpan == spans[i]);
        QCOMPARE(spans[2].utf16.begin, std::size_t{12});
    }
};

QTEST_APPLESS_MAIN(TestPassResults)
#include "test_pass_results.moc"
