// SPDX-License-Identifier: GPL-3.0-or-later
#include "basis/settings.h"

#include <QCryptographicHash>
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

/// Of what is remembered of a pair. A path holds the separator of the keys, so its hash stands for it.
QString pairKey(const char* what, const QString& pairFolder) {
    return QLatin1String(what) + QLatin1Char('/') +
           QString::fromLatin1(QCryptographicHash::hash(pairFolder.toUtf8(), QCryptographicHash::Sha1).toHex());
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

std::optional<Policy> Settings::policyAt(const QString& group) const {
    const auto number = [&](const char* name) { return m_store.value(group + QLatin1String(name)); };
    if (!number("/fallbackThreshold").isValid()) return std::nullopt;
    Policy policy;
    policy.fallbackThreshold = number("/fallbackThreshold").toDouble();
    policy.rollbackThreshold =
        m_store.value(group + QLatin1String("/rollbackThreshold"), policy.rollbackThreshold).toDouble();
    policy.maxDraftTokens = m_store.value(group + QLatin1String("/maxDraftTokens"), policy.maxDraftTokens).toInt();
    try {
        validate(policy);
    } catch (const InputError&) {
        return std::nullopt;
    }
    return policy;
}

void Settings::setPolicyAt(const QString& group, const Policy& policy) {
    m_store.setValue(group + QLatin1String("/fallbackThreshold"), policy.fallbackThreshold);
    m_store.setValue(group + QLatin1String("/rollbackThreshold"), policy.rollbackThreshold);
    m_store.setValue(group + QLatin1String("/maxDraftTokens"), policy.maxDraftTokens);
}

Policy Settings::policy() const {
    return policyAt(QStringLiteral("policy")).value_or(Policy{});
}

void Settings::setPolicy(const Policy& policy) {
    setPolicyAt(QStringLiteral("policy"), policy);
}

std::optional<Policy> Settings::policyFor(const QString& pairFolder) const {
    return policyAt(pairKey("policyOfPair", pairFolder));
}

void Settings::setPolicyFor(const QString& pairFolder, const Policy& policy) {
    setPolicyAt(pairKey("policyOfPair", pairFolder), policy);
}

Prompt Settings::prompt(const QString& pairFolder) const {
    const QString group = pairKey("prompts", pairFolder);
    Prompt prompt{m_store.value(group + "/source").toString(), m_store.value(group + "/target").toString(), {}};
    if (const QVariant prefix = m_store.value(group + "/prefix"); prefix.isValid()) prompt.prefix = prefix.toString();
    return prompt;
}

void Settings::setPrompt(const QString& pairFolder, const Prompt& prompt) {
    const QString group = pairKey("prompts", pairFolder);
    m_store.setValue(group + "/source", prompt.source);
    m_store.setValue(group + "/target", prompt.target);
    if (prompt.prefix) {
        m_store.setValue(group + "/prefix", *prompt.prefix);
    } else {
        m_store.remove(group + "/prefix");
    }
}

SummaryLength Settings::summaryLength() const {
    return enumValue(m_store, "summary/length", SummaryLength::Medium, SummaryLength::Long);
}

void Settings::setSummaryLength(SummaryLength length) {
    m_store.setValue("summary/length", static_cast<int>(length));
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
