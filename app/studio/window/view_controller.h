// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "basis/studio_parts.h"
#include "window/preferences.h"

namespace bild {

class PairController;

/// How things look, and the preferences.
class ViewController : public QObject {
    Q_OBJECT
public:
    ViewController(const StudioParts& parts, PairController& pairs, QObject* parent = nullptr);

    /// Puts the window where it was at the last time.
    void restoreWindow();
    void saveWindow();

private:
    void apply(const Preferences& preferences);
    void change(const Preferences& preferences);
    void zoom(double points);
    void showPreferences();
    void chooseFont();
    void connectEditing();
    void showShortcuts();
    void showAbout();

    StudioParts m_parts;
    PairController& m_pairs;
};

}  // namespace bild
