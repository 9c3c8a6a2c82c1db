// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QScreen>
#include <QTextBrowser>
#include <QtTest>

#include "window/shortcuts_dialog.h"

using namespace bild;

class TestShortcutsDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyActionsWithAShortcutAreListed() {
        QAction zoom("Zoom &in");
        zoom.setShortcut(Qt::CTRL | Qt::Key_Plus);
        zoom.setStatusTip("Larger <text>");
        QAction about("About");
        about.setStatusTip("Version");
        const ShortcutsDialog dialog({{"View", {&zoom, &about}}, {"Help", {&about}}, {"Timeline", {}, {{"Home", "To the start"}}}});
        const QString list = dialog.findChild<QTextBrowser*>()->toPlainText();
        QVERIFY2(list.contains("Ctrl++") && list.contains("Larger <text>"), qPrintable(list));
        QVERIFY2(!list.contains("Version"), qPrintable(list));
        // Under headings, of which there is none where nothing stands below it.
        QVERIFY2(list.contains("View") && !list.contains("Help"), qPrintable(list));
        QVERIFY2(list.indexOf("View") < list.indexOf("Ctrl++"), qPrintable(list));
        QVERIFY2(list.contains("Timeline") && list.contains("To the start"), qPrintable(list));
    }

    void aLongListStaysOnTheScreen() {
        QList<QAction*> actions;
        for (int i = 0; i < 300; ++i) {
            actions << new QAction(this);
            actions.back()->setShortcut(Qt::CTRL | Qt::ALT | static_cast<Qt::Key>(Qt::Key_A + i % 26));
            actions.back()->setStatusTip(QStringLiteral("Does the thing number %1").arg(i));
        }
        ShortcutsDialog dialog({{"All", actions}});
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        QVERIFY(dialog.height() <= dialog.screen()->availableSize().height());
        QVERIFY(dialog.width() <= dialog.screen()->availableSize().width());
        // All that is there can be reached.
        auto* list = dialog.findChild<QTextBrowser*>();
        list->moveCursor(QTextCursor::End);
        QTRY_VERIFY(list->viewport()->rect().contains(list->cursorRect().center()));
        QVERIFY(list->toPlainText().contains("number 299"));
    }
};

QTEST_MAIN(TestShortcutsDialog)
#include "test_shortcuts_dialog.moc"
