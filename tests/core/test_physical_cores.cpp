// SPDX-License-Identifier: GPL-3.0-or-later
#include <sched.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>
#include <thread>

#include "physical_cores.h"

using bild::physicalCores;

/// Four logical processors of two cores, described as Linux does.
class TestPhysicalCores : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(m_folder.isValid());
        for (const auto& [processor, siblings] : {std::pair{0, "0,2\n"}, {1, "1,3\n"}, {2, "0,2\n"}, {3, "1,3\n"}}) {
            const QString topology = m_folder.filePath(QStringLiteral("cpu%1/topology").arg(processor));
            QVERIFY(QDir().mkpath(topology));
            QFile file(topology + "/thread_siblings_list");
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(siblings) > 0);
        }
    }

    void countsCores_data() {
        QTest::addColumn<QList<int>>("processors");
        QTest::addColumn<int>("cores");
        QTest::newRow("all") << QList<int>{0, 1, 2, 3} << 2;
        QTest::newRow("both threads of one core") << QList<int>{0, 2} << 1;
        QTest::newRow("one thread of each") << QList<int>{0, 3} << 2;
        QTest::newRow("one") << QList<int>{3} << 1;
        QTest::newRow("not described") << QList<int>{0, 2, 7, 8} << 3;
        QTest::newRow("none") << QList<int>{} << 1;
    }
    void countsCores() {
        QFETCH(QList<int>, processors);
        QFETCH(int, cores);
        QCOMPARE(physicalCores(m_folder.path().toStdString(), {processors.data(), std::size_t(processors.size())}),
                 cores);
    }

    void obeysTheProcessorsAllowed() {
        cpu_set_t before;
        QCOMPARE(sched_getaffinity(0, sizeof(before), &before), 0);
        const int all = physicalCores();
        QVERIFY(all >= 1 && all <= static_cast<int>(std::thread::hardware_concurrency()));
        cpu_set_t one;
        CPU_ZERO(&one);
        CPU_SET(static_cast<unsigned>(sched_getcpu()), &one);
        QCOMPARE(sched_setaffinity(0, sizeof(one), &one), 0);
        QCOMPARE(physicalCores(), 1);
        QCOMPARE(sched_setaffinity(0, sizeof(before), &before), 0);
        QCOMPARE(physicalCores(), all);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestPhysicalCores)
#include "test_physical_cores.moc"
