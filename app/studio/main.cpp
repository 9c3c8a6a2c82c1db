// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QCommandLineParser>
#include <QLibraryInfo>
#include <QTranslator>

#include "icons.h"
#include "settings.h"
#include "studio.h"
#include "translation.h"

namespace {

struct Arguments {
    QString file;
    QString pairFolder;
};

Arguments parse(const QApplication& application) {
    QCommandLineParser parser;
    parser.setApplicationDescription(QApplication::translate(
        "main", "Translate and summarize with a big and a little model together, and see how it works."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption pair(QStringLiteral("pair"),
                                  QApplication::translate("main", "Folder of the pair of models to load."),
                                  QStringLiteral("folder"));
    parser.addOption(pair);
    parser.addPositionalArgument(QStringLiteral("file"),
                                 QApplication::translate("main", "A text or a saved trace to open."));
    parser.process(application);
    return {parser.positionalArguments().value(0), parser.value(pair)};
}

}  // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("BiLD Studio"));
    QApplication::setApplicationName(QStringLiteral("bild-studio"));
    QApplication::setApplicationDisplayName(QStringLiteral("BiLD Studio"));
    QApplication::setApplicationVersion(QStringLiteral(BILD_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("bild-studio"));
    QApplication::setWindowIcon(bild::applicationIcon());
    bild::installTranslation(bild::Settings().preferences().language);
    const Arguments arguments = parse(application);
    bild::StudioSetup setup;
    setup.file = arguments.file;
    setup.pairFolder = arguments.pairFolder;
    bild::Studio studio(setup);
    studio.start();
    return QApplication::exec();
}
