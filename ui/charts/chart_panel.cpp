// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_panel.h"

#include <QAction>
#include <QBuffer>
#include <QChartView>
#include <QContextMenuEvent>
#include <QFileInfo>
#include <QGraphicsLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QMouseEvent>
#include <QPainter>
#include <QStackedWidget>
#include <QSvgGenerator>
#include <QTableView>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>
#include <QValueAxis>
#include <algorithm>
#include <array>
#include <cmath>

#include "look/elided_label.h"
#include "look/file_saving.h"
#include "look/icons.h"

namespace bild {
namespace {

constexpr QSize exportSize{640, 400};
constexpr int exportScale = 2;
constexpr int kTablePage = 1;

struct FormatWords {
    ChartFormat format;
    const char* suffix;
};
constexpr std::array formats{FormatWords{ChartFormat::Png, "png"}, FormatWords{ChartFormat::Svg, "svg"},
                             FormatWords{ChartFormat::Csv, "csv"}};

QTableView* tableView(NumberTable* table, const QString& name) {
    auto* view = new QTableView;
    view->setModel(table);
    view->setAccessibleName(name);
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(view->fontMetrics().height() + 5);
    // As wide as their words; where that is too much, the table scrolls rather than cut them at both ends.
    view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    view->horizontalHeader()->setResizeContentsPrecision(0);
    view->horizontalHeader()->setStretchLastSection(true);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setFrameShape(QFrame::NoFrame);
    view->setAlternatingRowColors(true);
    view->setShowGrid(false);
    view->setTabKeyNavigation(false);
    return view;
}

QFont scaled(QFont font, double factor, bool bold = false) {
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setBold(bold);
    return font;
}

}  // namespace

ChartPanel::ChartPanel(const QString& title, const QString& definition, std::vector<NumberTable::Column> columns,
                       QWidget* parent)
    : QWidget(parent), m_chart(new QChart), m_table(new NumberTable(std::move(columns), this)) {
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setToolTip(definition);
    m_chart->legend()->hide();
    m_chart->setMargins({0, 0, 0, 0});
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->setBackgroundVisible(false);
    m_chart->setLocalizeNumbers(true);
    m_view = new QChartView(m_chart);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setBackgroundBrush(Qt::NoBrush);
    m_view->viewport()->setAutoFillBackground(false);
    m_view->setContextMenuPolicy(Qt::NoContextMenu);
    m_view->setMinimumSize(120, 92);
    m_view->viewport()->setMouseTracking(true);
    m_view->viewport()->installEventFilter(this);

    m_pages = new QStackedWidget;
    m_pages->addWidget(m_view);
    m_pages->addWidget(tableView(m_table, title));
    m_nothing = new QLabel(tr("No run yet"));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_pages->addWidget(m_nothing);
    buildHeader(title, definition);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 8, 6);
    layout->setSpacing(2);
    layout->addWidget(m_header);
    layout->addWidget(m_pages, 1);

    m_timer.setSingleShot(true);
    m_timer.setInterval(refreshMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &ChartPanel::refresh);
}

ChartPanel::~ChartPanel() = default;

