// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "decoding/trace.h"
#include "look/origin_style.h"
#include "session/session_segment.h"
#include "session/token_ref.h"

namespace bild {

/// The second pass of a summary: the parts' summaries, joined, and the segments in which they are read once more.
struct SecondPass {
    std::string source;
    std::vector<SessionSegment> segments;
};

/// A change of the source as a value: what SessionModel::restoreSource puts back in place of what stands there.
struct SourceChange {
    std::string source;                         ///< the whole text
    std::size_t first = 0;                      ///< first segment concerned
    std::size_t removed = 0;                    ///< segments to take out there
    std::vector<SessionSegment> segments;       ///< segments to put in
    std::optional<SecondPass> secondPass = {};  ///< to put in place of the one that is there, if any
};

/// The document of the window: a source text, its segments and what was generated for each. A tree for item views
/// (segments, below them their tokens), and values with fine signals for the text views and charts.
///
/// Iterations are counted through the whole run in the order of the segments; `showUpTo` shows the text as it stood
/// after any number of them. Operations that undo has to take back return what they replaced. Lives on the
/// interface's thread. Operations throw InputError, and change nothing, where values do not fit together.
///
/// A summary that was read once more has the segments of its second pass behind the parts of the source; their sources
/// are places in what the first pass wrote. One pass is shown at a time: the second where it has begun.
class SessionModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { TextColumn, OriginColumn, SmallColumn, LargeColumn, DisagreementColumn, ColumnCount };
    enum Role { MarkRole = Qt::UserRole, SourceRole, FinishedRole };

    explicit SessionModel(QObject* parent = nullptr);
    ~SessionModel() override;

    /// Starts anew with nothing generated. The segments' spans must lie in `source`, in order.
    void begin(std::string source, std::vector<Segment> segments);
    /// Returns what was there: of a long text that takes so long to free that another thread should do it.
    std::vector<SessionSegment> clear();
    /// Plays a trace to its end; as it takes a while for a long text, it may be done on any thread.
    [[nodiscard]] static std::vector<SessionSegment> replayed(GenerationResult result);
    [[nodiscard]] static std::optional<SecondPass> replayedSecondPass(const Trace& trace);
    /// Takes over such segments, whose spans must lie in `source`, in order.
    void adopt(std::string source, std::vector<SessionSegment> segments, std::optional<SecondPass> secondPass = {});
    void loadTrace(const Trace& trace) { adopt(trace.source, replayed(trace.result), replayedSecondPass(trace)); }

    /// Names what writes from now on, for SessionSegment::writer().
    void setWriter(std::string writer) { m_writer = std::move(writer); }
    /// Adds events of the run, in order; `Iteration::segment` is the index in this model. What segments that ended are
    /// is told by their results alone, which are moved from. Announced once, however many segments are concerned.
    void apply(std::span<const Iteration> iterations, std::span<SegmentResult> finished = {});
    void finishSegment(SegmentResult result);
    /// No segment is being written any more: the run is over, or was stopped.
    void endRun();

    /// Empties a segment for another run after the `given` tokens. Returns what was there, for restoreSegment.
    SessionSegment restartSegment(std::size_t index, std::vector<OutputToken> given = {});
    /// Puts a segment's state in place and returns the one it replaces. The source's span stays.
    SessionSegment restoreSegment(std::size_t index, SessionSegment segment);
    /// Text typed by hand in place of a range of a segment's text, as SessionSegment::replaceText. Returns the segment
    /// as it was, for restoreSegment.
    SessionSegment editSegment(std::size_t index, const Span& utf16, const std::string& typed);
    SessionSegment confirmSegment(std::size_t index, bool confirmed);
    /// Takes over an edited source. Segments whose text is unchanged keep their output; what was edited or confirmed by
    /// hand stays with the sentence that took the place of its own, outdated; the others are pending.
    SourceChange changeSource(std::string source, std::vector<Segment> segments);
    SourceChange restoreSource(SourceChange change);
    /// Begins to read once more what the parts' summaries say; the spans must lie in firstPassText(). Returns what
    /// takes that back.
    SourceChange beginSecondPass(std::vector<Segment> segments);
    /// Forgets it: what it was made from changes, or it was not finished.
    SourceChange dropSecondPass();
    /// Segments for which nothing was generated yet.
    [[nodiscard]] std::vector<std::size_t> pendingSegments() const;

    /// Shows the text as after the first `iterations` of the run, until showAll().
    void showUpTo(std::size_t iterations);
    void showAll();
    [[nodiscard]] bool showsAll() const { return !m_cut.has_value(); }
    [[nodiscard]] std::size_t iterationCount() const;
    [[nodiscard]] std::size_t shownIterations() const;
    /// The number, in the run, of a segment's iteration, and back.
    [[nodiscard]] std::size_t iterationIndex(std::size_t segment, std::size_t iteration) const;
    [[nodiscard]] std::pair<std::size_t, std::size_t> locateIteration(std::size_t index) const;
    /// The token that an iteration wrote, where it still stands; not valid for one that wrote nothing.
    [[nodiscard]] TokenRef tokenOfIteration(std::size_t index) const;

