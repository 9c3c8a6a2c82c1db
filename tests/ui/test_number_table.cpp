// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>
#include <limits>

#include "look/number_table.h"

using namespace bild;

class TestNumberTable : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::German)); }

    void showsTheUsersNumbers();
    void csvIsForMachines();
    void keepsWhatStays();

private:
    NumberTable m_table{{{"time, s", 1}, {"count"}, {"note"}}};
    QAbstractItemModelTester m_tester{&m_table, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

void TestNumberTable::showsTheUsersNumbers() {
    m_table.setRows({{1.25, 7, "a"}, {std::numeric_limits<double>::infinity()}});
    QCOMPARE(m_table.index(0, 0).data().toString(), "1,3");
    QCOMPARE(m_table.index(0, 1).data().toInt(), 7);
    QCOMPARE(m_table.index(1, 0).data().toString(), "∞");
    QVERIFY(!m_table.index(1, 2).data().isValid());
    QCOMPARE(m_table.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), "time, s");
    QCOMPARE(m_table.headerData(1, Qt::Vertical, Qt::DisplayRole).toInt(), 2);
    QVERIFY(!m_table.headerData(3, Qt::Horizontal, Qt::DisplayRole).isValid());
}

void TestNumberTable::csvIsForMachines() {
    m_table.setRows({{1.0 / 3.0, 7, "say \"a, b\""}, {2.0, {}, "c"}});
    QCOMPARE(m_table.toCsv(), "\"time, s\",count,note\r\n0.3333333333333333,7,\"say \"\"a, b\"\"\"\r\n2,,c\r\n");
}

void TestNumberTable::keepsWhatStays() {
    m_table.setRows({{1.0, 1, "a"}, {2.0, 2, "b"}});
    QSignalSpy inserted(&m_table, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&m_table, &QAbstractItemModel::rowsRemoved);
    QSignalSpy changed(&m_table, &QAbstractItemModel::dataChanged);
    const QPersistentModelIndex first = m_table.index(0, 0);

    m_table.setRows({{1.0, 1, "a"}, {2.0, 2, "b"}, {3.0, 3, "c"}});
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(changed.count(), 0);
    m_table.setRows({{1.0, 1, "a"}, {2.0, 9, "b"}});
    QCOMPARE(removed.count(), 1);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().value<QModelIndex>().row(), 1);
    QVERIFY(first.isValid());
    m_table.setRows({{1.0, 1, "a"}, {2.0, 9, "b"}});
    QCOMPARE(changed.count(), 1);
    m_table.setRows({});
    QCOMPARE(m_table.rowCount(), 0);
    QVERIFY(!first.isValid());
}

QTEST_MAIN(TestNumberTable)
#include "test_number_table.moc"
