// SPDX-License-Identifier: GPL-3.0-or-later
#include <QClipboard>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QtTest>

#include "look/theme.h"
#include "sample_run.h"
#include "text/output_view.h"
#include "text/soft_break.h"

using namespace bild;
using namespace bild::test;

/// The output view with an editor that does what is asked of it, as far as it is not told to refuse.
class TestOutputTyping : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<SessionModel> m_model;
    std::unique_ptr<OutputView> m_view;
    bool m_refuses = false;
    int m_asked = 0;

    [[nodiscard]] QString shown() const {
        return soft_break::plainText(*m_view->document()).remove(QChar::ObjectReplacementCharacter);
    }
    [[nodiscard]] QString text(std::size_t segment) const {
        return QString::fromStdString(m_model->segment(segment).text().text);
    }
    /// In front of the first letter of `words`.
    void caretAt(const QString& words, int behind = 0) {
        QTextCursor cursor = m_view->textCursor();
        const QString all = m_view->document()->toRawText();
        QVERIFY2(all.contains(words), qPrintable(all));
        cursor.setPosition(static_cast<int>(all.indexOf(words)) + behind);
        m_view->setTextCursor(cursor);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(m_view.get(), key, modifiers); }
    void type(const QString& words) {
        for (const QChar letter : words) QTest::keyClick(m_view.get(), letter.toLatin1());
    }
    void commit(const QString& words) {
        QInputMethodEvent event;
        event.setCommitString(words);
        QApplication::sendEvent(m_view.get(), &event);
    }
    /// Document and model say the same.
    void compareBoth() { QCOMPARE(shown(), m_model->outputText()); }

