// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include "file_folder.h"

namespace bild::test {

/// The default pair with other configurations: the fields given take the places of its own.
class ChangedPair {
public:
    explicit ChangedPair(const QString& name, const QJsonObject& config, const QJsonObject& generation = {},
                         const QByteArray& description = {})
        : m_name(name) {
        const QString original = QStringLiteral(BILD_SOURCE_DIR "/resources/models/de-en/");
        for (const QString& role : {QStringLiteral("small"), QStringLiteral("large")}) {
            QDir(m_files.path({})).mkpath(name + "/" + role);
            for (const QFileInfo& file : QDir(original + role).entryInfoList(QDir::Files)) {
                const QString target = name + "/" + role + "/" + file.fileName();
                if (file.fileName() == "config.json") {
                    m_files.write(target, merged(file.filePath(), config));
                } else if (file.fileName() == "generation_config.json") {
                    m_files.write(target, merged(file.filePath(), generation));
                } else {
                    QFile::link(file.filePath(), m_files.path(target));
                }
            }
        }
        if (!description.isEmpty()) m_files.write(name + "/pair.json", description);
    }

    [[nodiscard]] QString folder() const { return m_files.path(m_name); }

private:
    static QByteArray merged(const QString& file, const QJsonObject& changes) {
        QJsonObject object = QJsonDocument::fromJson(contentsOf(file)).object();
        for (auto it = changes.begin(); it != changes.end(); ++it) object[it.key()] = it.value();
        return QJsonDocument(object).toJson();
    }

    FileFolder m_files;
    QString m_name;
};

}  // namespace bild::test
