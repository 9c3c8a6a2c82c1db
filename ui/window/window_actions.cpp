// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/window_actions.h"

#include <QCoreApplication>
#include <QWidget>

#include "look/icons.h"
#include "look/plain_words.h"

namespace bild {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(WindowActions)
};

}  // namespace

WindowActions::WindowActions(QWidget& window) : m_window(window) {
    createFileActions();
    createEditActions();
    createViewActions();
    createRunActions();
    createSummaryActions();
    createPolicyActions();
    createToolActions();
}

QAction* WindowActions::add(const char* name, const QString& text, const QString& hint, const QKeySequence& keys,
                            const char* icon) {
    auto* action = new QAction(text, &m_window);
    action->setIconText(plainWords(text));
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcut(keys);
    action->setStatusTip(hint);
    const QString shown = keys.toString(QKeySequence::NativeText);
    action->setToolTip(shown.isEmpty() ? hint : Words::tr("%1 (%2)", "tool tip and shortcut").arg(hint, shown));
    if (icon != nullptr) m_icons.insert(action, QString::fromLatin1(icon));
    m_window.addAction(action);
    m_all.append(action);
    return action;
}

QAction* WindowActions::addStandard(const char* name, const QString& text, const QString& hint,
                                    QKeySequence::StandardKey key, const char* icon) {
    const QList<QKeySequence> keys = QKeySequence::keyBindings(key);
    QAction* action = add(name, text, hint, keys.value(0), icon);
    action->setShortcuts(keys);
    return action;
}

void WindowActions::createFileActions() {
    newDocument =
        addStandard("new", Words::tr("&New"), Words::tr("Start with an empty text"), QKeySequence::New, "new");
    open = addStandard("open", Words::tr("&Open…"), Words::tr("Open a text, or a saved trace"), QKeySequence::Open,
                       "open");
    openTrace =
        add("openTrace", Words::tr("Open &trace…"), Words::tr("Look at a saved run again; no model is needed for that"),
            {Qt::CTRL | Qt::SHIFT | Qt::Key_O});
    save = addStandard("save", Words::tr("&Save"), Words::tr("Save the source text"), QKeySequence::Save, "save");
    saveAs = add("saveAs", Words::tr("Save &as…"), Words::tr("Save the source text under another name"),
                 {Qt::CTRL | Qt::SHIFT | Qt::Key_S});
    saveOutput = add("saveOutput", Words::tr("Save o&utput…"), Words::tr("Save the text that was generated"),
                     {Qt::CTRL | Qt::Key_E}, "export");
    exportSideBySide = add("exportSideBySide", Words::tr("Side &by side…"),
                           Words::tr("Save source and output beside each other, as text, Markdown or HTML"));
    exportPage = add("exportPage", Words::tr("&Page with colours…"),
                     Words::tr("Save a web page that shows who wrote which token and why, and needs no network"));
    exportTrace =
        add("exportTrace", Words::tr("&Trace…"), Words::tr("Save everything about this run, to be opened here again"));
    exportTable = add("exportTable", Words::tr("Trace as tab&le…"),
                      Words::tr("Save every candidate token as a row, for spreadsheets"));
    print = addStandard("print", Words::tr("&Print…"), Words::tr("Print source and output side by side"),
                        QKeySequence::Print);
    close = addStandard("close", Words::tr("&Close"), Words::tr("Close the window"), QKeySequence::Close);
    quit = add("quit", Words::tr("&Quit"), Words::tr("Quit BiLD Studio"), {Qt::CTRL | Qt::Key_Q});
    quit->setMenuRole(QAction::QuitRole);
}

void WindowActions::createEditActions() {
    undo = addStandard("undo", Words::tr("&Undo"), Words::tr("Take the last step back"), QKeySequence::Undo, "undo");
    redo = addStandard("redo", Words::tr("&Redo"), Words::tr("Do it again"), QKeySequence::Redo, "redo");
    cut = addStandard("cut", Words::tr("Cu&t"), Words::tr("Cut the selected text"), QKeySequence::Cut);
    copy = addStandard("copy", Words::tr("&Copy"), Words::tr("Copy the selected text"), QKeySequence::Copy, "copy");
    paste = addStandard("paste", Words::tr("&Paste"), Words::tr("Paste into the text"), QKeySequence::Paste);
    selectAll =
        addStandard("selectAll", Words::tr("Select &all"), Words::tr("Select the whole text"), QKeySequence::SelectAll);
    copyOutput = add("copyOutput", Words::tr("Copy the &output"), Words::tr("Copy the whole generated text"),
                     {Qt::CTRL | Qt::SHIFT | Qt::Key_C}, "copy");
    find = addStandard("find", Words::tr("&Find…"), Words::tr("Find words in both texts"), QKeySequence::Find, "find");
    findNext = add("findNext", Words::tr("Find next"), Words::tr("Go to the next hit in both texts"), {Qt::Key_F3});
    findPrevious = add("findPrevious", Words::tr("Find previous"), Words::tr("Go to the hit before in both texts"),
                       {Qt::SHIFT | Qt::Key_F3});
    outputToSource = add("outputToSource", Words::tr("Output as new source"),
                         Words::tr("Put the output in place of the source, to write it back or on"),
                         {Qt::CTRL | Qt::SHIFT | Qt::Key_X});
    checkSpelling = add("checkSpelling", Words::tr("Check &spelling"),
                        Words::tr("Mark words that the system's dictionaries do not know, in both texts"),
                        {Qt::CTRL | Qt::SHIFT | Qt::Key_P});
    checkSpelling->setCheckable(true);
    preferences = add("preferences", Words::tr("Pr&eferences…"), Words::tr("Appearance, language, device"),
                      {Qt::CTRL | Qt::Key_Comma}, "settings");
    preferences->setMenuRole(QAction::PreferencesRole);
}

