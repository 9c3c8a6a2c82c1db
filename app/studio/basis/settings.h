// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>
#include <optional>

#include "decoding/generation.h"
#include "decoding/policy.h"
#include "engine_options.h"
#include "text/prompt.h"
#include "window/preferences.h"

namespace bild {

/// What is remembered from one start to the next, with types. Values that make no sense (an edited file) read as the
/// defaults. Interface thread only.
class Settings {
public:
    /// In the user's configuration folder.
    Settings() = default;
    /// In a file of its own.
    explicit Settings(const QString& file) : m_store(file, QSettings::IniFormat) {}

    [[nodiscard]] Preferences preferences() const;
    void setPreferences(const Preferences& preferences);

    [[nodiscard]] Policy policy() const;
    void setPolicy(const Policy& policy);
    /// The policy last used with a pair; nothing for a pair whose own has not been changed.
    [[nodiscard]] std::optional<Policy> policyFor(const QString& pairFolder) const;
    void setPolicyFor(const QString& pairFolder, const Policy& policy);

    /// Languages and prefix last chosen for a pair; nothing in it for a pair that is asked as it was made.
    [[nodiscard]] Prompt prompt(const QString& pairFolder) const;
    void setPrompt(const QString& pairFolder, const Prompt& prompt);

    [[nodiscard]] SummaryLength summaryLength() const;
    void setSummaryLength(SummaryLength length);

    [[nodiscard]] Task task() const;
    void setTask(Task task);
    /// The pair folder chosen for a task; empty where none was.
    [[nodiscard]] QString pairFolder(Task task) const;
    void setPairFolder(Task task, const QString& folder);

    [[nodiscard]] QStringList recentFiles() const;
    void setRecentFiles(const QStringList& files);
    /// Where the last file was opened or saved.
    [[nodiscard]] QString lastFolder() const;
    void setLastFolder(const QString& folder);

    [[nodiscard]] QByteArray windowGeometry() const { return m_store.value("window/geometry").toByteArray(); }
    [[nodiscard]] QByteArray windowState() const { return m_store.value("window/state").toByteArray(); }
    void setWindow(const QByteArray& geometry, const QByteArray& state);

    [[nodiscard]] bool flag(const QString& name, bool otherwise) const {
        return m_store.value(name, otherwise).toBool();
    }
    void setFlag(const QString& name, bool on) { m_store.setValue(name, on); }

private:
    [[nodiscard]] std::optional<Policy> policyAt(const QString& group) const;
    void setPolicyAt(const QString& group, const Policy& policy);

    QSettings m_store;
};

}  // namespace bild
