// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/trace.h"

namespace bild {

std::string_view name(Origin origin) {
    switch (origin) {
        case Origin::Small:
            return "small";
        case Origin::Fallback:
            return "fallback";
        case Origin::Rollback:
            return "rollback";
        case Origin::Large:
            return "large";
        case Origin::Chosen:
            return "chosen";
        case Origin::Typed:
            return "typed";
    }
    return {};
}

std::string_view name(ModelRole role) {
    return role == ModelRole::Small ? "small" : "large";
}

std::string_view name(Strategy strategy) {
    switch (strategy) {
        case Strategy::Bild:
            return "bild";
        case Strategy::Large:
            return "large";
        case Strategy::Small:
            return "small";
    }
    return {};
}

std::string_view name(Task task) {
    return task == Task::Translate ? "translate" : "summarize";
}

std::string_view name(SummaryLength length) {
    switch (length) {
        case SummaryLength::Short:
            return "short";
        case SummaryLength::Medium:
            return "medium";
        case SummaryLength::Long:
            return "long";
    }
    return {};
}

std::string_view name(Outcome outcome) {
    switch (outcome) {
        case Outcome::Kept:
            return "kept";
        case Outcome::FellBack:
            return "fell_back";
        case Outcome::RolledBack:
            return "rolled_back";
        case Outcome::EndConfirmed:
            return "end_confirmed";
    }
    return {};
}

std::string_view name(KeptHow how) {
    switch (how) {
        case KeptHow::Copied:
            return "copied";
        case KeptHow::Repeated:
            return "repeated";
        case KeptHow::Placed:
            return "placed";
    }
    return {};
}

}  // namespace bild