void ChartPanel::buildHeader(const QString& title, const QString& definition) {
    m_title = new ElidedLabel;
    m_title->setText(title);
    m_title->setForegroundRole(QPalette::PlaceholderText);
    m_title->setToolTip(definition);
    m_figure = new QLabel;
    m_note = new ElidedLabel;
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setAlignment(Qt::AlignLeft | Qt::AlignBottom);
    m_options = new QToolButton;
    m_options->setAutoRaise(true);
    m_options->setIconSize({16, 16});
    m_options->setFixedSize(26, 20);
    m_options->setPopupMode(QToolButton::InstantPopup);
    m_options->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
    m_options->setToolTip(tr("Table and export"));
    m_options->setAccessibleName(tr("Table and export: %1").arg(title));
    buildMenu();

    m_header = new QWidget;
    auto* top = new QHBoxLayout;
    top->addWidget(m_title, 1, Qt::AlignTop);
    top->addWidget(m_options, 0, Qt::AlignTop);
    auto* figures = new QHBoxLayout;
    figures->setSpacing(6);
    figures->addWidget(m_figure, 0, Qt::AlignBottom);
    figures->addWidget(m_note, 1, Qt::AlignBottom);
    auto* layout = new QVBoxLayout(m_header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addLayout(figures);
    m_figure->hide();
    m_note->hide();
}

void ChartPanel::buildMenu() {
    m_menu = new QMenu(this);
    m_showTable = m_menu->addAction(tr("Show as &table"));
    m_showTable->setCheckable(true);
    connect(m_showTable, &QAction::toggled, this, &ChartPanel::showTable);
    m_menu->addSeparator();
    m_menu->addAction(tr("Save &picture as PNG…"), this, [this] { askWhereToSave(ChartFormat::Png); });
    m_menu->addAction(tr("Save picture as &SVG…"), this, [this] { askWhereToSave(ChartFormat::Svg); });
    m_menu->addAction(tr("Save &numbers as CSV…"), this, [this] { askWhereToSave(ChartFormat::Csv); });
    m_options->setMenu(m_menu);
}

QString ChartPanel::title() const {
    return m_title->text();
}
QString ChartPanel::figure() const {
    return m_figure->text();
}
QString ChartPanel::note() const {
    return m_note->text();
}

void ChartPanel::setTitle(const QString& title) {
    m_title->setText(title);
}

void ChartPanel::setFigure(const QString& figure, const QString& note) {
    m_figure->setText(figure);
    m_figure->setVisible(!figure.isEmpty());
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_view->setAccessibleName(title());
    m_view->setAccessibleDescription(QStringLiteral("%1 %2").arg(figure, note));
}

void ChartPanel::styleAxis(QValueAxis& axis, bool gridLines) const {
    const ThemeColors& colors = themeColors(shade());
    axis.setLabelsColor(colors.mutedText);
    axis.setLabelsFont(scaled(font(), 0.8));
    axis.setGridLineVisible(gridLines);
    axis.setGridLinePen(QPen(colors.border, 1));
    axis.setLinePen(QPen(colors.border, 1));
    axis.setLineVisible(!gridLines);
}

void ChartPanel::scheduleRefresh() {
    m_isStale = true;
    m_isTableStale = true;
    if (isVisible() && !m_timer.isActive()) m_timer.start();
}

void ChartPanel::refresh() {
    if (!m_isStyled) restyleAll();
    if (m_isStale) refreshChart();
    m_isStale = false;
    if (isTableShown()) refreshTable();
}

void ChartPanel::flush() {
    m_timer.stop();
    refresh();
    refreshTable();
}

NumberTable& ChartPanel::table() {
    refreshTable();
    return *m_table;
}

void ChartPanel::refreshTable() {
    if (m_isTableStale) m_table->setRows(rows());
    m_isTableStale = false;
}

bool ChartPanel::isTableShown() const {
    return m_pages->currentIndex() == kTablePage;
}

void ChartPanel::showTable(bool shown) {
    if (shown) refreshTable();
    m_pages->setCurrentWidget(shown ? m_pages->widget(kTablePage) : page());
    m_showTable->setChecked(shown);
}

void ChartPanel::setEmpty(bool empty) {
    m_isEmpty = empty;
    if (!isTableShown()) m_pages->setCurrentWidget(page());
}

QWidget* ChartPanel::page() const {
    return m_isEmpty ? static_cast<QWidget*>(m_nothing) : m_view;
}

void ChartPanel::restyleAll() {
    m_isStyled = true;
    m_options->setIcon(themedIcon(QStringLiteral("more"), shade()));
    m_title->setFont(scaled(font(), 0.95));
    m_figure->setFont(scaled(font(), 1.7, true));
    m_note->setFont(scaled(font(), 0.95, true));
    m_chart->setPlotAreaBackgroundVisible(false);
    restyle();
}

void ChartPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange) return;
    m_isStyled = false;
    scheduleRefresh();
}

void ChartPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void ChartPanel::contextMenuEvent(QContextMenuEvent* event) {
    m_menu->popup(event->globalPos());
}

