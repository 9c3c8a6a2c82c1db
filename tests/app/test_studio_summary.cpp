// SPDX-License-Identifier: GPL-3.0-or-later
#include <QClipboard>
#include <QMenu>
#include <QToolButton>
#include <QtTest>

#include "document_pane.h"
#include "pair_chooser.h"
#include "studio_fixture.h"

using namespace bild;

/// Summaries: a task of its own, with a pair of its own.
class TestStudioSummary : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<StudioFixture> m_fixture;

    void chooseTask(const QString& words) {
        auto* button = m_fixture->window().findChild<QToolButton*>("taskButton");
        QVERIFY(button != nullptr);
        for (QAction* action : button->menu()->actions()) {
            if (action->text().remove(u'&') == words) action->trigger();
        }
    }

private Q_SLOTS:
    void init() {
        m_fixture = std::make_unique<StudioFixture>();
        m_fixture->startLoaded();
    }
    void cleanup() { m_fixture.reset(); }

    void anArticleOfSeveralThousandWordsIsSummarized() {
        QFile file(":/studio/samples/article-en.txt");
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString article = QString::fromUtf8(file.readAll());
        QString longer;
        while (longer.split(u' ').size() < 3000) longer += article + "\n\n";
        chooseTask("Summarize");
        m_fixture->waitLoaded();
        QVERIFY(m_fixture->window().pairs().currentTitle().contains("summar"));
        QVERIFY(m_fixture->window().outputPane().title().startsWith("Summary"));
        m_fixture->type({});
        QApplication::clipboard()->setText(longer);
        QTest::keySequence(&m_fixture->source(), QKeySequence::Paste);
        m_fixture->translate();
        SessionModel& model = m_fixture->model();
        QVERIFY(model.segmentCount() >= 2);
        for (std::size_t i = 0; i < model.segmentCount(); ++i) {
            QVERIFY(model.segment(i).finished());
            QVERIFY(model.segment(i).output().tokens().size() <= 128);
        }
        QVERIFY(!m_fixture->outputText().trimmed().isEmpty());
        QVERIFY(m_fixture->outputText().size() < longer.size() / 2);
    }

    void eachTaskHasItsPairAndComesBackToIt() {
        const QString translating = m_fixture->window().pairs().currentTitle();
        chooseTask("Summarize");
        m_fixture->waitLoaded();
        QVERIFY(m_fixture->window().pairs().currentTitle() != translating);
        chooseTask("Translate");
        m_fixture->waitLoaded();
        QTRY_COMPARE(m_fixture->window().pairs().currentTitle(), translating);
        QCOMPARE(m_fixture->studio().settings().task(), Task::Translate);
    }

    void anOutputOfTheOtherTaskIsGeneratedAnew() {
        m_fixture->type("I read a book.");
        m_fixture->translate();
        const auto translated = m_fixture->model().segment(0).iterations();
        chooseTask("Summarize");
        m_fixture->waitLoaded();
        m_fixture->translate();
        QVERIFY(m_fixture->model().segment(0).iterations() != translated);
    }
};

QTEST_MAIN(TestStudioSummary)
#include "test_studio_summary.moc"
