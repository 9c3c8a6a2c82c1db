// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "basis/studio_parts.h"
#include "decoding/iteration.h"
#include "session/token_ref.h"

namespace bild {

class RunController;

/// What people do with single tokens: choosing another one, or having the large model choose, after which the rest of
/// the segment is generated anew as one step of the history; and filtering by the legend.
class TokenController : public QObject {
    Q_OBJECT
public:
    TokenController(const StudioParts& parts, RunController& run, QObject* parent = nullptr);

    void choose(const TokenRef& token, const Candidate& alternative);
    void askLarge(const TokenRef& token);

private:
    void connectLegend();
    void regenerate(const TokenRef& token, const Candidate& alternative);
    [[nodiscard]] bool canGenerate(const TokenRef& token) const;

    StudioParts m_parts;
    RunController& m_run;
};

}  // namespace bild
