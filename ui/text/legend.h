// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QPointer>
#include <QSet>
#include <QWidget>
#include <vector>

#include "look/origin_style.h"

namespace bild {

class SessionModel;

/// One entry of the legend: a sample of the mark, its name and how often it occurs. Checked: its tokens are shown.
class LegendRow : public QAbstractButton {
    Q_OBJECT

public:
    LegendRow(Mark mark, QWidget* parent);

    [[nodiscard]] Mark mark() const { return m_mark; }
    void setCount(std::size_t count);
    [[nodiscard]] std::size_t count() const { return m_count; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

Q_SIGNALS:
    /// This entry alone (with Control), or all again.
    void aloneRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void rename();
    [[nodiscard]] int sampleWidth() const;
    [[nodiscard]] int countWidth() const;

    Mark m_mark;
    std::size_t m_count = 0;
};

/// What the marks in the text mean, how often each occurs, and which are shown. Up and Down move between the entries,
/// Space switches one, Control and Space leaves it alone.
class Legend : public QWidget {
    Q_OBJECT

public:
    explicit Legend(QWidget* parent = nullptr);

    /// Follows the model's counts. It is not owned, and may be deleted first.
    void setModel(SessionModel* model);
    /// For what the model does not know, such as Mark::WouldBe.
    void setCount(Mark mark, std::size_t count);
    [[nodiscard]] std::size_t count(Mark mark) const { return row(mark).count(); }
    [[nodiscard]] QSet<Mark> shownMarks() const;
    [[nodiscard]] LegendRow& row(Mark mark) const { return *m_rows[static_cast<std::size_t>(mark)]; }

public Q_SLOTS:
    void setShownMarks(const QSet<bild::Mark>& marks);
    void setMarkShown(bild::Mark mark, bool shown);

Q_SIGNALS:
    void shownMarksChanged(const QSet<bild::Mark>& marks);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void follow();
    void showAlone(Mark mark);

    QPointer<SessionModel> m_model;
    std::vector<LegendRow*> m_rows;  ///< indexed by Mark
    bool m_setting = false;
};

}  // namespace bild
