// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <string>

#include "engine/engine_values.h"
#include "window/pair_chooser.h"

namespace bild {

/// The languages of a pair, in the user's language and as codes without a country ("de"); empty where its folder's name
/// does not tell.
struct PairLanguages {
    QString source;
    QString target;
    QString sourceCode;
    QString targetCode;

    /// By the tag of a language ("zh-Hans").
    void setSource(const QString& tag);
    void setTarget(const QString& tag);

    friend bool operator==(const PairLanguages&, const PairLanguages&) = default;
};

/// A language in the user's language, by its tag.
[[nodiscard]] QString languageName(const QString& tag);

[[nodiscard]] PairLanguages pairLanguages(const QString& folder);

/// What a pair folder is for, from its pair.json, or else its name ("de-en", "en-summary") and its config.
[[nodiscard]] PairItem describePair(const QString& folder);

/// The loaded pair's sizes, number formats and device, as a table.
[[nodiscard]] QString pairInfoHtml(const LoadedInfo& loaded);

}  // namespace bild
