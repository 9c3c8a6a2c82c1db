// SPDX-License-Identifier: GPL-3.0-or-later
#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QtTest>

#include "look/theme.h"
#include "sample_run.h"
#include "text/source_view.h"

using namespace bild;
using namespace bild::test;

namespace {

QPoint pointAt(const SourceView& view, int position) {
    const auto at = static_cast<std::size_t>(position);
    return view.visibleRect({at, at + 1}).center().toPoint();
}

}  // namespace

class TestSourceView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_view = std::make_unique<SourceView>();
        m_view->resize(420, 300);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }
    void cleanup() { m_view.reset(); }

    void typingIsReported() {
        QSignalSpy edited(m_view.get(), &SourceView::contentEdited);
        m_view->setText("Hallo");
        QCOMPARE(edited.size(), 0);
        QTest::keyClick(m_view.get(), Qt::Key_End, Qt::ControlModifier);
        QTest::keyClicks(m_view.get(), " Welt");
        QCOMPARE(edited.size(), 5);
        QCOMPARE(m_view->text(), QString("Hallo Welt"));
        QTest::keySequence(m_view.get(), QKeySequence::Undo);
        QCOMPARE(edited.size(), 6);
        QCOMPARE(m_view->text(), QString("Hallo"));
    }

    void keepsNoBreakSpaces() {
        m_view->setText("3.\u00a0Mai\nz.\u00a0B.");
        QCOMPARE(m_view->text(), QString("3.\u00a0Mai\nz.\u00a0B."));
    }

    void segmentsFollowTyping() {
        m_view->setText(QString::fromStdString(letter));
        m_view->setSegments(letterSegments());
        const Span before = m_view->segments()[2];
        QTextCursor cursor = m_view->textCursor();
        cursor.setPosition(static_cast<int>(m_view->segments()[0].begin) + 5);
        m_view->setTextCursor(cursor);
        QTest::keyClicks(m_view.get(), "xyz");
        QCOMPARE(m_view->segments()[0].size(), letterSegments()[0].span.utf16.size() + 3);
        QCOMPARE(m_view->segments()[2], (Span{before.begin + 3, before.end + 3}));
        QTest::keyClick(m_view.get(), Qt::Key_Backspace);
        QCOMPARE(m_view->segments()[2], (Span{before.begin + 2, before.end + 2}));
        m_view->selectAll();
        QTest::keyClick(m_view.get(), Qt::Key_X);
        QVERIFY(m_view->segments()[2].end <= 1);
    }

    void pointerFindsSegments() {
        m_view->setText(QString::fromStdString(letter));
        m_view->setSegments(letterSegments());
        QSignalSpy hovered(m_view.get(), &SourceView::segmentHovered);
        const auto begin = [this](std::size_t segment) { return static_cast<int>(m_view->segments()[segment].begin); };
        QTest::mouseMove(m_view->viewport(), pointAt(*m_view, begin(0) + 2));
        QTest::mouseMove(m_view->viewport(), pointAt(*m_view, begin(0) + 8));
        QTest::mouseMove(m_view->viewport(), pointAt(*m_view, begin(2) + 3));
        QTest::mouseMove(m_view->viewport(), QPoint(400, 290));
        QList<int> segments;
        for (const QList<QVariant>& arguments : hovered) segments.append(arguments.first().toInt());
        QCOMPARE(segments, (QList<int>{0, 2, -1}));
    }

    void litSegmentIsSeen() {
        m_view->setPalette(themePalette(Shade::Light));
        m_view->setText(QString::fromStdString(letter));
        m_view->setSegments(letterSegments());
        const QRectF rect = m_view->visibleRect(m_view->segments()[0]);
        const auto probed = [&] {
            const QImage image = m_view->viewport()->grab().toImage();
            const QPointF probe = QPointF(rect.left() - 1, rect.center().y()) * image.devicePixelRatio();
            return image.pixelColor(probe.toPoint());
        };
        QCOMPARE(probed(), themeColors(Shade::Light).base);
        m_view->highlightSegment(0);
        QCOMPARE(m_view->highlightedSegment(), 0);
        QCOMPARE(probed(), themeColors(Shade::Light).segmentHighlight);
        m_view->highlightSegment(99);  // gone with an edit
        QCOMPARE(probed(), themeColors(Shade::Light).base);
    }

    void clickBetweenLinesHitsTheNearerOne() {
        m_view->setText("first line\nsecond line\nthird line");
        const QRectF first = m_view->visibleRect({3, 4});
        const QRectF second = m_view->visibleRect({14, 15});
        QVERIFY(second.top() - first.bottom() >= 4);  // roomy lines
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {},
                          QPointF(first.left() + 1, first.bottom() + 1).toPoint());
        QCOMPARE(m_view->textCursor().position(), 3);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {},
                          QPointF(second.left() + 1, second.top() - 1).toPoint());
        QCOMPARE(m_view->textCursor().position(), 14);
    }

    void pastesPlainText() {
        auto* data = new QMimeData;
        data->setHtml("<b>fett</b>");
        data->setText("fett");
        QGuiApplication::clipboard()->setMimeData(data);
        QTest::keySequence(m_view.get(), QKeySequence::Paste);
        QCOMPARE(m_view->text(), QString("fett"));
    }

    void droppedFileIsNamedNotLoaded() {
        QSignalSpy dropped(m_view.get(), &SourceView::fileDropped);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile("/tmp/brief an vermieter.txt")});
        const QPoint place(50, 50);
        QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_view->viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(place), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_view->viewport(), &drop);
        QCOMPARE(dropped.size(), 1);
        QCOMPARE(dropped.first().first().toString(), QString("/tmp/brief an vermieter.txt"));
        QCOMPARE(m_view->text(), QString());
    }

    void findsWords() {
        m_view->setText("Die Heizung, die heizung.\nHEIZUNG");
        QCOMPARE(m_view->search("heizung"), 3);
        QVERIFY(m_view->findNext());
        QCOMPARE(m_view->textCursor().selectionStart(), 4);
        QVERIFY(m_view->findNext());
        QCOMPARE(m_view->textCursor().selectionStart(), 17);
        QVERIFY(m_view->findPrevious());
        QCOMPARE(m_view->textCursor().selectionStart(), 4);
        QVERIFY(m_view->findPrevious());  // round the end
        QCOMPARE(m_view->textCursor().selectionStart(), 26);
        QCOMPARE(m_view->search("Keller"), 0);
        QVERIFY(!m_view->findNext());
        QCOMPARE(m_view->search("die"), 2);
        m_view->setText("nichts");
        QVERIFY(!m_view->findNext());  // the hits are those of the text as it is
    }

    void scrollsBySegment() {
        std::string source;
        std::vector<std::string> texts;
        for (int number = 0; number < 200; ++number) {
            texts.push_back("Satz " + std::to_string(number) + ".");
            source += texts.back() + "\n\n";
        }
        m_view->setText(QString::fromStdString(source));
        m_view->setSegments(segmentsOf(source, texts));
        QCOMPARE(m_view->topSegment(), 0);
        QSignalSpy scrolled(m_view.get(), &SourceView::topSegmentChanged);
        m_view->scrollToSegment(120);
        QCOMPARE(m_view->topSegment(), 120);
        QCOMPARE(scrolled.last().first().toInt(), 120);
        m_view->scrollToSegment(200);  // there is none
        QCOMPARE(m_view->topSegment(), 120);
    }

    void hasANameAndAHint() {
        QVERIFY(!m_view->accessibleName().isEmpty());
        QVERIFY(!m_view->placeholderText().isEmpty());
    }

private:
    std::unique_ptr<SourceView> m_view;
};

QTEST_MAIN(TestSourceView)
#include "test_source_view.moc"
