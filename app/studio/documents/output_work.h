// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace bild {

class SessionModel;

/// What people have done to the output by hand, which no run can bring back, and whether it stands in a file. It is
/// looked at anew each time, so that undo and redo count like anything else.
class OutputWork {
public:
    explicit OutputWork(const SessionModel& model) : m_model(model) {}

    /// The output as it stands is in a file: it was saved, or comes from one.
    void setSaved() { m_saved = byHand(); }
    [[nodiscard]] bool isUnsaved() const;
    /// Anything was done by hand, saved or not.
    [[nodiscard]] bool any() const { return !byHand().isEmpty(); }

private:
    /// Tells states apart; empty where nothing was done by hand.
    [[nodiscard]] QByteArray byHand() const;

    const SessionModel& m_model;
    QByteArray m_saved;
};

}  // namespace bild
