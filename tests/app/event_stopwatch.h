// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QEvent>
#include <QThread>
#include <chrono>
#include <cstdio>

namespace bild {

/// An application that measures how long the interface's thread works on one event, or waits in it. Time in which the
/// machine gave the processor to others is not the program's, and is taken out where the kernel tells it.
class EventStopwatch : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override {
        // The engine's thread delivers its events by the same way.
        if (QThread::currentThread() != thread() || m_depth > 0) return QApplication::notify(receiver, event);
        ++m_depth;
        // The receiver and the event may be gone afterwards.
        const QByteArray name = receiver->metaObject()->className();
        const int type = event->type();
        const double before = now();
        const double waitedBefore = waitedForProcessor();
        const bool result = QApplication::notify(receiver, event);
        const double took = now() - before - (waitedForProcessor() - waitedBefore);
        --m_depth;
        if (took > m_longest) {
            m_longest = took;
            m_where = QStringLiteral("%1 ms in event %2 of %3").arg(took).arg(type).arg(QString::fromLatin1(name));
        }
        return result;
    }

    void restart() {
        m_longest = 0;
        m_where.clear();
    }
    /// Milliseconds.
    [[nodiscard]] double longest() const { return m_longest; }
    [[nodiscard]] QString where() const { return m_where; }

private:
    static double now() {
        const auto time = std::chrono::steady_clock::now().time_since_epoch();
        return std::chrono::duration<double, std::milli>(time).count();
    }
    static double waitedForProcessor() {
        std::FILE* file = std::fopen("/proc/thread-self/schedstat", "r");
        if (file == nullptr) return 0.0;
        unsigned long long ran = 0;
        unsigned long long waited = 0;
        const int read = std::fscanf(file, "%llu %llu", &ran, &waited);
        std::fclose(file);
        return read == 2 ? static_cast<double>(waited) / 1e6 : 0.0;
    }

    int m_depth = 0;
    double m_longest = 0.0;
    QString m_where;
};

}  // namespace bild
