// SPDX-License-Identifier: GPL-3.0-or-later
// The folders tell the architecture: app -> ui -> values of core, app -> core. This test reads every include of the
// sources.
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QtTest>

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
            if (existsUnder("ui", include.header) || existsUnder(QFileInfo(include.file).path(), include.header))
                continue;
            QVERIFY2(!existsUnder("app", include.header) && !existsUnder("app/studio", include.header),
                     qPrintable(where));
            QVERIFY2(!existsUnder("core", include.header) || isValueHeader(include.header), qPrintable(where));
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
