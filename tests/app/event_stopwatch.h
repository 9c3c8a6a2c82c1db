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
        // The receiver and the event may be gone afterwards.
        const QString what = QStringLiteral("event %1 of %2")
                                 .arg(event->type())
                                 .arg(QString::fromLatin1(receiver->metaObject()->className()));
        bool result = false;
        time(what, [&] { result = QApplication::notify(receiver, event); });
        return result;
    }

    /// Measures what a test does by a direct call, as if an event had brought it about.
    template <typename Act>
    void time(const QString& what, const Act& act) {
        ++m_depth;
        const double before = now();
        const double waitedBefore = waitedForProcessor();
        act();
        const double took = now() - before - (waitedForProcessor() - waitedBefore);
        --m_depth;
        if (took <= m_longest) return;
        m_longest = took;
        m_where = QStringLiteral("%1 ms in %2").arg(took).arg(what);
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
