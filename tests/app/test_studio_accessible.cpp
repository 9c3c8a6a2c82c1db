// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QScrollBar>
#include <QtTest>

#include "compare/race_view.h"
#include "compare/threshold_map_view.h"
#include "studio_fixture.h"
#include "text/find_bar.h"
#include "window/preferences_dialog.h"

using namespace bild;

/// The whole window for people who do not see it, or who do not use a mouse.
class TestStudioAccessible : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<StudioFixture> m_fixture;

    [[nodiscard]] MainWindow& window() { return m_fixture->window(); }

    /// A part that Qt puts into a widget of its own, which speaks for it.
    static bool isPart(const QWidget& widget) {
        const QWidget* parent = widget.parentWidget();
        const auto* area = qobject_cast<const QAbstractScrollArea*>(parent);
        if (area != nullptr && area->viewport() == &widget) return true;
        if (parent != nullptr && parent->inherits("QComboBoxPrivateContainer")) return true;
        return widget.objectName().startsWith(QLatin1String("qt_")) || qobject_cast<const QScrollBar*>(&widget) ||
               qobject_cast<const QHeaderView*>(&widget) || qobject_cast<const QAbstractSpinBox*>(parent) ||
               qobject_cast<const QComboBox*>(parent) || qobject_cast<const QLineEdit*>(parent) ||
               qobject_cast<const QMenu*>(&widget) || widget.inherits("QTableCornerButton") ||
               widget.inherits("QComboBoxPrivateContainer");
    }
    static bool isInteractive(const QWidget& widget) {
        if (isPart(widget)) return false;
        return widget.focusPolicy() != Qt::NoFocus || qobject_cast<const QAbstractButton*>(&widget) ||
               qobject_cast<const QAbstractSlider*>(&widget) || qobject_cast<const QAbstractSpinBox*>(&widget) ||
               qobject_cast<const QComboBox*>(&widget);
    }
    static QString nameOf(QWidget& widget) {
        QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(&widget);
        return interface ? interface->text(QAccessible::Name) : QString();
    }
    static QString pathOf(const QWidget& widget) {
        QStringList path;
        for (const QWidget* part = &widget; part != nullptr; part = part->parentWidget()) {
            path.prepend(part->objectName().isEmpty() ? QLatin1String(part->metaObject()->className())
                                                      : part->objectName());
        }
        return path.join(u'/');
    }
    static QString namelessControls(const QWidget& root) {
        QStringList nameless;
        for (QWidget* widget : root.findChildren<QWidget*>()) {
            if (isInteractive(*widget) && nameOf(*widget).trimmed().isEmpty()) nameless << pathOf(*widget);
        }
        return nameless.join(u'\n');
    }
    static void collect(const QMenu& menu, QList<QAction*>& actions) {
        for (QAction* action : menu.actions()) {
            if (action->isSeparator()) continue;
            actions << action;
            if (action->menu() != nullptr) collect(*action->menu(), actions);
        }
    }
    [[nodiscard]] QList<QAction*> menuActions() {
        QList<QAction*> actions;
        for (const QAction* title : window().menuBar()->actions()) collect(*title->menu(), actions);
        return actions;
    }
    static void compareUnique(const QStringList& keys, const QString& where) {
        QSet<QString> seen;
        for (const QString& key : keys) {
            QVERIFY2(!seen.contains(key), qPrintable(QStringLiteral("%1 twice in %2").arg(key, where)));
            seen << key;
        }
    }

private Q_SLOTS:
    void init() {
        m_fixture = std::make_unique<StudioFixture>(std::make_shared<EngineScript>());
        m_fixture->startLoaded();
        m_fixture->type("Ich lese ein Buch. Wir gehen nach Hause.");
        m_fixture->translate();
    }
    void cleanup() { m_fixture.reset(); }

    void everyControlHasANameForScreenReaders() {
        window().findBar().open();
        window().showRace();
        window().showThresholdMap();
        QVERIFY(window().findChildren<QAbstractButton*>().size() > 30);  // or the walk went past the window
        QCOMPARE(namelessControls(window()), QString());
    }

    void everyPreferenceHasAName() {
        bool asked = false;
        StudioFixture::whenOpen<PreferencesDialog>([&asked](PreferencesDialog& dialog) {
            asked = true;
            QCOMPARE(namelessControls(dialog), QString());
            dialog.reject();
        });
        m_fixture->press(Qt::Key_Comma, Qt::ControlModifier);
        TRY_VERIFY(asked);
    }

    void everyCommandIsInAMenu() {
        const QList<QAction*> reachable = menuActions();
        QVERIFY(reachable.size() > 40);
        for (QAction* action : window().actions().all()) {
            QVERIFY2(reachable.contains(action), qPrintable(action->objectName()));
        }
    }

    void shortcutsAndMnemonicsAreUnique() {
        QStringList shortcuts;
        QSet<QAction*> seen;
        for (QAction* action : menuActions()) {
            if (seen.contains(action)) continue;
            seen << action;
            for (const QKeySequence& keys : action->shortcuts()) shortcuts << keys.toString();
        }
        compareUnique(shortcuts, QStringLiteral("shortcuts"));

        QStringList letters;
        for (const QAction* title : window().menuBar()->actions()) {
            letters << QKeySequence::mnemonic(title->text()).toString();
            QStringList entries;
            for (const QAction* action : title->menu()->actions()) {
                const QKeySequence key = QKeySequence::mnemonic(action->text());
                if (!key.isEmpty()) entries << key.toString();
            }
            compareUnique(entries, title->text());
        }
        // Labels that lead to a field share Alt with the menu bar.
        for (const QLabel* label : window().centralWidget()->window()->findChildren<QLabel*>()) {
            const QKeySequence key = QKeySequence::mnemonic(label->text());
            if (label->buddy() != nullptr && label->window() == &window() && !key.isEmpty()) letters << key.toString();
        }
        compareUnique(letters, QStringLiteral("the window"));
    }

    void tabReachesEveryControlInView() {
        QSet<QWidget*> missing;
        for (QWidget* widget : window().findChildren<QWidget*>()) {
            const bool inView = widget->isVisible() && widget->isEnabled() && widget->window() == &window();
            if (inView && isInteractive(*widget) && (widget->focusPolicy() & Qt::TabFocus)) missing << widget;
        }
        QVERIFY(missing.size() > 20);
        m_fixture->source().setFocus();
        const auto steps = missing.size() * 3;
        for (qsizetype step = 0; step < steps && !missing.isEmpty(); ++step) {
            missing.remove(QApplication::focusWidget());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        for (const QWidget* widget : missing) qWarning() << pathOf(*widget) << widget->accessibleName();
        QVERIFY(missing.isEmpty());
    }
};

QTEST_MAIN(TestStudioAccessible)
#include "test_studio_accessible.moc"
