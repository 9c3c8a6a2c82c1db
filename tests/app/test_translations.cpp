// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogues of the window's languages against its sources.
#include <QDirIterator>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>

#include "catalogue.h"

using namespace bild::test;

namespace {

QStringList matches(const QString& text, const QString& pattern) {
    QStringList found;
    for (auto match = QRegularExpression(pattern).globalMatch(text); match.hasNext();) found << match.next().captured();
    found.sort();
    return found;
}

QStringList placeholders(const QString& text) {
    QStringList found = matches(text, "%L?[1-9]|%n|%v|%m");
    found.removeDuplicates();  // a language may need to name a thing twice
    return found;
}

QString leadingBlanks(const QString& text) {
    return QRegularExpression("^\\s*").match(text).captured();
}

QString trailingBlanks(const QString& text) {
    return QRegularExpression("\\s*$").match(text).captured();
}

bool hasMnemonic(const QString& text) {
    return !matches(text, "&[^&\\s]").isEmpty();
}

/// A Chinese text has its mnemonic in brackets behind it, before the signs at its end.
QString withoutMnemonic(QString text) {
    return text.remove(QRegularExpression("\\(&[A-Z]\\)"));
}

/// What a sentence ends with; a Chinese one has its own signs.
QString ending(const QString& text) {
    static const QHash<QChar, QString> signs{{u'…', "…"},  {u':', ":"}, {u'：', ":"}, {u'.', "."},
                                             {u'。', "."}, {u'?', "?"}, {u'？', "?"}};
    return signs.value(withoutMnemonic(text).trimmed().right(1).append(' ').front());
}

/// The sources' messages as lupdate finds them, merged into a copy of a catalogue.
QList<Message> freshCatalogue(const QString& language, QByteArray& warnings) {
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("copy_%1.ts").arg(language));
    if (!QFile::copy(cataloguePath(language), copy)) return {};
    QStringList arguments{"-silent", "-locations", "none", "-no-obsolete"};
    arguments << "-tr-function-alias"
              << "Q_DECLARE_TR_FUNCTIONS+=BILD_TR_CONTEXT";
    arguments << BILD_SOURCE_DIR "/core" << BILD_SOURCE_DIR "/ui" << BILD_SOURCE_DIR "/app";
    if (language == "en") arguments << "-pluralonly";
    QProcess lupdate;
    lupdate.start(BILD_LUPDATE, arguments << "-ts" << copy);
    if (!lupdate.waitForFinished(120'000) || lupdate.exitCode() != 0) return {};
    for (const QByteArray& line : lupdate.readAllStandardError().split('\n')) {
        // Of functions that return what other libraries declare.
        if (!line.endsWith("unknown namespace/class ::std") && !line.endsWith("unknown namespace/class ::at")) {
            warnings += line;
        }
    }
    return readCatalogue(copy);
}

/// Letters that a person would read in a literal: not its tags, entities and placeholders.
bool hasWords(QString literal) {
    literal.remove(QRegularExpression("<[^>]*>|&[a-z]+;|%\\d"));
    return literal.contains(QRegularExpression("\\p{L}{2,}"));
}

}  // namespace

class TestTranslations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyStringIsTranslated_data() { addLanguages({"de", "en", "zh_CN"}); }
    void everyStringIsTranslated() {
        QFETCH(QString, language);
        const QList<Message> messages = readCatalogue(cataloguePath(language));
        QVERIFY(messages.size() > (language == "en" ? 10 : 500));
        const qsizetype plurals = language == "zh_CN" ? 1 : 2;
        for (const Message& message : messages) {
            QVERIFY2(message.state.isEmpty(), message.name() + " is " + message.state.toUtf8());
            QVERIFY2(message.forms.size() == (message.counted ? plurals : 1), message.name());
            for (const QString& form : message.forms) QVERIFY2(!form.trimmed().isEmpty(), message.name());
        }
    }

    void theCataloguesKnowEveryStringOfTheSources_data() { addLanguages({"de", "en", "zh_CN"}); }
    void theCataloguesKnowEveryStringOfTheSources() {
        QFETCH(QString, language);
        QByteArray warnings;
        const QList<Message> fresh = freshCatalogue(language, warnings);
        QVERIFY(!fresh.isEmpty());
        for (const Message& message : fresh) {
            QVERIFY2(message.state.isEmpty(), message.name() + ": the target update_translations adds it");
        }
        // The other way round: lupdate drops what the sources no longer have.
        QSet<QString> used;
        for (const Message& message : fresh) used.insert(message.key());
        for (const Message& message : readCatalogue(cataloguePath(language))) {
            QVERIFY2(used.contains(message.key()), message.name() + ": no source has it");
        }
        QVERIFY2(warnings.isEmpty(), warnings);  // a string under a wrong class is never found
    }

