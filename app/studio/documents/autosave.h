// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QLockFile>
#include <QObject>
#include <QString>
#include <QThreadPool>
#include <QTimer>
#include <functional>
#include <memory>
#include <vector>

#include "decoding/trace.h"
#include "documents/text_file.h"

namespace bild {

/// What is kept of the open document against a crash.
struct AutosaveSnapshot {
    QString path;  ///< of the document's file; empty for one that was never saved
    QString source;
    Task task = Task::Translate;
    bool modified = false;
    TextFile file;  ///< how it stands in its file
    std::function<Trace()> trace;  ///< gives the output, on any thread; none while there is none, or it did not change
};

/// Keeps the open document on the disk while it is worked on: shortly after each change, and never at the cost of the
/// interface, since another thread writes. Its files carry the process's lock, so that a later start can tell what a
/// crash has left behind. Interface thread only.
class Autosave : public QObject {
    Q_OBJECT
public:
    using TakeSnapshot = std::function<AutosaveSnapshot()>;

    Autosave(const QString& folder, TakeSnapshot takeSnapshot, QObject* parent = nullptr);
    ~Autosave() override;

    /// Something changed: it is saved soon.
    void schedule();
    /// Saves as soon as the writer's thread is free.
    void start();
    /// Saves now, and returns when it is on the disk. False (and failed()) where that does not work.
    bool saveNow();
    /// The document was closed in good order: nothing is left behind.
    void clear();

    [[nodiscard]] QDateTime lastSaved() const { return m_lastSaved; }
    /// Where the source stands.
    [[nodiscard]] QString file() const { return m_stem + QStringLiteral(".json"); }

Q_SIGNALS:
    void saved(const QDateTime& when);
    void failed(const QString& message);

private:
    void begin();
    void written(const QString& problem, qint64 milliseconds);

    QString m_stem;
    TakeSnapshot m_takeSnapshot;
    std::unique_ptr<QLockFile> m_lock;
    QThreadPool m_writer;
    QTimer m_timer;
    QDateTime m_lastSaved;
    qint64 m_pauseMs;
    bool m_writing = false;
    bool m_again = false;
};

/// A document that a process left behind when it ended without closing it.
struct LeftBehind {
    QString stem;  ///< of its files
    AutosaveSnapshot document;
    QDateTime saved;
    QString traceFile;  ///< its output; empty where there is none
};

/// Documents that no running process holds, newest last. Files that make no sense are left alone.
[[nodiscard]] std::vector<LeftBehind> findLeftBehind(const QString& folder);
/// Deletes the files of a document that was taken over, or given up.
void removeLeftBehind(const LeftBehind& document);

}  // namespace bild
