// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/icons.h"

#include <QtGlobal>

// Outside every namespace, as Q_INIT_RESOURCE needs it. The resources lie in a static library, and nothing else would
// make the linker keep them.
static void initializeResources() {
    Q_INIT_RESOURCE(studio);
}

namespace bild {

QIcon themedIcon(const QString& name, Shade shade) {
    initializeResources();
    const QLatin1String folder(shade == Shade::Dark ? "dark" : "light");
    return QIcon(QStringLiteral(":/studio/icons/%1/%2.svg").arg(folder, name));
}

QIcon applicationIcon() {
    initializeResources();
    return QIcon(QStringLiteral(":/studio/icons/bild-studio.svg"));
}

}  // namespace bild
