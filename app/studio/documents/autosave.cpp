// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/autosave.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>
#include <algorithm>
#include <optional>
#include <utility>

#include "basis/error_words.h"
#include "documents/document_file.h"
#include "error.h"
#include "text/decoded_text.h"

namespace bild {
namespace {

constexpr qint64 kShortestPauseMs = 700;
constexpr qint64 kMostBytes = qint64{256} << 20;
constexpr int kVersion = 1;

QString traceFile(const QString& stem) {
    return stem + QStringLiteral(".trace.json");
}
QString sourceFile(const QString& stem) {
    return stem + QStringLiteral(".json");
}
QString lockFile(const QString& stem) {
    return stem + QStringLiteral(".lock");
}

QJsonObject toObject(const TextFile& file) {
    QJsonObject object;
    object["encoding"] = QString::fromStdString(file.format.encoding);
    object["byteOrderMark"] = file.format.byteOrderMark;
    object["lineEnd"] = static_cast<int>(file.format.lineEnd);
    object["asItWas"] = QString::fromStdString(file.asItWas);
    object["replacedBytes"] = static_cast<qint64>(file.replacedBytes);
    return object;
}

/// One without it, or with an encoding that is none, is a text in UTF-8.
TextFile toTextFile(const QJsonObject& object) {
    TextFile file;
    try {
        file.format.encoding = encodingNamed(object["encoding"].toString().toStdString());
    } catch (const InputError&) {
        return {};
    }
    file.format.byteOrderMark = object["byteOrderMark"].toBool();
    const int lineEnd = object["lineEnd"].toInt(static_cast<int>(LineEnd::Lf));
    if (lineEnd >= static_cast<int>(LineEnd::None) && lineEnd <= static_cast<int>(LineEnd::Mixed)) {
        file.format.lineEnd = static_cast<LineEnd>(lineEnd);
    }
    file.asItWas = object["asItWas"].toString().toStdString();
    file.replacedBytes = static_cast<std::size_t>(std::max<qint64>(0, object["replacedBytes"].toInteger()));
    return file;
}

QByteArray toBytes(const AutosaveSnapshot& snapshot) {
    QJsonObject object;
    object["schema"] = "bild-autosave";
    object["version"] = kVersion;
    object["path"] = snapshot.path;
    object["source"] = snapshot.source;
    object["task"] = QString::fromLatin1(name(snapshot.task).data());
    object["modified"] = snapshot.modified;
    object["file"] = toObject(snapshot.file);
    object["saved"] = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// On the writer's thread. Returns what went wrong.
QString write(const QString& stem, const AutosaveSnapshot& snapshot) {
    try {
        saveFile(sourceFile(stem), toBytes(snapshot));
        if (snapshot.trace) saveFile(traceFile(stem), QByteArray::fromStdString(toJson(snapshot.trace())));
        return {};
    } catch (const std::exception& error) {
        return errorWords(error);
    }
}

std::optional<LeftBehind> read(const QString& stem) {
    LeftBehind found;
    found.stem = stem;
    try {
        const QJsonObject object = QJsonDocument::fromJson(readFile(sourceFile(stem), kMostBytes)).object();
        if (object["schema"] != "bild-autosave" || object["version"] != kVersion) return std::nullopt;
        found.document.path = object["path"].toString();
        found.document.source = object["source"].toString();
        found.document.task = object["task"].toString() == "summarize" ? Task::Summarize : Task::Translate;
        found.document.modified = object["modified"].toBool();
        found.document.file = toTextFile(object["file"].toObject());
        found.saved = QDateTime::fromString(object["saved"].toString(), Qt::ISODateWithMs).toLocalTime();
    } catch (const Error&) {
        return std::nullopt;
    }
    if (QFileInfo::exists(traceFile(stem))) found.traceFile = traceFile(stem);
    return found;
}

}  // namespace

Autosave::Autosave(const QString& folder, TakeSnapshot takeSnapshot, QObject* parent)
    : QObject(parent), m_takeSnapshot(std::move(takeSnapshot)), m_pauseMs(kShortestPauseMs) {
    QDir().mkpath(folder);
    m_stem = folder + QLatin1Char('/') + QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_lock = std::make_unique<QLockFile>(lockFile(m_stem));
    m_lock->setStaleLockTime(0);
    m_lock->tryLock();
    m_writer.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Autosave::begin);
}

Autosave::~Autosave() {
    m_writer.waitForDone();
}

void Autosave::schedule() {
    if (m_writing) {
        m_again = true;
    } else if (!m_timer.isActive()) {
        m_timer.start(static_cast<int>(m_pauseMs));
    }
}

void Autosave::start() {
    m_timer.stop();
    if (m_writing) {
        m_again = true;
    } else {
        begin();
    }
}

void Autosave::begin() {
    m_writing = true;
    m_writer.start([this, stem = m_stem, snapshot = m_takeSnapshot()] {
        QElapsedTimer clock;
        clock.start();
        const QString problem = write(stem, snapshot);
        QMetaObject::invokeMethod(
            this, [this, problem, took = clock.elapsed()] { written(problem, took); }, Qt::QueuedConnection);
    });
}

void Autosave::written(const QString& problem, qint64 milliseconds) {
    m_writing = false;
    // A long document is written less often, so that the disk and the processor stay free for the run.
    m_pauseMs = std::max(kShortestPauseMs, 20 * milliseconds);
    if (problem.isEmpty()) {
        m_lastSaved = QDateTime::currentDateTime();
        Q_EMIT saved(m_lastSaved);
    } else {
        Q_EMIT failed(problem);
    }
    if (std::exchange(m_again, false)) schedule();
}

bool Autosave::saveNow() {
    m_timer.stop();
    m_writer.waitForDone();
    const QString problem = write(m_stem, m_takeSnapshot());
    if (!problem.isEmpty()) Q_EMIT failed(problem);
    return problem.isEmpty();
}

void Autosave::clear() {
    m_timer.stop();
    m_again = false;
    // Behind whatever is being written.
    m_writer.start([stem = m_stem] {
        QFile::remove(sourceFile(stem));
        QFile::remove(traceFile(stem));
    });
}

std::vector<LeftBehind> findLeftBehind(const QString& folder) {
    std::vector<LeftBehind> found;
    const QFileInfoList files = QDir(folder).entryInfoList({QStringLiteral("*.json")}, QDir::Files);
    for (const QFileInfo& file : files) {
        if (file.fileName().endsWith(QLatin1String(".trace.json"))) continue;
        const QString stem = file.path() + QLatin1Char('/') + file.completeBaseName();
        QLockFile lock(lockFile(stem));
        lock.setStaleLockTime(0);
        if (!lock.tryLock(0)) continue;
        if (std::optional<LeftBehind> document = read(stem)) found.push_back(std::move(*document));
    }
    std::ranges::stable_sort(found, {}, &LeftBehind::saved);
    return found;
}

void removeLeftBehind(const LeftBehind& document) {
    QFile::remove(sourceFile(document.stem));
    QFile::remove(traceFile(document.stem));
    QFile::remove(lockFile(document.stem));
}

}  // namespace bild