private Q_SLOTS:
    void init() {
        m_refuses = false;
        m_asked = 0;
        m_model = std::make_unique<SessionModel>();
        m_view = std::make_unique<OutputView>();
        m_view->setPalette(themePalette(Shade::Light));
        m_view->resize(460, 320);
        m_view->setModel(m_model.get());
        m_view->setEditor([this](const OutputEdit& edit) {
            ++m_asked;
            if (m_refuses || edit.empty()) return false;
            QString typed = edit.typed;
            for (const OutputEdit::Range& range : edit.ranges) {
                m_model->editSegment(static_cast<std::size_t>(range.segment), range.utf16,
                                     std::exchange(typed, {}).toStdString());
            }
            return true;
        });
        m_model->loadTrace(letterTrace());
        m_view->show();
        m_view->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    }
    void cleanup() {
        m_view.reset();
        m_model.reset();
    }

    void lettersStandWhereTheyAreTyped() {
        caretAt("very");
        type("so ");
        QCOMPARE(text(1), QString("Thank you so very much."));
        compareBoth();
        QCOMPARE(m_model->count(Mark::Typed), std::size_t{1});
        type("x");
        press(Qt::Key_Backspace);
        press(Qt::Key_Backspace);
        press(Qt::Key_Backspace);
        press(Qt::Key_Backspace);
        QCOMPARE(text(1), QString("Thank you very much."));
        compareBoth();
        // Between two tokens nothing is left of what is deleted again.
        caretAt(" very");
        type(" so");
        for (int step = 0; step < 3; ++step) press(Qt::Key_Backspace);
        QCOMPARE(m_model->count(Mark::Typed), std::size_t{1});
    }

    void returnBeginsALineWithinTheSegment() {
        caretAt("very");
        press(Qt::Key_Return);
        QCOMPARE(text(1), QString("Thank you \nvery much."));
        QCOMPARE(m_model->segmentCount(), std::size_t{3});
        type("a");
        compareBoth();
        QCOMPARE(text(1), QString("Thank you \navery much."));
        press(Qt::Key_Backspace);
        press(Qt::Key_Backspace);
        QCOMPARE(text(1), QString("Thank you very much."));
    }

    void aSelectionOverSegmentsLeavesTheGaps() {
        caretAt("Berger");
        QTextCursor cursor = m_view->textCursor();
        const int from = cursor.position();
        caretAt("Unfortunately", 2);
        cursor.setPosition(from);
        cursor.setPosition(m_view->textCursor().position(), QTextCursor::KeepAnchor);
        m_view->setTextCursor(cursor);
        type("B");
        QCOMPARE(text(0), QString("Dear Mrs. B"));
        QCOMPARE(text(1), QString());
        QCOMPARE(text(2), QString("fortunately, the heating is broken."));
        compareBoth();
        QCOMPARE(m_model->segmentCount(), std::size_t{3});
        // The caret stands behind what was typed.
        type("e");
        QCOMPARE(text(0), QString("Dear Mrs. Be"));
    }

    void allOfItCanBeDeletedAndTypedAnew() {
        press(Qt::Key_A, Qt::ControlModifier);
        press(Qt::Key_Delete);
        for (std::size_t segment = 0; segment < 3; ++segment) QCOMPARE(text(segment), QString());
        m_view->moveCursor(QTextCursor::Start);
        type("New");
        QCOMPARE(text(0), QString("New"));
        QCOMPARE(shown().trimmed(), QString("New"));
    }

    void graphemesMoveAndGoAsOne() {
        const QString family =
            QString::fromUtf8("\xF0\x9F\x91\xA8\xE2\x80\x8D\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7");
        const QString accented = QString::fromUtf8("e\xCC\x81");
        caretAt("very");
        commit(family + accented + ' ');
        QCOMPARE(text(1), "Thank you " + family + accented + " very much.");
        compareBoth();
        press(Qt::Key_Backspace);
        press(Qt::Key_Backspace);
        QCOMPARE(text(1), "Thank you " + family + "very much.");
        const int behind = m_view->textCursor().position();
        press(Qt::Key_Left);
        QCOMPARE(m_view->textCursor().position(), behind - static_cast<int>(family.size()));
        press(Qt::Key_Delete);
        QCOMPARE(text(1), QString("Thank you very much."));
        compareBoth();
    }

    void pasteAndCutAreEdits() {
        QGuiApplication::clipboard()->setText("one\r\ntwo ");
        caretAt("very");
        press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(text(1), QString("Thank you one\ntwo very much."));
        compareBoth();
        caretAt("two");
        QTextCursor cursor = m_view->textCursor();
        cursor.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor, 4);
        m_view->setTextCursor(cursor);
        press(Qt::Key_X, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QString("two "));
        QCOMPARE(text(1), QString("Thank you one\nvery much."));
        // Others do it without a key.
        caretAt("one");
        m_view->textCursor().insertText("just ");
        QTRY_COMPARE(text(1), QString("Thank you just one\nvery much."));
        compareBoth();
    }

    void aGhostIsNoText() {
        // The caret stands behind the ghost, in front of "broken".
        caretAt("broken");
        const QString before = text(2);
        press(Qt::Key_Backspace);
        compareBoth();
        QCOMPARE(text(2), QString(before).replace("is broken", "isbroken"));
        press(Qt::Key_Space);
        compareBoth();
        QCOMPARE(text(2), before);
    }

    void gapsAreTheSources() {
        caretAt("Unfortunately");
        const QString before = m_model->outputText();
        press(Qt::Key_Backspace);
        QCOMPARE(m_model->outputText(), before);
        compareBoth();
        QVERIFY(m_asked > 0);
        // On the blank line between two paragraphs text goes on from the one before.
        caretAt("Berger,", 8);
        type("x");
        compareBoth();
        QCOMPARE(text(0), QString("Dear Mrs. Berger,\nx"));
    }

    void whatIsRefusedIsShownAsItWas() {
        m_refuses = true;
        const QString before = m_model->outputText();
        caretAt("very");
        const int caret = m_view->textCursor().position();
        type("a");
        press(Qt::Key_Return);
        press(Qt::Key_Delete);
        commit("x");
        QCOMPARE(m_asked, 4);
        QCOMPARE(m_model->outputText(), before);
        compareBoth();
        QCOMPARE(m_view->textCursor().position(), caret);
    }

    void composingIsNoEditUntilItIsDone() {
        caretAt("very");
        QInputMethodEvent composing("ni", {});
        QApplication::sendEvent(m_view.get(), &composing);
        QTest::qWait(1);
        QCOMPARE(m_asked, 0);
        commit(QString::fromUtf8("\xE4\xBD\xA0"));
        QCOMPARE(m_asked, 1);
        QVERIFY(text(1).contains(QString::fromUtf8("\xE4\xBD\xA0")));
        compareBoth();
    }

    void theCaretStaysWhileOtherSegmentsAreWritten() {
        m_model->restartSegment(2);
        caretAt("very");
        type("so");
        m_model->apply(heating().iterations());
        type(" ");
        m_model->finishSegment(heating().result(letterSegments()[2]));
        type("n");
        QCOMPARE(text(1), QString("Thank you so nvery much."));
        QCOMPARE(text(2), QString("Unfortunately, the heating is broken."));
        compareBoth();
    }

    void anyRowOfKeysKeepsBothAlike() {
        std::srand(11);
        for (int step = 0; step < 400; ++step) {
            QTextCursor cursor = m_view->textCursor();
            const int length = m_view->document()->characterCount();
            switch (std::rand() % 8) {
                case 0:
                    cursor.setPosition(std::rand() % length);
                    m_view->setTextCursor(cursor);
                    break;
                case 1:
                    cursor.setPosition(std::min(length - 1, cursor.position() + std::rand() % 12),
                                       QTextCursor::KeepAnchor);
                    m_view->setTextCursor(cursor);
                    break;
                case 2:
                    press(Qt::Key_Backspace);
                    break;
                case 3:
                    press(Qt::Key_Delete);
                    break;
                case 4:
                    press(Qt::Key_Return);
                    break;
                case 5:
                    commit(QString::fromUtf8("\xF0\x9F\x8F\xA0"));
                    break;
                default:
                    type("ab");
                    break;
            }
            compareBoth();
            if (QTest::currentTestFailed()) return;
        }
    }

    void withoutAnEditorItIsReadOnly() {
        m_view->setEditor({});
        caretAt("very");
        const QString before = m_model->outputText();
        type("a");
        press(Qt::Key_Delete);
        press(Qt::Key_V, Qt::ControlModifier);
        compareBoth();
        QCOMPARE(m_model->outputText(), before);
    }
};

QTEST_MAIN(TestOutputTyping)
#include "test_output_typing.moc"
