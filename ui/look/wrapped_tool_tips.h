// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace bild {

/// Breaks the lines of long tooltips, which Qt shows in one line as wide as they come. Installed on the application.
class WrappedToolTips : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// A tooltip that has its lines broken; one that is short, or rich text already, comes back as it is.
    [[nodiscard]] static QString wrapped(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace bild
