// SPDX-License-Identifier: GPL-3.0-or-later
// The folders tell the architecture: app -> ui -> values of core, app -> core, and inside ui and app/studio the arrows
// between the rooms. This test reads every include of the sources.
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QtTest>
#include <algorithm>
#include <utility>

namespace {

struct Include {
    QString file;    ///< relative to the project's folder
    QString header;  ///< as written
};

QList<Include> includesUnder(const QString& folder) {
    QList<Include> includes;
    const QDir top(QStringLiteral(BILD_SOURCE_DIR));
    static const QRegularExpression pattern(QStringLiteral("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"),
                                            QRegularExpression::MultilineOption);
    QDirIterator files(top.filePath(folder), {"*.h", "*.cpp"}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly)) continue;
        for (auto matches = pattern.globalMatch(QString::fromUtf8(file.readAll())); matches.hasNext();) {
            includes.append({top.relativeFilePath(file.fileName()), matches.next().captured(1)});
        }
    }
    return includes;
}

bool existsUnder(const QString& folder, const QString& header) {
    return QFile::exists(QStringLiteral(BILD_SOURCE_DIR "/") + folder + '/' + header);
}

bool isTorch(const QString& header) {
    return header.startsWith("ATen/") || header.startsWith("c10/") || header.startsWith("torch/") ||
           header == "model/torch_headers.h";
}

/// Headers of core that hold plain values: what bild_values is made of.
bool isValueHeader(const QString& header) {
    static const QStringList notValues{"decoding/bild_decoder.h",     "decoding/greedy_decoder.h",
                                       "decoding/run_batch.h",        "decoding/run_sequence.h",
                                       "decoding/sequence_decoder.h", "decoding/sequence_model.h"};
    static const QStringList texts{"text/detokenize.h", "text/span.h", "text/utf8.h", "text/pasted_text.h",
                                   "text/copied_spans.h"};
    if (header == "error.h" || header == "engine_options.h" || texts.contains(header)) return true;
    return header.startsWith("decoding/") && !notValues.contains(header);
}

/// A room and the rooms whose headers its files may include. A room stands below those it knows, so that the arrows
/// cannot close a circle.
using Rooms = QList<std::pair<QString, QStringList>>;

/// What people look at; look/ is what all of it looks like, session/ the text and its tokens as values for the views.
const Rooms uiRooms{
    {"look", {}},
    {"policy", {"look"}},
    {"session", {"look"}},
    {"text", {"look", "policy", "session"}},
    {"timeline", {"look", "policy"}},
    {"charts", {"look", "policy"}},
    {"compare", {"look", "policy", "timeline"}},
    {"window", {"look", "policy", "session", "text", "timeline", "charts", "compare"}},
};

/// What composes it: basis/ is known to all, engine/ is the other thread, runs/ the text that is being written.
const Rooms studioRooms{
    {"basis", {}},
    {"engine", {"basis"}},
    {"runs", {"basis", "engine"}},
    {"pairs", {"basis", "engine", "runs"}},
    {"documents", {"basis", "runs"}},
    {"language", {"basis", "runs", "pairs"}},
    {"spelling", {"basis", "pairs", "documents"}},
    {"compare", {"basis", "engine", "runs"}},
    {"summary", {"basis", "engine", "runs"}},
    {"exports", {"basis", "runs", "documents"}},
    {"window", {"basis", "runs", "pairs"}},
};

QString roomOf(const QString& path) {
    return path.contains('/') ? path.section('/', 0, 0) : QString();
}

/// The first include in `top` that no arrow of `rooms` allows, or nothing. Files that stand in `top` itself compose the
/// rooms and may know them all.
QString forbiddenArrow(const QString& top, const Rooms& rooms) {
    QHash<QString, QStringList> allowed(rooms.begin(), rooms.end());
    for (const Include& include : includesUnder(top)) {
        const QString from = roomOf(include.file.mid(top.size() + 1));
        if (from.isEmpty()) continue;
        if (!allowed.contains(from)) return from + ": no room of the table";
        if (!existsUnder(top, include.header)) continue;
        const QString to = roomOf(include.header);
        if (to != from && !allowed[from].contains(to)) return include.file + ": " + include.header;
    }
    return {};
}

}  // namespace

