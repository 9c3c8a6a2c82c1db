// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "decoding/generation.h"

namespace bild {

/// A model as a trace names it.
struct TraceModel {
    std::string role;    ///< "small" or "large"
    std::string name;    ///< the folder's name
    std::string sha256;  ///< of the weight files in order of their names; empty where it was not computed
    std::string dtype;

    friend bool operator==(const TraceModel&, const TraceModel&) = default;
};

/// A change of the policy in the middle of a run; the first one is the policy that the run began with.
struct PolicyChange {
    double milliseconds = 0.0;  ///< since the run began
    std::size_t segment = 0;
    std::size_t position = 0;  ///< output position of the first token it applied to
    Policy policy;

    friend bool operator==(const PolicyChange&, const PolicyChange&) = default;
};

/// Everything about one run, enough to show and replay it with no model loaded. Saved as one JSON document
/// ("schema": "bild-trace", "version": 1, or 2 where something was typed by hand; the README documents the fields).
struct Trace {
    std::vector<TraceModel> models;
    std::string device;  ///< "cpu" or "cuda"
    int threads = 0;
    Task task = Task::Translate;
    Strategy strategy = Strategy::Bild;
    /// The whole source text as it was read: after decoding, with U+FFFD for bytes that were no character, without byte
    /// order mark, and with pasted lines mended. Every span of a source counts in this text, not in a file.
    std::string source;
    GenerationResult result;
};

/// The policy changes of a run, found in its iterations.
[[nodiscard]] std::vector<PolicyChange> policyChanges(const GenerationResult& result);

/// How many tokens a segment started with (kept from an earlier run, or chosen by hand) before its iterations wrote
/// more.
[[nodiscard]] std::size_t givenTokens(const SegmentResult& segment);

/// JSON text, UTF-8, compact. An infinite threshold is written as the string "inf"; a source that is not valid UTF-8 as
/// the list of its bytes. `traceFromJson` gives back every value exactly.
[[nodiscard]] std::string toJson(const Trace& trace);

/// Reads what toJson wrote. `name` stands in error messages. Throws FileError for anything that is not a whole and
/// consistent trace of a known version: output and counts are built anew from the iterations and must agree. Hostile
/// input is expected: at most 256 MiB and 16 levels, every number in its range.
[[nodiscard]] Trace traceFromJson(std::string_view json, const std::string& name);

/// One row for each candidate token of the run (kept, fell back, rolled back, dropped), for spreadsheets: UTF-8, RFC
/// 4180, a header line, numbers with a point. A piece that a spreadsheet would take for a formula gets an apostrophe
/// before it.
[[nodiscard]] std::string toCsv(const Trace& trace);

/// "small", "fallback", "rollback", "large", "chosen", "typed" and the like: the words used in every file and output.
[[nodiscard]] std::string_view name(Origin origin);
[[nodiscard]] std::string_view name(ModelRole role);
[[nodiscard]] std::string_view name(Strategy strategy);
[[nodiscard]] std::string_view name(Task task);
[[nodiscard]] std::string_view name(SummaryLength length);
[[nodiscard]] std::string_view name(Outcome outcome);
[[nodiscard]] std::string_view name(KeptHow how);

}  // namespace bild
