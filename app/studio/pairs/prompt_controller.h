// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include "basis/studio_parts.h"

namespace bild {

class PromptBar;
class RunController;

/// Languages and prefix of the loaded pair: shown where there is something to choose or the user wants to, remembered
/// for each pair, and asked for in the next run.
class PromptController : public QObject {
    Q_OBJECT
public:
    PromptController(const StudioParts& parts, RunController& run, QObject* parent = nullptr);

private:
    void showPair();
    void showBar();
    void take();
    void say(const QString& note);

    StudioParts m_parts;
    RunController& m_run;
    PromptBar* m_bar;
    QString m_said;  ///< the note that stands in the message bar
};

}  // namespace bild
