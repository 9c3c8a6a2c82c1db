// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/replay_strip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace bild {

ReplayStrip::ReplayStrip(QWidget* parent)
    : QWidget(parent), m_words(new QLabel), m_end(new QPushButton(tr("Show the &end"))) {
    m_words->setForegroundRole(QPalette::PlaceholderText);
    m_end->setToolTip(tr("Show the whole text again (Alt+End)"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 3, 14, 3);
    row->addWidget(m_words);
    row->addWidget(m_end);
    row->addStretch();
    connect(m_end, &QPushButton::clicked, this, &ReplayStrip::endRequested);
    hide();
}

void ReplayStrip::showUpTo(std::size_t tokens) {
    m_words->setText(tr("Replay: up to token %1").arg(QLocale().toString(static_cast<qulonglong>(tokens))));
    show();
}

QString ReplayStrip::words() const {
    return m_words->text();
}

}  // namespace bild
