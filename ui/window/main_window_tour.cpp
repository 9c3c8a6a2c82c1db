// SPDX-License-Identifier: GPL-3.0-or-later
#include <QToolButton>

#include "policy/policy_panel.h"
#include "text/document_pane.h"
#include "text/source_view.h"
#include "timeline/timeline_view.h"
#include "window/main_window.h"
#include "window/tour.h"

namespace bild {

void MainWindow::startTour() {
    if (m_tour == nullptr) {
        const auto toolButton = [this](const char* name) {
            return findChild<QToolButton*>(QString::fromLatin1(name));
        };
        m_tour = new Tour(
            this,
            {{m_sourcePane, tr("Your text"),
              tr("Write or paste it here, or drop a file. The sample gives way as soon as you paste.")},
             {toolButton("runButton"), tr("Run"),
              tr("Ctrl+Return writes what is new or changed, Escape stops at once. With Live on, it follows your typing.")},
             {m_outputPane, tr("The output"),
              tr("Every token shows by colour and line which model wrote it. Rest the pointer on one, or press Return on "
                 "it, and a card says why; there you can also choose another.")},
             {m_policy, tr("Careful or fast"),
              tr("Two thresholds decide how often the large model is asked. Move them at any time, also while text is "
                 "being written: the next token obeys.")},
             {m_timeline, tr("How it came about"),
              tr("A block for each pass of the two models. Play it, or step through it with the arrow keys; the text goes "
                 "along. Race and threshold map, in the tool bar, measure on your own text.")}});
        connect(m_tour, &Tour::left, m_source, [this] { m_source->setFocus(); });
    }
    m_tour->begin();
}

}  // namespace bild
