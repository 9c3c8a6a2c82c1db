// SPDX-License-Identifier: GPL-3.0-or-later
#include "task_prefix.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <utility>

#include "error.h"

namespace bild {
namespace {

constexpr std::string_view kTranslation = "translation";
constexpr std::string_view kSummary = "summarization";
constexpr std::string_view kInstruction = "translate {source} to {target}: ";
constexpr std::size_t kLongestCode = 12;

std::string lowered(std::string_view text) {
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    return lower;
}

/// "en" of "en-GB", "en_GB" and "EN".
std::string firstPart(std::string_view tag) {
    return lowered(tag.substr(0, tag.find_first_of("-_")));
}

/// "German" of "de".
std::string englishName(const std::string& tag) {
    std::string name;
    icu::UnicodeString written;
    icu::Locale(firstPart(tag).c_str()).getDisplayLanguage(icu::Locale::getEnglish(), written);
    return written.toUTF8String(name);
}

/// The template with what stands for its languages in it.
std::string filled(std::string text, const Direction& direction) {
    const std::array<std::pair<std::string_view, std::string>, 4> places{
        {{"{source}", englishName(direction.source)},
         {"{target}", englishName(direction.target)},
         {"{source_code}", firstPart(direction.source)},
         {"{target_code}", firstPart(direction.target)}}};
    for (const auto& [place, name] : places) {
        for (std::size_t at = text.find(place); at != std::string::npos; at = text.find(place, at + name.size())) {
            text.replace(at, place.size(), name);
        }
    }
    return text;
}

/// The languages of "translation_en_to_de"; empty ones where the name has none.
Direction directionOf(std::string_view section) {
    const std::size_t to = section.find("_to_");
    if (to == std::string_view::npos || section.size() <= kTranslation.size() + 1) return {};
    const std::size_t from = kTranslation.size() + 1;
    if (to < from) return {};
    return {std::string(section.substr(from, to - from)), std::string(section.substr(to + 4))};
}

using Section = std::map<std::string, TaskParameters>::value_type;

std::vector<const Section*> sectionsFor(const ModelConfig& config, Task task) {
    std::vector<const Section*> found;
    for (const Section& section : config.tasks) {
        if (section.first.starts_with(task == Task::Summarize ? kSummary : kTranslation)) found.push_back(&section);
    }
    return found;
}

Message sectionsNote(const std::vector<const Section*>& sections) {
    std::string names;
    for (const Section* section : sections) {
        const Direction direction = directionOf(section->first);
        if (!names.empty()) names += ", ";
        names += direction.target.empty() ? section->first : direction.source + " to " + direction.target;
    }
    return Message::tr(
               "The large model was made for %1. None of these is asked for, so nothing is put before the text. "
               "Choose the languages (--from and --to), or a prefix of your own (--prefix).")
        .with(names);
}

const Section* matching(const std::vector<const Section*>& sections, Task task, const Direction& direction) {
    if (sections.size() == 1) return sections.front();
    const auto found = std::ranges::find_if(sections, [&](const Section* section) {
        if (task == Task::Summarize) return section->first == kSummary;
        const Direction own = directionOf(section->first);
        return !own.target.empty() && sameLanguage(own.source, direction.source) &&
               sameLanguage(own.target, direction.target);
    });
    return found == sections.end() ? nullptr : *found;
}

/// A vocabulary writes "zh_Latn" where a tag is "zh-Latn".
std::string languagePrefix(const std::vector<std::string>& codes, const std::string& target) {
    std::string whole = target;
    std::ranges::replace(whole, '-', '_');
    for (const std::string& wanted : {whole, firstPart(target)}) {
        const auto found =
            std::ranges::find_if(codes, [&](const std::string& code) { return lowered(code) == lowered(wanted); });
        if (found != codes.end()) return "<2" + *found + "> ";
    }
    throw InputError(Message::tr("The model knows no language \"%1\" among its %2. Choose another one to "
                                 "translate into (--to), such as %3.")
                         .with(target, codes.size(), codes.front()));
}

}  // namespace

bool sameLanguage(const std::string& tag, const std::string& other) {
    return firstPart(tag) == firstPart(other);
}

TaskPrompt promptFor(const PromptSources& sources, Task task, const Direction& direction) {
    const std::vector<const Section*> sections = sectionsFor(sources.config, task);
    const Section* const section = matching(sections, task, direction);
    TaskPrompt prompt;
    if (section != nullptr) prompt = {section->second.prefix, &section->second};
    if (sources.pair.prefix) {
        prompt.prefix = filled(*sources.pair.prefix, direction);
    } else if (task == Task::Translate && !sources.languages.empty()) {
        if (direction.target.empty()) {
            throw InputError(
                Message::tr("The model translates into %1 languages. Choose one of them (--to), such as de.")
                    .with(sources.languages.size()));
        }
        prompt.prefix = languagePrefix(sources.languages, direction.target);
    } else if (section == nullptr && sources.followsInstructions) {
        if (task == Task::Summarize) {
            prompt.prefix = "summarize: ";
        } else if (!direction.source.empty() && !direction.target.empty()) {
            prompt.prefix = filled(std::string(kInstruction), direction);
        } else {
            prompt.note = Message::tr("The large model wants to be told the languages. Choose them (--from and --to).");
        }
    } else if (section == nullptr && !sections.empty()) {
        prompt.note = sectionsNote(sections);
    }
    return prompt;
}

std::vector<std::string> languageTokens(const Tokenizer& tokenizer) {
    constexpr std::size_t kSyntax = std::string_view("<2>").size();
    std::vector<std::string> codes;
    for (std::int32_t id = 0; id < tokenizer.size(); ++id) {
        const std::string piece = tokenizer.piece(id);
        if (!piece.starts_with("<2") || !piece.ends_with(">") || piece.size() > kSyntax + kLongestCode) continue;
        const std::string code = piece.substr(2, piece.size() - kSyntax);
        const auto isLetter = [](char c) {
            return c == '_' || (lowered({&c, 1})[0] >= 'a' && lowered({&c, 1})[0] <= 'z');
        };
        if (code.size() >= 2 && std::ranges::all_of(code, isLetter)) codes.push_back(code);
    }
    std::ranges::sort(codes);
    return codes;
}

std::vector<Direction> directionsOf(const PromptSources& sources) {
    std::vector<Direction> directions;
    for (const std::string& code : sources.languages) directions.push_back({"", code});
    if (!directions.empty()) return directions;
    for (const Section* section : sectionsFor(sources.config, Task::Translate)) {
        Direction direction = directionOf(section->first);
        if (!direction.target.empty()) directions.push_back(std::move(direction));
    }
    return directions;
}

}  // namespace bild
