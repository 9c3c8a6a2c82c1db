// SPDX-License-Identifier: GPL-3.0-or-later
#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QtTest>

#include "text/soft_break.h"
#include "text/source_view.h"

using namespace bild;

namespace {

QString sentences(int count) {
    QString text;
    for (int i = 0; i < count; ++i) text += QStringLiteral("Satz %1 steht hier. ").arg(i);
    return text.trimmed();
}

int longestBlock(const QTextDocument& document) {
    int longest = 0;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        longest = std::max(longest, block.length());
    }
    return longest;
}

}  // namespace

/// Very long paragraphs are laid out in pieces, and stay the text that they are.
class TestSoftBreak : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_view = std::make_unique<SourceView>();
        m_view->resize(420, 300);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }
    void cleanup() { m_view.reset(); }

    void shortParagraphsStayWhole() {
        m_view->setText(sentences(100) + "\n\n" + sentences(100));
        QCOMPARE(m_view->document()->blockCount(), 3);
    }

    void longOnesAreBrokenBehindSentences() {
        const QString text = sentences(2000);
        m_view->setText(text);
        QVERIFY(m_view->document()->blockCount() > 5);
        QVERIFY(longestBlock(*m_view->document()) < 7000);
        QCOMPARE(m_view->text(), text);
        for (QTextBlock block = m_view->document()->begin().next(); block.isValid(); block = block.next()) {
            QVERIFY(soft_break::isBefore(block));
            QVERIFY(block.previous().text().endsWith(u'.'));
            QVERIFY(block.text().startsWith("Satz"));
        }
    }

    void textWithoutSpacesStaysWhole() {
        const QString text(50'000, u'x');
        m_view->setText(text);
        QCOMPARE(m_view->document()->blockCount(), 1);
        QCOMPARE(m_view->text(), text);
    }

    void pastingUndoingAndCopyingKeepTheText() {
        const QString text = sentences(2000) + "\r\n" + sentences(3);
        QString plain = text;
        plain.replace("\r\n", "\n");
        QGuiApplication::clipboard()->setText(text);
        m_view->paste();
        QCOMPARE(m_view->text(), plain);
        m_view->selectAll();
        m_view->copy();
        QCOMPARE(QGuiApplication::clipboard()->text(), plain);
        // Across two soft breaks.
        QTextCursor cursor = m_view->textCursor();
        cursor.setPosition(2000);
        cursor.setPosition(12'000, QTextCursor::KeepAnchor);
        m_view->setTextCursor(cursor);
        m_view->copy();
        QCOMPARE(QGuiApplication::clipboard()->text(), plain.mid(2000, 10'000));
        m_view->cut();
        QCOMPARE(m_view->text(), plain.left(2000) + plain.mid(12'000));
        m_view->undo();
        QCOMPARE(m_view->text(), plain);
        m_view->undo();
        QCOMPARE(m_view->text(), QString());
        m_view->redo();
        QCOMPARE(m_view->text(), plain);
    }

    void whatIsTypedAtABreakIsTakenAsTyped() {
        const QString text = sentences(2000);
        m_view->setText(text);
        const int begin = m_view->document()->findBlockByNumber(1).position();
        QTextCursor cursor = m_view->textCursor();
        cursor.setPosition(begin);
        m_view->setTextCursor(cursor);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QTest::keyClick(m_view.get(), Qt::Key_X);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QCOMPARE(m_view->text(), text.left(begin) + "\nx\n" + text.mid(begin));
        for (int step = 0; step < 3; ++step) QTest::keyClick(m_view.get(), Qt::Key_Backspace);
        QCOMPARE(m_view->text(), text);
        // The break is a space, and goes as one.
        QTest::keyClick(m_view.get(), Qt::Key_Backspace);
        QCOMPARE(m_view->text(), text.left(begin - 1) + text.mid(begin));
        m_view->undo();
        m_view->undo();
        QVERIFY(m_view->text().startsWith(text.left(begin)));
    }

    void wordsAreFoundAcrossABreak() {
        m_view->setText(sentences(2000));
        const QTextBlock second = m_view->document()->findBlockByNumber(1);
        const QString last = second.previous().text().section(u' ', -4);
        const QString first = second.text().section(u' ', 0, 1);
        QCOMPARE(m_view->search(last + u' ' + first), 1);
    }

private:
    std::unique_ptr<SourceView> m_view;
};

QTEST_MAIN(TestSoftBreak)
#include "test_soft_break.moc"
