// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <memory>

#include "basis/settings.h"
#include "documents/document_controller.h"
#include "engine/engine_client.h"
#include "patience.h"
#include "runs/run_controller.h"
#include "scripted_engine.h"
#include "session/session_model.h"
#include "studio.h"
#include "text/output_view.h"
#include "text/source_view.h"
#include "window/main_window.h"
#include "window/message_bar.h"
#include "window/status_line.h"

namespace bild {

/// The real window with a folder of its own, driven by keys and mouse. With a script in place of models, or with the
/// pair that comes with the program.
class StudioFixture {
public:
    explicit StudioFixture(const std::shared_ptr<EngineScript>& script = nullptr) {
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        if (script) m_setup.open = openScripted(script);
        m_setup.settingsFile = path("settings.ini");
        m_setup.autosaveFolder = path("autosave");
        m_setup.pairFolder = QStringLiteral(BILD_SOURCE_DIR "/resources/models/de-en");
        // What dictionaries this machine has is nothing that other tests should see.
        setSpelling(false);
    }

    /// Before it is started: whether the spelling is checked.
    void setSpelling(bool on) { Settings(m_setup.settingsFile).setFlag(QStringLiteral("spelling"), on); }

    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] StudioSetup& setup() { return m_setup; }
    [[nodiscard]] Studio& studio() { return *m_studio; }
    [[nodiscard]] MainWindow& window() { return m_studio->window(); }
    [[nodiscard]] SessionModel& model() { return m_studio->model(); }
    [[nodiscard]] SourceView& source() { return window().source(); }
    [[nodiscard]] OutputView& output() { return window().output(); }

    /// Starts the program, or starts it again.
    void start() {
        m_studio.reset();
        m_studio = std::make_unique<Studio>(m_setup);
        m_studio->start();
        QVERIFY(QTest::qWaitForWindowActive(&window(), kPatienceMs));
    }
    void startLoaded() {
        start();
        waitLoaded();
    }
    void stop() { m_studio.reset(); }
    void waitLoaded() { TRY_VERIFY(m_studio->engine().loadedPair() && !m_studio->engine().loading()); }
    void waitIdle() { QTRY_VERIFY_WITH_TIMEOUT(!m_studio->run().isRunning(), 3 * kPatienceMs); }

    /// Types in place of the whole source.
    void type(const QString& text) {
        source().setFocus();
        QTest::keySequence(&source(), QKeySequence::SelectAll);
        QTest::keyClick(&source(), Qt::Key_Delete);
        for (const QString& line : text.split(u'\n')) {
            if (!source().text().isEmpty()) QTest::keyClick(&source(), Qt::Key_Return);
            // One event a word would do; QTest's per-character typing of long texts takes seconds.
            source().insertPlainText(line);
        }
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        // The offscreen platform has no window manager that would hand the focus back after a dialog or a menu.
        const QWidget* active = QApplication::activeWindow();
        if (active == nullptr || !active->isVisible()) {
            window().activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(&window(), kPatienceMs));
            TRY_VERIFY(QApplication::activeWindow() == &window());
        }
        QWidget* focused = QApplication::focusWidget();
        QTest::keyClick(focused != nullptr ? focused : &window(), key, modifiers);
    }
    /// Ctrl+Return, and waits until all is written.
    void translate() {
        press(Qt::Key_Return, Qt::ControlModifier);
        waitIdle();
    }
    [[nodiscard]] QString outputText() { return model().outputText(); }

    void write(const QString& name, const QByteArray& content) {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    [[nodiscard]] QByteArray read(const QString& name) const {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// As soon as a dialog of a kind stands open, does something with it.
    template <typename Dialog, typename Act>
    static void whenOpen(const Act& act) {
        auto* timer = new QTimer(qApp);
        QObject::connect(timer, &QTimer::timeout, timer, [timer, act] {
            for (QWidget* widget : QApplication::topLevelWidgets()) {
                auto* dialog = qobject_cast<Dialog*>(widget);
                if (dialog == nullptr || !dialog->isVisible()) continue;
                timer->stop();
                timer->deleteLater();
                act(*dialog);
                return;
            }
        });
        timer->start(5);
    }
    /// Chooses a file in the next file dialog; `filter` stands in the name of the kind of file to choose, if any.
    static void chooseFile(const QString& path, const QString& filter = {}) {
        whenOpen<QFileDialog>([path, filter](QFileDialog& dialog) {
            if (!filter.isEmpty()) {
                const QStringList filters = dialog.nameFilters().filter(filter);
                QCOMPARE(filters.size(), 1);
                dialog.selectNameFilter(filters.front());
                Q_EMIT dialog.filterSelected(filters.front());
            }
            auto* name = dialog.findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
            QVERIFY(name != nullptr);
            name->setText(path);
            QTest::keyClick(name, Qt::Key_Return);
        });
    }
    /// Clicks on an entry of the next menu that pops up.
    static void clickInMenu(int entry) {
        whenOpen<QMenu>([entry](QMenu& menu) {
            QAction* action = menu.actions().value(entry);
            QVERIFY(action != nullptr);
            QTest::mouseClick(&menu, Qt::LeftButton, {}, menu.actionGeometry(action).center());
        });
    }
    /// Presses a button of the next message box.
    static void answer(const QString& button) {
        whenOpen<QMessageBox>([button](QMessageBox& box) {
            auto* found = box.findChild<QPushButton*>(button);
            QVERIFY(found != nullptr);
            QTest::mouseClick(found, Qt::LeftButton);
        });
    }

private:
    QTemporaryDir m_folder;
    StudioSetup m_setup;
    std::unique_ptr<Studio> m_studio;
};

}  // namespace bild
