// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

#include <algorithm>
#include <cmath>

#include "error.h"

namespace bild {
namespace {

constexpr int kMaxRecentFiles = 10;

template <typename Enum>
Enum enumValue(const QSettings& store, const QString& key, Enum otherwise, Enum last) {
    bool ok = false;
    const int number = store.value(key).toInt(&ok);
    return ok && number >= 0 && number <= static_cast<int>(last) ? static_cast<Enum>(number) : otherwise;
}

QString pairKey(Task task) {
    return task == Task::Summarize ? QStringLiteral("pair/summarize") : QStringLiteral("pair/translate");
}

}  // namespace

Preferences Settings::preferences() const {
    Preferences preferences;
    preferences.appearance = enumValue(m_store, "view/appearance", preferences.appearance, Appearance::Dark);
    preferences.language = m_store.value("view/language").toString();
    preferences.fontFamily = m_store.value("view/fontFamily").toString();
    const double size = m_store.value("view/fontSize", preferences.fontSize).toDouble();
    if (std::isfinite(size)) preferences.fontSize = std::clamp(size, kSmallestFont, kLargestFont);
    preferences.device = enumValue(m_store, "engine/device", preferences.device, DeviceChoice::Cuda);
    preferences.dtype = enumValue(m_store, "engine/dtype", preferences.dtype, DtypeChoice::Int8);
    preferences.threads = std::clamp(m_store.value("engine/threads", 0).toInt(), 0, kMostThreads);
    preferences.measureBaseline = m_store.value("engine/measureBaseline", preferences.measureBaseline).toBool();
    return preferences;
}

void Settings::setPreferences(const Preferences& preferences) {
    m_store.setValue("view/appearance", static_cast<int>(preferences.appearance));
    m_store.setValue("view/language", preferences.language);
    m_store.setValue("view/fontFamily", preferences.fontFamily);
    m_store.setValue("view/fontSize", preferences.fontSize);
    m_store.setValue("engine/device", static_cast<int>(preferences.device));
    m_store.setValue("engine/dtype", static_cast<int>(preferences.dtype));
    m_store.setValue("engine/threads", preferences.threads);
    m_store.setValue("engine/measureBaseline", preferences.measureBaseline);
}

Policy Settings::policy() const {
    Policy policy;
    policy.fallbackThreshold = m_store.value("policy/fallbackThreshold", policy.fallbackThreshold).toDouble();
    policy.rollbackThreshold = m_store.value("policy/rollbackThreshold", policy.rollbackThreshold).toDouble();
    policy.maxDraftTokens = m_store.value("policy/maxDraftTokens", policy.maxDraftTokens).toInt();
    try {
        validate(policy);
    } catch (const InputError&) {
        return {};
    }
    return policy;
}

void Settings::setPolicy(const Policy& policy) {
    m_store.setValue("policy/fallbackThreshold", policy.fallbackThreshold);
    m_store.setValue("policy/rollbackThreshold", policy.rollbackThreshold);
    m_store.setValue("policy/maxDraftTokens", policy.maxDraftTokens);
}

Task Settings::task() const {
    return enumValue(m_store, "task", Task::Translate, Task::Summarize);
}

void Settings::setTask(Task task) {
    m_store.setValue("task", static_cast<int>(task));
}

QString Settings::pairFolder(Task task) const {
    return m_store.value(pairKey(task)).toString();
}

void Settings::setPairFolder(Task task, const QString& folder) {
    m_store.setValue(pairKey(task), folder);
}

QStringList Settings::recentFiles() const {
    return m_store.value("recentFiles").toStringList().mid(0, kMaxRecentFiles);
}

void Settings::setRecentFiles(const QStringList& files) {
    m_store.setValue("recentFiles", files.mid(0, kMaxRecentFiles));
}

QString Settings::lastFolder() const {
    return m_store.value("lastFolder").toString();
}

void Settings::setLastFolder(const QString& folder) {
    m_store.setValue("lastFolder", folder);
}

void Settings::setWindow(const QByteArray& geometry, const QByteArray& state) {
    m_store.setValue("window/geometry", geometry);
    m_store.setValue("window/state", state);
}

}  // namespace bild
