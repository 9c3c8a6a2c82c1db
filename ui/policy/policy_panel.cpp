// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/policy_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <limits>

#include "policy/rollback_spin_box.h"

namespace bild {
namespace {

constexpr int fallbackSteps = 100;  // of 0.01
constexpr int rollbackSteps = 100;  // of 0.1 nats; one more means "never"
constexpr double rollbackStep = RollbackSpinBox::lastStep / rollbackSteps;
constexpr int longestDraft = 99;

// Sliders and presets as quiet as the text around them; the roles follow the palette.
constexpr auto quietControls = R"(
    QSlider { min-height: 18px; }
    QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: palette(mid); }
    QSlider::sub-page:horizontal { border-radius: 2px; background: palette(highlight); }
    QSlider::handle:horizontal { width: 10px; height: 10px; margin: -5px 0; border-radius: 7px;
                                 border: 2px solid palette(highlight); background: palette(base); }
    QSlider::handle:horizontal:hover { background: palette(midlight); }
    QSlider::handle:horizontal:focus { background: palette(highlight); }
    QPushButton { padding: 4px 9px; border: 1px solid palette(mid); border-radius: 5px; background: palette(base); }
    QPushButton:hover { background: palette(midlight); }
    QPushButton:checked { border: 2px solid palette(highlight); padding: 3px 8px; }
    QPushButton:focus { border: 2px solid palette(text); padding: 3px 8px; }
)";

bool sameNumbers(const Policy& a, const Policy& b) {
    return a.fallbackThreshold == b.fallbackThreshold && a.rollbackThreshold == b.rollbackThreshold &&
           a.maxDraftTokens == b.maxDraftTokens;
}

QLabel* captionFor(QWidget* field, const QString& text) {
    auto* caption = new QLabel(text);
    caption->setBuddy(field);
    caption->setWordWrap(true);
    return caption;
}

QLabel* explanation(const QString& text) {
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * 0.9);
    label->setFont(font);
    return label;
}

QSlider* slider(int steps, int page) {
    auto* slider = new QSlider(Qt::Horizontal);
    slider->setRange(0, steps);
    slider->setPageStep(page);
    return slider;
}

void addRow(QVBoxLayout& layout, QLabel* caption, QWidget* field) {
    auto* row = new QHBoxLayout;
    row->addWidget(caption, 1);
    row->addWidget(field);
    layout.addLayout(row);
}

}  // namespace

PolicyPanel::PolicyPanel(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Policy"));
    setStyleSheet(QLatin1String(quietControls));
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(4);
    addFallback(*layout);
    layout->addSpacing(8);
    addRollback(*layout);
    layout->addSpacing(8);
    addDraftLength(*layout);
    layout->addSpacing(4);
    addPresets(*layout);
    const QList<QAbstractSpinBox*> fields = findChildren<QAbstractSpinBox*>();
    int width = 0;
    for (QAbstractSpinBox* field : fields) {
        field->setAlignment(Qt::AlignRight);
        field->setKeyboardTracking(false);  // half a number is no policy
        width = std::max(width, field->sizeHint().width());
    }
    for (QAbstractSpinBox* field : fields) field->setMinimumWidth(width);
    display(m_policy);
}

void PolicyPanel::addFallback(QVBoxLayout& layout) {
    const QString meaning =
        tr("The large model takes over where the small model gives its best token less than this "
           "probability. 0 never asks it; 1 always does.");
    m_fallbackField = new QDoubleSpinBox;
    m_fallbackField->setRange(0.0, 1.0);
    m_fallbackField->setSingleStep(0.01);
    m_fallbackField->setDecimals(2);
    m_fallbackField->setAccessibleName(tr("Fallback threshold"));
    m_fallbackSlider = slider(fallbackSteps, 5);
    m_fallbackSlider->setAccessibleName(tr("Fallback threshold in percent"));
    for (QWidget* control : {static_cast<QWidget*>(m_fallbackField), static_cast<QWidget*>(m_fallbackSlider)}) {
        control->setToolTip(meaning);
        control->setAccessibleDescription(meaning);
    }
    addRow(layout, captionFor(m_fallbackField, tr("F&allback below")), m_fallbackField);
    layout.addWidget(m_fallbackSlider);
    layout.addWidget(explanation(tr("asks the large model when the small one is less sure than this")));

    const auto changeTo = [this](double threshold) {
        Policy policy = m_policy;
        policy.fallbackThreshold = threshold;
        change(policy);
    };
    connect(m_fallbackField, &QDoubleSpinBox::valueChanged, this, changeTo);
    connect(m_fallbackSlider, &QSlider::valueChanged, this, [changeTo](int step) { changeTo(step / 100.0); });
}

