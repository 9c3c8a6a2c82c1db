// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDoubleSpinBox>

namespace bild {

/// A field for the rollback threshold: a number of nats, or "never" for infinity. Stepping up from `lastStep` reaches
/// "never", stepping down from there comes back; larger numbers can be typed. Thresholds beyond `largest` read as
/// "never", since e^-largest is zero to every model.
class RollbackSpinBox : public QDoubleSpinBox {
    Q_OBJECT
public:
    static constexpr double lastStep = 10.0;
    static constexpr double largest = 100.0;

    explicit RollbackSpinBox(QWidget* parent = nullptr);

    [[nodiscard]] double threshold() const;  ///< infinity for "never"
    void setThreshold(double nats);

    void stepBy(int steps) override;
    [[nodiscard]] QString textFromValue(double value) const override;
    [[nodiscard]] double valueFromText(const QString& text) const override;
    QValidator::State validate(QString& text, int& position) const override;

    /// The value of the field that stands for "never".
    [[nodiscard]] double neverValue() const { return maximum(); }
    [[nodiscard]] static QString neverText();

protected:
    [[nodiscard]] StepEnabled stepEnabled() const override;

private:
    [[nodiscard]] bool isNever(double value) const { return value > largest; }
};

}  // namespace bild
