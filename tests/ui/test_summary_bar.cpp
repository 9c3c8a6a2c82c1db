// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

#include "look/theme.h"
#include "text/copied_marks.h"
#include "text/summary_bar.h"
#include "text/text_pane.h"

using namespace bild;

namespace {

/// A text whose only segment is all of it.
class Pane : public TextPane {
protected:
    int segmentCount() const override { return 1; }
    Span segmentSpan(int) const override { return {0, static_cast<std::size_t>(toPlainText().size())}; }
};

int countColor(const QImage& image, const QColor& color) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) count += image.pixelColor(x, y) == color ? 1 : 0;
    }
    return count;
}

}  // namespace

class TestSummaryBar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_show = std::make_unique<QAction>("Copied se&quences");
        m_show->setCheckable(true);
        m_previous = std::make_unique<QAction>("Previous");
        m_next = std::make_unique<QAction>("Next");
        m_bar = std::make_unique<SummaryBar>(m_show.get(), m_previous.get(), m_next.get());
        m_bar->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_bar.get()));
    }

    void theLengthIsChosenByMouseAndKeyboard() {
        QSignalSpy chosen(m_bar.get(), &SummaryBar::lengthChosen);
        m_bar->setLength(SummaryLength::Medium);
        QCOMPARE(chosen.size(), 0);
        QTest::mouseClick(button(2), Qt::LeftButton);
        QCOMPARE(m_bar->length(), SummaryLength::Long);
        QCOMPARE(chosen.size(), 1);
        QTest::mouseClick(button(2), Qt::LeftButton);  // it is that already
        QCOMPARE(chosen.size(), 1);
        button(0)->setFocus();
        QTest::keyClick(button(0), Qt::Key_Space);
        QCOMPARE(chosen.size(), 2);
        QVERIFY(button(0)->isChecked() && !button(2)->isChecked());
        QVERIFY(button(0)->accessibleName().contains("Short"));
        m_bar->setTokens({50, 100, 200});
        QVERIFY(button(1)->toolTip().contains("100"));
        QVERIFY(button(1)->accessibleDescription().contains("100"));
    }

    void saysWhatWasCopied() {
        m_bar->setCopiedCount(3);
        QCOMPARE(m_bar->copiedNote(), QString());
        m_show->setChecked(true);
        QVERIFY(m_bar->copiedNote().startsWith("3 "));
        QVERIFY(m_next->isEnabled());
        m_bar->setCurrentCopied(1, 7);
        QVERIFY2(m_bar->copiedNote().startsWith("2 of 3: 7 word"), qPrintable(m_bar->copiedNote()));
        auto* toggle = m_bar->findChild<QToolButton*>("copiedButton");
        QVERIFY(toggle->accessibleName().contains("2 of 3"));
        m_bar->setCopiedCount(0);
        QVERIFY(m_bar->copiedNote().startsWith("nothing"));
        QVERIFY(!m_next->isEnabled() && !m_previous->isEnabled());
        m_show->setChecked(false);
        QCOMPARE(m_bar->copiedNote(), QString());
    }

    void copiedWordsAreMarkedByColourAndPattern() {
        for (const Shade shade : {Shade::Light, Shade::Dark}) {
            Pane pane;
            pane.setPalette(themePalette(shade));
            pane.resize(400, 160);
            pane.setPlainText("one two three four five six seven");
            pane.show();
            QVERIFY(QTest::qWaitForWindowExposed(&pane));
            const CopiedColors colors = copiedColors(pane.palette());
            QCOMPARE(countColor(pane.grab().toImage(), colors.ink), 0);
            pane.setCopied({{4, 27}});
            const QImage marked = pane.grab().toImage();
            QVERIFY(countColor(marked, colors.ink) > 20);
            QCOMPARE(countColor(marked, colors.tint), 0);
            // The line is broken: it tells without the colour.
            bool broken = false;
            for (int y = 0; y < marked.height() && !broken; ++y) {
                int inked = 0;
                int changes = 0;
                for (int x = 1; x < marked.width(); ++x) {
                    const bool ink = marked.pixelColor(x, y) == colors.ink;
                    inked += ink ? 1 : 0;
                    changes += ink != (marked.pixelColor(x - 1, y) == colors.ink) ? 1 : 0;
                }
                broken = inked > 20 && changes > 8;
            }
            QVERIFY(broken);
            pane.setCopied({{4, 27}}, 0);
            QVERIFY(countColor(pane.grab().toImage(), colors.tint) > 100);
            QVERIFY(contrastRatio(colors.ink, themeColors(shade).base) >= 4.5);
            QVERIFY(contrastRatio(themeColors(shade).text, colors.tint) >= 7.0);
        }
    }

    void scrollsToWhatIsFarOff() {
        Pane pane;
        pane.resize(300, 120);
        QString text;
        for (int line = 0; line < 80; ++line) text += QString("line number %1\n").arg(line);
        pane.setPlainText(text);
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
        const auto place = static_cast<std::size_t>(text.indexOf("line number 60"));
        const Span there{place, place + 14};
        QVERIFY(pane.visibleRect(there).isEmpty());
        pane.reveal(there);
        QVERIFY(QRectF(pane.viewport()->rect()).contains(pane.visibleRect(there)));
        const int scrolled = pane.verticalScrollBar()->value();
        pane.reveal(there);  // it is in sight
        QCOMPARE(pane.verticalScrollBar()->value(), scrolled);
    }

private:
    QPushButton* button(int length) { return m_bar->findChild<QPushButton*>(QString("summaryLength%1").arg(length)); }

    std::unique_ptr<QAction> m_show;
    std::unique_ptr<QAction> m_previous;
    std::unique_ptr<QAction> m_next;
    std::unique_ptr<SummaryBar> m_bar;
};

QTEST_MAIN(TestSummaryBar)
#include "test_summary_bar.moc"
