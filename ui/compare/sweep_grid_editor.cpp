// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/sweep_grid_editor.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QSpinBox>
#include <algorithm>
#include <cmath>
#include <limits>

#include "policy/rollback_spin_box.h"

namespace bild {
namespace {

constexpr int mostSteps = 12;
constexpr int mostRuns = 9;

/// Puts a value into an ascending list, unless it stands there.
void include(std::vector<double>& values, double value) {
    const auto place = std::ranges::lower_bound(values, value);
    if (place == values.end() || *place != value) values.insert(place, value);
}

}  // namespace

SweepGridEditor::SweepGridEditor(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Thresholds to try"));
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(6);
    layout->setVerticalSpacing(4);
    m_fallback = addRange(*layout, tr("Fallback below"), 1.0, 2, 0.0, 0.6, 7);
    m_rollback = addRange(*layout, tr("Rollback above"), RollbackSpinBox::lastStep, 1, 1.0, 7.0, 4);
    m_never = new QCheckBox(tr("and never"));
    m_never->setChecked(true);
    m_never->setToolTip(tr("Also tries to take nothing back at all"));
    layout->addWidget(m_never, 1, 6);
    m_runs = new QSpinBox;
    m_runs->setRange(1, mostRuns);
    m_runs->setValue(3);
    //: how often each cell is measured; "runs: 3"
    m_runs->setPrefix(tr("runs: "));
    m_runs->setAccessibleName(tr("Runs of each cell"));
    m_runs->setToolTip(tr("Each cell is measured so often. Only where runs of one cell differ less than cells do, the "
                          "map can tell which one is faster."));
    layout->addWidget(m_runs, 0, 6);
    layout->setColumnStretch(7, 1);
    connect(m_never, &QCheckBox::toggled, this, &SweepGridEditor::gridChanged);
}

SweepGridEditor::Range SweepGridEditor::addRange(QGridLayout& layout, const QString& name, double largest, int decimals,
                                                 double from, double to, int steps) {
    Range range{new QDoubleSpinBox, new QDoubleSpinBox, new QSpinBox};
    const int row = layout.count() == 0 ? 0 : layout.rowCount();
    for (QDoubleSpinBox* field : {range.from, range.to}) {
        field->setRange(0.0, largest);
        field->setDecimals(decimals);
        field->setSingleStep(5.0 * std::pow(10.0, -decimals));
        field->setKeyboardTracking(false);
        connect(field, &QDoubleSpinBox::valueChanged, this, &SweepGridEditor::gridChanged);
    }
    range.from->setValue(from);
    range.to->setValue(to);
    range.steps->setRange(1, mostSteps);
    range.steps->setValue(steps);
    range.steps->setKeyboardTracking(false);
    connect(range.steps, &QSpinBox::valueChanged, this, &SweepGridEditor::gridChanged);
    range.from->setAccessibleName(tr("%1: from").arg(name));
    range.to->setAccessibleName(tr("%1: to").arg(name));
    range.steps->setAccessibleName(tr("%1: number of steps").arg(name));

    auto* caption = new QLabel(name);
    caption->setBuddy(range.from);
    int column = 0;
    for (QWidget* part : std::initializer_list<QWidget*>{caption, range.from, new QLabel(tr("to")), range.to,
                                                         //: "0.30 to 0.90 in 5 steps"
                                                         new QLabel(tr("in steps:")), range.steps}) {
        layout.addWidget(part, row, column++);
    }
    return range;
}

std::vector<double> SweepGridEditor::valuesOf(const Range& range) {
    return evenSteps(range.from->value(), range.to->value(), range.steps->value());
}

SweepGrid SweepGridEditor::grid() const {
    SweepGrid grid{valuesOf(m_fallback), valuesOf(m_rollback)};
    if (m_never->isChecked()) include(grid.rollbackThresholds, std::numeric_limits<double>::infinity());
    include(grid.fallbackThresholds, m_policy.fallbackThreshold);
    include(grid.rollbackThresholds, m_policy.rollbackThreshold);
    return grid;
}

int SweepGridEditor::runs() const {
    return m_runs->value();
}

void SweepGridEditor::setPolicy(const Policy& policy) {
    const SweepGrid before = grid();
    m_policy = policy;
    if (grid() != before) Q_EMIT gridChanged();
}

}  // namespace bild
