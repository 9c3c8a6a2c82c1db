// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <array>

#include "decoding/policy_presets.h"

class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QSlider;
class QSpinBox;
class QVBoxLayout;

namespace bild {

class RollbackSpinBox;

/// The two thresholds and the longest draft, each as slider and number, and presets. Holds the policy as a value:
/// what it does is up to whoever listens.
class PolicyPanel : public QWidget {
    Q_OBJECT
public:
    explicit PolicyPanel(QWidget* parent = nullptr);

    [[nodiscard]] const Policy& policy() const { return m_policy; }
    /// Shows a policy without announcing it. Throws InputError where it is not valid. Numbers finer than the fields
    /// show are kept as they are until they are changed by hand.
    void setPolicy(const Policy& policy);
    /// What the three buttons stand for, in place of the general presets. Leaves the policy as it is.
    void setPresets(const PolicyPresets& presets);

Q_SIGNALS:
    /// The policy was changed by hand, to another one than before.
    void policyChanged(const bild::Policy& policy);

private:
    struct Preset {
        QPushButton* button;
        QString meaning;
        Policy policy;
    };

    void addFallback(QVBoxLayout& layout);
    void addRollback(QVBoxLayout& layout);
    void addDraftLength(QVBoxLayout& layout);
    void addPresets(QVBoxLayout& layout);
    QPushButton* addPreset(std::size_t index, const QString& name, const QString& meaning);
    void change(const Policy& policy);
    void display(const Policy& policy);

    Policy m_policy;
    QSlider* m_fallbackSlider;
    QDoubleSpinBox* m_fallbackField;
    QSlider* m_rollbackSlider;
    RollbackSpinBox* m_rollbackField;
    QSpinBox* m_draftField;
    std::array<Preset, 3> m_presets{};
};

}  // namespace bild
