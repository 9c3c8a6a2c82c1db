// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <charconv>
#include <string>
#include <vector>

#include "decoding/trace.h"

namespace bild {
namespace {

constexpr std::string_view header =
    "segment,position,iteration,start_ms,ms,model,tokens_fed,id,piece,outcome,origin,replaced_by,small_probability,"
    "large_probability,disagreement,fallback_threshold,rollback_threshold,max_draft_tokens,small_top,large_top\r\n";

std::string quoted(std::string_view text) {
    std::string result = "\"";
    // A spreadsheet would compute a cell that begins like a formula.
    if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos) result += '\'';
    for (const char c : text) {
        if (c == '"') result += '"';
        result += c;
    }
    return result + '"';
}

/// The shortest text that reads back as the same number, in every locale.
template <typename Number>
std::string text(Number number) {
    std::array<char, 64> digits{};
    return {digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr};
}

std::string label(const Candidate& candidate) {
    return candidate.piece.empty() ? text(candidate.id) : candidate.piece;
}

std::string topText(const std::optional<ModelView>& view) {
    std::string result;
    if (!view) return quoted(result);
    for (const Candidate& candidate : view->top) {
        if (!result.empty()) result += "; ";
        result += label(candidate) + ' ' + text(candidate.probability);
    }
    return quoted(result);
}

/// What a row says beside the iteration that proposed its token.
struct Row {
    OutputToken token;
    std::size_t position = 0;
    Outcome outcome = Outcome::Kept;
    std::string replacedBy;
    bool written = true;  ///< it stood in the output, if only for a while
};

void append(const Row& row, const Iteration& by, std::size_t index, std::string& csv) {
    const OutputToken& token = row.token;
    const auto probability = [](const std::optional<ModelView>& view, TokenId id) {
        return view && view->token.id == id ? text(view->token.probability) : std::string();
    };
    const std::array fields{text(by.segment),
                            text(row.position),
                            text(index),
                            text(by.startMilliseconds),
                            text(by.milliseconds),
                            std::string(name(by.model)),
                            text(by.tokensFed),
                            text(token.id),
                            quoted(token.piece),
                            std::string(name(row.outcome)),
                            row.written ? std::string(name(token.origin)) : std::string(),
                            quoted(row.replacedBy),
                            probability(token.small, token.id),
                            probability(token.large, token.id),
                            token.verified ? text(token.disagreement) : std::string(),
                            text(by.policy.fallbackThreshold),
                            text(by.policy.rollbackThreshold),
                            text(by.policy.maxDraftTokens),
                            topText(token.small),
                            topText(token.large)};
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (i > 0) csv += ',';
        csv += fields[i];
    }
    csv += "\r\n";
}

/// The row of a token that was proposed and dropped at once.
Row droppedProposal(const Iteration& iteration, const std::string& replacedBy) {
    Row row;
    row.position = iteration.position;
    row.outcome = iteration.outcome;
    row.replacedBy = replacedBy;
    row.written = false;
    row.token.id = iteration.proposal.token.id;
    row.token.piece = iteration.proposal.token.piece;
    (iteration.model == ModelRole::Small ? row.token.small : row.token.large) = iteration.proposal;
    return row;
}

/// What took the place of a small model's dropped token: the large model's next word.
std::string replacedAfter(const std::vector<Iteration>& iterations, std::size_t index) {
    if (index + 1 >= iterations.size()) return {};
    return label(iterations[index + 1].proposal.token);
}

std::vector<std::optional<Row>> writtenRows(const SegmentResult& segment) {
    std::vector<std::optional<Row>> rows(segment.iterations.size());
    for (std::size_t position = givenTokens(segment); position < segment.tokens.size(); ++position) {
        const OutputToken& token = segment.tokens[position];
        rows.at(token.iteration) = Row{token, position, Outcome::Kept, {}, true};
    }
    for (const Ghost& ghost : segment.ghosts) {
        const Iteration& by = segment.iterations.at(ghost.iteration);
        const bool first = ghost.position == by.rollbackPosition && by.replacement;
        rows.at(ghost.token.iteration) =
            Row{ghost.token, ghost.position, Outcome::RolledBack, first ? label(by.replacement->token) : "", true};
    }
    return rows;
}

/// Text that was typed by hand: no model proposed it, so most columns are empty. The position counts what stands.
void appendTyped(const SegmentResult& segment, std::string& csv) {
    if (!segment.edited) return;
    std::size_t position = 0;
    for (const EditedPart& part : segment.edited->parts) {
        if (part.typed.empty()) {
            position += part.tokens.size();
            continue;
        }
        csv += text(segment.index) + ',' + text(position++) + ",,,,,,," + quoted(part.typed) + ",," +
               std::string(name(Origin::Typed)) + ",,,,,,,,,\r\n";
    }
}

void append(const SegmentResult& segment, std::string& csv) {
    const std::vector<std::optional<Row>> rows = writtenRows(segment);
    for (std::size_t i = 0; i < segment.iterations.size(); ++i) {
        const Iteration& iteration = segment.iterations[i];
        if (iteration.outcome == Outcome::FellBack) {
            append(droppedProposal(iteration, replacedAfter(segment.iterations, i)), iteration, i, csv);
        }
        if (iteration.outcome == Outcome::RolledBack || iteration.outcome == Outcome::EndConfirmed) {
            append(droppedProposal(iteration, {}), iteration, i, csv);
        }
        if (rows[i]) append(*rows[i], iteration, i, csv);
    }
    appendTyped(segment, csv);
}

}  // namespace

std::string toCsv(const Trace& trace) {
    std::string csv(header);
    for (const SegmentResult& segment : trace.result.segments) append(segment, csv);
    if (trace.result.condensed) {
        for (const SegmentResult& segment : trace.result.condensed->segments) append(segment, csv);
    }
    return csv;
}

}  // namespace bild
