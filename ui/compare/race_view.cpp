// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/race_view.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "compare/race_lane_view.h"
#include "compare/race_report.h"
#include "error.h"
#include "look/file_saving.h"
#include "look/theme.h"
#include "timeline/replay_speed_box.h"
#include "timeline/timeline_player.h"
#include "timeline/transport_icon.h"

namespace bild {
namespace {

constexpr int sliderSteps = 1000;
constexpr int usualRuns = 3;

QString factor(double ratio) {
    return QLocale().toString(ratio, 'f', ratio < 10.0 ? 1 : 0);
}

std::size_t sameSegments(const GenerationResult& one, const GenerationResult& other) {
    std::size_t same = 0;
    for (std::size_t at = 0; at < std::min(one.segments.size(), other.segments.size()); ++at) {
        same += one.segments[at].text == other.segments[at].text ? 1 : 0;
    }
    return same;
}

}  // namespace

RaceView::RaceView(QWidget* parent)
    : QWidget(parent),
      m_small(
          new RaceLaneView(tr("Small alone"), tr("The small model writes every token. Fast, and never corrected."))),
      m_large(new RaceLaneView(tr("Large alone"), tr("The large model writes every token: the text to compare with."))),
      m_bild(new RaceLaneView(tr("BiLD"), tr("The small model drafts, the large one steps in, verifies, takes back."))),
      m_player(new TimelinePlayer(this)) {
    setAccessibleName(tr("Race"));
    buildControls();
    auto* controls = new QHBoxLayout;
    controls->setContentsMargins(12, 8, 12, 8);
    controls->setSpacing(8);
    for (QWidget* control : std::initializer_list<QWidget*>{m_race, m_stop, m_runs}) controls->addWidget(control);
    controls->addWidget(m_progress, 1);
    controls->addWidget(m_play);
    controls->addWidget(m_slider, 1);
    controls->addWidget(m_speeds);
    controls->addWidget(m_colours);
    controls->addWidget(m_save);
    auto* lanesRow = new QHBoxLayout;
    lanesRow->setSpacing(1);
    for (RaceLaneView* lane : lanes()) lanesRow->addWidget(lane, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(1);
    layout->addLayout(controls);
    layout->addLayout(lanesRow, 1);
    layout->addWidget(m_verdict);
    clear();
}

void RaceView::buildControls() {
    m_race = new QPushButton(tr("&Race"));
    m_race->setToolTip(tr("Runs small alone, large alone and BiLD on the source, one after another."));
    m_stop = new QPushButton(tr("&Stop"));
    m_stop->setToolTip(tr("Stops measuring"));
    m_runs = new QSpinBox;
    m_runs->setRange(1, 15);
    m_runs->setValue(usualRuns);
    m_runs->setSuffix(tr(" runs each"));
    m_runs->setAccessibleName(tr("Runs of each strategy"));
    m_runs->setToolTip(tr("Each strategy is run so many times; the median counts."));
    m_progress = new QProgressBar;
    m_progress->setAccessibleName(tr("Progress of the race"));
    m_play = new QToolButton;
    m_play->setAutoRaise(true);
    m_play->setToolTip(tr("Play or pause (Space)"));
    m_slider = new QSlider(Qt::Horizontal);
    m_slider->setRange(0, sliderSteps);
    m_slider->setPageStep(sliderSteps / 10);
    m_slider->setSingleStep(sliderSteps / 100);
    m_slider->setAccessibleName(tr("Recorded time of the replay"));
    m_slider->setToolTip(tr("Recorded time of the replay"));
    m_speeds = new ReplaySpeedBox;
    m_colours = new QCheckBox(tr("&Colours"));
    m_colours->setAccessibleName(tr("Colours"));
    m_colours->setToolTip(tr("Mark each token with who wrote it, in place of where the words differ"));
    m_save = new QPushButton(tr("Sa&ve…"));
    m_save->setToolTip(tr("Save the race as a web page, or its numbers as CSV"));
    m_verdict = new QLabel;
    m_verdict->setWordWrap(true);
    m_verdict->setContentsMargins(12, 6, 12, 8);
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse);

    connect(m_race, &QPushButton::clicked, this, [this] { Q_EMIT raceRequested(m_runs->value()); });
    connect(m_stop, &QPushButton::clicked, this, &RaceView::stopRequested);
    connect(m_colours, &QCheckBox::toggled, this, [this](bool on) {
        for (RaceLaneView* lane : lanes()) lane->setColoured(on);
    });
    connect(m_save, &QPushButton::clicked, this, &RaceView::askWhereToSave);
    connect(m_play, &QToolButton::clicked, this, &RaceView::togglePlay);
    connect(m_slider, &QSlider::valueChanged, this, [this](int step) {
        m_player->pause();
        showTime(m_longest * step / sliderSteps);
    });
    connect(m_speeds, &ReplaySpeedBox::speedChanged, m_player, &TimelinePlayer::setSpeed);
    connect(m_player, &TimelinePlayer::timeReached, this, &RaceView::showTime);
    connect(m_player, &TimelinePlayer::playingChanged, this, &RaceView::updateControls);
}

void RaceView::clear() {
    m_player->pause();
    for (RaceLaneView* lane : lanes()) lane->clear();
    m_verdict->setText(tr("Who is faster on this text, and by how much? And are the words the same?"));
    m_time = 0.0;
    m_longest = 0.0;
    setProgress(0, 0);
}

void RaceView::setProgress(int done, int all) {
    m_isMeasuring = done < all;
    m_progress->setRange(0, std::max(1, all));
    m_progress->setValue(done);
    //: of a race: %v and %m are numbers of runs
    m_progress->setFormat(tr("run %v of %m"));
    if (m_isMeasuring) m_player->pause();
    updateControls();
}

void RaceView::setResults(std::vector<GenerationResult> small, std::vector<GenerationResult> large,
                          std::vector<GenerationResult> bild) {
    clear();
    m_small->setRuns(std::move(small));
    m_large->setRuns(std::move(large));
    m_bild->setRuns(std::move(bild));
    m_longest = findLongest();
    compare();
    m_speeds->suggestFor(m_longest);
    m_player->setSpeed(m_speeds->speed());
    try {
        // A damaged run shows itself here rather than in the middle of the replay.
        showTime(m_longest);
    } catch (const Error&) {
        clear();
        throw;
    }
    showTime(0.0);
    updateControls();
    togglePlay();
}

double RaceView::findLongest() const {
    double longest = 0.0;
    for (const RaceLaneView* lane : lanes()) {
        longest = std::max(longest, lane->replay().milliseconds());
        for (const SegmentResult& segment : lane->replay().run().segments) {
            if (segment.iterations.empty()) continue;
            const Iteration& last = segment.iterations.back();
            longest = std::max(longest, last.startMilliseconds + last.milliseconds);
        }
    }
    return longest;
}

void RaceView::compare() {
    const double large = m_large->times().median;
    if (m_large->times().runs == 0 || !(large > 0.0)) return;
    m_large->setComparison(tr("what the others are measured by"));
    for (RaceLaneView* lane : {m_small, m_bild}) {
        if (lane->times().runs == 0 || !(lane->times().median > 0.0)) continue;
        lane->setComparison(tr("%1× as fast as large alone").arg(factor(large / lane->times().median)));
        compareTexts(*lane);
    }
    if (m_bild->times().runs == 0 || !(m_bild->times().median > 0.0)) return;
    const GenerationResult& bild = m_bild->replay().run();
    m_verdict->setText(
        tr("BiLD is %1× as fast as the large model alone, and %2 of %Ln segment(s) came out the same.", nullptr,
           static_cast<int>(bild.segments.size()))
            .arg(factor(large / m_bild->times().median),
                 QLocale().toString(static_cast<qulonglong>(sameSegments(bild, m_large->replay().run())))));
}

void RaceView::compareTexts(RaceLaneView& lane) const {
    const GenerationResult& own = lane.replay().run();
    const GenerationResult& large = m_large->replay().run();
    std::vector<WordDifference> differences;
    if (own.segments.size() == large.segments.size()) {
        // Segment by segment: what one lacks cannot be mistaken for a piece of the next.
        for (std::size_t at = 0; at < own.segments.size(); ++at) {
            const SegmentResult& segment = own.segments[at];
            for (WordDifference difference : wordDifferences(QString::fromStdString(segment.text),
                                                             QString::fromStdString(large.segments[at].text))) {
                difference.utf16.begin += segment.outputSpan.utf16.begin;
                difference.utf16.end += segment.outputSpan.utf16.begin;
                differences.push_back(difference);
            }
        }
    } else {
        differences = wordDifferences(QString::fromStdString(own.text), QString::fromStdString(large.text));
    }
    const auto count = static_cast<int>(differences.size());
    lane.setDifferences(std::move(differences), count == 0
                                                    ? tr("the same words as large alone")
                                                    : tr("differs from large alone in %Ln place(s)", nullptr, count));
}

QString RaceView::saveTo(const QString& path) const {
    std::vector<RaceReportLane> told;
    for (const RaceLaneView* lane : lanes()) {
        told.push_back(
            {lane->accessibleName(), lane->figure(), lane->spread(), lane->comparison(), &lane->replay().run()});
    }
    const bool table = path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive);
    return writeFile(path, (table ? raceCsv(told) : raceHtml(told, verdict())).toUtf8());
}

