// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>
#include <functional>
#include <vector>

#include "decoding/generation.h"
#include "text/prompt.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace bild {

/// The languages, where a pair knows several, and the prefix.
class PromptBar : public QWidget {
    Q_OBJECT
public:
    explicit PromptBar(QWidget* parent = nullptr);

    using LanguageName = std::function<QString(const QString& tag)>;
    /// The ways in which the pair translates; with fewer than two there is no language to choose.
    void setDirections(const std::vector<Direction>& directions, const LanguageName& nameOf);
    /// Shows what is asked for; nothing is announced. Languages that the pair does not know are not taken.
    void setPrompt(const Prompt& prompt);
    [[nodiscard]] Prompt prompt() const;
    [[nodiscard]] bool hasLanguages() const { return m_directions.size() > 1; }

Q_SIGNALS:
    void promptChosen(const bild::Prompt& prompt);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QComboBox* addLanguage(const QString& caption, const QString& name);
    void fillTargets();
    void announce();

    std::vector<Direction> m_directions;
    LanguageName m_nameOf;
    QLabel* m_fromCaption = nullptr;
    QLabel* m_toCaption = nullptr;
    QComboBox* m_from;
    QComboBox* m_to;
    QCheckBox* m_own;
    QLineEdit* m_prefix;
};

}  // namespace bild
