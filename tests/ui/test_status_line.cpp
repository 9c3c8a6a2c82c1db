// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QtTest>

#include "window/status_line.h"

using namespace bild;

class TestStatusLine : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<StatusLine> m_line;

    [[nodiscard]] QLabel* labelWith(const QString& words) const {
        for (QLabel* label : m_line->findChildren<QLabel*>()) {
            if (label->text() == words) return label;
        }
        return nullptr;
    }

private Q_SLOTS:
    void init() {
        m_line = std::make_unique<StatusLine>();
        m_line->setActivity(StatusLine::Activity::Idle, QStringLiteral("Done: 26 segments"));
        m_line->setDevice(QStringLiteral("CPU"), QString());
        m_line->setRates(QStringLiteral("500 tokens/s"));
        m_line->setPair(QStringLiteral("German to English"), QString());
        m_line->resize(1200, m_line->sizeHint().height());
        m_line->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_line.get()));
    }

    void allIsShownWhereThereIsRoom() {
        for (QLabel* label : m_line->findChildren<QLabel*>()) {
            QVERIFY2(label->isVisible(), qPrintable(label->text()));
            QVERIFY2(label->width() >= label->sizeHint().width(), qPrintable(label->text()));
        }
    }
    void theLeastNewsGivesWayFirst() {
        QLabel* privacy = labelWith(QStringLiteral("text never leaves this machine"));
        QLabel* pair = labelWith(QStringLiteral("German to English"));
        QLabel* activity = labelWith(QStringLiteral("Done: 26 segments"));
        QVERIFY(privacy && pair && activity);
        int width = 1200;
        while (privacy->isVisible() && width > 100) m_line->resize(width -= 10, m_line->height());
        QVERIFY(pair->isVisible());
        while (pair->isVisible() && width > 100) m_line->resize(width -= 10, m_line->height());
        QVERIFY(activity->isVisible());
        QVERIFY(activity->width() >= activity->sizeHint().width());
        m_line->resize(1200, m_line->height());
        QVERIFY(privacy->isVisible() && pair->isVisible());
    }
    void textsKeepTheirDistanceFromTheEdgesInEveryStyle() {
        m_line->setStyleSheet(QStringLiteral("QLabel { color: black; }"));
        m_line->setStyleSheet({});
        QTRY_VERIFY(m_line->isVisible());
        for (QLabel* label : m_line->findChildren<QLabel*>()) {
            const int left = label->mapTo(m_line.get(), QPoint(0, 0)).x();
            QVERIFY2(left >= 10 && left + label->width() <= m_line->width() - 10, qPrintable(label->text()));
        }
    }
};

QTEST_MAIN(TestStatusLine)
#include "test_status_line.moc"
