// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStatusBar>
#include <QString>

class QLabel;
class QMenu;
class QProgressBar;
class QToolButton;

namespace bild {

/// The status bar: what the program is doing, on which device, how fast, and with which pair.
class StatusLine : public QStatusBar {
    Q_OBJECT
public:
    enum class Activity { Idle, Busy, Problem };

    explicit StatusLine(QWidget* parent = nullptr);

    void setActivity(Activity activity, const QString& words);
    /// 0 to 1; below 0 shows no progress.
    void setProgress(double fraction);
    void setDevice(const QString& words, const QString& reason);
    void setPair(const QString& words, const QString& details);
    /// How the document's file is encoded; empty words where it has no file.
    void setFormat(const QString& words, const QString& details);
    /// What a click on these words opens. Not owned.
    void setFormatMenu(QMenu* menu);
    /// Tokens a second and acceptance rate; empty words where nothing was measured.
    void setRates(const QString& words);

    [[nodiscard]] Activity activity() const { return m_activity; }
    [[nodiscard]] QString activityWords() const;
    [[nodiscard]] QString deviceWords() const;
    [[nodiscard]] QString rates() const;
    [[nodiscard]] QString pairWords() const;
    [[nodiscard]] QString formatWords() const;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void drawDot();
    /// Where there is no room for all, what changes least is hidden first.
    void fit();

    Activity m_activity = Activity::Idle;
    QLabel* m_dot;
    QLabel* m_words;
    QProgressBar* m_progress;
    QLabel* m_device;
    QLabel* m_rates;
    QToolButton* m_format;
    QLabel* m_pair;
    QLabel* m_privacy;
};

}  // namespace bild
