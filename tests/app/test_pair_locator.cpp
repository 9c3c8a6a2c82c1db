// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include "error.h"
#include "pair_locator.h"

using bild::PairFolders;
using bild::PairLocator;

namespace {

void makePair(const QString& folder) {
    QVERIFY(QDir().mkpath(folder + "/small"));
    QVERIFY(QDir().mkpath(folder + "/large"));
}

QString complaint(const PairLocator& locator, const std::string& name) {
    try {
        (void)locator.locate(name);
    } catch (const bild::PairError& error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

}  // namespace

class TestPairLocator : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_first = m_folder->filePath("first");
        m_second = m_folder->filePath("second");
        makePair(m_first + "/de-en");
        makePair(m_second + "/de-en");
        makePair(m_second + "/en-summary");
        QVERIFY(QDir().mkpath(m_second + "/half/small"));
    }

    void firstRootWins() {
        const PairFolders pair = locator().locate("de-en");
        QCOMPARE(QString::fromStdString(pair.small.string()), m_first + "/de-en/small");
        QCOMPARE(QString::fromStdString(pair.large.string()), m_first + "/de-en/large");
        QCOMPARE(QString::fromStdString(locator().locate("en-summary").large.string()), m_second + "/en-summary/large");
    }

    void takesFolders() {
        const QString folder = m_folder->filePath("my pair");
        makePair(folder);
        QCOMPARE(QString::fromStdString(locator().locate(folder.toStdString()).small.string()), folder + "/small");
        QVERIFY(QDir::setCurrent(m_folder->path()));
        QVERIFY(locator().locate("./my pair").large == "./my pair/large");
        // A folder in the working directory does not hide a pair of that name, but can be named with "./".
        makePair(m_folder->filePath("de-en"));
        QCOMPARE(QString::fromStdString(locator().locate("de-en").small.string()), m_first + "/de-en/small");
        QVERIFY(locator().locate("./de-en").small == "./de-en/small");
        QVERIFY(QDir::setCurrent("/"));
    }

    void refusesWhatIsNoPair() {
        QVERIFY2(complaint(locator(), "fr-en").contains("\"fr-en\""), qPrintable(complaint(locator(), "fr-en")));
        QVERIFY2(complaint(locator(), "fr-en").contains("de-en, en-summary"),
                 qPrintable(complaint(locator(), "fr-en")));
        QVERIFY(!complaint(locator(), "half").isEmpty());
        const std::string half = (m_second + "/half").toStdString();
        QVERIFY2(complaint(locator(), half).contains("small and large"), qPrintable(complaint(locator(), half)));
        QVERIFY(!complaint(locator(), "").isEmpty());
        QVERIFY(!complaint(locator(), "../second/half").isEmpty());
        QVERIFY2(complaint(PairLocator({}), "x").contains("No pair"), qPrintable(complaint(PairLocator({}), "x")));
    }

    void listsNames() {
        QCOMPARE(locator().names(), (std::vector<std::string>{"de-en", "en-summary"}));
        QVERIFY(PairLocator({"/no such folder"}).names().empty());
    }

    void findsThePairThatComesWithTheProgram() {
        const PairFolders pair = PairLocator::standard().locate("de-en");
        QVERIFY(QFile::exists(QString::fromStdString((pair.large / "config.json").string())));
    }

private:
    [[nodiscard]] PairLocator locator() const {
        return PairLocator(
            {m_first.toStdString(), m_folder->filePath("missing").toStdString(), m_second.toStdString()});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_first;
    QString m_second;
};

QTEST_APPLESS_MAIN(TestPairLocator)
#include "test_pair_locator.moc"
