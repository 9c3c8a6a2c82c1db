// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/main_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDataStream>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QScreen>
#include <QSplitter>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include "look/emoji_font.h"
#include "look/icons.h"
#include "look/theme.h"
#include "look/wrapped_tool_tips.h"
#include "session/session_model.h"
#include "text/document_pane.h"
#include "text/find_bar.h"
#include "text/output_view.h"
#include "text/replay_strip.h"
#include "text/source_view.h"
#include "text/token_card.h"
#include "text/token_hover.h"
#include "window/fitting_tool_bar.h"
#include "window/message_bar.h"
#include "window/pair_chooser.h"
#include "window/status_line.h"
#include "window/window_style.h"
#include "window/yielding_docks.h"

namespace bild {
namespace {

constexpr int kLayoutVersion = 2;
constexpr int kLowestTexts = 170;
constexpr QSize kFrame{8, 40};  // what a window manager may add

}  // namespace

MainWindow::MainWindow(SessionModel& model, QWidget* parent)
    : QMainWindow(parent), m_actions(*this), m_systemPalette(QApplication::palette()), m_status(new StatusLine) {
    setObjectName(QStringLiteral("mainWindow"));
    QApplication::setFont(withEmoji(QApplication::font()));
    setWindowIcon(applicationIcon());
    setAcceptDrops(true);
    setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    setStatusBar(m_status);
    createCentral(model);
    createToolBar();
    createDocks();
    createTools();
    createMenus();
    linkTexts();
    m_card = new TokenCard(this);
    new TokenHover(*m_output, *m_card, m_output);
    qApp->installEventFilter(new WrappedToolTips(this));
    setTask(Task::Translate);
    setDocument({}, false);
    followPalette();
    // As large as it is at its best, or as the screen allows.
    resize(QSize(1440, 900).boundedTo(screen()->availableSize() - kFrame));
    m_firstLayout = layoutState();
}

MainWindow::~MainWindow() = default;

void MainWindow::createCentral(SessionModel& model) {
    m_source = new SourceView;
    m_output = new OutputView;
    m_output->setModel(&model);
    for (TextPane* pane : {static_cast<TextPane*>(m_source), static_cast<TextPane*>(m_output)}) {
        pane->setFrameShape(QFrame::NoFrame);
    }
    m_sourcePane = new DocumentPane(m_source);
    m_outputPane = new DocumentPane(m_output);
    m_outputPane->addCommand(m_actions.copyOutput);
    m_replayStrip = new ReplayStrip;
    m_outputPane->setBar(m_replayStrip);
    connect(m_replayStrip, &ReplayStrip::endRequested, m_actions.showEnd, &QAction::trigger);
    m_documents = new QSplitter(Qt::Horizontal);
    m_documents->setObjectName(QStringLiteral("documents"));
    m_documents->setHandleWidth(1);
    m_documents->setChildrenCollapsible(false);
    m_documents->addWidget(m_sourcePane);
    m_documents->addWidget(m_outputPane);
    m_documents->setSizes({1000, 1000});
    // Where the window is low, timeline and charts give way before the texts do.
    m_documents->setMinimumHeight(kLowestTexts);
    m_messages = new MessageBar;
    m_findBar = new FindBar(*m_source, *m_output);
    auto* central = new QWidget;
    auto* layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(m_documents, 1);
    layout->addWidget(m_findBar);
    setCentralWidget(central);
}

void MainWindow::linkTexts() {
    const auto link = [this](TextPane* from, TextPane* to) {
        connect(from, &TextPane::segmentHovered, this, [this, from, to](int segment) {
            // A summary's sentences do not stand side by side with what they were made from.
            if (m_task == Task::Summarize) return;
            from->highlightSegment(segment);
            to->highlightSegment(segment);
        });
        connect(from, &TextPane::topSegmentChanged, this, [this, to](int segment) {
            // Scrolling the partner makes it report its own place, which must not come back.
            if (m_linking || segment < 0 || m_task == Task::Summarize) return;
            // Whoever writes stays where the caret is, and what is being written stays in sight.
            if (to == m_source ? m_sourceHeld : m_output->isFollowing()) return;
            m_linking = true;
            to->scrollToSegment(segment);
            m_linking = false;
        });
    };
    link(m_source, m_output);
    link(m_output, m_source);
    connect(m_source, &SourceView::fileDropped, this, &MainWindow::fileDropped);
}

void MainWindow::setDocument(const QString& name, bool modified) {
    const QString shown = name.isEmpty() ? tr("Untitled") : name;
    setWindowTitle(tr("%1[*] — BiLD Studio").arg(shown));
    setWindowModified(modified);
}

void MainWindow::setTask(Task task) {
    m_task = task;
    const bool translating = task == Task::Translate;
    m_translate->setChecked(translating);
    m_summarize->setChecked(!translating);
    m_taskButton->setText(translating ? tr("Translate") : tr("Summarize"));
    m_taskButton->setAccessibleName(tr("Task: %1").arg(m_taskButton->text()));
    m_source->highlightSegment(-1);
    m_output->highlightSegment(-1);
    Q_EMIT taskChanged(task);
}

void MainWindow::setAppearance(Appearance appearance) {
    Shade shade = shadeOf(m_systemPalette);
    if (appearance != Appearance::System) shade = appearance == Appearance::Dark ? Shade::Dark : Shade::Light;
    // Widgets under a style sheet would keep the palette that they were polished with, and those not polished yet what
    // they have already read in the old sheet.
    if (m_polished) {
        for (QWidget* widget : findChildren<QWidget*>()) widget->ensurePolished();
    }
    setStyleSheet({});
    QApplication::setPalette(themePalette(shade));
    followPalette();
}

void MainWindow::followPalette() {
    const Shade shade = shadeOf(QApplication::palette());
    m_actions.setShade(shade);
    if (auto* button = m_toolBar->findChild<QToolButton*>(QStringLiteral("runButton"))) {
        button->setIcon(themedIcon(QStringLiteral("run-accent"), shade));
    }
    if (!m_polished) return;
    const QString sheet = windowStyleSheet(shade);
    if (styleSheet() != sheet) setStyleSheet(sheet);
}

void MainWindow::setTextFont(const QFont& font) {
    const QFont whole = withEmoji(font);
    m_source->setFont(whole);
    m_output->setFont(whole);
}

QByteArray MainWindow::layoutState() const {
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << saveState(kLayoutVersion) << m_documents->saveState() << m_yieldingDocks->yielded();
    return state;
}

void MainWindow::restoreLayout(const QByteArray& state) {
    QByteArray docks;
    QByteArray documents;
    QStringList yielded;
    QDataStream stream(state);
    stream >> docks >> documents >> yielded;
    if (stream.status() != QDataStream::Ok) return;
    restoreState(docks, kLayoutVersion);
    m_documents->restoreState(documents);
    m_yieldingDocks->setYielded(yielded);
}

void MainWindow::resetLayout() {
    restoreLayout(m_firstLayout);
    m_actions.panelTitles->setChecked(false);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (m_mayClose && !m_mayClose()) {
        event->ignore();
        return;
    }
    QMainWindow::closeEvent(event);
}

bool MainWindow::event(QEvent* event) {
    // Not before: the appearance may still change, and a sheet that was once read is hard to forget.
    if (event->type() == QEvent::Polish) {
        m_polished = true;
        followPalette();
    }
    return QMainWindow::event(event);
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_toolBar != nullptr) followPalette();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.front().isLocalFile()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    Q_EMIT fileDropped(event->mimeData()->urls().front().toLocalFile());
}

}  // namespace bild