    void whatIsFilledInAgrees_data() { addLanguages({"de", "en", "zh_CN"}); }
    void whatIsFilledInAgrees() {
        QFETCH(QString, language);
        for (const Message& message : readCatalogue(cataloguePath(language))) {
            for (const QString& form : message.forms) {
                const QByteArray name = message.name();
                QVERIFY2(placeholders(form) == placeholders(message.source), name);
                QVERIFY2(matches(form, "</?\\w[^>]*>") == matches(message.source, "</?\\w[^>]*>"), name);
                QVERIFY2(matches(form, "\\*\\.\\w+|;;") == matches(message.source, "\\*\\.\\w+|;;"), name);
                QVERIFY2(form.count('\t') == message.source.count('\t'), name);
                QVERIFY2(form.count('\n') == message.source.count('\n'), name);
                QVERIFY2(form.contains("[*]") == message.source.contains("[*]"), name);
            }
        }
    }

    void endsBlanksAndMnemonicsAgree_data() { addLanguages({"de", "en", "zh_CN"}); }
    void endsBlanksAndMnemonicsAgree() {
        QFETCH(QString, language);
        for (const Message& message : readCatalogue(cataloguePath(language))) {
            for (const QString& form : message.forms) {
                const QByteArray name = message.name();
                QVERIFY2(hasMnemonic(form) == hasMnemonic(message.source), name);
                QVERIFY2(form.count('&') == message.source.count('&'), name);
                QVERIFY2(leadingBlanks(form) == leadingBlanks(message.source), name);
                QVERIFY2(trailingBlanks(form) == trailingBlanks(message.source), name);
                QVERIFY2(ending(form) == ending(message.source), name);
            }
        }
    }

    void eachLanguageHasItsOwnSigns() {
        for (const Message& message : readCatalogue(cataloguePath("de"))) {
            const QString text = message.forms.join(' ');
            // Core's English has straight ones, around names as well, which stay.
            const bool straight = message.source.contains('"');
            QVERIFY2(straight || text.count(u'„') == message.source.count(u'“') * message.forms.size(), message.name());
            QVERIFY2(text.count(u'„') == text.count(u'“'), message.name());
            QVERIFY2(!text.contains(u'”'), message.name());
        }
        static const QRegularExpression western("[\\x{4e00}-\\x{9fff}][,;:?!]|[\\x{4e00}-\\x{9fff}]\\.(\\s|$)");
        for (const Message& message : readCatalogue(cataloguePath("zh_CN"))) {
            const QString text = message.forms.join(' ').remove(QRegularExpression(";;"));
            QVERIFY2(!text.contains(western), message.name());
        }
    }

    /// A literal that goes straight to the screen is in nobody's catalogue.
    void noLiteralIsShownUntranslated() {
        static const QRegularExpression shown(
            "\\b(?:set(?:Text|ToolTip|StatusTip|WhatsThis|Title|WindowTitle|Accessible(?:Name|Description)|"
            "PlaceholderText|InformativeText|DetailedText|Suffix|Prefix|SpecialValueText|TitleText|Name|Label|Format|"
            "NameFilter|LabelText)|addAction|addMenu|addItem|addButton|addTab|addRow|showMessage|Q(?:Label|PushButton|"
            "CheckBox|RadioButton|GroupBox|Action|ToolButton)|warning|information|question|critical)"
            "\\([^;\"]{0,40}?(?:QStringLiteral|QLatin1String|QString::fromUtf8)?\\(?\"([^\"]*)\"");
        // Each language by its own name; names of types; patterns of numbers and files.
        static const QStringList names{"English", "Deutsch", "简体中文", "BiLD Studio", "bild-studio"};
        int files = 0;
        for (const char* folder : {"/ui", "/app/studio"}) {
            QDirIterator sources(QStringLiteral(BILD_SOURCE_DIR) + folder, {"*.cpp"}, QDir::Files,
                                 QDirIterator::Subdirectories);
            while (sources.hasNext()) {
                QFile file(sources.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                ++files;
                const QString code = QString::fromUtf8(file.readAll());
                for (auto match = shown.globalMatch(code); match.hasNext();) {
                    const QRegularExpressionMatch hit = match.next();
                    if (hit.captured(0).contains("tr(") || hit.captured(0).contains("translate(")) continue;
                    const bool fine = !hasWords(hit.captured(1)) || names.contains(hit.captured(1));
                    QVERIFY2(fine, qPrintable(file.fileName() + ": " + hit.captured(0)));
                }
            }
        }
        QVERIFY(files > 50);
    }

private:
    static void addLanguages(const QStringList& languages) {
        QTest::addColumn<QString>("language");
        for (const QString& language : languages) QTest::newRow(qPrintable(language)) << language;
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "test_translations.moc"
