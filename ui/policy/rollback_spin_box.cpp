// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/rollback_spin_box.h"

#include <algorithm>
#include <limits>

namespace bild {

RollbackSpinBox::RollbackSpinBox(QWidget* parent) : QDoubleSpinBox(parent) {
    setDecimals(1);
    setSingleStep(0.1);
    setRange(0.0, largest + 0.1);
    //: unit of information, after a number
    setSuffix(tr(" nats"));
    setCorrectionMode(QAbstractSpinBox::CorrectToPreviousValue);
}

QString RollbackSpinBox::neverText() {
    //: in place of a number: the rollback threshold that never takes anything back
    return tr("never");
}

double RollbackSpinBox::threshold() const {
    return isNever(value()) ? std::numeric_limits<double>::infinity() : value();
}

void RollbackSpinBox::setThreshold(double nats) {
    const bool never = isNever(nats);
    // The unit goes with numbers only.
    setSuffix(never ? QString() : tr(" nats"));
    setValue(never ? neverValue() : nats);
}

void RollbackSpinBox::stepBy(int steps) {
    const double now = value();
    const double next = now + steps * singleStep();
    double target = next;
    if (isNever(now)) {
        target = steps < 0 ? lastStep + (steps + 1) * singleStep() : neverValue();
    } else if (next > lastStep && steps > 0) {
        target = neverValue();
    }
    setThreshold(isNever(target) ? std::numeric_limits<double>::infinity() : std::max(0.0, target));
    selectAll();
}

QString RollbackSpinBox::textFromValue(double value) const {
    return isNever(value) ? neverText() : QDoubleSpinBox::textFromValue(value);
}

double RollbackSpinBox::valueFromText(const QString& text) const {
    QString bare = text;
    if (!suffix().isEmpty() && bare.endsWith(suffix())) bare.chop(suffix().size());
    if (bare.trimmed().compare(neverText(), Qt::CaseInsensitive) == 0) return neverValue();
    return QDoubleSpinBox::valueFromText(text);
}

QValidator::State RollbackSpinBox::validate(QString& text, int& position) const {
    QString bare = text;
    if (!suffix().isEmpty() && bare.endsWith(suffix())) bare.chop(suffix().size());
    bare = bare.trimmed();
    if (!bare.isEmpty() && neverText().startsWith(bare, Qt::CaseInsensitive)) {
        return bare.size() == neverText().size() ? QValidator::Acceptable : QValidator::Intermediate;
    }
    return QDoubleSpinBox::validate(text, position);
}

QAbstractSpinBox::StepEnabled RollbackSpinBox::stepEnabled() const {
    StepEnabled enabled = StepNone;
    if (!isNever(value())) enabled |= StepUpEnabled;
    if (value() > 0.0) enabled |= StepDownEnabled;
    return enabled;
}

}  // namespace bild
