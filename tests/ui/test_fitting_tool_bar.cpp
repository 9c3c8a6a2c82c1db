// SPDX-License-Identifier: GPL-3.0-or-later
#include <QMainWindow>
#include <QToolButton>
#include <QtTest>

#include "look/icons.h"
#include "window/fitting_tool_bar.h"

using namespace bild;

class TestFittingToolBar : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QMainWindow> m_window;
    FittingToolBar* m_bar = nullptr;
    QList<QToolButton*> m_buttons;

    [[nodiscard]] QList<bool> words() const {
        QList<bool> shown;
        for (const QToolButton* button : m_buttons) shown << (button->toolButtonStyle() != Qt::ToolButtonIconOnly);
        return shown;
    }
    void resizeTo(int width) {
        m_window->resize(width, 200);
        QTRY_COMPARE(m_bar->width(), width);
    }

private Q_SLOTS:
    void init() {
        m_window = std::make_unique<QMainWindow>();
        m_bar = new FittingToolBar(QStringLiteral("Tools"));
        m_window->addToolBar(m_bar);
        m_buttons.clear();
        for (const char* name : {"open", "save", "race"}) {
            auto* button = new QToolButton;
            button->setText(QStringLiteral("Words of some length"));
            button->setIcon(themedIcon(QLatin1String(name), Shade::Light));
            button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
            m_bar->addWidget(button);
            m_bar->addGivingWay(button);
            m_buttons << button;
        }
        m_window->resize(900, 200);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void theLastGivesUpItsWordsFirst() {
        const int all = m_bar->sizeHint().width();
        QCOMPARE(words(), QList<bool>({true, true, true}));
        resizeTo(all - 10);
        QTRY_COMPARE(words(), QList<bool>({true, true, false}));
        resizeTo(all * 2 / 3 - 10);
        QTRY_COMPARE(words(), QList<bool>({true, false, false}));
        m_window->resize(m_window->minimumSizeHint());
        QTRY_COMPARE(words(), QList<bool>({false, false, false}));
    }
    void whatIsShownFits() {
        const int all = m_bar->sizeHint().width();
        for (int width = all + 40; width > all / 2; width -= 17) {
            resizeTo(width);
            QTRY_VERIFY(m_bar->sizeHint().width() <= width);
        }
    }
    void wordsComeBack() {
        const int all = m_bar->sizeHint().width();
        resizeTo(all / 2);
        QTRY_VERIFY(words().contains(false));
        resizeTo(all + 40);
        QTRY_COMPARE(words(), QList<bool>({true, true, true}));
        QCOMPARE(m_bar->sizeHint().width(), all);
    }
    void longerWordsMakeRoom() {
        resizeTo(m_bar->sizeHint().width() + 5);
        m_buttons.front()->setText(QStringLiteral("Words of some more length than before"));
        QTRY_VERIFY(words().contains(false));
        QTRY_VERIFY(m_bar->sizeHint().width() <= m_bar->width());
    }
};

QTEST_MAIN(TestFittingToolBar)
#include "test_fitting_tool_bar.moc"
