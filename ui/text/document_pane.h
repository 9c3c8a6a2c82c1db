// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;

namespace bild {

/// One of the two texts under a line that says what it is and how much of it there is.
class DocumentPane : public QWidget {
    Q_OBJECT
public:
    /// Takes `view` over.
    explicit DocumentPane(QWidget* view, QWidget* parent = nullptr);

    /// Puts a row of controls under the heading, and takes it over. It is shown and hidden by itself.
    void setBar(QWidget* bar);
    /// Adds a small button for a command at the end of the heading.
    void addCommand(QAction* command);
    void setTitle(const QString& title);
    void setNote(const QString& note);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString note() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QHBoxLayout* m_header;
    QLabel* m_title;
    QLabel* m_note;
};

}  // namespace bild