void RaceView::askWhereToSave() {
    const QString question = tr("Save the race");
    const QString path = askForFile(this, question, QStringLiteral("html"), {QStringLiteral("csv")});
    if (path.isEmpty()) return;
    const QString error = saveTo(path);
    if (!error.isEmpty()) QMessageBox::warning(this, question, error);
}

bool RaceView::isPlaying() const {
    return m_player->isPlaying();
}

void RaceView::togglePlay() {
    if (m_player->isPlaying()) return m_player->pause();
    if (!(m_longest > 0.0) || m_isMeasuring) return;
    if (m_time >= m_longest) showTime(0.0);
    m_player->play(m_time, m_longest);
}

void RaceView::showTime(double milliseconds) {
    m_time = milliseconds;
    for (RaceLaneView* lane : lanes()) lane->showTime(milliseconds);
    const QSignalBlocker blocker(m_slider);
    m_slider->setValue(m_longest > 0.0 ? static_cast<int>(sliderSteps * milliseconds / m_longest) : 0);
}

QString RaceView::verdict() const {
    return m_verdict->text();
}

void RaceView::updateControls() {
    const bool hasRuns = m_longest > 0.0;
    m_race->setEnabled(!m_isMeasuring);
    m_runs->setEnabled(!m_isMeasuring);
    m_stop->setEnabled(m_isMeasuring);
    m_progress->setVisible(m_isMeasuring);
    for (QWidget* control : std::initializer_list<QWidget*>{m_play, m_slider, m_speeds, m_colours, m_save}) {
        control->setVisible(!m_isMeasuring);
        control->setEnabled(hasRuns);
    }
    const bool playing = m_player->isPlaying();
    m_play->setIcon(transportIcon(playing ? Transport::Pause : Transport::Play, palette()));
    m_play->setAccessibleName(playing ? tr("Pause") : tr("Play"));
}

void RaceView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) updateControls();
}

void RaceView::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space) {
        togglePlay();
    } else if (event->key() == Qt::Key_Escape && m_isMeasuring) {
        Q_EMIT stopRequested();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void RaceView::paintEvent(QPaintEvent* /*event*/) {
    // The hairlines between the lanes are what is left uncovered.
    const QRect lanesArea(0, m_small->y() - 1, width(), m_small->height() + 2);
    QPainter(this).fillRect(lanesArea, themeColors(shadeOf(palette())).border);
}

}  // namespace bild
