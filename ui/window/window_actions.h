// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QHash>
#include <QObject>

#include "look/theme.h"

class QWidget;

namespace bild {

/// Every command of the window, once: menus, tool bar and shortcuts share them. What a command does is connected by
/// whoever composes the program.
struct WindowActions {
    /// The actions belong to `window`, which also hears their shortcuts.
    explicit WindowActions(QWidget& window);

    QAction* newDocument;
    QAction* open;
    QAction* openTrace;
    QAction* save;
    QAction* saveAs;
    QAction* saveOutput;
    QAction* exportSideBySide;
    QAction* exportPage;
    QAction* exportTrace;
    QAction* exportTable;
    QAction* close;
    QAction* quit;

    QAction* undo;
    QAction* redo;
    QAction* cut;
    QAction* copy;
    QAction* paste;
    QAction* selectAll;
    QAction* copyOutput;
    QAction* find;
    QAction* checkSpelling;
    QAction* preferences;

    QAction* zoomIn;
    QAction* zoomOut;
    QAction* zoomReset;
    QAction* font;
    QAction* panelTitles;
    QAction* fullScreen;
    QAction* resetLayout;

    QAction* run;
    QAction* runAll;
    QAction* stop;
    QAction* live;
    QAction* alternatives;
    QAction* askLarge;
    QAction* play;
    QAction* tokenBack;
    QAction* tokenForward;
    QAction* roundBack;
    QAction* roundForward;
    QAction* showEnd;

    QAction* prefix;
    QAction* showCopied;
    QAction* nextCopied;
    QAction* previousCopied;

    QAction* careful;
    QAction* balanced;
    QAction* fast;
    QAction* fallbackUp;
    QAction* fallbackDown;
    QAction* rollbackUp;
    QAction* rollbackDown;

    QAction* race;
    QAction* thresholdMap;
    QAction* openPair;
    QAction* pairInfo;

    QAction* sampleLetter;
    QAction* sampleArticle;
    QAction* tour;
    QAction* print;
    QAction* findNext;
    QAction* findPrevious;
    QAction* outputToSource;
    QAction* nextFallback;
    QAction* previousFallback;
    QAction* nextRollback;
    QAction* previousRollback;
    QAction* confirm;
    QAction* nextUnconfirmed;
    QAction* previousUnconfirmed;
    QAction* shortcuts;
    QAction* about;

    /// In the order of the menus.
    [[nodiscard]] const QList<QAction*>& all() const { return m_all; }
    /// Draws the icons in the ink of a shade.
    void setShade(Shade shade);

private:
    QAction* add(const char* name, const QString& text, const QString& hint, const QKeySequence& keys = {},
                 const char* icon = nullptr);
    QAction* addStandard(const char* name, const QString& text, const QString& hint, QKeySequence::StandardKey key,
                         const char* icon = nullptr);
    void createFileActions();
    void createEditActions();
    void createViewActions();
    void createRunActions();
    void createSummaryActions();
    void createPolicyActions();
    void createToolActions();

    QWidget& m_window;
    QList<QAction*> m_all;
    QHash<QAction*, QString> m_icons;
};

}  // namespace bild
