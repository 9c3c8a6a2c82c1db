// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timeline_accessible.h"

#include <QAccessibleWidget>

#include "timeline/timeline_canvas.h"

namespace bild {
namespace {

class TimelineAccessible : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit TimelineAccessible(TimelineCanvas* canvas) : QAccessibleWidget(canvas, QAccessible::Slider) {}

    void* interface_cast(QAccessible::InterfaceType type) override {
        if (type == QAccessible::ValueInterface) return static_cast<QAccessibleValueInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    QString text(QAccessible::Text kind) const override {
        if (kind != QAccessible::Value || canvas().place() == 0) return QAccessibleWidget::text(kind);
        return canvas().describe(canvas().place() - 1);
    }

    QVariant currentValue() const override { return static_cast<int>(canvas().place()); }
    void setCurrentValue(const QVariant& value) override {
        canvas().setPlace(static_cast<std::size_t>(std::max(0, value.toInt())));
    }
    QVariant maximumValue() const override { return static_cast<int>(canvas().track().size()); }
    QVariant minimumValue() const override { return 0; }
    QVariant minimumStepSize() const override { return 1; }

private:
    [[nodiscard]] TimelineCanvas& canvas() const { return *static_cast<TimelineCanvas*>(widget()); }
};

QAccessibleInterface* create(const QString& /*className*/, QObject* object) {
    auto* canvas = qobject_cast<TimelineCanvas*>(object);
    return canvas ? new TimelineAccessible(canvas) : nullptr;
}

}  // namespace

void installTimelineAccessible() {
    QAccessible::installFactory(create);
}  // Qt keeps one of each

}  // namespace bild
