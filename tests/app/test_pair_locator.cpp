// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

#include "error.h"
#include "pair_locator.h"

using bild::PairFolders;
using bild::PairLocator;
using bild::Task;

namespace {

void makePair(const QString& folder) {
    QVERIFY(QDir().mkpath(folder + "/small"));
    QVERIFY(QDir().mkpath(folder + "/large"));
}

void describe(const QString& folder, const QByteArray& description) {
    QFile file(folder + "/pair.json");
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(description) == description.size());
}

QString complaint(const std::function<void()>& locate) {
    try {
        locate();
    } catch (const bild::PairError& error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

QString complaint(const PairLocator& locator, const std::string& name) {
    return complaint([&] { (void)locator.locate(name); });
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
        QVERIFY2(complaint(PairLocator({}), "x").contains("none"), qPrintable(complaint(PairLocator({}), "x")));
    }

    void findsThePairOfATask() {
        describe(m_first + "/de-en", R"({"task": "translate", "title": "German"})");
        describe(m_second + "/en-summary", R"({"task": "summarize", "title": "Summaries"})");
        const PairLocator pairs = locator();
        QVERIFY(pairs.locateFor(Task::Translate, "").pair == (m_first + "/de-en").toStdString());
        QVERIFY(pairs.locateFor(Task::Summarize, "").pair == (m_second + "/en-summary").toStdString());
        QVERIFY(pairs.locateFor(Task::Summarize, "en-summary").pair == (m_second + "/en-summary").toStdString());
        QVERIFY(pairs.locateFor(Task::Summarize, (m_second + "/en-summary").toStdString()).pair ==
                (m_second + "/en-summary").toStdString());

        const QString wrong = complaint([&] { (void)pairs.locateFor(Task::Summarize, "de-en"); });
        QVERIFY2(wrong.contains("\"de-en\" (German)") && wrong.contains("no summaries") && wrong.contains("en-summary"),
                 qPrintable(wrong));
        const QString other = complaint([&] { (void)pairs.locateFor(Task::Translate, "en-summary"); });
        QVERIFY2(other.contains("does not translate") && other.contains("de-en"), qPrintable(other));
    }

    void anUnboundPairDoesEveryTaskButIsNoTasksOwn() {
        describe(m_first + "/de-en", "{}");
        QVERIFY(locator().locateFor(Task::Summarize, "de-en").pair == (m_first + "/de-en").toStdString());
        const QString none = complaint([&] { (void)locator().locateFor(Task::Summarize, ""); });
        QVERIFY2(none.contains("No pair for summaries"), qPrintable(none));
    }

    void aDamagedDescriptionHidesNoOtherPair() {
        describe(m_first + "/de-en", "{");
        describe(m_second + "/en-summary", R"({"task": "summarize"})");
        QVERIFY(locator().locateFor(Task::Summarize, "").pair == (m_second + "/en-summary").toStdString());
        QCOMPARE(locator().descriptions().size(), std::size_t{1});
        QVERIFY_EXCEPTION_THROWN((void)locator().locateFor(Task::Translate, "de-en"), bild::FileError);
    }

    void listsNames() {
        QCOMPARE(locator().names(), (std::vector<std::string>{"de-en", "en-summary"}));
        QVERIFY(PairLocator({"/no such folder"}).names().empty());
    }

    void findsThePairThatComesWithTheProgram() {
        const PairFolders pair = PairLocator::standard().locate("de-en");
        QVERIFY(QFile::exists(QString::fromStdString((pair.large / "config.json").string())));
        for (const Task task : {Task::Translate, Task::Summarize}) {
            const PairFolders own = PairLocator::standard().locateFor(task, "");
            QCOMPARE(own.pair.filename().string(), std::string(task == Task::Translate ? "de-en" : "en-summary"));
        }
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
