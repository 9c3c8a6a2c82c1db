// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <random>

#include "decoding/edited_text.h"
#include "error.h"

using namespace bild;

namespace {

OutputToken token(const std::string& piece, Origin origin) {
    OutputToken token;
    token.piece = piece;
    token.origin = origin;
    return token;
}

/// "Der alte 🏠 fällt." with a ghost before "alte".
SegmentOutput sampleRun() {
    std::vector<OutputToken> tokens{token("▁Der", Origin::Large),  token("▁alte", Origin::Rollback),
                                    token("▁🏠", Origin::Fallback), token("▁fällt", Origin::Small),
                                    token(".", Origin::Small),     token("</s>", Origin::Small)};
    for (std::size_t at = 0; at < tokens.size(); ++at) tokens[at].iteration = at;
    return {tokens, {{1, token("▁junge", Origin::Small), 1}, {2, token("▁Mann", Origin::Small), 1}}, 6};
}

std::string textOf(const EditedText& edited) {
    const SegmentOutput run = sampleRun();
    return standing(edited, run, run.text()).text.text;
}

EditedText edit(const Span& range, const std::string& typed) {
    const Detokenized run = sampleRun().text();
    return replaced(unedited(run), run, range, typed);
}

}  // namespace

class TestEditedText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingTypedIsTheRun() {
        const SegmentOutput run = sampleRun();
        const EditedText same = unedited(run.text());
        QCOMPARE(same.parts.size(), std::size_t{1});
        const StandingText text = standing(same, run, run.text());
        QVERIFY(text.text.text == run.text().text);
        QVERIFY(text.text.pieces == run.text().pieces);
        QVERIFY(text.output.tokens() == run.tokens());
        QVERIFY(text.output.ghosts() == run.ghosts());
    }

    void aCutTokenIsTypedAndItsNeighboursStay() {
        // "Der alte 🏠 fällt.": "fällt" becomes "fällte".
        const EditedText edited = edit({17, 17}, "e");
        QVERIFY(textOf(edited) == "Der alte 🏠 fällte.");
        // Behind a token's last letter nothing is cut.
        QCOMPARE(edited.parts.size(), std::size_t{3});
        QVERIFY(edited.parts[0].tokens == (Span{0, 4}));
        const EditedText inside = edit({14, 15}, "e");
        QVERIFY(textOf(inside) == "Der alte 🏠 fäelt.");
        const SegmentOutput run = sampleRun();
        const StandingText text = standing(inside, run, run.text());
        QCOMPARE(text.output.tokens().size(), std::size_t{6});
        QVERIFY(text.output.tokens()[3].origin == Origin::Typed);
        QCOMPARE(text.output.tokens()[3].id, kTypedId);
        QVERIFY(!text.output.tokens()[3].small && !text.output.tokens()[3].large);
        QVERIFY(text.output.tokens()[2] == run.tokens()[2]);
        QVERIFY(text.output.tokens()[4] == run.tokens()[4]);
        QVERIFY(!text.runTokens[3] && text.runTokens[4] == std::size_t{4});
    }

    void ghostsStandWhereTheirPlaceStands() {
        const SegmentOutput run = sampleRun();
        const StandingText front = standing(edit({0, 0}, "Und "), run, run.text());
        QCOMPARE(front.output.ghosts().size(), std::size_t{2});
        QCOMPARE(front.output.ghosts()[0].position, std::size_t{2});
        QCOMPARE(front.output.ghosts()[1].position, std::size_t{3});
        QVERIFY(standing(edit({4, 6}, ""), run, run.text()).output.ghosts().empty());
    }

    void aCharacterOfTwoUnitsIsNeverCut() {
        // The house takes the units 9 and 10.
        for (const Span range : {Span{9, 10}, Span{10, 11}, Span{9, 11}}) {
            QVERIFY(textOf(edit(range, "Haus")) == "Der alte Haus fällt.");
        }
    }

    void allOfItCanGoAndComeBack() {
        const SegmentOutput run = sampleRun();
        const std::size_t length = run.text().pieces.back().utf16.end;
        const EditedText nothing = edit({0, length}, "");
        QVERIFY(textOf(nothing).empty());
        const EditedText typed = replaced(nothing, run.text(), {0, 0}, "Neu");
        QVERIFY(textOf(typed) == "Neu");
        // What is typed and deleted between tokens leaves nothing behind.
        const EditedText there = edit({3, 3}, "x");
        QVERIFY(replaced(there, run.text(), {3, 4}, "") == unedited(run.text()));
    }

    void hostileRangesAndPartsAreRefused() {
        const SegmentOutput run = sampleRun();
        for (const Span range : {Span{0, 999}, Span{999, 999}, Span{5, 3}}) {
            QVERIFY_EXCEPTION_THROWN(edit(range, "a"), InputError);
        }
        for (const EditedText& wrong : {EditedText{{{{0, 7}, {}}}}, EditedText{{{{3, 1}, {}}}}, EditedText{{{{}, {}}}},
                                        EditedText{{{{2, 3}, {}}, {{0, 1}, {}}}}, EditedText{{{{0, 1}, "a"}}},
                                        EditedText{{{{}, "a"}, {{}, "b"}}}}) {
            QVERIFY_EXCEPTION_THROWN(standing(wrong, run, run.text()), InputError);
        }
    }

    /// Any row of edits gives what the same edits give on a plain text.
    void editsFollowAPlainText() {
        std::mt19937 random(7);
        const SegmentOutput run = sampleRun();
        const Detokenized written = run.text();
        const std::vector<std::string> words{"", "a", " ", "🏠", "é\n", "lang und breit"};
        for (int round = 0; round < 200; ++round) {
            EditedText edited = unedited(written);
            QString plain = QString::fromStdString(written.text);
            for (int step = 0; step < 12; ++step) {
                auto begin = static_cast<qsizetype>(random() % static_cast<unsigned>(plain.size() + 1));
                auto end = begin + static_cast<qsizetype>(random() % static_cast<unsigned>(plain.size() - begin + 1));
                if (begin < plain.size() && plain[begin].isLowSurrogate()) --begin;
                if (end < plain.size() && plain[end].isLowSurrogate()) ++end;
                const std::string& typed = words[random() % words.size()];
                edited =
                    replaced(edited, written, {static_cast<std::size_t>(begin), static_cast<std::size_t>(end)}, typed);
                plain.replace(begin, end - begin, QString::fromStdString(typed));
                QCOMPARE(QString::fromStdString(textOf(edited)), plain);
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestEditedText)
#include "test_edited_text.moc"
