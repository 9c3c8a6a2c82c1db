// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include "summary/summary_analysis.h"

namespace bild {

class OutputView;
class SourceView;

/// Lights what belongs together in a summary and its article: the sentence under the pointer (or else at the caret)
/// with the parts that it was made from, a part with its sentences, a copied sequence with its place in the article.
/// Interface thread only.
class SummaryLinks : public QObject {
    Q_OBJECT
public:
    /// Both must outlive this.
    SummaryLinks(SourceView& source, OutputView& output, QObject* parent = nullptr);

    /// What is known of the summary on show; nothing is lit any more where it is empty.
    void setAnalysis(SummaryAnalysis analysis);
    [[nodiscard]] const SummaryAnalysis& analysis() const { return m_analysis; }
    void setCopiedShown(bool shown);
    /// Moves the caret to the next copied sequence of the summary, or the one before, round the end.
    void goToCopied(bool forward);

Q_SIGNALS:
    /// A copied sequence is looked at, or (-1) none.
    void copiedLookedAt(int index);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow(bool byPointer);
    void show();
    void reveal();
    [[nodiscard]] int place() const;
    [[nodiscard]] int sentenceAt(int plain) const;
    [[nodiscard]] int copiedAt(int plain) const;
    [[nodiscard]] int partUnderPointer() const;
    void light(int sentence, int part);
    void markCopied();

    SourceView& m_source;
    OutputView& m_output;
    SummaryAnalysis m_analysis;
    QTimer m_revealTimer;
    int m_hovered = -1;        ///< character of the summary under the pointer
    int m_hoveredSource = -1;  ///< of the article
    int m_sentence = -1;
    int m_copied = -1;
    bool m_copiedShown = false;
};

}  // namespace bild
