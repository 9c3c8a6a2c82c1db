// SPDX-License-Identifier: GPL-3.0-or-later
#include "exports/export_controller.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QPrintDialog>
#include <QPrinter>
#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>

#include "basis/error_words.h"
#include "basis/settings.h"
#include "charts/chart_panel.h"
#include "charts/run_charts.h"
#include "documents/document_file.h"
#include "exports/side_by_side.h"
#include "exports/trace_page.h"
#include "look/file_saving.h"
#include "runs/session_trace.h"
#include "window/main_window.h"
#include "window/message_bar.h"
#include "window/status_line.h"

namespace bild {

ExportFormat plainOutput() {
    return {QStringLiteral("txt"), ExportController::tr("Text (*.txt)"),
            [](const Trace& trace) { return QByteArray::fromStdString(trace.result.finalText()); }};
}

std::vector<ExportFormat> sideBySideFormats() {
    return {{QStringLiteral("html"), ExportController::tr("Side by side, web page (*.html)"),
             [](const Trace& trace) { return sideBySideHtml(trace).toUtf8(); }},
            {QStringLiteral("md"), ExportController::tr("Side by side, Markdown (*.md)"),
             [](const Trace& trace) { return sideBySideMarkdown(trace).toUtf8(); }},
            {QStringLiteral("pdf"), ExportController::tr("Side by side, pages (*.pdf)"),
             [](const Trace& trace) { return sideBySidePdf(trace); }},
            {QStringLiteral("txt"), ExportController::tr("Side by side, text (*.txt)"),
             [](const Trace& trace) { return sideBySideText(trace).toUtf8(); }}};
}

ExportFormat pageFormat() {
    return {QStringLiteral("html"), ExportController::tr("Page with colours (*.html)"),
            [](const Trace& trace) { return tracePage(trace).toUtf8(); }};
}

ExportFormat traceFormat() {
    return {QStringLiteral("json"), ExportController::tr("Trace (*.json)"),
            [](const Trace& trace) { return QByteArray::fromStdString(toJson(trace)); }};
}

ExportFormat tableFormat() {
    return {QStringLiteral("csv"), ExportController::tr("Table (*.csv)"),
            [](const Trace& trace) { return QByteArray::fromStdString(toCsv(trace)); }};
}

namespace {

std::vector<ExportFormat> outputFormats() {
    std::vector<ExportFormat> all{plainOutput()};
    std::ranges::copy(sideBySideFormats(), std::back_inserter(all));
    all.push_back(pageFormat());
    all.push_back(traceFormat());
    return all;
}

/// A name that was typed says what kind of file is wanted; the chosen kind counts where it does not.
const ExportFormat& formatFor(const QString& path, const std::vector<ExportFormat>& formats, const QString& filter) {
    const QString suffix = QFileInfo(path).suffix().toLower();
    const auto chosen = std::ranges::find(formats, filter, &ExportFormat::filter);
    const ExportFormat& wanted = chosen == formats.end() ? formats.front() : *chosen;
    if (suffix.isEmpty() || suffix == wanted.suffix) return wanted;
    const auto named = std::ranges::find(formats, suffix, &ExportFormat::suffix);
    return named == formats.end() ? wanted : *named;
}

/// Returns what went wrong.
QString write(const QString& path, const std::function<QByteArray(const Trace&)>& content,
              const std::function<Trace()>& trace) {
    try {
        saveFile(path, content(trace()));
        return {};
    } catch (const std::exception& error) {
        return errorWords(error);
    }
}

}  // namespace

ExportController::ExportController(const StudioParts& parts, SessionTrace& trace, std::function<QString()> documentPath,
                                   QObject* parent)
    : QObject(parent), m_parts(parts), m_trace(trace), m_documentPath(std::move(documentPath)) {
    m_writer.setMaxThreadCount(1);
    WindowActions& actions = parts.window.actions();
    connect(actions.saveOutput, &QAction::triggered, this, [this] { ask(tr("Save the output"), outputFormats()); });
    connect(actions.exportSideBySide, &QAction::triggered, this,
            [this] { ask(tr("Save source and output side by side"), sideBySideFormats()); });
    connect(actions.exportPage, &QAction::triggered, this,
            [this] { ask(tr("Save a page with colours"), {pageFormat()}); });
    connect(actions.exportTrace, &QAction::triggered, this, [this] { ask(tr("Save the trace"), {traceFormat()}); });
    connect(actions.exportTable, &QAction::triggered, this,
            [this] { ask(tr("Save the trace as a table"), {tableFormat()}); });
    connect(actions.print, &QAction::triggered, this, &ExportController::print);
    listCharts();
}

void ExportController::print() {
    if (!m_trace.hasOutput()) {
        m_parts.window.messages().showMessage(tr("There is no output yet. Run the text first."));
        return;
    }
    QPrinter printer(QPrinter::HighResolution);
    QPrintDialog dialog(&printer, &m_parts.window);
    dialog.setWindowTitle(tr("Print"));
    if (dialog.exec() == QDialog::Accepted) printTo(printer);
}

void ExportController::printTo(QPrinter& printer) {
    printSideBySide(m_trace.trace(), printer);
}

ExportController::~ExportController() {
    m_writer.waitForDone();
}

void ExportController::listCharts() {
    for (ChartPanel* chart : m_parts.window.charts().charts()) {
        QMenu* menu = m_parts.window.chartMenu().addMenu(chart->title());
        connect(&m_parts.window.chartMenu(), &QMenu::aboutToShow, menu,
                [menu, chart] { menu->setTitle(chart->title()); });
        for (const QString& suffix : {QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("csv")}) {
            //: %1 is PNG, SVG or CSV
            QAction* action = menu->addAction(tr("As %1…").arg(suffix.toUpper()));
            connect(action, &QAction::triggered, this, [this, chart, suffix] {
                const QString path = askForFile(&m_parts.window, tr("Save the chart"), suffix);
                if (!path.isEmpty()) finished(path, chart->saveTo(path));
            });
        }
    }
}

void ExportController::ask(const QString& title, const std::vector<ExportFormat>& formats) {
    if (!m_trace.hasOutput()) {
        m_parts.window.messages().showMessage(tr("There is no output yet. Run the text first."));
        return;
    }
    QFileDialog* dialog = makeDialog(title, formats);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this, dialog, formats](const QString& path) {
        save(path, formatFor(path, formats, dialog->selectedNameFilter()));
    });
    dialog->open();
}

