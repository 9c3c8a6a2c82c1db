// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QThreadPool>
#include <functional>
#include <memory>
#include <vector>

#include "basis/studio_parts.h"
#include "decoding/trace.h"

class QFileDialog;
class QPrinter;

namespace bild {

class SessionTrace;

/// A kind of file that the output can be saved as.
struct ExportFormat {
    QString suffix;  ///< without the dot
    QString filter;  ///< of the file dialog: "Markdown (*.md)"
    std::function<QByteArray(const Trace&)> content;
};

/// Saves the output in all its forms. Files are made and written on a thread of their own.
class ExportController : public QObject {
    Q_OBJECT
public:
    /// `documentPath` tells where the open document stands; empty where it has no file.
    ExportController(const StudioParts& parts, SessionTrace& trace, std::function<QString()> documentPath,
                     QObject* parent = nullptr);
    ~ExportController() override;

    /// Where the user is asked for a file first; also what tests call.
    void save(const QString& path, const ExportFormat& format);
    /// Asks for a file and waits until the output stands in it. False where it does not.
    [[nodiscard]] bool saveOutputNow();
    /// Source and output side by side.
    void printTo(QPrinter& printer);

Q_SIGNALS:
    /// The output, with the choices in it, is in this file now.
    void saved(const QString& path);

private:
    void ask(const QString& title, const std::vector<ExportFormat>& formats);
    [[nodiscard]] QFileDialog* makeDialog(const QString& title, const std::vector<ExportFormat>& formats);
    void print();
    void finished(const QString& path, const QString& problem);
    void listCharts();

    StudioParts m_parts;
    SessionTrace& m_trace;
    std::function<QString()> m_documentPath;
    QString m_failure;  ///< what was said last
    QThreadPool m_writer;
};

/// The output alone.
[[nodiscard]] ExportFormat plainOutput();
/// Source and output beside each other: txt, md, html.
[[nodiscard]] std::vector<ExportFormat> sideBySideFormats();
[[nodiscard]] ExportFormat pageFormat();
[[nodiscard]] ExportFormat traceFormat();
[[nodiscard]] ExportFormat tableFormat();

}  // namespace bild
