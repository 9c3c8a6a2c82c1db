// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFileSystemWatcher>
#include <QObject>
#include <QString>
#include <QTimer>

namespace bild {

/// A file whose content is known, and that another program may change meanwhile. Compares contents, since times and
/// sizes lie. Interface thread only.
class WatchedFile : public QObject {
    Q_OBJECT
public:
    explicit WatchedFile(QObject* parent = nullptr);

    /// From now on the file is known to hold this.
    void watch(const QString& path, const QByteArray& content);
    void forget();
    /// Whether it holds something else by now. A file that is gone has not changed: nothing can be lost in it.
    [[nodiscard]] bool isChanged() const;

Q_SIGNALS:
    /// It holds something else than a moment before, and than is known. Comes again with each further change.
    void changed(const QString& path);

private:
    [[nodiscard]] QByteArray sumOnDisk() const;
    void look();

    QString m_path;
    QByteArray m_known;  ///< hash
    QByteArray m_told;   ///< hash of the last change that was announced
    QFileSystemWatcher m_watcher;
    QTimer m_pause;
};

}  // namespace bild
