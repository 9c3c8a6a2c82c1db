// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLayout>
#include <QPushButton>
#include <QScrollBar>
#include <QtTest>

#include "sample_run.h"
#include "text/token_hover.h"

using namespace bild;
using namespace bild::test;

class TestTokenHover : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_window = std::make_unique<QWidget>();
        m_window->resize(700, 560);
        m_model = std::make_unique<SessionModel>();
        m_view = new OutputView(m_window.get());
        m_view->resize(700, 560);
        m_view->setModel(m_model.get());
        m_card = new TokenCard(m_window.get());
        m_hover = std::make_unique<TokenHover>(*m_view, *m_card);
        m_model->loadTrace(letterTrace());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_view->setFocus();
    }
    void cleanup() {
        m_hover.reset();
        m_window.reset();
        m_model.reset();
    }

    void comesWithThePointerAndGoes() {
        moveTo({1, 2, false});
        QVERIFY(!m_card->isVisible());  // not at once
        QTRY_VERIFY(m_card->isVisible());
        QCOMPARE(m_card->token(), (TokenRef{1, 2, false}));
        QVERIFY(!m_card->isPinned());
        moveTo({2, 0, true});
        QCOMPARE(m_card->token(), (TokenRef{2, 0, true}));  // at once, now that it is there
        QTest::mouseMove(m_view->viewport(), QPoint(690, 550));
        QTRY_VERIFY(!m_card->isVisible());
    }

    void standsBelowItsToken() {
        moveTo({1, 2, false});
        QTRY_VERIFY(m_card->isVisible());
        const QRectF token = m_view->tokenRect({1, 2, false});
        const QPoint corner = m_view->viewport()->mapTo(m_window.get(), token.bottomLeft().toPoint());
        const QRect face = m_card->geometry();
        QVERIFY(face.top() > corner.y() && face.top() < corner.y() + 30);
        QVERIFY(std::abs(face.left() - corner.x()) < 4);
    }

    void clickPinsIt() {
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ControlModifier, centreOf({1, 2, false}));
        QVERIFY(m_card->isVisible());
        QVERIFY(m_card->isPinned());
        moveTo({0, 0, false});
        QCOMPARE(m_card->token(), (TokenRef{1, 2, false}));
        QTest::keyClick(m_card, Qt::Key_Escape);
        QVERIFY(!m_card->isVisible());
        QVERIFY(m_view->hasFocus());
    }

    void followsTheCaret() {
        QTest::keyClick(m_view, Qt::Key_Right, Qt::ControlModifier);
        QVERIFY(m_card->isVisible());
        QCOMPARE(m_card->token(), (TokenRef{0, 1, false}));
        QVERIFY(m_view->hasFocus());
        QTest::keyClick(m_view, Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(m_card->token(), (TokenRef{0, 2, false}));
        QTest::keyClick(m_view, Qt::Key_Down, Qt::AltModifier);
        QVERIFY(m_card->isPinned());
        QTest::keyClick(m_card, Qt::Key_Escape);
        QTest::keyClick(m_view, Qt::Key_Right, Qt::ControlModifier);
        QVERIFY(m_card->isVisible() && !m_card->isPinned());
        QTest::keyClick(m_view, Qt::Key_Escape);
        QVERIFY(!m_card->isVisible());
    }

    void selectionByTheModelDoesNotOpenIt() {
        m_view->setCurrentToken({2, 5, false});
        QVERIFY(!m_card->isVisible());
    }

    void aKeyOnceDoesNotOpenItForEver() {
        QTest::keyClick(m_view, Qt::Key_Right, Qt::ControlModifier);
        QVERIFY(m_card->isVisible());
        QTest::keyClick(m_view, Qt::Key_Escape);
        QVERIFY(!m_card->isVisible());
        // The timeline, a run or a search moves the caret from now on.
        m_view->setCurrentToken({2, 5, false});
        m_view->setCurrentToken({1, 2, false});
        QTest::keyClick(m_view, Qt::Key_Shift);
        m_view->setCurrentToken({2, 1, false});
        QVERIFY(!m_card->isVisible());
    }

    void leavesWithTheFocus() {
        QPushButton other("Other", m_window.get());
        other.move(600, 5);
        other.show();
        QTest::keyClick(m_view, Qt::Key_Right, Qt::ControlModifier);
        QVERIFY(m_card->isVisible());
        other.setFocus();
        QVERIFY(!m_card->isVisible());
        m_view->setFocus();
        QTest::keyClick(m_view, Qt::Key_Down, Qt::AltModifier);
        QVERIFY(m_card->isPinned());
        other.setFocus();
        QVERIFY(!m_card->isVisible());
        QVERIFY(other.hasFocus());
    }

    void isAsLargeAsItsWordsEachTime() {
        for (const TokenRef& token : {TokenRef{0, 0, false}, TokenRef{2, 5, false}, TokenRef{2, 0, true},
                                      TokenRef{1, 2, false}, TokenRef{2, 5, false}}) {
            QTest::mouseMove(m_view->viewport(), QPoint(690, 550));
            QTRY_VERIFY(!m_card->isVisible());
            moveTo(token);
            QTRY_VERIFY(m_card->isVisible() && m_card->token() == token);
            QCOMPARE(m_card->height(), m_card->layout()->totalHeightForWidth(m_card->width()));
            QRect anchor = m_view->tokenRect(token).toAlignedRect();
            anchor.moveTopLeft(m_view->viewport()->mapTo(m_window.get(), anchor.topLeft()));
            QVERIFY(!m_card->geometry().intersects(anchor));
            // All around its token the pointer belongs to the text.
            QVERIFY(m_window->childAt(anchor.center()) == m_view->viewport());
            QVERIFY(m_window->childAt(anchor.center() + QPoint(0, anchor.height() / 2 + 2)) == m_view->viewport());
        }
    }

    void followsTheModel() {
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ControlModifier, centreOf({2, 5, false}));
        QVERIFY(m_card->isVisible());
        m_model->restoreSegment(1, SessionSegment(letterSegments()[1]));
        QVERIFY(m_card->isVisible());  // another segment
        m_model->restartSegment(2);
        QVERIFY(!m_card->isVisible());
    }

    void goesWithTheDocument() {
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ControlModifier, centreOf({2, 5, false}));
        QVERIFY(m_card->isVisible());
        m_model->clear();
        QVERIFY(!m_card->isVisible());
    }

private:
    [[nodiscard]] QPoint centreOf(const TokenRef& token) const { return m_view->tokenRect(token).center().toPoint(); }
    void moveTo(const TokenRef& token) const { QTest::mouseMove(m_view->viewport(), centreOf(token)); }

    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<SessionModel> m_model;
    OutputView* m_view = nullptr;
    TokenCard* m_card = nullptr;
    std::unique_ptr<TokenHover> m_hover;
};

QTEST_MAIN(TestTokenHover)
#include "test_token_hover.moc"
