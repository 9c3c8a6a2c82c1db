// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <csignal>

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QProcess>
#include <QStringList>
#include <QTest>
#include <functional>

namespace bild::test {

constexpr int programMinutes = 5 * 60 * 1000;

/// Sends a signal to a process, if it still runs.
inline void sendSignal(const QProcess& process, int number) {
    // Number 0, that of a process which has ended, means this test and all that belongs to it.
    if (const auto id = static_cast<pid_t>(process.processId()); id > 0) ::kill(id, number);
}

/// What one run of the program printed, and how it ended.
struct ProgramRun {
    int exitStatus = -1;
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QList<QJsonObject> lines() const {
        QList<QJsonObject> objects;
        for (const QByteArray& line : out.split('\n')) {
            if (!line.isEmpty()) objects.append(QJsonDocument::fromJson(line).object());
        }
        return objects;
    }
};

/// `inChild` runs in the new process before the program does: it sets limits, or closes streams.
inline ProgramRun runProgram(const QStringList& arguments, const QByteArray& input = {},
                             const std::function<void()>& inChild = {}) {
    QProcess process;
    if (inChild) process.setChildProcessModifier(inChild);
    process.start(BILD_PROGRAM, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(programMinutes) || process.exitStatus() != QProcess::NormalExit) {
        return {-1, process.readAllStandardOutput(), process.readAllStandardError()};
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

}  // namespace bild::test
