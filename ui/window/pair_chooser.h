// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QToolButton>
#include <optional>
#include <vector>

#include "decoding/generation.h"

class QAction;
class QMenu;

namespace bild {

/// A pair of models that can be chosen.
struct PairItem {
    QString folder;
    QString title;             ///< "German → English"
    std::optional<Task> task;  ///< none: it is not bound to one
    bool experimental = false;
};

/// The button that names the pair in use, with a menu of those that can do the task.
class PairChooser : public QToolButton {
    Q_OBJECT
public:
    /// `openOther` stands at the end of the menu.
    explicit PairChooser(QAction* openOther, QWidget* parent = nullptr);

    /// Lists the pairs; `current` is the folder of the one in use.
    void setPairs(const std::vector<PairItem>& pairs, Task task, const QString& current);
    [[nodiscard]] QString currentTitle() const { return text(); }
    /// How a pair is named: its title, and that it is experimental where it is.
    [[nodiscard]] static QString nameOf(const PairItem& pair);

Q_SIGNALS:
    void pairChosen(const QString& folder);

private:
    QAction* m_openOther;
    QMenu* m_menu;
};

}  // namespace bild