class TestHouse : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void coreKnowsNoQtAndNobodyAboveIt() {
        const auto includes = includesUnder("core");
        QVERIFY(includes.size() > 100);
        for (const Include& include : includes) {
            QVERIFY2(!include.header.startsWith('Q'), qPrintable(include.file + ": " + include.header));
            const bool above = existsUnder("ui", include.header) || existsUnder("app", include.header);
            QVERIFY2(!above || existsUnder("core", include.header), qPrintable(include.file + ": " + include.header));
        }
    }

    void uiKnowsOnlyValues() {
        const auto includes = includesUnder("ui");
        QVERIFY(includes.size() > 50);
        for (const Include& include : includes) {
            const QString where = include.file + ": " + include.header;
            QVERIFY2(!isTorch(include.header), qPrintable(where));
            if (existsUnder("ui", include.header)) continue;
            QVERIFY2(!existsUnder("app", include.header) && !existsUnder("app/studio", include.header),
                     qPrintable(where));
            QVERIFY2(!existsUnder("core", include.header) || isValueHeader(include.header), qPrintable(where));
        }
    }

    void arrowsBetweenRoomsPointOneWay() {
        for (const Rooms& rooms : {uiRooms, studioRooms}) {
            QStringList below;
            for (const auto& [room, known] : rooms) {
                for (const QString& other : known) QVERIFY2(below.contains(other), qPrintable(room + " -> " + other));
                below.append(room);
            }
        }
    }

    void roomsKnowOnlyWhatTheTableAllows() {
        QCOMPARE(forbiddenArrow("ui", uiRooms), QString());
        QCOMPARE(forbiddenArrow("app/studio", studioRooms), QString());
    }

    void everyRoomOfTheTableIsThere() {
        for (const auto& [room, known] : uiRooms) QVERIFY2(existsUnder("ui", room), qPrintable(room));
        for (const auto& [room, known] : studioRooms) QVERIFY2(existsUnder("app/studio", room), qPrintable(room));
    }

    void arrowsThatAreNotInTheTableAreFound() {
        Rooms without = uiRooms;
        without[3].second.removeAll("session");
        QVERIFY(forbiddenArrow("ui", without).startsWith("ui/text/"));
        without.removeLast();
        without[3].second.append("session");
        QCOMPARE(forbiddenArrow("ui", without), QString("window: no room of the table"));
    }

    /// Rooms of one name in two places are told apart by what they hold.
    void noHeaderIsFoundTwice() {
        const QStringList tops{"core", "ui", "app", "app/studio"};
        for (const QString& top : tops) {
            const QDir folder(QStringLiteral(BILD_SOURCE_DIR "/") + top);
            QDirIterator headers(folder.path(), {"*.h"}, QDir::Files, QDirIterator::Subdirectories);
            while (headers.hasNext()) {
                const QString header = folder.relativeFilePath(headers.next());
                const auto holds = [&](const QString& other) { return existsUnder(other, header); };
                QVERIFY2(std::ranges::count_if(tops, holds) == 1, qPrintable(top + '/' + header));
            }
        }
    }

    void torchStaysInsideCore() {
        for (const Include& include : includesUnder("app")) {
            QVERIFY2(!isTorch(include.header), qPrintable(include.file + ": " + include.header));
            const bool inner = include.header.startsWith("model/") || include.header.startsWith("kernels/") ||
                               include.header.startsWith("checkpoint/");
            QVERIFY2(!inner, qPrintable(include.file + ": " + include.header));
        }
        for (const char* header : {"core/engine.h", "core/timing.h", "core/engine_options.h"}) {
            for (const Include& include : includesUnder("core")) {
                if (include.file == header) QVERIFY2(!isTorch(include.header), header);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestHouse)
#include "test_house.moc"