void WindowActions::createViewActions() {
    zoomIn = addStandard("zoomIn", Words::tr("Zoom &in"), Words::tr("Larger text"), QKeySequence::ZoomIn, "zoom-in");
    zoomIn->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    zoomOut =
        addStandard("zoomOut", Words::tr("Zoom &out"), Words::tr("Smaller text"), QKeySequence::ZoomOut, "zoom-out");
    prefix = add("prefix", Words::tr("Prefi&x and languages"),
                 Words::tr("Choose what the models are asked for beside the text, where there is something to choose"));
    prefix->setCheckable(true);
    zoomReset =
        add("zoomReset", Words::tr("&Normal size"), Words::tr("Text in its normal size"), {Qt::CTRL | Qt::Key_0});
    font = add("font", Words::tr("&Font…"), Words::tr("Choose the font of the texts"));
    panelTitles = add("panelTitles", Words::tr("&Move panels"),
                      Words::tr("Give the panels title bars by which they can be moved and closed"));
    panelTitles->setCheckable(true);
    fullScreen = add("fullScreen", Words::tr("F&ull screen"), Words::tr("Use the whole screen"), {Qt::Key_F11});
    fullScreen->setCheckable(true);
    resetLayout = add("resetLayout", Words::tr("&Reset the arrangement"),
                      Words::tr("Put all panels back to where they were at first"));
}

void WindowActions::createRunActions() {
    run = add("run", Words::tr("&Run"), Words::tr("Generate what is new or changed; all of it if nothing is"),
              {Qt::CTRL | Qt::Key_Return}, "run");
    run->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    runAll = add("runAll", Words::tr("Run &everything again"), Words::tr("Generate the whole text anew"),
                 {Qt::CTRL | Qt::SHIFT | Qt::Key_Return});
    stop = add("stop", Words::tr("&Stop"), Words::tr("Stop at once; what was written stays"), {Qt::Key_Escape}, "stop");
    live = add("live", Words::tr("&Live"),
               Words::tr("Follow the typing: changed sentences are generated after a short pause"),
               {Qt::CTRL | Qt::Key_L}, "live");
    live->setCheckable(true);
    alternatives = add("alternatives", Words::tr("&Alternatives of this token…"),
                       Words::tr("Choose another token here; the rest of the sentence is generated anew"),
                       {Qt::ALT | Qt::Key_Down});
    askLarge = add("askLarge", Words::tr("Ask the lar&ge model here"),
                   Words::tr("Let the large model choose this token; the rest of the sentence is generated anew"),
                   {Qt::ALT | Qt::Key_L});
    nextFallback = add("nextFallback", Words::tr("Next fallback"),
                       Words::tr("Go to the next token that the large model wrote because the small one was unsure"),
                       {Qt::Key_F6});
    previousFallback = add("previousFallback", Words::tr("Previous fallback"), Words::tr("Go to the fallback before"),
                           {Qt::SHIFT | Qt::Key_F6});
    nextRollback = add("nextRollback", Words::tr("Next rollback"),
                       Words::tr("Go to the next token that the large model wrote in place of a draft"), {Qt::Key_F7});
    previousRollback = add("previousRollback", Words::tr("Previous rollback"), Words::tr("Go to the rollback before"),
                           {Qt::SHIFT | Qt::Key_F7});
    confirm = add("confirm", Words::tr("Confirm segment"),
                  Words::tr("Confirm the output's segment at the caret and go on to the next, or take that back"),
                  {Qt::ALT | Qt::Key_Return});
    confirm->setShortcuts({QKeySequence(Qt::ALT | Qt::Key_Return), QKeySequence(Qt::ALT | Qt::Key_Enter)});
    nextUnconfirmed = add("nextUnconfirmed", Words::tr("Next unconfirmed segment"),
                          Words::tr("Go to the next segment of the output that is not confirmed"), {Qt::Key_F9});
    previousUnconfirmed =
        add("previousUnconfirmed", Words::tr("Previous unconfirmed segment"),
            Words::tr("Go to the segment before that is not confirmed"), {Qt::SHIFT | Qt::Key_F9});
    play = add("play", Words::tr("&Play"), Words::tr("Replay the run as it was"), {Qt::CTRL | Qt::Key_Space});
    tokenBack = add("tokenBack", Words::tr("One token &back"), Words::tr("Show the text one token earlier"),
                    {Qt::ALT | Qt::Key_Left});
    tokenForward = add("tokenForward", Words::tr("One token &forward"), Words::tr("Show the text one token later"),
                       {Qt::ALT | Qt::Key_Right});
    roundBack = add("roundBack", Words::tr("One round bac&k"), Words::tr("Show the text as it was before this round"),
                    {Qt::ALT | Qt::CTRL | Qt::Key_Left});
    roundForward = add("roundForward", Words::tr("One round for&ward"),
                       Words::tr("Show the text as it was after this round"), {Qt::ALT | Qt::CTRL | Qt::Key_Right});
    showEnd = add("showEnd", Words::tr("Show the e&nd of the run"), Words::tr("Show the finished text"),
                  {Qt::ALT | Qt::Key_End});
}

