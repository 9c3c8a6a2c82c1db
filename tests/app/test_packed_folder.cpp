// SPDX-License-Identifier: GPL-3.0-or-later
#include "packed_folder.h"

#include <QtTest>

using bild::packedFolder;

class TestPackedFolder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void followsTheSpecification_data() {
        QTest::addColumn<QByteArray>("cache");
        QTest::addColumn<QByteArray>("home");
        QTest::addColumn<QString>("expected");
        QTest::newRow("home") << QByteArray() << QByteArray("/home/ada") << "/home/ada/.cache/bild";
        QTest::newRow("cache") << QByteArray("/fast") << QByteArray("/home/ada") << "/fast/bild";
        QTest::newRow("empty cache") << QByteArray("") << QByteArray("/home/ada") << "/home/ada/.cache/bild";
        QTest::newRow("relative cache") << QByteArray("fast") << QByteArray("/home/ada") << "/home/ada/.cache/bild";
        QTest::newRow("nothing") << QByteArray() << QByteArray() << "";
        QTest::newRow("relative home") << QByteArray() << QByteArray("ada") << "";
    }
    void followsTheSpecification() {
        QFETCH(QByteArray, cache);
        QFETCH(QByteArray, home);
        QFETCH(QString, expected);
        set("XDG_CACHE_HOME", cache);
        set("HOME", home);
        QCOMPARE(QString::fromStdString(packedFolder().string()), expected);
    }

private:
    static void set(const char* name, const QByteArray& value) {
        value.isNull() ? qunsetenv(name) : qputenv(name, value);
    }
};

QTEST_APPLESS_MAIN(TestPackedFolder)
#include "test_packed_folder.moc"
