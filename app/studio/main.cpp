// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QCommandLineParser>
#include <cstdio>
#include <cstdlib>

#include "basis/settings.h"
#include "look/icons.h"
#include "process_start.h"
#include "studio.h"
#include "translation.h"

namespace {

struct Arguments {
    QString file;
    QString pairFolder;
};

/// The options, described in the language installed so far. Two calls: the first finds out which language that is to
/// be.
class CommandLine {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)

public:
    CommandLine() {
        m_parser.setApplicationDescription(
            tr("Translate and summarize with a big and a little model together, and see how it works."));
        m_parser.addHelpOption();
        m_parser.addVersionOption();
        m_parser.addOptions({m_pair, m_language});
        m_parser.addPositionalArgument(QStringLiteral("file"), tr("A text or a saved trace to open."));
    }

    /// Empty where none is asked for, or the command line is wrong.
    [[nodiscard]] QString language() {
        m_parser.parse(QApplication::arguments());
        const QString language = m_parser.value(m_language);
        return bild::translatedLanguages().contains(language) ? language : QString();
    }

    /// Ends the program where it asks for help or is wrong.
    [[nodiscard]] Arguments process() {
        m_parser.process(QApplication::arguments());
        const QString language = m_parser.value(m_language);
        if (!language.isEmpty() && !bild::translatedLanguages().contains(language)) {
            const QString refusal = tr("There is no language “%1” here. Choose one of: %2.")
                                        .arg(language, bild::translatedLanguages().join(QStringLiteral(", ")));
            std::fprintf(stderr, "%s\n", qUtf8Printable(refusal));
            std::exit(EXIT_FAILURE);
        }
        return {m_parser.positionalArguments().value(0), m_parser.value(m_pair)};
    }

private:
    QCommandLineParser m_parser;
    QCommandLineOption m_pair{QStringLiteral("pair"), tr("Folder of the pair of models to load."), tr("folder")};
    QCommandLineOption m_language{QStringLiteral("language"),
                                  tr("Language of the window for this once: en, de or zh_CN."), tr("language")};
};

}  // namespace

int main(int argc, char** argv) {
    bild::returnToWorkingFolder();
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("BiLD Studio"));
    QApplication::setApplicationName(QStringLiteral("bild-studio"));
    QApplication::setApplicationDisplayName(QStringLiteral("BiLD Studio"));
    QApplication::setApplicationVersion(QStringLiteral(BILD_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("bild-studio"));
    QApplication::setWindowIcon(bild::applicationIcon());
    const QString language = CommandLine().language();
    bild::installTranslation(language.isEmpty() ? bild::Settings().preferences().language : language);
    const Arguments arguments = CommandLine().process();
    bild::StudioSetup setup;
    setup.file = arguments.file;
    setup.welcome = true;
    setup.pairFolder = arguments.pairFolder;
    bild::Studio studio(setup);
    studio.start();
    return QApplication::exec();
}
