// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QThreadPool>
#include <memory>
#include <optional>
#include <vector>

#include "decoding/trace.h"
#include "session/session_model.h"

namespace bild {

/// A trace as the window takes it over: read, checked and played to its end.
struct LoadedTrace {
    QString path;
    Trace header;                          ///< without its result
    std::vector<Segment> sources;          ///< of the segments
    std::vector<SessionSegment> segments;  ///< for SessionModel::adopt
    std::optional<SecondPass> secondPass;  ///< likewise
    std::optional<Policy> policy;          ///< the last one in force
};

/// Reads traces on a thread of its own, since one of a long text takes seconds. One at a time: the last one asked for
/// counts. Interface thread only.
class TraceLoader : public QObject {
    Q_OBJECT
public:
    explicit TraceLoader(QObject* parent = nullptr);
    ~TraceLoader() override;

    /// Answers loaded() or failed(), unless another one is asked for, or it is cancelled.
    void load(const QString& path);
    /// Whatever is under way is not wanted any more.
    void cancel() { ++m_wanted; }

    /// Whether a file begins like a trace.
    [[nodiscard]] static bool looksLikeTrace(const QByteArray& beginning);

Q_SIGNALS:
    void loaded(const std::shared_ptr<bild::LoadedTrace>& trace);
    void failed(const QString& path, const QString& message);

private:
    QThreadPool m_thread;
    quint64 m_wanted = 0;
};

}  // namespace bild
