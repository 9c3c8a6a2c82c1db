// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/prompt_bar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QSignalBlocker>
#include <utility>

#include "look/theme.h"

namespace bild {
namespace {

constexpr int kLongestPrefix = 200;

/// Once each, sorted by their names; the tag is the item's data.
void fill(QComboBox& box, const std::vector<std::string>& tags, const PromptBar::LanguageName& nameOf) {
    const QSignalBlocker quiet(&box);
    const QString chosen = box.currentData().toString();
    box.clear();
    for (const std::string& tag : tags) {
        const QString language = QString::fromStdString(tag);
        if (box.findData(language) < 0) box.addItem(nameOf(language), language);
    }
    box.model()->sort(0);
    box.setCurrentIndex(std::max(0, box.findData(chosen)));
}

void choose(QComboBox& box, const QString& tag) {
    const QSignalBlocker quiet(&box);
    if (const int index = box.findData(tag); index >= 0) box.setCurrentIndex(index);
}

}  // namespace

PromptBar::PromptBar(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("promptBar"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 4, 14, 5);
    row->setSpacing(6);
    m_fromCaption = new QLabel(tr("From"));
    m_from = addLanguage(tr("Language of the text"), QStringLiteral("promptFrom"));
    m_toCaption = new QLabel(tr("To"));
    m_to = addLanguage(tr("Language to translate into"), QStringLiteral("promptTo"));
    m_own = new QCheckBox(tr("Own prefix"));
    m_own->setToolTip(
        tr("Put words of your own before each segment, in place of those that the models were made with"));
    m_prefix = new QLineEdit;
    m_prefix->setObjectName(QStringLiteral("promptPrefix"));
    m_prefix->setMaxLength(kLongestPrefix);
    m_prefix->setAccessibleName(tr("Prefix put before each segment"));
    m_prefix->setMinimumWidth(80);
    for (QLabel* caption : {m_fromCaption, m_toCaption}) caption->setForegroundRole(QPalette::PlaceholderText);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_fromCaption, m_from, m_toCaption, m_to, m_own}) {
        row->addWidget(widget);
    }
    row->addWidget(m_prefix, 1);
    connect(m_from, &QComboBox::currentIndexChanged, this, [this] {
        fillTargets();
        announce();
    });
    connect(m_to, &QComboBox::currentIndexChanged, this, &PromptBar::announce);
    connect(m_own, &QCheckBox::toggled, this, [this](bool own) {
        m_prefix->setEnabled(own);
        m_prefix->setPlaceholderText(own ? tr("nothing is put before the text") : tr("as the models were made"));
        if (!own) m_prefix->clear();
    });
    connect(m_own, &QCheckBox::clicked, this, &PromptBar::announce);
    connect(m_prefix, &QLineEdit::editingFinished, this, &PromptBar::announce);
    m_own->setChecked(true);
    m_own->setChecked(false);
    setDirections({}, {});
}

/// Long lists are searched by typing.
QComboBox* PromptBar::addLanguage(const QString& caption, const QString& name) {
    auto* box = new QComboBox;
    box->setObjectName(name);
    box->setAccessibleName(caption);
    box->setToolTip(caption);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    box->completer()->setFilterMode(Qt::MatchContains);
    box->setMinimumContentsLength(8);
    // What was typed and is no language gives way to the one that holds.
    connect(box->lineEdit(), &QLineEdit::editingFinished, box, [box] { box->setEditText(box->currentText()); });
    return box;
}

void PromptBar::setDirections(const std::vector<Direction>& directions, const LanguageName& nameOf) {
    m_directions = directions;
    m_nameOf = nameOf;
    std::vector<std::string> sources;
    for (const Direction& direction : directions) {
        if (!direction.source.empty()) sources.push_back(direction.source);
    }
    fill(*m_from, sources, nameOf);
    fillTargets();
    m_from->setVisible(hasLanguages() && m_from->count() > 0);
    m_fromCaption->setVisible(hasLanguages() && m_from->count() > 0);
    m_to->setVisible(hasLanguages());
    m_toCaption->setVisible(hasLanguages());
}

void PromptBar::fillTargets() {
    const std::string source = m_from->currentData().toString().toStdString();
    std::vector<std::string> targets;
    for (const Direction& direction : m_directions) {
        if (direction.source.empty() || direction.source == source) targets.push_back(direction.target);
    }
    fill(*m_to, targets, m_nameOf);
}

void PromptBar::setPrompt(const Prompt& prompt) {
    choose(*m_from, prompt.source);
    fillTargets();
    choose(*m_to, prompt.target);
    m_own->setChecked(prompt.prefix.has_value());
    m_prefix->setText(prompt.prefix.value_or(QString()));
}

Prompt PromptBar::prompt() const {
    Prompt prompt;
    if (hasLanguages()) {
        prompt.source = m_from->currentData().toString();
        prompt.target = m_to->currentData().toString();
    }
    if (m_own->isChecked()) prompt.prefix = m_prefix->text();
    return prompt;
}

void PromptBar::announce() {
    Q_EMIT promptChosen(prompt());
}

void PromptBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const ThemeColors& colors = themeColors(shadeOf(palette()));
    painter.fillRect(rect(), colors.base);
    painter.fillRect(0, height() - 1, width(), 1, colors.border);
}

}  // namespace bild