    [[nodiscard]] const std::string& source() const { return m_source; }
    /// Of both passes.
    [[nodiscard]] std::size_t segmentCount() const { return m_nodes.size(); }
    /// Segments of the source alone; those of the second pass come behind.
    [[nodiscard]] std::size_t partCount() const { return m_nodes.size() - m_secondCount; }
    [[nodiscard]] bool hasSecondPass() const { return m_secondCount > 0; }
    [[nodiscard]] bool showsSecondPass() const;
    /// Whether a segment belongs to the pass that is shown.
    [[nodiscard]] bool shows(std::size_t index) const { return showsSecondPass() == (index >= partCount()); }
    /// What was written for the source's segments, joined as they stand there.
    [[nodiscard]] std::string firstPassText() const;
    [[nodiscard]] const SessionSegment& segment(std::size_t index) const { return m_nodes[index]->segment; }
    /// The text between two segments, as the source has it: before segment `index`, or behind the last one.
    [[nodiscard]] QString gap(std::size_t index) const;
    /// The token or ghost, or null where there is none (any more).
    [[nodiscard]] const OutputToken* token(const TokenRef& ref) const;
    /// The segment that is being written, or -1.
    [[nodiscard]] int activeSegment() const { return m_active; }

    /// What is shown, as plain text. Ends with the last segment that has text, unless all have.
    [[nodiscard]] QString outputText() const;
    /// Everything known, for a trace or a file. Takes a while for a long text.
    [[nodiscard]] GenerationResult result() const;
    /// The document as it stands, for another thread to ask. Takes hardly any time, since finished segments share what
    /// is known of them.
    [[nodiscard]] std::shared_ptr<const SessionModel> copy() const;
    /// Of what is shown, all segments added up.
    [[nodiscard]] const Statistics& statistics() const;
    /// How many tokens (or ghosts) the pass on show has with a mark; 0 for Mark::WouldBe, which the model does not
    /// know.
    [[nodiscard]] std::size_t count(Mark mark) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QModelIndex indexOf(const TokenRef& ref) const;

Q_SIGNALS:
    /// Text or marks of these segments changed; their number did not.
    void segmentsChanged(int first, int last);
    /// `removed` segments at `first` gave way to `inserted` ones; the gaps around them may have changed too.
    void segmentsReplaced(int first, int removed, int inserted);
    void activeSegmentChanged(int segment);
    /// Counts, statistics or iterations changed: once after each operation.
    void countsChanged();

private:
    struct Node {
        SessionSegment segment;
        int row = 0;     ///< among the segments
        int tokens = 0;  ///< rows that views know of
    };

    [[nodiscard]] static std::vector<std::unique_ptr<Node>> makeNodes(std::vector<SessionSegment> segments);
    std::vector<SessionSegment> reset(std::string source, std::vector<SessionSegment> segments,
                                      std::optional<SecondPass> secondPass = {});
    [[nodiscard]] Node& checkedNode(std::size_t index);
    void replaceByResult(Node& node, SegmentResult result);
    void publish(std::size_t first, std::size_t last);
    void publishRows(Node& node);
    [[nodiscard]] Span applyCut();
    void forgetSums();
    void renumber();
    void setActive(int segment);
    SourceChange replaceSegments(std::string source, std::size_t first, std::size_t removed,
                                 std::vector<SessionSegment> inserted, std::optional<SecondPass> secondPass = {});
    [[nodiscard]] std::vector<SessionSegment> takeRows(std::size_t first, std::size_t count);
    void insertRows(std::size_t first, std::vector<SessionSegment> segments);
    [[nodiscard]] std::optional<SecondPass> takeSecondPass();
    void putSecondPass(std::optional<SecondPass> secondPass);
    void publishPass();
    [[nodiscard]] std::vector<SegmentResult> joinedResults(std::size_t first, std::size_t end, std::string& text) const;
    [[nodiscard]] QString gapWithin(std::size_t first, std::size_t end, std::size_t index) const;
    [[nodiscard]] std::vector<SessionSegment> reuseSegments(std::span<const Segment> wanted, std::size_t first,
                                                            std::size_t removed) const;
    void carryHandWork(std::span<const std::size_t> from, std::span<const std::size_t> to,
                       std::vector<SessionSegment>& segments) const;
    void moveSources(std::size_t from, const std::string& source);
    [[nodiscard]] const std::vector<std::size_t>& iterationStarts() const;
    [[nodiscard]] QVariant segmentData(const Node& node, int column, int role) const;
    [[nodiscard]] QVariant tokenData(const Node& node, std::size_t row, int column, int role) const;

    std::string m_source;
    std::string m_writer;
    std::string m_secondSource;  ///< what the second pass reads
    std::size_t m_secondCount = 0;
    bool m_secondShown = false;  ///< as it was last published
    std::vector<std::unique_ptr<Node>> m_nodes;
    std::optional<std::size_t> m_cut;
    int m_active = -1;
    mutable std::optional<Statistics> m_statistics;
    mutable std::array<std::size_t, kTokenOrigins + 1> m_origins{};  ///< on show; counted with the others
    mutable std::size_t m_ghosts = 0;                    ///< likewise
    mutable std::vector<std::size_t> m_iterationStarts;  ///< one more than segments; empty: to be computed
};

}  // namespace bild
