// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/watched_file.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace bild {
namespace {

/// Programs write a file in several steps.
constexpr int kPauseMs = 200;

}  // namespace

WatchedFile::WatchedFile(QObject* parent) : QObject(parent) {
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_pause, qOverload<>(&QTimer::start));
    // Many programs put a new file in the old one's place.
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, &WatchedFile::look);
}

void WatchedFile::watch(const QString& path, const QByteArray& content) {
    forget();
    m_path = path;
    m_known = QCryptographicHash::hash(content, QCryptographicHash::Sha256);
    m_told = m_known;
    m_watcher.addPaths({path, QFileInfo(path).absolutePath()});
}

void WatchedFile::forget() {
    m_pause.stop();
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    if (!watched.isEmpty()) m_watcher.removePaths(watched);
    m_path.clear();
}

QByteArray WatchedFile::sumOnDisk() const {
    QFile file(m_path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (m_path.isEmpty() || !file.open(QIODevice::ReadOnly) || !hash.addData(&file)) return {};
    return hash.result();
}

bool WatchedFile::isChanged() const {
    const QByteArray sum = sumOnDisk();
    return !sum.isEmpty() && sum != m_known;
}

void WatchedFile::look() {
    const QByteArray sum = sumOnDisk();
    if (sum.isEmpty()) return;
    if (!m_watcher.files().contains(m_path)) m_watcher.addPath(m_path);
    const bool isNews = sum != m_told;
    m_told = sum;
    if (isNews && sum != m_known) Q_EMIT changed(m_path);
}

}  // namespace bild