void WindowActions::createSummaryActions() {
    showCopied = add("showCopied", Words::tr("Copied se&quences"),
                     Words::tr("Mark which sequences of five words or more the summary has copied from the article, "
                               "and where they stand in it"),
                     {Qt::CTRL | Qt::SHIFT | Qt::Key_K});
    showCopied->setCheckable(true);
    nextCopied =
        add("nextCopied", Words::tr("Next copied sequence"),
            Words::tr("Go to the next copied sequence of the summary, and show it in the article"), {Qt::Key_F8});
    previousCopied =
        add("previousCopied", Words::tr("Previous copied sequence"),
            Words::tr("Go to the copied sequence before, and show it in the article"), {Qt::SHIFT | Qt::Key_F8});
}

void WindowActions::createPolicyActions() {
    careful = add("careful", Words::tr("&Careful"),
                  Words::tr("Ask the large model often: nearly its own text, less speed"), {Qt::ALT | Qt::Key_1});
    balanced = add("balanced", Words::tr("&Balanced"),
                   Words::tr("A middle way between the large model's text and speed"), {Qt::ALT | Qt::Key_2});
    fast =
        add("fast", Words::tr("&Fast"), Words::tr("Trust the small model more: higher speed"), {Qt::ALT | Qt::Key_3});
    fallbackUp = add("fallbackUp", Words::tr("Fallback threshold &up"), Words::tr("Ask the large model sooner"),
                     {Qt::CTRL | Qt::ALT | Qt::Key_Up});
    fallbackDown = add("fallbackDown", Words::tr("Fallback threshold &down"), Words::tr("Ask the large model later"),
                       {Qt::CTRL | Qt::ALT | Qt::Key_Down});
    rollbackUp = add("rollbackUp", Words::tr("Rollback threshold u&p"), Words::tr("Take fewer drafts back"),
                     {Qt::CTRL | Qt::ALT | Qt::Key_PageUp});
    rollbackDown = add("rollbackDown", Words::tr("Rollback threshold d&own"), Words::tr("Take more drafts back"),
                       {Qt::CTRL | Qt::ALT | Qt::Key_PageDown});
}

void WindowActions::createToolActions() {
    race =
        add("race", Words::tr("R&ace…"), Words::tr("Small alone, large alone and BiLD on this text, one after another"),
            {Qt::CTRL | Qt::Key_R}, "race");
    thresholdMap =
        add("thresholdMap", Words::tr("Threshold &map…"),
            Words::tr("Measure speed and agreement for many thresholds on this text"), {Qt::CTRL | Qt::Key_M}, "map");
    openPair = add("openPair", Words::tr("Open a &pair of models…"),
                   Words::tr("Choose a folder that holds small/ and large/"));
    pairInfo = add("pairInfo", Words::tr("About this pa&ir"),
                   Words::tr("Sizes, number formats and device of the loaded pair"), {Qt::CTRL | Qt::Key_I});
    sampleLetter =
        add("sampleLetter", Words::tr("Sample &letter"), Words::tr("Open a German letter to try things with"));
    sampleArticle =
        add("sampleArticle", Words::tr("Sample a&rticle"), Words::tr("Open an English article to try summaries with"));
    tour = add("tour", Words::tr("&Tour"), Words::tr("Show what is where, in five steps"));
    shortcuts = add("shortcuts", Words::tr("&Keyboard"), Words::tr("All keyboard shortcuts"), {Qt::Key_F1});
    about = add("about", Words::tr("&About BiLD Studio"), Words::tr("Version and licences"));
    about->setMenuRole(QAction::AboutRole);
}

void WindowActions::setShade(Shade shade) {
    for (auto entry = m_icons.cbegin(); entry != m_icons.cend(); ++entry) {
        entry.key()->setIcon(themedIcon(entry.value(), shade));
    }
}

}  // namespace bild