/// A file dialog that begins in the document's folder under the document's name.
QFileDialog* ExportController::makeDialog(const QString& title, const std::vector<ExportFormat>& formats) {
    QStringList filters;
    for (const ExportFormat& format : formats) filters << format.filter;
    auto* dialog = new QFileDialog(&m_parts.window, title);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(formats.front().suffix);
    const QFileInfo document(m_documentPath());
    dialog->setDirectory(document.filePath().isEmpty() ? m_parts.settings.lastFolder() : document.absolutePath());
    const QString name = document.filePath().isEmpty() ? tr("Untitled") : document.completeBaseName();
    //: the suggested name of a file; %1 is the document's
    dialog->selectFile(tr("%1 output").arg(name) + u'.' + formats.front().suffix);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, formats](const QString& filter) {
        dialog->setDefaultSuffix(formatFor({}, formats, filter).suffix);
    });
    return dialog;
}

bool ExportController::saveOutputNow() {
    const std::vector<ExportFormat> formats = outputFormats();
    const std::unique_ptr<QFileDialog> dialog(makeDialog(tr("Save the output"), formats));
    if (dialog->exec() != QDialog::Accepted || dialog->selectedFiles().isEmpty()) return false;
    const QString path = dialog->selectedFiles().front();
    const QString problem = write(path, formatFor(path, formats, dialog->selectedNameFilter()).content, m_trace.later());
    finished(path, problem);
    return problem.isEmpty();
}

void ExportController::save(const QString& path, const ExportFormat& format) {
    m_parts.window.status().setActivity(StatusLine::Activity::Busy, tr("Saving %1").arg(QFileInfo(path).fileName()));
    m_writer.start([this, path, content = format.content, trace = m_trace.later()] {
        const QString problem = write(path, content, trace);
        QMetaObject::invokeMethod(
            this, [this, path, problem] { finished(path, problem); }, Qt::QueuedConnection);
    });
}

void ExportController::finished(const QString& path, const QString& problem) {
    if (!problem.isEmpty()) {
        m_parts.window.status().setActivity(StatusLine::Activity::Problem, tr("Not saved"));
        m_failure = problem;
        m_parts.window.messages().showMessage(problem);
        return;
    }
    m_parts.window.messages().clear(std::exchange(m_failure, {}));
    m_parts.settings.setLastFolder(QFileInfo(path).absolutePath());
    m_parts.window.status().setActivity(StatusLine::Activity::Idle, tr("Saved %1").arg(QFileInfo(path).fileName()));
    Q_EMIT saved(path);
}

}  // namespace bild
