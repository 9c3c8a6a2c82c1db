// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include "basis/studio_parts.h"

namespace bild {

/// The files that were opened or saved last, in their menu.
class RecentFiles : public QObject {
    Q_OBJECT
public:
    explicit RecentFiles(const StudioParts& parts, QObject* parent = nullptr);

    /// A file was opened or saved; its folder is where the next dialog begins.
    void add(const QString& path);

Q_SIGNALS:
    void chosen(const QString& path);

private:
    void show();

    StudioParts m_parts;
};

}  // namespace bild
