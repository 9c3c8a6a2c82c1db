// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of the Python packages sacrebleu (BLEU, chrF) and rouge-score (with its stemmer) for the same texts.
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include "error.h"
#include "metrics/bleu.h"
#include "metrics/chrf.h"
#include "metrics/rouge.h"

class TestMetrics : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void singlePairs_data() {
        QTest::addColumn<QString>("hypothesis");
        QTest::addColumn<QString>("reference");
        QTest::addColumn<double>("bleu");
        QTest::addColumn<double>("chrf");
        QTest::addColumn<double>("rouge1");
        QTest::addColumn<double>("rouge2");
        QTest::addColumn<double>("rougeL");
        QTest::newRow("equal") << "The cat sat on the mat."
                               << "The cat sat on the mat." << 100.0 << 100.0 << 100.0 << 100.0 << 100.0;
        QTest::newRow("shorter than four words")
            << "the cat"
            << "The cat sat on the mat." << 0.0 << 21.1714 << 50.0 << 33.3333 << 50.0;
        QTest::newRow("empty") << ""
                               << "A word." << 0.0 << 0.0 << 0.0 << 0.0 << 0.0;
        QTest::newRow("numbers and signs")
            << "It costs 1,234.50 - or 3.5%, e.g. 10-20!"
            << "It costs 1,234.50, or 3.5 %, for example 10-20." << 28.9779 << 55.548 << 83.3333 << 72.7273 << 83.3333;
        QTest::newRow("beyond ASCII") << "„Grüße“, sagte er … 😀 naïve café"
                                      << "„Grüße“ sagte er… 😀 naive Café" << 7.2679 << 62.5443 << 76.9231 << 54.5455
                                      << 76.9231;
        QTest::newRow("nothing shared") << "completely different words here"
                                        << "nothing is shared by these" << 0.0 << 11.5914 << 0.0 << 0.0 << 0.0;
        QTest::newRow("last word") << "a b c d e"
                                   << "a b c d f" << 66.874 << 54.3333 << 80.0 << 75.0 << 80.0;
    }
    void singlePairs() {
        QFETCH(QString, hypothesis);
        QFETCH(QString, reference);
        const std::vector<std::string> hypotheses{hypothesis.toStdString()};
        const std::vector<std::string> references{reference.toStdString()};
        const auto close = [](double actual, const char* column) {
            const double expected = *static_cast<double*>(QTest::qData(column, qMetaTypeId<double>()));
            return std::abs(actual - expected) < 0.01;
        };
        QVERIFY(close(bild::corpusBleu(hypotheses, references), "bleu"));
        QVERIFY(close(bild::corpusChrf(hypotheses, references), "chrf"));
        const bild::RougeScores rouge = bild::meanRouge(hypotheses, references);
        QVERIFY(close(rouge.rouge1, "rouge1"));
        QVERIFY(close(rouge.rouge2, "rouge2"));
        QVERIFY(close(rouge.rougeL, "rougeL"));
    }

    void aCorpus() {
        QFile file(QStringLiteral(BILD_TEST_DATA "/metrics/pairs.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        std::vector<std::string> hypotheses;
        std::vector<std::string> references;
        for (const QJsonValue& pair : QJsonDocument::fromJson(file.readAll()).array()) {
            hypotheses.push_back(pair["hypothesis"].toString().toStdString());
            references.push_back(pair["reference"].toString().toStdString());
        }
        QCOMPARE(hypotheses.size(), std::size_t{400});
        const double bleu = bild::corpusBleu(hypotheses, references);
        QVERIFY2(std::abs(bleu - 48.6914) < 0.01, qPrintable(QString::number(bleu)));
        const double chrf = bild::corpusChrf(hypotheses, references);
        QVERIFY2(std::abs(chrf - 69.9618) < 0.01, qPrintable(QString::number(chrf)));
        const bild::RougeScores rouge = bild::meanRouge(hypotheses, references);
        QVERIFY2(std::abs(rouge.rouge1 - 84.6981) < 0.01, qPrintable(QString::number(rouge.rouge1)));
        QVERIFY2(std::abs(rouge.rouge2 - 67.1831) < 0.01, qPrintable(QString::number(rouge.rouge2)));
        QVERIFY2(std::abs(rouge.rougeL - 74.6220) < 0.01, qPrintable(QString::number(rouge.rougeL)));
    }

    void refusesUnequalCounts() {
        const std::vector<std::string> one{"a"};
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(bild::corpusBleu(one, {})), bild::InputError);
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(bild::corpusChrf(one, {})), bild::InputError);
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(bild::meanRouge(one, {})), bild::InputError);
    }
};

QTEST_GUILESS_MAIN(TestMetrics)
#include "test_metrics.moc"