/// The values under the pointer, at once and wherever it moves.
bool ChartPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_view->viewport()) return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::MouseMove) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const QString words = valuesAt(m_chart->mapFromScene(m_view->mapToScene(mouse->position().toPoint())));
        if (words.isEmpty()) {
            QToolTip::hideText();
        } else {
            QToolTip::showText(mouse->globalPosition().toPoint(), words, m_view);
        }
    }
    // Over the plot, the chart's definition would take their place.
    if (event->type() == QEvent::ToolTip) {
        const QPoint at = static_cast<QHelpEvent*>(event)->pos();
        return !valuesAt(m_chart->mapFromScene(m_view->mapToScene(at))).isEmpty();
    }
    return QWidget::eventFilter(watched, event);
}

QString ChartPanel::valuesAt(const QPointF& chartPosition) const {
    if (m_isEmpty || m_chart->series().isEmpty() || !m_chart->plotArea().contains(chartPosition)) return {};
    const std::vector<NumberTable::Row> all = rows();
    const int row = rowAt(m_chart->mapToValue(chartPosition, m_chart->series().constFirst()), all);
    if (row < 0 || row >= static_cast<int>(all.size())) return {};
    return m_table->describe(all[static_cast<std::size_t>(row)]);
}

int ChartPanel::nearestInTime(double milliseconds, const std::vector<NumberTable::Row>& rows) {
    if (rows.empty()) return -1;
    const auto distance = [milliseconds](const NumberTable::Row& row) {
        return std::abs(row.front().toDouble() - milliseconds);
    };
    return static_cast<int>(std::ranges::min_element(rows, {}, distance) - rows.begin());
}

void ChartPanel::paintOn(QPainter& painter, const QSizeF& size) {
    constexpr qreal margin = 16;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF({0, 0}, size), palette().color(QPalette::Base));
    QRectF rest = QRectF({0, 0}, size).adjusted(margin, margin, -margin, -margin);
    const auto write = [&](const QLabel& label, QPalette::ColorRole role) {
        painter.setFont(label.font());
        painter.setPen(palette().color(role));
        QRectF used;
        painter.drawText(rest, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, label.text(), &used);
        return used;
    };
    rest.setTop(write(*m_title, QPalette::PlaceholderText).bottom() + 2);
    qreal below = rest.top();
    if (!m_figure->text().isEmpty()) {
        const QRectF used = write(*m_figure, QPalette::Text);
        below = used.bottom();
        const qreal left = rest.left();
        rest.setLeft(used.right() + 8);
        rest.setTop(used.bottom() - QFontMetricsF(m_note->font()).height() - 4);
        if (!m_note->text().isEmpty()) below = std::max(below, write(*m_note, QPalette::PlaceholderText).bottom());
        rest.setLeft(left);
    }
    rest.setTop(below + 6);
    const QSizeF before = m_chart->size();
    m_chart->resize(rest.size());
    m_chart->scene()->render(&painter, rest, QRectF(m_chart->pos(), rest.size()));
    m_chart->resize(before);
}

QByteArray ChartPanel::exported(ChartFormat format) {
    if (format == ChartFormat::Csv) return table().toCsv().toUtf8();
    flush();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (format == ChartFormat::Svg) {
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setSize(exportSize);
        generator.setViewBox(QRect({0, 0}, exportSize));
        generator.setTitle(title());
        generator.setDescription(m_view->accessibleDescription());
        QPainter painter(&generator);
        paintOn(painter, exportSize);
    } else {
        QImage image(exportSize * exportScale, QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(exportScale);
        QPainter painter(&image);
        paintOn(painter, exportSize);
        painter.end();
        image.save(&buffer, "PNG");
    }
    return buffer.data();
}

QString ChartPanel::saveTo(const QString& path) {
    const QString suffix = QFileInfo(path).suffix().toLower();
    const auto* known = std::ranges::find_if(formats, [&](const auto& f) { return suffix == QLatin1String(f.suffix); });
    if (known == formats.end()) return tr("“%1” must end in .png, .svg or .csv.").arg(path);
    return writeFile(path, exported(known->format));
}

void ChartPanel::askWhereToSave(ChartFormat format) {
    const QLatin1String suffix(std::ranges::find(formats, format, &FormatWords::format)->suffix);
    const QString question = tr("Save “%1”").arg(title());
    const QString path = askForFile(this, question, suffix);
    if (path.isEmpty()) return;
    const QString error = saveTo(path);
    if (!error.isEmpty()) QMessageBox::warning(this, question, error);
}

}  // namespace bild