void PolicyPanel::addRollback(QVBoxLayout& layout) {
    const QString meaning =
        tr("A draft is taken back where the large model finds it more surprising than this: its "
           "negative log probability, in nats. 5 nats is a probability of 0.7 %. 2 to 5 is usual.");
    m_rollbackField = new RollbackSpinBox;
    m_rollbackField->setAccessibleName(tr("Rollback threshold in nats"));
    m_rollbackSlider = slider(rollbackSteps + 1, 10);
    m_rollbackSlider->setAccessibleName(tr("Rollback threshold in tenths of a nat; the right end is never"));
    for (QWidget* control : {static_cast<QWidget*>(m_rollbackField), static_cast<QWidget*>(m_rollbackSlider)}) {
        control->setToolTip(meaning);
        control->setAccessibleDescription(meaning);
    }
    addRow(layout, captionFor(m_rollbackField, tr("Roll&back above")), m_rollbackField);
    layout.addWidget(m_rollbackSlider);
    layout.addWidget(explanation(tr("takes drafts back that the large model finds this surprising")));

    const auto changeTo = [this](double threshold) {
        Policy policy = m_policy;
        policy.rollbackThreshold = threshold;
        change(policy);
    };
    connect(m_rollbackField, &QDoubleSpinBox::valueChanged, this,
            [this, changeTo] { changeTo(m_rollbackField->threshold()); });
    connect(m_rollbackSlider, &QSlider::valueChanged, this, [changeTo](int step) {
        changeTo(step > rollbackSteps ? std::numeric_limits<double>::infinity() : step * rollbackStep);
    });
}

void PolicyPanel::addDraftLength(QVBoxLayout& layout) {
    const QString meaning = tr("After this many drafted tokens the large model looks at them in any case.");
    m_draftField = new QSpinBox;
    m_draftField->setRange(1, longestDraft);
    m_draftField->setAccessibleName(tr("Longest draft in tokens"));
    m_draftField->setAccessibleDescription(meaning);
    m_draftField->setToolTip(meaning);
    addRow(layout, captionFor(m_draftField, tr("Longest &draft")), m_draftField);
    connect(m_draftField, &QSpinBox::valueChanged, this, [this](int tokens) {
        Policy policy = m_policy;
        policy.maxDraftTokens = tokens;
        change(policy);
    });
}

void PolicyPanel::addPresets(QVBoxLayout& layout) {
    auto* row = new QHBoxLayout;
    row->addWidget(addPreset(0, tr("Careful"), tr("Asks early and takes back much: closest to the large model.")));
    row->addWidget(addPreset(1, tr("Balanced"), tr("What a new document starts with.")));
    row->addWidget(addPreset(2, tr("Fast"), tr("Asks late, takes back little, drafts long.")));
    row->addStretch();
    layout.addLayout(row);
    setPresets({});
}

QPushButton* PolicyPanel::addPreset(std::size_t index, const QString& name, const QString& meaning) {
    auto* button = new QPushButton(name);
    button->setCheckable(true);
    m_presets[index] = {button, meaning, {}};
    connect(button, &QPushButton::clicked, this, [this, index] {
        Policy next = m_presets[index].policy;
        next.verifyDraftedEnd = m_policy.verifyDraftedEnd;
        change(next);
        display(m_policy);  // a click on the preset in force must not uncheck it
    });
    return button;
}

void PolicyPanel::setPresets(const PolicyPresets& presets) {
    const Policy policies[] = {presets.careful, presets.balanced, presets.fast};
    const QLocale locale;
    for (std::size_t i = 0; i < m_presets.size(); ++i) {
        Preset& preset = m_presets[i];
        preset.policy = policies[i];
        const QString numbers = tr("Fallback below %1, rollback above %2 nats, drafts of up to %Ln token(s).", nullptr,
                                   preset.policy.maxDraftTokens)
                                    .arg(locale.toString(preset.policy.fallbackThreshold, 'f', 2),
                                         locale.toString(preset.policy.rollbackThreshold, 'f', 1));
        preset.button->setToolTip(preset.meaning + QLatin1Char('\n') + numbers);
        preset.button->setAccessibleDescription(preset.meaning + QLatin1Char(' ') + numbers);
    }
    display(m_policy);
}

void PolicyPanel::setPolicy(const Policy& policy) {
    validate(policy);
    m_policy = policy;
    display(policy);
}

void PolicyPanel::change(const Policy& policy) {
    if (policy == m_policy) return;
    m_policy = policy;
    display(policy);
    Q_EMIT policyChanged(m_policy);
}

void PolicyPanel::display(const Policy& policy) {
    const QSignalBlocker blockers[] = {QSignalBlocker(m_fallbackSlider), QSignalBlocker(m_fallbackField),
                                       QSignalBlocker(m_rollbackSlider), QSignalBlocker(m_rollbackField),
                                       QSignalBlocker(m_draftField)};
    m_fallbackSlider->setValue(static_cast<int>(std::lround(policy.fallbackThreshold * fallbackSteps)));
    m_fallbackField->setValue(policy.fallbackThreshold);
    m_rollbackField->setThreshold(policy.rollbackThreshold);
    const double steps = std::min(policy.rollbackThreshold / rollbackStep, static_cast<double>(rollbackSteps));
    const bool never = std::isinf(m_rollbackField->threshold());
    m_rollbackSlider->setValue(never ? rollbackSteps + 1 : static_cast<int>(std::lround(steps)));
    m_draftField->setMaximum(std::max(longestDraft, policy.maxDraftTokens));
    m_draftField->setValue(policy.maxDraftTokens);
    for (const Preset& preset : m_presets) {
        if (preset.button) preset.button->setChecked(sameNumbers(preset.policy, policy));
    }
}

}  // namespace bild
