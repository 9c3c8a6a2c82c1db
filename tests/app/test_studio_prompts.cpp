// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QComboBox>
#include <QtTest>

#include "changed_pair.h"
#include "studio_fixture.h"
#include "text/document_pane.h"
#include "text/prompt_bar.h"

using namespace bild;
using bild::test::ChangedPair;

namespace {

const QString kText = QStringLiteral("Das Haus ist alt. Ich habe den Brief gestern geschrieben.");

QJsonObject twoDirections() {
    return {{"task_specific_params", QJsonObject{{"translation_de_to_en", QJsonObject{{"prefix", "Frage: "}}},
                                                 {"translation_de_to_fr", QJsonObject{{"prefix", "Bitte: "}}}}}};
}

}  // namespace

/// Languages and prefix in the window, with real models.
class TestStudioPrompts : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<StudioFixture> m_fixture;

    [[nodiscard]] PromptBar& bar() { return *m_fixture->window().findChild<PromptBar*>(); }
    template <typename Widget>
    [[nodiscard]] Widget& inBar(const char* name) {
        return *bar().findChild<Widget*>(QLatin1String(name));
    }
    QString translated() {
        m_fixture->translate();
        return QString::fromStdString(m_fixture->model().result().text);
    }
    void startWith(const QString& pair) {
        m_fixture = std::make_unique<StudioFixture>();
        if (!pair.isEmpty()) m_fixture->setup().pairFolder = pair;
        m_fixture->startLoaded();
        m_fixture->type(kText);
    }

private Q_SLOTS:
    void cleanup() { m_fixture.reset(); }

    void nothingIsShownWhereNothingIsToChoose() {
        startWith({});
        QVERIFY(!bar().isVisible());
        m_fixture->window().actions().prefix->trigger();
        QVERIFY(bar().isVisible());
        QVERIFY(!inBar<QComboBox>("promptTo").isVisible());
    }

    void aPrefixOfTheUsersOwnIsAskedWithAndRemembered() {
        startWith({});
        const QString plain = translated();
        m_fixture->window().actions().prefix->trigger();
        QVERIFY(!inBar<QLineEdit>("promptPrefix").isEnabled());
        QTest::mouseClick(bar().findChild<QCheckBox*>(), Qt::LeftButton, {},
                          {5, bar().findChild<QCheckBox*>()->height() / 2});
        QTest::keyClicks(&inBar<QLineEdit>("promptPrefix"), "Frage: ");
        QTest::keyClick(&inBar<QLineEdit>("promptPrefix"), Qt::Key_Return);
        const QString asked = translated();  // all of it is written anew
        QVERIFY(asked != plain);
        m_fixture->start();
        m_fixture->waitLoaded();
        QVERIFY(bar().isVisible());
        QCOMPARE(bar().prompt().prefix, std::optional<QString>("Frage: "));
        m_fixture->type(kText);
        QCOMPARE(translated(), asked);
        QTest::mouseClick(bar().findChild<QCheckBox*>(), Qt::LeftButton, {},
                          {5, bar().findChild<QCheckBox*>()->height() / 2});
        QCOMPARE(translated(), plain);
    }

    void languagesCanBeChosenWhereThePairKnowsSeveral() {
        const ChangedPair pair("mine", twoDirections());
        startWith(pair.folder());
        QVERIFY(bar().isVisible());
        QComboBox& to = inBar<QComboBox>("promptTo");
        QCOMPARE(to.count(), 2);
        QCOMPARE(to.currentText(), QStringLiteral("English"));
        QCOMPARE(inBar<QComboBox>("promptFrom").currentText(), QStringLiteral("German"));
        QVERIFY(m_fixture->window().outputPane().title().contains("English"));
        const QString english = translated();
        QVERIFY(m_fixture->window().messages().isHidden());
        to.setFocus();
        QTest::keyClick(&to, Qt::Key_Down);
        QCOMPARE(to.currentText(), QStringLiteral("French"));
        const QString french = translated();
        QVERIFY(french != english);
        QVERIFY(m_fixture->window().outputPane().title().contains("French"));
        // The same as on the command line.
        QVERIFY(bar().prompt() == (Prompt{"de", "fr", {}}));
    }

    void saysWhatTheModelsWereMadeFor() {
        const ChangedPair pair("de-es", twoDirections());
        startWith(pair.folder());
        // Spanish is not among the choices; the first one is shown, and asked for.
        QCOMPARE(inBar<QComboBox>("promptTo").currentText(), QStringLiteral("English"));
        translated();
        QVERIFY(m_fixture->window().messages().isHidden());
    }
};

QTEST_MAIN(TestStudioPrompts)
#include "test_studio_prompts.moc"
