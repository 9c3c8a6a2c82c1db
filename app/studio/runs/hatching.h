// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <vector>

#include "basis/studio_parts.h"
#include "decoding/policy.h"
#include "text/text_marks.h"

namespace bild {

/// Finds and hatches the tokens of the finished text that another policy would have decided otherwise: what is on
/// screen at once, the rest of a long text little by little. Asks no model.
class Hatching : public QObject {
    Q_OBJECT
public:
    explicit Hatching(const StudioParts& parts, QObject* parent = nullptr);

    void start(const Policy& policy);
    /// Nothing is hatched, as while a run goes on.
    void clear();

private:
    void findOn();
    void findIn(std::size_t segment);
    void show();

    StudioParts m_parts;
    Policy m_policy;
    std::size_t m_first = 0;  ///< segment at which the search began: the one on top
    std::size_t m_done = 0;   ///< segments looked at, from there on and round the end
    std::vector<HatchedToken> m_behind;
    std::vector<HatchedToken> m_before;
    QTimer m_timer;
};

}  // namespace bild
