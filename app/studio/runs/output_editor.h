// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <cstddef>
#include <optional>

#include "basis/studio_parts.h"
#include "text/output_edit.h"

namespace bild {

class RunController;

/// What people do to the output by hand: typing, confirming segments, and going from one to the next that is not
/// confirmed. Each is a step of the history; what cannot be done now is said.
class OutputEditor : public QObject {
    Q_OBJECT
public:
    OutputEditor(const StudioParts& parts, RunController& run, QObject* parent = nullptr);

    /// False where it was refused.
    bool edit(const OutputEdit& edit);
    /// Confirms the segment at the caret and goes on to the next that is not, or takes its confirmation back.
    void confirm();
    /// To the next segment that has text and is not confirmed, round the end.
    void goToUnconfirmed(bool forward);

private:
    /// Where the last edit ended, as far as another may go on there.
    struct Place {
        std::size_t segment = 0;
        std::size_t utf16 = 0;
        bool typed = false;  ///< rather than deleted
    };

    [[nodiscard]] QString refusal(const OutputEdit& edit) const;
    [[nodiscard]] bool goesOn(const OutputEdit& edit) const;
    void say(const QString& words);
    void refuse(const QString& why);
    void forgetRefusal();

    StudioParts m_parts;
    RunController& m_run;
    std::optional<Place> m_last;
    QString m_refused;  ///< what was said last
};

}  // namespace bild
