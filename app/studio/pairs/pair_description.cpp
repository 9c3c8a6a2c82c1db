// SPDX-License-Identifier: GPL-3.0-or-later
#include "pairs/pair_description.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>

#include "basis/error_words.h"
#include "error.h"

namespace bild {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PairDescription)
};

/// One that cannot be read is told about when the pair is loaded.
PairDescription description(const QString& folder) {
    PairDescription none;
    none.name = none.title = QFileInfo(folder).fileName().toStdString();
    if (folder.isEmpty()) return none;
    try {
        return readPairDescription(folder.toStdString());
    } catch (const Error&) {
        return none;
    }
}

QString modelRow(const QString& name, const ModelInfo& model) {
    const QLocale locale;
    return Words::tr("<tr><td>%1</td><td>%2 M parameters, %3 layers of width %4</td><td>%5, %6 MB a step</td></tr>")
        .arg(name, locale.toString(static_cast<double>(model.parameters) / 1e6, 'f', 1), locale.toString(model.layers),
             locale.toString(model.width), QString::fromStdString(model.dtype),
             locale.toString(static_cast<double>(model.weightBytesPerStep) / 1e6, 'f', 1));
}

/// Without its script and country.
QString codeOf(const QString& tag) {
    return tag.section(QRegularExpression(QStringLiteral("[-_]")), 0, 0);
}

}  // namespace

QString languageName(const QString& tag) {
    // QLocale has the names in English alone; those that pairs are named after are translated.
    const QString code = codeOf(tag);
    if (code == QLatin1String("de")) return Words::tr("German");
    if (code == QLatin1String("en")) return Words::tr("English");
    if (code == QLatin1String("fr")) return Words::tr("French");
    if (code == QLatin1String("es")) return Words::tr("Spanish");
    if (code == QLatin1String("zh")) return Words::tr("Chinese");
    const QLocale::Language language = QLocale::codeToLanguage(code);
    return language == QLocale::AnyLanguage ? tag : QLocale::languageToString(language);
}

void PairLanguages::setSource(const QString& tag) {
    source = languageName(tag);
    sourceCode = codeOf(tag);
}

void PairLanguages::setTarget(const QString& tag) {
    target = languageName(tag);
    targetCode = codeOf(tag);
}

PairLanguages pairLanguages(const QString& folder) {
    const PairDescription pair = description(folder);
    if (pair.sourceLanguage.empty()) return {};
    PairLanguages languages;
    languages.setSource(QString::fromStdString(pair.sourceLanguage));
    languages.setTarget(
        QString::fromStdString(pair.targetLanguage.empty() ? pair.sourceLanguage : pair.targetLanguage));
    return languages;
}

PairItem describePair(const QString& folder) {
    const PairDescription pair = description(folder);
    PairItem item{folder, QString::fromStdString(pair.title), pair.task, pair.experimental};
    const PairLanguages languages = pairLanguages(folder);
    if (languages.source.isEmpty() || !pair.task) return item;
    // In the user's language, which the pair's own title need not be in.
    item.title = pair.task == Task::Summarize ? Words::tr("%1 summaries").arg(languages.source)
                                              : Words::tr("%1 → %2").arg(languages.source, languages.target);
    return item;
}

QString pairInfoHtml(const LoadedInfo& loaded) {
    const EngineInfo& info = loaded.info;
    const QLocale locale;
    QString notes;
    for (const Message& note : info.notes) {
        notes += QStringLiteral("<p>%1</p>").arg(inWindowLanguage(note).toHtmlEscaped());
    }
    return QStringLiteral("<h3>%1</h3><table cellspacing=\"6\">%2%3</table><p>%4</p><p>%5</p>%6<p>%7</p>")
        .arg(PairChooser::nameOf(describePair(loaded.folder)).toHtmlEscaped(), modelRow(Words::tr("small"), info.small),
             modelRow(Words::tr("large"), info.large), inWindowLanguage(info.deviceReason).toHtmlEscaped(),
             Words::tr("%1 pieces in the vocabulary; a segment has at most %2 tokens, its output at most %3.")
                 .arg(locale.toString(info.large.vocabularySize), locale.toString(info.windowTokens),
                      locale.toString(info.maxNewTokens)),
             notes, QDir::toNativeSeparators(loaded.folder).toHtmlEscaped());
}

}  // namespace bild
