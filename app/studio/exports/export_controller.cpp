// SPDX-License-Identifier: GPL-3.0-or-later
#include "exports/export_controller.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <algorithm>

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

ExportController::ExportController(const StudioParts& parts, SessionTrace& trace, QObject* parent)
    : QObject(parent), m_parts(parts), m_trace(trace) {
    m_writer.setMaxThreadCount(1);
    WindowActions& actions = parts.window.actions();
    connect(actions.saveOutput, &QAction::triggered, this, [this] {
        std::vector<ExportFormat> all{plainOutput()};
        std::ranges::copy(sideBySideFormats(), std::back_inserter(all));
        all.push_back(pageFormat());
        all.push_back(traceFormat());
        ask(tr("Save the output"), all);
    });
    connect(actions.exportSideBySide, &QAction::triggered, this,
            [this] { ask(tr("Save source and output side by side"), sideBySideFormats()); });
    connect(actions.exportPage, &QAction::triggered, this,
            [this] { ask(tr("Save a page with colours"), {pageFormat()}); });
    connect(actions.exportTrace, &QAction::triggered, this, [this] { ask(tr("Save the trace"), {traceFormat()}); });
    connect(actions.exportTable, &QAction::triggered, this,
            [this] { ask(tr("Save the trace as a table"), {tableFormat()}); });
    listCharts();
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
    QStringList filters;
    for (const ExportFormat& format : formats) filters << format.filter;
    auto* dialog = new QFileDialog(&m_parts.window, title, m_parts.settings.lastFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(formats.front().suffix);
    const auto chosen = [dialog, filters, formats] {
        return formats[static_cast<std::size_t>(std::max<qsizetype>(0, filters.indexOf(dialog->selectedNameFilter())))];
    };
    connect(dialog, &QFileDialog::filterSelected, dialog,
            [dialog, chosen] { dialog->setDefaultSuffix(chosen().suffix); });
    connect(dialog, &QFileDialog::fileSelected, this, [this, chosen](const QString& path) { save(path, chosen()); });
    dialog->open();
}

void ExportController::save(const QString& path, const ExportFormat& format) {
    m_parts.window.status().setActivity(StatusLine::Activity::Busy, tr("Saving %1").arg(QFileInfo(path).fileName()));
    m_writer.start([this, path, content = format.content, trace = m_trace.later()] {
        QString problem;
        try {
            saveFile(path, content(trace()));
        } catch (const std::exception& error) {
            problem = errorWords(error);
        }
        QMetaObject::invokeMethod(
            this, [this, path, problem] { finished(path, problem); }, Qt::QueuedConnection);
    });
}

void ExportController::finished(const QString& path, const QString& problem) {
    if (!problem.isEmpty()) {
        m_parts.window.status().setActivity(StatusLine::Activity::Problem, tr("Not saved"));
        m_parts.window.messages().showMessage(problem);
        return;
    }
    m_parts.settings.setLastFolder(QFileInfo(path).absolutePath());
    m_parts.window.status().setActivity(StatusLine::Activity::Idle, tr("Saved %1").arg(QFileInfo(path).fileName()));
    Q_EMIT saved(path);
}

}  // namespace bild
