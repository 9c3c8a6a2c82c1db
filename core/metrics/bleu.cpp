// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/bleu.h"

#include <array>
#include <cmath>
#include <string_view>
#include <vector>

#include "error.h"
#include "metrics/code_points.h"
#include "metrics/ngram_counts.h"

namespace bild {
namespace {

constexpr std::size_t kOrders = 4;

void replaceAll(std::string& text, std::string_view what, std::string_view with) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) {
        text.replace(at, what.size(), with);
    }
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
bool isPointOrComma(char c) {
    return c == '.' || c == ',';
}

/// The punctuation and symbols of ASCII that always stand alone: all but the apostrophe, comma, hyphen and point.
bool standsAlone(char c) {
    return (c >= '{' && c <= '~') || (c >= '[' && c <= '`') || (c >= ' ' && c <= '&') || (c >= '(' && c <= '+') ||
           (c >= ':' && c <= '@') || c == '/';
}

/// Goes through a text pair by pair like a non-overlapping search: where `matches(first, second)` both are consumed.
template <class Matches, class Replace>
std::string rewritePairs(const std::string& text, const Matches& matches, const Replace& replace) {
    std::string result;
    std::size_t i = 0;
    while (i < text.size()) {
        if (i + 1 < text.size() && matches(text[i], text[i + 1])) {
            replace(result, text[i], text[i + 1]);
            i += 2;
        } else {
            result += text[i++];
        }
    }
    return result;
}

/// mteval-v13a's tokens, as sacreBLEU has them.
std::vector<std::string> tokenize(std::string_view line) {
    std::string text(withoutTrailingSpace(line));
    replaceAll(text, "<skipped>", "");
    replaceAll(text, "-\n", "");
    replaceAll(text, "\n", " ");
    replaceAll(text, "&quot;", "\"");
    replaceAll(text, "&amp;", "&");
    replaceAll(text, "&lt;", "<");
    replaceAll(text, "&gt;", ">");
    std::string spaced = " ";
    for (const char c : text) spaced += standsAlone(c) ? std::string{' ', c, ' '} : std::string{c};
    spaced += ' ';
    spaced = rewritePairs(
        spaced, [](char a, char b) { return !isDigit(a) && isPointOrComma(b); },
        [](std::string& to, char a, char b) {
            to += {a, ' ', b, ' '};
        });
    spaced = rewritePairs(
        spaced, [](char a, char b) { return isPointOrComma(a) && !isDigit(b); },
        [](std::string& to, char a, char b) {
            to += {' ', a, ' ', b};
        });
    spaced = rewritePairs(
        spaced, [](char a, char b) { return isDigit(a) && b == '-'; },
        [](std::string& to, char a, char b) {
            to += {a, ' ', b, ' '};
        });
    return splitAtWhiteSpace(spaced);
}

struct Counts {
    std::array<double, kOrders> correct{};
    std::array<double, kOrders> total{};
    double hypothesisLength = 0.0;
    double referenceLength = 0.0;
};

double score(const Counts& counts) {
    if (counts.correct[0] == 0.0) return 0.0;
    double smoothing = 1.0;
    double logarithms = 0.0;
    for (std::size_t n = 0; n < kOrders; ++n) {
        if (counts.total[n] == 0.0) return 0.0;
        double precision = counts.correct[n] / counts.total[n];
        if (counts.correct[n] == 0.0) {
            smoothing *= 2.0;
            precision = 1.0 / (smoothing * counts.total[n]);
        }
        logarithms += std::log(precision) / kOrders;
    }
    const double brevity = counts.hypothesisLength < counts.referenceLength
                               ? std::exp(1.0 - counts.referenceLength / counts.hypothesisLength)
                               : 1.0;
    return 100.0 * brevity * std::exp(logarithms);
}

}  // namespace

double corpusBleu(std::span<const std::string> hypotheses, std::span<const std::string> references) {
    if (hypotheses.size() != references.size())
        throw InputError(Message::tr("BLEU needs one reference for each hypothesis."));
    Counts counts;
    for (std::size_t i = 0; i < hypotheses.size(); ++i) {
        const auto hypothesis = tokenize(hypotheses[i]);
        const auto reference = tokenize(references[i]);
        counts.hypothesisLength += static_cast<double>(hypothesis.size());
        counts.referenceLength += static_cast<double>(reference.size());
        for (std::size_t n = 0; n < kOrders; ++n) {
            if (hypothesis.size() <= n) continue;
            counts.total[n] += static_cast<double>(hypothesis.size() - n);
            counts.correct[n] +=
                static_cast<double>(sharedCount(countNgrams(hypothesis, n + 1), countNgrams(reference, n + 1)));
        }
    }
    return score(counts);
}

}  // namespace bild
