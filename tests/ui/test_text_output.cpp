// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "sample_run.h"
#include "text/text_output.h"

using namespace bild;
using namespace bild::test;

namespace {

const QString object = QChar(QChar::ObjectReplacementCharacter);

/// What a document would hold after the edits.
class Document {
public:
    void apply(const OutputText::Edit& edit) {
        QVERIFY(edit.position + edit.removed <= text.size());
        text.replace(edit.position, edit.removed, edit.inserted);
        written += edit.inserted.size();
    }
    QString text;
    qsizetype written = 0;
};

}  // namespace

class TestTextOutput : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_model = std::make_unique<SessionModel>();
        m_text = OutputText();
        m_document = Document();
        connect(m_model.get(), &SessionModel::modelReset, this, [this] { m_document.apply(m_text.rebuild()); });
        connect(m_model.get(), &SessionModel::segmentsChanged, this, [this](int first, int last) {
            m_document.apply(first == last ? m_text.update(first) : m_text.updateAll(first, last));
        });
        connect(m_model.get(), &SessionModel::segmentsReplaced, this, [this](int first, int removed, int inserted) {
            m_document.apply(m_text.replace(first, removed, inserted));
        });
        m_document.apply(m_text.setModel(m_model.get()));
    }

    void followsARun() {
        m_model->begin(letter, letterSegments());
        QCOMPARE(m_document.text, QString("\n\n "));
        for (const SampleSegment& sample : {greeting(), thanks(), heating()}) {
            for (const Iteration& iteration : sample.iterations()) {
                m_model->apply(std::span(&iteration, 1));
                QCOMPARE(QString(m_document.text).remove(object).trimmed(), m_model->outputText().trimmed());
            }
        }
        QCOMPARE(m_document.text,
                 "Dear Mrs. Berger,\n\nThank you very much. Unfortunately, the heating is " + object + "broken.");
        // Nothing was written twice but the word that was taken back.
        QCOMPARE(m_document.written, m_document.text.size() + QString("kaputt").size());
        spansAgree();
    }

    void followsEveryMoment() {
        m_model->loadTrace(letterTrace());
        const QString whole = m_document.text;
        for (const std::size_t moment : {3U, 0U, 17U, 9U, 1U, 12U, 18U, 4U}) {
            m_model->showUpTo(moment);
            QCOMPARE(QString(m_document.text).remove(object).trimmed(), m_model->outputText().trimmed());
            spansAgree();
        }
        m_model->showAll();
        QCOMPARE(m_document.text, whole);
    }

    void followsSourceEdits_data() {
        QTest::addColumn<QStringList>("texts");
        QTest::newRow("middle gone") << QStringList{"Sehr geehrte Frau Berger,", "Leider ist die Heizung kaputt."};
        QTest::newRow("first gone") << QStringList{"vielen Dank.", "Leider ist die Heizung kaputt."};
        QTest::newRow("last gone") << QStringList{"Sehr geehrte Frau Berger,", "vielen Dank."};
        QTest::newRow("one between") << QStringList{"Sehr geehrte Frau Berger,", "Neu.", "vielen Dank."};
        QTest::newRow("all other") << QStringList{"Neu.", "Ganz neu."};
        QTest::newRow("nothing") << QStringList{};
    }
    void followsSourceEdits() {
        QFETCH(QStringList, texts);
        m_model->loadTrace(letterTrace());
        const QString before = m_document.text;
        std::vector<std::string> pieces;
        for (const QString& text : texts) pieces.push_back(text.toStdString());
        const std::string source = "  " + texts.join("\n").toStdString() + "\n";
        SourceChange undo = m_model->changeSource(source, segmentsOf(source, pieces));
        OutputText fresh;
        QCOMPARE(m_document.text, fresh.setModel(m_model.get()).inserted);
        spansAgree();
        m_model->restoreSource(std::move(undo));
        QCOMPARE(m_document.text, before);
        spansAgree();
    }

    void ghostsComeAndGo() {
        m_model->loadTrace(letterTrace());
        const QString with = m_document.text;
        m_document.apply(m_text.setGhosts(false));
        QCOMPARE(m_document.text, QString(with).remove(object));
        QVERIFY(m_text.tokenSpan({2, 0, true}).empty());
        m_document.apply(m_text.setGhosts(true));
        QCOMPARE(m_document.text, with);
    }

    void findsTokens() {
        m_model->loadTrace(letterTrace());
        const auto ghost = static_cast<int>(m_document.text.indexOf(object));
        QCOMPARE(m_text.tokenAt(ghost), (TokenRef{2, 0, true}));
        QCOMPARE(m_text.ghostWords(ghost), QString("kaputt"));
        QCOMPARE(m_text.ghostWords(ghost + 1), QString());
        QCOMPARE(m_text.tokenAt(ghost + 1), (TokenRef{2, 5, false}));
        QCOMPARE(m_text.tokenAt(ghost - 1), (TokenRef{2, 5, false}));  // its space
        QCOMPARE(m_text.tokenAt(0), (TokenRef{0, 0, false}));
        QVERIFY(!m_text.tokenAt(static_cast<int>(m_document.text.indexOf("\n"))).isValid());
        QVERIFY(!m_text.tokenAt(-1).isValid());
        const auto end = static_cast<int>(m_document.text.size());
        QVERIFY(!m_text.tokenAt(end).isValid());
        QCOMPARE(m_text.tokenAtCaret(end), (TokenRef{2, 6, false}));
        const Span second = m_text.tokenSpan({2, 0, true});
        QCOMPARE(second, m_text.tokenSpan({2, 1, true}));  // taken back together, shown together
        QVERIFY(m_text.tokenSpan({0, 5, false}).empty());  // the end token
        QVERIFY(m_text.tokenSpan({7, 0, false}).empty());
        QVERIFY(m_text.tokenSpan({0, 99, false}).empty());
    }

    void walksFromTokenToToken() {
        m_model->loadTrace(letterTrace());
        QList<int> forward;
        for (int at = m_text.nextToken(-1); at >= 0; at = m_text.nextToken(at)) forward.append(at);
        QList<int> back;
        for (int at = m_text.previousToken(static_cast<int>(m_document.text.size())); at >= 0;
             at = m_text.previousToken(at)) {
            back.prepend(at);
        }
        QCOMPARE(forward, back);
        QStringList words;
        for (const int at : forward) {
            const Span span = m_text.tokenSpan(m_text.tokenAt(at));
            QCOMPARE(static_cast<int>(span.begin), at);
            words.append(m_document.text.mid(at, static_cast<qsizetype>(span.size())));
        }
        QCOMPARE(words, (QStringList{"Dear", "Mrs", ".", "Berger", ",", "Thank", "you", "very", "much", ".",
                                     "Unfortunately", ",", "the", "heating", "is", object, "broken", "."}));
    }

    void knowsPlacesWithoutGhosts() {
        m_model->loadTrace(letterTrace());
        const QString plain = m_model->outputText();
        for (const QString& word : {QString("Dear"), QString("heating is"), QString("broken"), QString("is broken.")}) {
            const auto begin = static_cast<std::size_t>(plain.indexOf(word));
            const Span there = m_text.documentSpan({begin, begin + static_cast<std::size_t>(word.size())});
            const QString shown =
                m_document.text.mid(static_cast<qsizetype>(there.begin), static_cast<qsizetype>(there.size()));
            QCOMPARE(QString(shown).remove(object), word);
            QVERIFY(!shown.startsWith(object) && !shown.endsWith(object));
            QCOMPARE(m_text.plainPosition(static_cast<int>(there.begin)), static_cast<int>(begin));
        }
        QVERIFY(m_document.text.contains(object));
    }

    void showsOnePassAtATime() {
        m_model->loadTrace(letterTrace());
        const QString parts = m_document.text;
        const std::size_t iterations = m_model->iterationCount();
        m_model->beginSecondPass(segmentsOf(m_model->firstPassText(), {"Dear Mrs. Berger,"}));
        m_model->finishSegment(thanks(3).result({}));
        QVERIFY(m_document.text.startsWith("Thank you very much."));
        QVERIFY(!m_document.text.contains("Dear"));
        QCOMPARE(m_text.tokenAt(0), (TokenRef{3, 0, false}));
        m_model->showUpTo(iterations);
        QCOMPARE(m_document.text, parts);
        QCOMPARE(m_text.tokenAt(0), (TokenRef{0, 0, false}));
        spansAgree();
    }

    void forgetsADeletedModel() {
        m_model->loadTrace(letterTrace());
        m_document.apply(m_text.setModel(nullptr));
        QCOMPARE(m_document.text, QString());
        QCOMPARE(m_text.segmentCount(), 0);
        QVERIFY(!m_text.tokenAt(0).isValid());
        QCOMPARE(m_text.nextToken(0), -1);
        QCOMPARE(m_text.previousToken(0), -1);
    }

private:
    void spansAgree() {
        for (int index = 0; index < m_text.segmentCount(); ++index) {
            const Span span = m_text.segmentSpan(index);
            const QString shown =
                m_document.text.mid(static_cast<qsizetype>(span.begin), static_cast<qsizetype>(span.size()));
            QCOMPARE(QString(shown).remove(object),
                     QString::fromStdString(m_model->segment(static_cast<std::size_t>(index)).text().text));
        }
    }

    std::unique_ptr<SessionModel> m_model;
    OutputText m_text;
    Document m_document;
};

QTEST_GUILESS_MAIN(TestTextOutput)
#include "test_text_output.moc"
