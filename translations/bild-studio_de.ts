<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>CommandLine</name>
    <message>
        <source>Translate and summarize with a big and a little model together, and see how it works.</source>
        <translation>Mit einem großen und einem kleinen Modell gemeinsam übersetzen und zusammenfassen – und sehen, wie es geht.</translation>
    </message>
    <message>
        <source>A text or a saved trace to open.</source>
        <translation>Ein Text oder ein gespeichertes Protokoll zum Öffnen.</translation>
    </message>
    <message>
        <source>There is no language “%1” here. Choose one of: %2.</source>
        <translation>Die Sprache „%1“ gibt es hier nicht. Wählen Sie eine von diesen: %2.</translation>
    </message>
    <message>
        <source>Folder of the pair of models to load.</source>
        <translation>Ordner des Modellpaars, das geladen werden soll.</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Language of the window for this once: en, de or zh_CN.</source>
        <translation>Sprache des Fensters für dieses eine Mal: en, de oder zh_CN.</translation>
    </message>
    <message>
        <source>language</source>
        <translation>Sprache</translation>
    </message>
</context>
<context>
    <name>DocumentFile</name>
    <message>
        <source>%1: %2. %3</source>
        <comment>a file, what is wrong with it, what to do about it</comment>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>is larger than %1 MB</source>
        <translation>ist größer als %1 MB</translation>
    </message>
    <message>
        <source>Split it into smaller files.</source>
        <translation>Teilen Sie die Datei in kleinere auf.</translation>
    </message>
    <message>
        <source>is a folder</source>
        <translation>ist ein Ordner</translation>
    </message>
    <message>
        <source>Choose a file in it.</source>
        <translation>Wählen Sie eine Datei darin aus.</translation>
    </message>
    <message>
        <source>cannot be read (%1)</source>
        <translation>lässt sich nicht lesen (%1)</translation>
    </message>
    <message>
        <source>Check that it exists and that you may read it.</source>
        <translation>Prüfen Sie, ob die Datei existiert und ob Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>is not a text in UTF-8</source>
        <translation>ist kein Text in UTF-8</translation>
    </message>
    <message>
        <source>Open it in the program that it came from and save it as plain text in UTF-8.</source>
        <translation>Öffnen Sie die Datei in dem Programm, aus dem sie stammt, und speichern Sie sie als reinen Text in UTF-8.</translation>
    </message>
    <message>
        <source>cannot be written (%1)</source>
        <translation>lässt sich nicht schreiben (%1)</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>Wählen Sie einen anderen Ordner oder schaffen Sie Platz auf dem Datenträger.</translation>
    </message>
</context>
<context>
    <name>FileSaving</name>
    <message>
        <source>“%1” could not be written: %2. Choose another folder, or free some space.</source>
        <translation>„%1“ konnte nicht geschrieben werden: %2. Wählen Sie einen anderen Ordner oder schaffen Sie Platz.</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>&lt; %1&#xa0;%</source>
        <translation>&lt; %1&#xa0;%</translation>
    </message>
    <message>
        <source>%1&#xa0;%</source>
        <comment>a share, such as 41 %</comment>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1&#xa0;nats</source>
        <comment>unit of disagreement</comment>
        <translation>%1&#xa0;Nat</translation>
    </message>
</context>
<context>
    <name>OriginStyle</name>
    <message>
        <source>small model</source>
        <translation>kleines Modell</translation>
    </message>
    <message>
        <source>fallback</source>
        <translation>Rückfall</translation>
    </message>
    <message>
        <source>rolled back, replaced</source>
        <translation>zurückgenommen, ersetzt</translation>
    </message>
    <message>
        <source>large model&apos;s own turn</source>
        <translation>eigener Zug des großen Modells</translation>
    </message>
    <message>
        <source>chosen by hand</source>
        <translation>von Hand gewählt</translation>
    </message>
    <message>
        <source>taken-back drafts</source>
        <translation>zurückgenommene Entwürfe</translation>
    </message>
    <message>
        <source>would be decided otherwise</source>
        <translation>würde anders entschieden</translation>
    </message>
    <message>
        <source>Drafted by the small model, and kept.</source>
        <translation>Vom kleinen Modell entworfen und behalten.</translation>
    </message>
    <message>
        <source>Written by the large model, because the small one was less sure of its own token than the fallback threshold asks.</source>
        <translation>Vom großen Modell geschrieben, weil sich das kleine bei seinem eigenen Token weniger sicher war, als die Rückfallschwelle verlangt.</translation>
    </message>
    <message>
        <source>Written by the large model in place of a draft that it took back, because it disagreed by more than the rollback threshold allows.</source>
        <translation>Vom großen Modell anstelle eines Entwurfs geschrieben, den es zurückgenommen hat, weil es stärker widersprach, als die Rücknahmeschwelle erlaubt.</translation>
    </message>
    <message>
        <source>The large model&apos;s own turn: the first token, the bonus token after it kept a whole draft, and the token after a rollback.</source>
        <translation>Das große Modell war selbst am Zug: das erste Token, das Bonus-Token nach einem ganz behaltenen Entwurf und das Token nach einer Rücknahme.</translation>
    </message>
    <message>
        <source>Picked by hand; everything after it was generated anew.</source>
        <translation>Von Hand ausgewählt; alles danach wurde neu erzeugt.</translation>
    </message>
    <message>
        <source>Drafted by the small model and taken back by the large one. Shown in the text, but never part of what is copied or saved.</source>
        <translation>Vom kleinen Modell entworfen und vom großen zurückgenommen. Wird im Text gezeigt, aber nie mitkopiert oder mitgespeichert.</translation>
    </message>
    <message>
        <source>The thresholds as they are set now would have decided this token otherwise. Exact up to the first change of a sentence, estimated beyond.</source>
        <translation>Die Schwellen, wie sie jetzt eingestellt sind, hätten über dieses Token anders entschieden. Genau bis zur ersten Änderung eines Satzes, danach geschätzt.</translation>
    </message>
    <message>
        <source>abc</source>
        <translation>abc</translation>
    </message>
</context>
<context>
    <name>PairDescription</name>
    <message>
        <source>The CPU was asked for.</source>
        <translation>Die CPU wurde verlangt.</translation>
    </message>
    <message>
        <source>LibTorch sees a CUDA device.</source>
        <translation>LibTorch sieht ein CUDA-Gerät.</translation>
    </message>
    <message>
        <source>No CUDA device answers.</source>
        <translation>Kein CUDA-Gerät antwortet.</translation>
    </message>
    <message>
        <source>This LibTorch is a CPU build.</source>
        <translation>Diese LibTorch ist nur für die CPU gebaut.</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinesisch</translation>
    </message>
    <message>
        <source>&lt;tr&gt;&lt;td&gt;%1&lt;/td&gt;&lt;td&gt;%2 M parameters, %3 layers of width %4&lt;/td&gt;&lt;td&gt;%5, %6 MB a step&lt;/td&gt;&lt;/tr&gt;</source>
        <translation>&lt;tr&gt;&lt;td&gt;%1&lt;/td&gt;&lt;td&gt;%2 Mio. Parameter, %3 Schichten der Breite %4&lt;/td&gt;&lt;td&gt;%5, %6 MB je Schritt&lt;/td&gt;&lt;/tr&gt;</translation>
    </message>
    <message>
        <source>%1 summaries</source>
        <translation>Zusammenfassung auf %1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>small</source>
        <translation>klein</translation>
    </message>
    <message>
        <source>large</source>
        <translation>groß</translation>
    </message>
    <message>
        <source>%1 pieces in the vocabulary; a segment has at most %2 tokens, its output at most %3.</source>
        <translation>%1 Einträge im Vokabular; ein Segment hat höchstens %2 Token, seine Ausgabe höchstens %3.</translation>
    </message>
</context>
<context>
    <name>PolicyWords</name>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>%1 nats</source>
        <translation>%1 Nat</translation>
    </message>
    <message>
        <source>fallback %1 → %2</source>
        <translation>Rückfall %1 → %2</translation>
    </message>
    <message>
        <source>rollback %1 → %2</source>
        <translation>Rücknahme %1 → %2</translation>
    </message>
    <message>
        <source>longest draft %1 → %2</source>
        <translation>längster Entwurf %1 → %2</translation>
    </message>
    <message>
        <source>drafted ends are verified</source>
        <translation>entworfene Textenden werden geprüft</translation>
    </message>
    <message>
        <source>drafted ends are not verified</source>
        <translation>entworfene Textenden werden nicht geprüft</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>two changes</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>SessionSegment</name>
    <message>
        <source>The trace is damaged: segment %1 begins after its own end.</source>
        <translation>Das Protokoll ist beschädigt: Segment %1 beginnt nach seinem eigenen Ende.</translation>
    </message>
    <message>
        <source>The trace is damaged: the iterations of segment %1 do not give its text.</source>
        <translation>Das Protokoll ist beschädigt: Die Schritte von Segment %1 ergeben nicht dessen Text.</translation>
    </message>
</context>
<context>
    <name>SessionSource</name>
    <message>
        <source>The trace is damaged: a segment does not lie in its source text, or not behind the one before it.</source>
        <translation>Das Protokoll ist beschädigt: Ein Segment liegt nicht in seinem Ausgangstext oder nicht hinter dem vorigen.</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>Source</source>
        <translation>Ausgangstext</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Übersetzung</translation>
    </message>
</context>
<context>
    <name>TokenExplanation</name>
    <message>
        <source>token %1 of sentence %2 · %3</source>
        <translation>Token %1 in Satz %2 · %3</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The small model was %1 sure of %2; the threshold is %3, so the large model was asked. It chose the same token (%4).</source>
        <translation>Das kleine Modell war sich bei %2 zu %1 sicher; die Schwelle liegt bei %3, also wurde das große Modell gefragt. Es wählte dasselbe Token (%4).</translation>
    </message>
    <message>
        <source>The small model was %1 sure of %2; the threshold is %3, so the large model chose %4 (%5).</source>
        <translation>Das kleine Modell war sich bei %2 zu %1 sicher; die Schwelle liegt bei %3, also wählte das große Modell %4 (%5).</translation>
    </message>
    <message>
        <source>Fallback: %1 points below the threshold.</source>
        <translation>Rückfall: %1 Prozentpunkte unter der Schwelle.</translation>
    </message>
    <message>
        <source>The small model drafted %1, %2 sure.</source>
        <translation>Das kleine Modell entwarf %1, zu %2 sicher.</translation>
    </message>
    <message>
        <source>Fallback threshold %1, exceeded by %2 points.</source>
        <translation>Rückfallschwelle %1, um %2 Prozentpunkte übertroffen.</translation>
    </message>
    <message>
        <source>The large model gave it %1, so it stayed.</source>
        <translation>Das große Modell gab ihm %1, also blieb es stehen.</translation>
    </message>
    <message>
        <source>A drafted end closes the text without the large model&apos;s check.</source>
        <translation>Ein entworfenes Textende schließt den Text ab, ohne dass das große Modell es prüft.</translation>
    </message>
    <message>
        <source>The text ended before the large model looked at it.</source>
        <translation>Der Text endete, bevor das große Modell es prüfen konnte.</translation>
    </message>
    <message>
        <source>The large model has not looked at it yet.</source>
        <translation>Das große Modell hat es noch nicht geprüft.</translation>
    </message>
    <message>
        <source>The large model gave it only %1, but knew nothing better, so it stayed.</source>
        <translation>Das große Modell gab ihm nur %1, wusste aber nichts Besseres, also blieb es stehen.</translation>
    </message>
    <message>
        <source>The large model gave it only %1. It stayed, because an earlier token of the same draft had decided that nothing is taken back.</source>
        <translation>Das große Modell gab ihm nur %1. Es blieb stehen, weil ein früheres Token desselben Entwurfs entschieden hatte, dass nichts zurückgenommen wird.</translation>
    </message>
    <message>
        <source>Disagreement %1; nothing is ever taken back.</source>
        <translation>Widerspruch %1; es wird nie etwas zurückgenommen.</translation>
    </message>
    <message>
        <source>Disagreement %1: %2 over the rollback threshold of %3.</source>
        <translation>Widerspruch %1: %2 über der Rücknahmeschwelle von %3.</translation>
    </message>
    <message>
        <source>Disagreement %1: %2 under the rollback threshold of %3.</source>
        <translation>Widerspruch %1: %2 unter der Rücknahmeschwelle von %3.</translation>
    </message>
    <message>
        <source>The small model had drafted %1, %2 sure. The large model gave that %3, took it back and wrote %4 (%5).</source>
        <translation>Das kleine Modell hatte %1 entworfen, zu %2 sicher. Das große Modell gab dem %3, nahm es zurück und schrieb %4 (%5).</translation>
    </message>
    <message>
        <source>Drafts behind it that went with it: %1.</source>
        <translation>Dahinter liegende Entwürfe, die mit verworfen wurden: %1.</translation>
    </message>
    <message>
        <source>It went because it stood behind %1, which the large model took back.</source>
        <translation>Es fiel weg, weil es hinter %1 stand, das das große Modell zurücknahm.</translation>
    </message>
    <message>
        <source>The large model gave it %1, took it back and wrote %2 (%3) instead.</source>
        <translation>Das große Modell gab ihm %1, nahm es zurück und schrieb stattdessen %2 (%3).</translation>
    </message>
    <message>
        <source>The large model wrote %1 (%2).</source>
        <translation>Das große Modell schrieb %1 (%2).</translation>
    </message>
    <message>
        <source>The large model wrote %1.</source>
        <translation>Das große Modell schrieb %1.</translation>
    </message>
    <message>
        <source>It had kept the whole draft before it, and added this token of its own: a bonus.</source>
        <translation>Es hatte den ganzen Entwurf davor behalten und fügte dieses eigene Token hinzu: einen Bonus.</translation>
    </message>
    <message>
        <source>Drafted tokens it kept: %1.</source>
        <translation>Entworfene Token, die es behielt: %1.</translation>
    </message>
    <message>
        <source>After a rollback it goes on for one token before the small model drafts again.</source>
        <translation>Nach einer Rücknahme schreibt es noch ein Token weiter, bevor das kleine Modell wieder entwirft.</translation>
    </message>
    <message>
        <source>The first token is always its own.</source>
        <translation>Das erste Token schreibt es immer selbst.</translation>
    </message>
    <message>
        <source>It continues what was given by hand.</source>
        <translation>Es setzt fort, was von Hand vorgegeben wurde.</translation>
    </message>
    <message>
        <source>You chose %1 here; everything behind it was generated anew.</source>
        <translation>Sie haben hier %1 gewählt; alles dahinter wurde neu erzeugt.</translation>
    </message>
    <message>
        <source>end of text</source>
        <translation>Textende</translation>
    </message>
    <message>
        <source>The repetition guard changed this token: the small model wanted to end the text (%1), which is barred before its shortest length.</source>
        <translation>Der Wiederholungsschutz hat dieses Token geändert: Das kleine Modell wollte den Text beenden (%1), was vor der Mindestlänge gesperrt ist.</translation>
    </message>
    <message>
        <source>The repetition guard changed this token: the large model wanted to end the text (%1), which is barred before its shortest length.</source>
        <translation>Der Wiederholungsschutz hat dieses Token geändert: Das große Modell wollte den Text beenden (%1), was vor der Mindestlänge gesperrt ist.</translation>
    </message>
    <message>
        <source>The repetition guard changed this token: the small model wanted %1 (%2), which would have repeated a sequence of tokens.</source>
        <translation>Der Wiederholungsschutz hat dieses Token geändert: Das kleine Modell wollte %1 (%2), was eine Folge von Token wiederholt hätte.</translation>
    </message>
    <message>
        <source>The repetition guard changed this token: the large model wanted %1 (%2), which would have repeated a sequence of tokens.</source>
        <translation>Der Wiederholungsschutz hat dieses Token geändert: Das große Modell wollte %1 (%2), was eine Folge von Token wiederholt hätte.</translation>
    </message>
    <message>
        <source>The policy was changed before this token: %1.</source>
        <translation>Vor diesem Token wurden die Regeln geändert: %1.</translation>
    </message>
</context>
<context>
    <name>TracePage</name>
    <message>
        <source>small</source>
        <translation>klein</translation>
    </message>
    <message>
        <source>large</source>
        <translation>groß</translation>
    </message>
    <message>
        <source>device: %1</source>
        <translation>Gerät: %1</translation>
    </message>
    <message>
        <source>from %1 ms on: fallback below %2, rollback above %3, drafts of up to %4</source>
        <translation>ab %1 ms: Rückfall unter %2, Rücknahme über %3, Entwürfe bis zu %4</translation>
    </message>
    <message>
        <source>A summary, and how it came about</source>
        <translation>Eine Zusammenfassung und wie sie entstand</translation>
    </message>
    <message>
        <source>A translation, and how it came about</source>
        <translation>Eine Übersetzung und wie sie entstand</translation>
    </message>
    <message>
        <source>%1 tokens, %2 % of the drafts accepted, %3 large passes a token, %4 tokens a second</source>
        <translation>%1 Token, %2 % der Entwürfe angenommen, %3 große Durchläufe je Token, %4 Token je Sekunde</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Ausgangstext</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a token</comment>
        <translation>„%1“</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>%1 (%2)</source>
        <comment>tool tip and shortcut</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>Start with an empty text</source>
        <translation>Mit einem leeren Text beginnen</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen&#xa0;…</translation>
    </message>
    <message>
        <source>Open a text, or a saved trace</source>
        <translation>Einen Text oder ein gespeichertes Protokoll öffnen</translation>
    </message>
    <message>
        <source>Open &amp;trace…</source>
        <translation>&amp;Protokoll öffnen&#xa0;…</translation>
    </message>
    <message>
        <source>Look at a saved run again; no model is needed for that</source>
        <translation>Einen gespeicherten Lauf wieder ansehen; dazu ist kein Modell nötig</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save the source text</source>
        <translation>Den Ausgangstext speichern</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter&#xa0;…</translation>
    </message>
    <message>
        <source>Save the source text under another name</source>
        <translation>Den Ausgangstext unter einem anderen Namen speichern</translation>
    </message>
    <message>
        <source>Save o&amp;utput…</source>
        <translation>Aus&amp;gabe speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Save the text that was generated</source>
        <translation>Den erzeugten Text speichern</translation>
    </message>
    <message>
        <source>Save source and output beside each other, as text, Markdown or HTML</source>
        <translation>Ausgangstext und Ausgabe nebeneinander speichern, als Text, Markdown oder HTML</translation>
    </message>
    <message>
        <source>&amp;Page with colours…</source>
        <translation>Seite mit &amp;Farben&#xa0;…</translation>
    </message>
    <message>
        <source>Save a web page that shows who wrote which token and why, and needs no network</source>
        <translation>Eine Webseite speichern, die zeigt, wer welches Token warum geschrieben hat, und die kein Netz braucht</translation>
    </message>
    <message>
        <source>&amp;Trace…</source>
        <translation>&amp;Protokoll&#xa0;…</translation>
    </message>
    <message>
        <source>Save everything about this run, to be opened here again</source>
        <translation>Alles über diesen Lauf speichern, um es hier wieder zu öffnen</translation>
    </message>
    <message>
        <source>Save every candidate token as a row, for spreadsheets</source>
        <translation>Jedes erwogene Token als Zeile speichern, für Tabellenprogramme</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Das Fenster schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Quit BiLD Studio</source>
        <translation>BiLD Studio beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take the last step back</source>
        <translation>Den letzten Schritt zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Den Schritt noch einmal tun</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>Cut the selected source text</source>
        <translation>Den ausgewählten Ausgangstext ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the selected text</source>
        <translation>Den ausgewählten Text kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Paste into the source text</source>
        <translation>In den Ausgangstext einfügen</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>A&amp;lles auswählen</translation>
    </message>
    <message>
        <source>Select the whole text</source>
        <translation>Den ganzen Text auswählen</translation>
    </message>
    <message>
        <source>Copy the &amp;output</source>
        <translation>Ausgabe ko&amp;pieren</translation>
    </message>
    <message>
        <source>Copy the whole generated text</source>
        <translation>Den ganzen erzeugten Text kopieren</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen&#xa0;…</translation>
    </message>
    <message>
        <source>Find words in both texts</source>
        <translation>Wörter in beiden Texten suchen</translation>
    </message>
    <message>
        <source>Appearance, language, device</source>
        <translation>Aussehen, Sprache, Gerät</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>&amp;Normal size</source>
        <translation>&amp;Normale Größe</translation>
    </message>
    <message>
        <source>Text in its normal size</source>
        <translation>Schrift in normaler Größe</translation>
    </message>
    <message>
        <source>&amp;Font…</source>
        <translation>&amp;Schriftart&#xa0;…</translation>
    </message>
    <message>
        <source>Choose the font of the texts</source>
        <translation>Die Schriftart der Texte wählen</translation>
    </message>
    <message>
        <source>&amp;Move panels</source>
        <translation>Bereiche &amp;verschieben</translation>
    </message>
    <message>
        <source>Give the panels title bars by which they can be moved and closed</source>
        <translation>Den Bereichen Titelleisten geben, an denen sie sich verschieben und schließen lassen</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation>Den ganzen Bildschirm nutzen</translation>
    </message>
    <message>
        <source>&amp;Reset the arrangement</source>
        <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Put all panels back to where they were at first</source>
        <translation>Alle Bereiche wieder dorthin setzen, wo sie anfangs waren</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Ausführen</translation>
    </message>
    <message>
        <source>Generate what is new or changed; all of it if nothing is</source>
        <translation>Erzeugen, was neu oder geändert ist; alles, wenn es nichts davon gibt</translation>
    </message>
    <message>
        <source>Run &amp;everything again</source>
        <translation>Alles &amp;neu ausführen</translation>
    </message>
    <message>
        <source>Generate the whole text anew</source>
        <translation>Den ganzen Text neu erzeugen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stopp</translation>
    </message>
    <message>
        <source>Stop at once; what was written stays</source>
        <translation>Sofort anhalten; was geschrieben wurde, bleibt</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>&amp;Live</translation>
    </message>
    <message>
        <source>Follow the typing: changed sentences are generated after a short pause</source>
        <translation>Dem Tippen folgen: geänderte Sätze werden nach einer kurzen Pause erzeugt</translation>
    </message>
    <message>
        <source>&amp;Alternatives of this token…</source>
        <translation>Al&amp;ternativen zu diesem Token&#xa0;…</translation>
    </message>
    <message>
        <source>Choose another token here; the rest of the sentence is generated anew</source>
        <translation>Hier ein anderes Token wählen; der Rest des Satzes wird neu erzeugt</translation>
    </message>
    <message>
        <source>Let the large model choose this token; the rest of the sentence is generated anew</source>
        <translation>Das große Modell dieses Token wählen lassen; der Rest des Satzes wird neu erzeugt</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>Abs&amp;pielen</translation>
    </message>
    <message>
        <source>Replay the run as it was</source>
        <translation>Den Lauf wiedergeben, wie er war</translation>
    </message>
    <message>
        <source>One token &amp;back</source>
        <translation>Ein Token &amp;zurück</translation>
    </message>
    <message>
        <source>Show the text one token earlier</source>
        <translation>Den Text ein Token früher zeigen</translation>
    </message>
    <message>
        <source>One token &amp;forward</source>
        <translation>Ein Token &amp;vor</translation>
    </message>
    <message>
        <source>Show the text one token later</source>
        <translation>Den Text ein Token später zeigen</translation>
    </message>
    <message>
        <source>One round bac&amp;k</source>
        <translation>Eine Runde zurü&amp;ck</translation>
    </message>
    <message>
        <source>Show the text as it was before this round</source>
        <translation>Den Text zeigen, wie er vor dieser Runde war</translation>
    </message>
    <message>
        <source>One round for&amp;ward</source>
        <translation>Eine Runde v&amp;or</translation>
    </message>
    <message>
        <source>Show the text as it was after this round</source>
        <translation>Den Text zeigen, wie er nach dieser Runde war</translation>
    </message>
    <message>
        <source>Show the e&amp;nd of the run</source>
        <translation>&amp;Ende des Laufs zeigen</translation>
    </message>
    <message>
        <source>Show the finished text</source>
        <translation>Den fertigen Text zeigen</translation>
    </message>
    <message>
        <source>Copied se&amp;quences</source>
        <translation>Übernommene &amp;Wortfolgen</translation>
    </message>
    <message>
        <source>Mark which sequences of five words or more the summary has copied from the article, and where they stand in it</source>
        <translation>Markieren, welche Wortfolgen aus fünf oder mehr Wörtern die Zusammenfassung aus dem Artikel übernommen hat und wo sie darin stehen</translation>
    </message>
    <message>
        <source>Next copied sequence</source>
        <translation>Nächste übernommene Wortfolge</translation>
    </message>
    <message>
        <source>Go to the next copied sequence of the summary, and show it in the article</source>
        <translation>Zur nächsten übernommenen Wortfolge der Zusammenfassung gehen und sie im Artikel zeigen</translation>
    </message>
    <message>
        <source>Previous copied sequence</source>
        <translation>Vorige übernommene Wortfolge</translation>
    </message>
    <message>
        <source>Go to the copied sequence before, and show it in the article</source>
        <translation>Zur übernommenen Wortfolge davor gehen und sie im Artikel zeigen</translation>
    </message>
    <message>
        <source>&amp;Careful</source>
        <translation>&amp;Vorsichtig</translation>
    </message>
    <message>
        <source>Ask the large model often: nearly its own text, less speed</source>
        <translation>Das große Modell oft fragen: fast sein eigener Text, weniger Tempo</translation>
    </message>
    <message>
        <source>&amp;Balanced</source>
        <translation>&amp;Ausgewogen</translation>
    </message>
    <message>
        <source>The thresholds that the paper recommends</source>
        <translation>Die Schwellen, die der Fachartikel empfiehlt</translation>
    </message>
    <message>
        <source>&amp;Fast</source>
        <translation>&amp;Schnell</translation>
    </message>
    <message>
        <source>Trust the small model more: higher speed</source>
        <translation>Dem kleinen Modell mehr vertrauen: höheres Tempo</translation>
    </message>
    <message>
        <source>Fallback threshold &amp;up</source>
        <translation>&amp;Rückfallschwelle höher</translation>
    </message>
    <message>
        <source>Ask the large model sooner</source>
        <translation>Das große Modell früher fragen</translation>
    </message>
    <message>
        <source>Fallback threshold &amp;down</source>
        <translation>Rück&amp;fallschwelle niedriger</translation>
    </message>
    <message>
        <source>Ask the large model later</source>
        <translation>Das große Modell später fragen</translation>
    </message>
    <message>
        <source>Rollback threshold u&amp;p</source>
        <translation>Rücknahmeschwelle &amp;höher</translation>
    </message>
    <message>
        <source>Take fewer drafts back</source>
        <translation>Weniger Entwürfe zurücknehmen</translation>
    </message>
    <message>
        <source>Rollback threshold d&amp;own</source>
        <translation>Rücknahmeschwelle &amp;niedriger</translation>
    </message>
    <message>
        <source>Take more drafts back</source>
        <translation>Mehr Entwürfe zurücknehmen</translation>
    </message>
    <message>
        <source>R&amp;ace…</source>
        <translation>&amp;Wettlauf&#xa0;…</translation>
    </message>
    <message>
        <source>Small alone, large alone and BiLD on this text, one after another</source>
        <translation>Kleines Modell allein, großes allein und BiLD an diesem Text, nacheinander</translation>
    </message>
    <message>
        <source>Threshold &amp;map…</source>
        <translation>&amp;Schwellenkarte&#xa0;…</translation>
    </message>
    <message>
        <source>Measure speed and agreement for many thresholds on this text</source>
        <translation>Tempo und Übereinstimmung für viele Schwellen an diesem Text messen</translation>
    </message>
    <message>
        <source>Open a &amp;pair of models…</source>
        <translation>&amp;Modellpaar öffnen&#xa0;…</translation>
    </message>
    <message>
        <source>Choose a folder that holds small/ and large/</source>
        <translation>Einen Ordner wählen, der small/ und large/ enthält</translation>
    </message>
    <message>
        <source>About this pa&amp;ir</source>
        <translation>&amp;Über dieses Modellpaar</translation>
    </message>
    <message>
        <source>Sizes, number formats and device of the loaded pair</source>
        <translation>Größen, Zahlenformate und Gerät des geladenen Modellpaars</translation>
    </message>
    <message>
        <source>Sample &amp;letter</source>
        <translation>Beispiel&amp;brief</translation>
    </message>
    <message>
        <source>Open a German letter to try things with</source>
        <translation>Einen deutschen Brief zum Ausprobieren öffnen</translation>
    </message>
    <message>
        <source>Open an English article to try summaries with</source>
        <translation>Einen englischen Artikel öffnen, um Zusammenfassungen auszuprobieren</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Tastatur</translation>
    </message>
    <message>
        <source>All keyboard shortcuts</source>
        <translation>Alle Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About BiLD Studio</source>
        <translation>&amp;Über BiLD Studio</translation>
    </message>
    <message>
        <source>Version and licences</source>
        <translation>Version und Lizenzen</translation>
    </message>
    <message>
        <source>Side &amp;by side…</source>
        <translation>&amp;Nebeneinander&#xa0;…</translation>
    </message>
    <message>
        <source>Trace as tab&amp;le…</source>
        <translation>Protokoll als &amp;Tabelle&#xa0;…</translation>
    </message>
    <message>
        <source>Pr&amp;eferences…</source>
        <translation>E&amp;instellungen&#xa0;…</translation>
    </message>
    <message>
        <source>Ask the lar&amp;ge model here</source>
        <translation>Hier das &amp;große Modell fragen</translation>
    </message>
    <message>
        <source>Sample a&amp;rticle</source>
        <translation>Beispiel&amp;artikel</translation>
    </message>
</context>
<context>
    <name>bild::CandidateBars</name>
    <message>
        <source>Likeliest tokens of both models</source>
        <translation>Wahrscheinlichste Token beider Modelle</translation>
    </message>
    <message>
        <source>not listed</source>
        <translation>nicht aufgeführt</translation>
    </message>
    <message>
        <source>%1: small %2, large %3</source>
        <translation>%1: klein %2, groß %3</translation>
    </message>
    <message>
        <source>small</source>
        <translation>klein</translation>
    </message>
    <message>
        <source>large</source>
        <translation>groß</translation>
    </message>
</context>
<context>
    <name>bild::ChartPanel</name>
    <message>
        <source>Table and export</source>
        <translation>Tabelle und Export</translation>
    </message>
    <message>
        <source>Table and export: %1</source>
        <translation>Tabelle und Export: %1</translation>
    </message>
    <message>
        <source>Show as &amp;table</source>
        <translation>Als &amp;Tabelle zeigen</translation>
    </message>
    <message>
        <source>Save &amp;picture as PNG…</source>
        <translation>&amp;Bild als PNG speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Save picture as &amp;SVG…</source>
        <translation>Bild als &amp;SVG speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Save &amp;numbers as CSV…</source>
        <translation>&amp;Zahlen als CSV speichern&#xa0;…</translation>
    </message>
    <message>
        <source>“%1” must end in .png, .svg or .csv.</source>
        <translation>„%1“ muss auf .png, .svg oder .csv enden.</translation>
    </message>
    <message>
        <source>Save “%1”</source>
        <translation>„%1“ speichern</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>Noch kein Lauf</translation>
    </message>
</context>
<context>
    <name>bild::ComparisonController</name>
    <message>
        <source>Race: %1 of %2 runs</source>
        <translation>Wettlauf: %1 von %2 Läufen</translation>
    </message>
    <message>
        <source>No pair of models is loaded yet.</source>
        <translation>Es ist noch kein Modellpaar geladen.</translation>
    </message>
    <message>
        <source>There is no text to measure on. Write or open one first.</source>
        <translation>Es gibt keinen Text, an dem sich messen ließe. Schreiben oder öffnen Sie zuerst einen.</translation>
    </message>
    <message>
        <source>Race begins</source>
        <translation>Der Wettlauf beginnt</translation>
    </message>
    <message>
        <source>Measuring the threshold map</source>
        <translation>Die Schwellenkarte wird gemessen</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Measuring was stopped</source>
        <translation>Die Messung wurde angehalten</translation>
    </message>
    <message>
        <source>Measuring failed</source>
        <translation>Die Messung ist gescheitert</translation>
    </message>
</context>
<context>
    <name>bild::DocumentController</name>
    <message>
        <source>kept safe at %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>gesichert um %1</translation>
    </message>
    <message>
        <source>The text could not be kept safe against a crash. %1</source>
        <translation>Der Text konnte nicht gegen einen Absturz gesichert werden. %1</translation>
    </message>
    <message>
        <source>Open a text</source>
        <translation>Text öffnen</translation>
    </message>
    <message>
        <source>Texts and traces (*.txt *.md *.text *.json);;All files (*)</source>
        <translation>Texte und Protokolle (*.txt *.md *.text *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a trace</source>
        <translation>Protokoll öffnen</translation>
    </message>
    <message>
        <source>Traces (*.json);;All files (*)</source>
        <translation>Protokolle (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Sample article</source>
        <translation>Beispielartikel</translation>
    </message>
    <message>
        <source>Sample letter</source>
        <translation>Beispielbrief</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>The text has changes that were not saved.</source>
        <translation>Der Text enthält Änderungen, die nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>The output has choices made by hand that were not saved.</source>
        <translation>In der Ausgabe wurden Token von Hand gewählt, die nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>They are lost if you do not save them.</source>
        <translation>Ohne Speichern gehen sie verloren.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Save the source text</source>
        <translation>Ausgangstext speichern</translation>
    </message>
    <message>
        <source>Texts (*.txt);;All files (*)</source>
        <translation>Texte (*.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>&amp;Forget these</source>
        <translation>Diese &amp;vergessen</translation>
    </message>
    <message>
        <source>An untitled text</source>
        <translation>Ein unbenannter Text</translation>
    </message>
    <message>
        <source>BiLD Studio was not closed in good order. “%1” was kept safe on %2.</source>
        <translation>BiLD Studio wurde nicht ordnungsgemäß beendet. „%1“ wurde am %2 gesichert.</translation>
    </message>
    <message>
        <source>&amp;Restore it</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Give it up</source>
        <translation>&amp;Aufgeben</translation>
    </message>
    <message>
        <source>The source text was restored, but not the output. %1</source>
        <translation>Der Ausgangstext wurde wiederhergestellt, die Ausgabe aber nicht. %1</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>%1 was not opened</source>
        <translation>%1 wurde nicht geöffnet</translation>
    </message>
</context>
<context>
    <name>bild::DraftChart</name>
    <message>
        <source>Draft length, and how much was kept</source>
        <translation>Länge der Entwürfe und wie viel behalten wurde</translation>
    </message>
    <message>
        <source>A draft is what the small model wrote since the large one last ran. Filled: tokens kept. Outlined: tokens taken back. Acceptance rate: drafted tokens kept / drafted tokens verified. In long runs a bar is the mean of several drafts.</source>
        <translation>Ein Entwurf ist, was das kleine Modell geschrieben hat, seit das große zuletzt lief. Gefüllt: behaltene Token. Umrandet: zurückgenommene Token. Annahmequote: behaltene entworfene Token / geprüfte entworfene Token. In langen Läufen ist ein Balken das Mittel aus mehreren Entwürfen.</translation>
    </message>
    <message>
        <source>first draft</source>
        <translation>erster Entwurf</translation>
    </message>
    <message>
        <source>last draft</source>
        <translation>letzter Entwurf</translation>
    </message>
    <message>
        <source>mean length</source>
        <translation>mittlere Länge</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message numerus="yes">
        <source>a bar is the mean of %n draft(s)</source>
        <translation>
            <numerusform>ein Balken ist das Mittel aus %n Entwurf</numerusform>
            <numerusform>ein Balken ist das Mittel aus %n Entwürfen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bild::EditHistory</name>
    <message>
        <source>typing</source>
        <translation>Eingabe</translation>
    </message>
</context>
<context>
    <name>bild::EngineWorker</name>
    <message>
        <source>There is not enough memory for this. Close other programs, or choose a smaller pair.</source>
        <translation>Dafür ist nicht genug Arbeitsspeicher frei. Schließen Sie andere Programme oder wählen Sie ein kleineres Modellpaar.</translation>
    </message>
    <message>
        <source>The engine failed unexpectedly: %1</source>
        <translation>Ein unerwarteter Fehler ist aufgetreten: %1</translation>
    </message>
    <message>
        <source>No pair of models is loaded.</source>
        <translation>Es ist kein Modellpaar geladen.</translation>
    </message>
</context>
<context>
    <name>bild::ExportController</name>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Side by side, web page (*.html)</source>
        <translation>Nebeneinander, Webseite (*.html)</translation>
    </message>
    <message>
        <source>Side by side, Markdown (*.md)</source>
        <translation>Nebeneinander, Markdown (*.md)</translation>
    </message>
    <message>
        <source>Side by side, text (*.txt)</source>
        <translation>Nebeneinander, Text (*.txt)</translation>
    </message>
    <message>
        <source>Page with colours (*.html)</source>
        <translation>Seite mit Farben (*.html)</translation>
    </message>
    <message>
        <source>Trace (*.json)</source>
        <translation>Protokoll (*.json)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Save the output</source>
        <translation>Ausgabe speichern</translation>
    </message>
    <message>
        <source>Save source and output side by side</source>
        <translation>Ausgangstext und Ausgabe nebeneinander speichern</translation>
    </message>
    <message>
        <source>Save a page with colours</source>
        <translation>Seite mit Farben speichern</translation>
    </message>
    <message>
        <source>Save the trace</source>
        <translation>Protokoll speichern</translation>
    </message>
    <message>
        <source>Save the trace as a table</source>
        <translation>Protokoll als Tabelle speichern</translation>
    </message>
    <message>
        <source>As %1…</source>
        <extracomment>%1 is PNG, SVG or CSV</extracomment>
        <translation>Als %1&#xa0;…</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>There is no output yet. Run the text first.</source>
        <translation>Es gibt noch keine Ausgabe. Führen Sie zuerst den Text aus.</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>%1 wird gespeichert</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
</context>
<context>
    <name>bild::FindBar</name>
    <message>
        <source>Previous hit</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>Find in both texts</source>
        <translation>In beiden Texten suchen</translation>
    </message>
    <message>
        <source>Words to find</source>
        <translation>Gesuchte Wörter</translation>
    </message>
    <message>
        <source>%1 in the source, %2 in the output</source>
        <translation>%1 im Ausgangstext, %2 in der Ausgabe</translation>
    </message>
</context>
<context>
    <name>bild::Legend</name>
    <message>
        <source>Legend of the marks in the text</source>
        <translation>Legende der Markierungen im Text</translation>
    </message>
</context>
<context>
    <name>bild::LegendRow</name>
    <message>
        <source>%1: %2</source>
        <comment>mark and how often it occurs</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>bild::MainWindow</name>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>%1[*] — BiLD Studio</source>
        <translation>%1[*] — BiLD Studio</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>Übersetzen</translation>
    </message>
    <message>
        <source>Summarize</source>
        <translation>Zusammenfassen</translation>
    </message>
    <message>
        <source>Task: %1</source>
        <translation>Aufgabe: %1</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>Dieser Lauf</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>&amp;Chart</source>
        <translation>&amp;Diagramm</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>Bereic&amp;he</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>La&amp;uf</translation>
    </message>
    <message>
        <source>&amp;Policy</source>
        <translation>&amp;Regeln</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>E&amp;xtras</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>&amp;Translate</source>
        <translation>Ü&amp;bersetzen</translation>
    </message>
    <message>
        <source>S&amp;ummarize</source>
        <translation>Zusammen&amp;fassen</translation>
    </message>
    <message>
        <source>Write the text in another language, sentence by sentence</source>
        <translation>Den Text Satz für Satz in einer anderen Sprache schreiben</translation>
    </message>
    <message>
        <source>Write what an article says, in a few sentences</source>
        <translation>In wenigen Sätzen schreiben, was in einem Artikel steht</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>Wettlauf</translation>
    </message>
    <message>
        <source>Threshold map</source>
        <translation>Schwellenkarte</translation>
    </message>
</context>
<context>
    <name>bild::MessageBar</name>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>bild::OriginChart</name>
    <message>
        <source>Who wrote the text</source>
        <translation>Wer den Text geschrieben hat</translation>
    </message>
    <message>
        <source>Share of the text&apos;s tokens by origin: drafted by the small model and kept; the large model&apos;s because the small one was unsure (fallback), in place of a draft it took back (rollback), or on its own turn (the first token, after a full draft, after a rollback).</source>
        <translation>Anteil der Token des Textes nach Herkunft: vom kleinen Modell entworfen und behalten; vom großen, weil sich das kleine nicht sicher war (Rückfall), anstelle eines zurückgenommenen Entwurfs (Rücknahme) oder im eigenen Zug (das erste Token, nach einem ganzen Entwurf, nach einer Rücknahme).</translation>
    </message>
    <message>
        <source>origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n Token</numerusform>
            <numerusform>%n Token</numerusform>
        </translation>
    </message>
    <message>
        <source>small</source>
        <translation>klein</translation>
    </message>
    <message>
        <source>fallback</source>
        <translation>Rückfall</translation>
    </message>
    <message>
        <source>rollback</source>
        <translation>Rücknahme</translation>
    </message>
    <message>
        <source>own turn</source>
        <translation>eigener Zug</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
</context>
<context>
    <name>bild::OutputView</name>
    <message>
        <source>Show &amp;taken-back drafts</source>
        <translation>&amp;Zurückgenommene Entwürfe zeigen</translation>
    </message>
    <message>
        <source>Output text</source>
        <translation>Ausgabetext</translation>
    </message>
    <message>
        <source>Left and Right move from token to token, Return tells how a token came about.</source>
        <translation>Links und Rechts gehen von Token zu Token, die Eingabetaste sagt, wie ein Token zustande kam.</translation>
    </message>
    <message>
        <source>The output appears here, each token marked with the model that wrote it.</source>
        <translation>Hier erscheint die Ausgabe; jedes Token zeigt, welches Modell es geschrieben hat.</translation>
    </message>
    <message>
        <source>&amp;Why this token?</source>
        <translation>&amp;Warum dieses Token?</translation>
    </message>
    <message>
        <source>Ask the &amp;large model here</source>
        <translation>Hier das &amp;große Modell fragen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
</context>
<context>
    <name>bild::PairChooser</name>
    <message>
        <source>The pair of models: a small one that drafts, a large one that verifies</source>
        <translation>Das Modellpaar: ein kleines, das entwirft, und ein großes, das prüft</translation>
    </message>
    <message>
        <source>%1 (experimental)</source>
        <translation>%1 (Versuch)</translation>
    </message>
    <message>
        <source>No pair</source>
        <translation>Kein Modellpaar</translation>
    </message>
    <message>
        <source>Pair of models: %1</source>
        <translation>Modellpaar: %1</translation>
    </message>
</context>
<context>
    <name>bild::PairController</name>
    <message>
        <source>There is no pair for summaries. Choose Tools &gt; Open a pair of models.</source>
        <translation>Es gibt kein Modellpaar für Zusammenfassungen. Wählen Sie Extras &gt; Modellpaar öffnen.</translation>
    </message>
    <message>
        <source>There is no pair for translations. Choose Tools &gt; Open a pair of models.</source>
        <translation>Es gibt kein Modellpaar für Übersetzungen. Wählen Sie Extras &gt; Modellpaar öffnen.</translation>
    </message>
    <message>
        <source>Loading %1</source>
        <translation>%1 wird geladen</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n Thread</numerusform>
            <numerusform>%n Threads</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 M + %3 M parameters</source>
        <translation>%1 · %2 Mio. + %3 Mio. Parameter</translation>
    </message>
    <message>
        <source>The pair could not be loaded</source>
        <translation>Das Modellpaar konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>%1 The pair used so far stays loaded.</source>
        <comment>a sentence before</comment>
        <translation>%1 Das bisher benutzte Modellpaar bleibt geladen.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Ausgangstext</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Open a pair of models</source>
        <translation>Modellpaar öffnen</translation>
    </message>
    <message>
        <source>About this pair</source>
        <translation>Über dieses Modellpaar</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>No pair is loaded.</source>
        <translation>Es ist kein Modellpaar geladen.</translation>
    </message>
    <message>
        <source>“%1” writes summaries and does not translate, so it was not opened. Choose a pair for translations, or turn to summaries.</source>
        <translation>„%1“ schreibt Zusammenfassungen und übersetzt nicht, daher wurde es nicht geöffnet. Wählen Sie ein Modellpaar für Übersetzungen oder wechseln Sie zu Zusammenfassungen.</translation>
    </message>
    <message>
        <source>“%1” translates and writes no summaries, so it was not opened. Choose a pair for summaries, or turn to translations.</source>
        <translation>„%1“ übersetzt und schreibt keine Zusammenfassungen, daher wurde es nicht geöffnet. Wählen Sie ein Modellpaar für Zusammenfassungen oder wechseln Sie zu Übersetzungen.</translation>
    </message>
    <message>
        <source>&amp;Summarize with it</source>
        <translation>Damit zusammen&amp;fassen</translation>
    </message>
    <message>
        <source>&amp;Translate with it</source>
        <translation>Damit ü&amp;bersetzen</translation>
    </message>
</context>
<context>
    <name>bild::PasteController</name>
    <message numerus="yes">
        <source>%n line break(s) inside paragraphs</source>
        <translation>
            <numerusform>%n Zeilenumbruch in Absätzen</numerusform>
            <numerusform>%n Zeilenumbrüche in Absätzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) divided at a line&apos;s end</source>
        <translation>
            <numerusform>%n am Zeilenende getrenntes Wort</numerusform>
            <numerusform>%n am Zeilenende getrennte Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <extracomment>%1: &quot;12 line breaks inside paragraphs&quot;, %2: &quot;3 words divided at a line&apos;s end&quot;</extracomment>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>The pasted text was mended: %1. Nothing else was changed.</source>
        <translation>Der eingefügte Text wurde bereinigt: %1. Sonst wurde nichts geändert.</translation>
    </message>
    <message>
        <source>&amp;As it was</source>
        <translation>&amp;Wie er war</translation>
    </message>
    <message>
        <source>The pasted text has %1. They would be translated apart.</source>
        <translation>Der eingefügte Text enthält: %1. Die Teile würden getrennt übersetzt.</translation>
    </message>
    <message>
        <source>&amp;Mend them</source>
        <translation>&amp;Bereinigen</translation>
    </message>
    <message>
        <source>The pasted text was edited meanwhile and stays as it is. Undo takes edits back one by one.</source>
        <translation>Der eingefügte Text wurde inzwischen bearbeitet und bleibt, wie er ist. Rückgängig nimmt Änderungen einzeln zurück.</translation>
    </message>
</context>
<context>
    <name>bild::PolicyPanel</name>
    <message>
        <source>Policy</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>The large model takes over where the small model gives its best token less than this probability. 0 never asks it; 1 always does.</source>
        <translation>Das große Modell übernimmt, wo das kleine seinem besten Token weniger als diese Wahrscheinlichkeit gibt. 0 fragt es nie, 1 immer.</translation>
    </message>
    <message>
        <source>Fallback threshold</source>
        <translation>Rückfallschwelle</translation>
    </message>
    <message>
        <source>Fallback threshold in percent</source>
        <translation>Rückfallschwelle in Prozent</translation>
    </message>
    <message>
        <source>asks the large model when the small one is less sure than this</source>
        <translation>fragt das große Modell, wenn sich das kleine weniger sicher ist</translation>
    </message>
    <message>
        <source>A draft is taken back where the large model finds it more surprising than this: its negative log probability, in nats. 5 nats is a probability of 0.7 %. 2 to 5 is usual.</source>
        <translation>Ein Entwurf wird zurückgenommen, wo er das große Modell mehr überrascht als hier erlaubt: gemessen an dessen negativer logarithmierter Wahrscheinlichkeit in Nat. 5 Nat sind eine Wahrscheinlichkeit von 0,7 %. Üblich sind 2 bis 5.</translation>
    </message>
    <message>
        <source>Rollback threshold in nats</source>
        <translation>Rücknahmeschwelle in Nat</translation>
    </message>
    <message>
        <source>Rollback threshold in tenths of a nat; the right end is never</source>
        <translation>Rücknahmeschwelle in Zehnteln eines Nat; ganz rechts heißt nie</translation>
    </message>
    <message>
        <source>takes drafts back that the large model finds this surprising</source>
        <translation>nimmt Entwürfe zurück, die das große Modell so sehr überraschen</translation>
    </message>
    <message>
        <source>After this many drafted tokens the large model looks at them in any case.</source>
        <translation>Nach so vielen entworfenen Token prüft das große Modell sie auf jeden Fall.</translation>
    </message>
    <message>
        <source>Longest draft in tokens</source>
        <translation>Längster Entwurf in Token</translation>
    </message>
    <message>
        <source>Longest &amp;draft</source>
        <translation>Längster Ent&amp;wurf</translation>
    </message>
    <message>
        <source>Careful</source>
        <translation>Vorsichtig</translation>
    </message>
    <message>
        <source>Asks early and takes back much: closest to the large model.</source>
        <translation>Fragt früh und nimmt viel zurück: dem großen Modell am nächsten.</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <source>What a new document starts with.</source>
        <translation>Womit ein neues Dokument beginnt.</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>Asks late, takes back little, drafts long.</source>
        <translation>Fragt spät, nimmt wenig zurück, entwirft lang.</translation>
    </message>
    <message numerus="yes">
        <source>Fallback below %1, rollback above %2 nats, drafts of up to %n token(s).</source>
        <translation>
            <numerusform>Rückfall unter %1, Rücknahme über %2 Nat, Entwürfe bis zu %n Token.</numerusform>
            <numerusform>Rückfall unter %1, Rücknahme über %2 Nat, Entwürfe bis zu %n Token.</numerusform>
        </translation>
    </message>
    <message>
        <source>F&amp;allback below</source>
        <translation>Rück&amp;fall unter</translation>
    </message>
    <message>
        <source>Roll&amp;back above</source>
        <translation>Rück&amp;nahme über</translation>
    </message>
</context>
<context>
    <name>bild::PreferencesDialog</name>
    <message>
        <source>Font of its own for the te&amp;xts</source>
        <translation>Eigene Sch&amp;rift für die Texte</translation>
    </message>
    <message>
        <source>&amp;Measure the large model alone when idle</source>
        <translation>Das große Modell in Leerlaufzeiten allein &amp;messen</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation>&amp;Farben:</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Sprache:</translation>
    </message>
    <message>
        <source>Another language is used from the next start on.</source>
        <translation>Eine andere Sprache gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>&amp;Font:</source>
        <translation>S&amp;chriftart:</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>&amp;Size:</source>
        <translation>&amp;Größe:</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Best there is</source>
        <translation>Das beste vorhandene</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Prozessor (CPU)</translation>
    </message>
    <message>
        <source>Graphics card (CUDA)</source>
        <translation>Grafikkarte (CUDA)</translation>
    </message>
    <message>
        <source>&amp;Device:</source>
        <translation>Ge&amp;rät:</translation>
    </message>
    <message>
        <source>Best for the device</source>
        <translation>Das beste für das Gerät</translation>
    </message>
    <message>
        <source>&amp;Number format:</source>
        <translation>&amp;Zahlenformat:</translation>
    </message>
    <message>
        <source>one a core</source>
        <translation>einer je Kern</translation>
    </message>
    <message>
        <source>&amp;Threads:</source>
        <translation>&amp;Threads:</translation>
    </message>
    <message>
        <source>After a run, the large model writes a few sentences alone, so that the speedup shown is a measured one.</source>
        <translation>Nach einem Lauf schreibt das große Modell einige Sätze allein, damit die angezeigte Beschleunigung eine gemessene ist.</translation>
    </message>
</context>
<context>
    <name>bild::RaceLaneView</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>From the source to the last token, encoders included. The times of a race are measured first, one strategy after another; the replay does not count.</source>
        <translation>Vom Ausgangstext bis zum letzten Token, Encoder eingeschlossen. Die Zeiten eines Wettlaufs werden vorher gemessen, ein Verfahren nach dem anderen; die Wiedergabe zählt nicht.</translation>
    </message>
    <message>
        <source>%1: how far the replay is</source>
        <translation>%1: wie weit die Wiedergabe ist</translation>
    </message>
    <message>
        <source>%1: text</source>
        <translation>%1: Text</translation>
    </message>
    <message>
        <source>not run yet</source>
        <translation>noch nicht gelaufen</translation>
    </message>
    <message>
        <source>one run</source>
        <translation>ein Lauf</translation>
    </message>
    <message numerus="yes">
        <source>median of %n run(s), %1 to %2</source>
        <translation>
            <numerusform>Median aus %n Lauf, %1 bis %2</numerusform>
            <numerusform>Median aus %n Läufen, %1 bis %2</numerusform>
        </translation>
    </message>
    <message>
        <source>words are missing here</source>
        <translation>hier fehlen Wörter</translation>
    </message>
    <message>
        <source>the large model differs</source>
        <translation>das große Modell schreibt es anders</translation>
    </message>
</context>
<context>
    <name>bild::RaceView</name>
    <message>
        <source>Small alone</source>
        <translation>Kleines Modell allein</translation>
    </message>
    <message>
        <source>The small model writes every token. Fast, and never corrected.</source>
        <translation>Das kleine Modell schreibt jedes Token. Schnell und nie berichtigt.</translation>
    </message>
    <message>
        <source>Large alone</source>
        <translation>Großes Modell allein</translation>
    </message>
    <message>
        <source>The large model writes every token: the text to compare with.</source>
        <translation>Das große Modell schreibt jedes Token: der Text, mit dem verglichen wird.</translation>
    </message>
    <message>
        <source>BiLD</source>
        <translation>BiLD</translation>
    </message>
    <message>
        <source>The small model drafts, the large one steps in, verifies, takes back.</source>
        <translation>Das kleine Modell entwirft, das große springt ein, prüft, nimmt zurück.</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>Wettlauf</translation>
    </message>
    <message>
        <source>&amp;Race</source>
        <translation>&amp;Wettlauf</translation>
    </message>
    <message>
        <source>Runs small alone, large alone and BiLD on the source, one after another.</source>
        <translation>Lässt das kleine Modell allein, das große allein und BiLD nacheinander den Ausgangstext bearbeiten.</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stopp</translation>
    </message>
    <message>
        <source>Stops measuring</source>
        <translation>Hält die Messung an</translation>
    </message>
    <message>
        <source> runs each</source>
        <translation> Läufe je Verfahren</translation>
    </message>
    <message>
        <source>Runs of each strategy</source>
        <translation>Läufe jedes Verfahrens</translation>
    </message>
    <message>
        <source>Each strategy is run so many times; the median counts.</source>
        <translation>Jedes Verfahren läuft so viele Male; es zählt der Median.</translation>
    </message>
    <message>
        <source>Progress of the race</source>
        <translation>Fortschritt des Wettlaufs</translation>
    </message>
    <message>
        <source>Play or pause (Space)</source>
        <translation>Abspielen oder anhalten (Leertaste)</translation>
    </message>
    <message>
        <source>Recorded time of the replay</source>
        <translation>Aufgezeichnete Zeit der Wiedergabe</translation>
    </message>
    <message>
        <source>Who is faster on this text, and by how much? And are the words the same?</source>
        <translation>Wer ist bei diesem Text schneller, und um wie viel? Und sind die Wörter dieselben?</translation>
    </message>
    <message>
        <source>run %v of %m</source>
        <extracomment>of a race: %v and %m are numbers of runs</extracomment>
        <translation>Lauf %v von %m</translation>
    </message>
    <message>
        <source>what the others are measured by</source>
        <translation>woran die anderen gemessen werden</translation>
    </message>
    <message>
        <source>%1× as fast as large alone</source>
        <translation>%1× so schnell wie das große Modell allein</translation>
    </message>
    <message numerus="yes">
        <source>BiLD is %1× as fast as the large model alone, and %2 of %n segment(s) came out the same.</source>
        <translation>
            <numerusform>BiLD ist %1× so schnell wie das große Modell allein, und %2 von %n Segment wurde gleich.</numerusform>
            <numerusform>BiLD ist %1× so schnell wie das große Modell allein, und %2 von %n Segmenten wurden gleich.</numerusform>
        </translation>
    </message>
    <message>
        <source>the same words as large alone</source>
        <translation>dieselben Wörter wie das große Modell allein</translation>
    </message>
    <message numerus="yes">
        <source>differs from large alone in %n place(s)</source>
        <translation>
            <numerusform>weicht an %n Stelle vom großen Modell allein ab</numerusform>
            <numerusform>weicht an %n Stellen vom großen Modell allein ab</numerusform>
        </translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
</context>
<context>
    <name>bild::RateChart</name>
    <message>
        <source>Tokens per second</source>
        <translation>Token je Sekunde</translation>
    </message>
    <message numerus="yes">
        <source>Tokens written / time since the run began, encoders included. The line shows the rate over the last %n pass(es).</source>
        <translation>
            <numerusform>Geschriebene Token / Zeit seit Beginn des Laufs, Encoder eingeschlossen. Die Linie zeigt die Rate über den letzten %n Durchlauf.</numerusform>
            <numerusform>Geschriebene Token / Zeit seit Beginn des Laufs, Encoder eingeschlossen. Die Linie zeigt die Rate über die letzten %n Durchläufe.</numerusform>
        </translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation>Millisekunden</translation>
    </message>
    <message>
        <source>tokens per second</source>
        <translation>Token je Sekunde</translation>
    </message>
    <message>
        <source>large alone %1</source>
        <translation>großes allein %1</translation>
    </message>
</context>
<context>
    <name>bild::ReplaySpeedBox</name>
    <message>
        <source>Speed of the replay, against the recorded times</source>
        <translation>Tempo der Wiedergabe, verglichen mit den aufgezeichneten Zeiten</translation>
    </message>
    <message>
        <source>Speed of the replay</source>
        <translation>Tempo der Wiedergabe</translation>
    </message>
    <message>
        <source>real time</source>
        <translation>Echtzeit</translation>
    </message>
    <message>
        <source>%1× slower</source>
        <translation>%1× langsamer</translation>
    </message>
    <message>
        <source>%1× faster</source>
        <translation>%1× schneller</translation>
    </message>
</context>
<context>
    <name>bild::RollbackSpinBox</name>
    <message>
        <source> nats</source>
        <extracomment>unit of information, after a number</extracomment>
        <translation> Nat</translation>
    </message>
    <message>
        <source>never</source>
        <extracomment>in place of a number: the rollback threshold that never takes anything back</extracomment>
        <translation>nie</translation>
    </message>
</context>
<context>
    <name>bild::RunCharts</name>
    <message>
        <source>Charts of this run</source>
        <translation>Diagramme dieses Laufs</translation>
    </message>
    <message>
        <source>%1 at token %2</source>
        <translation>%1 bei Token %2</translation>
    </message>
</context>
<context>
    <name>bild::RunController</name>
    <message>
        <source>No pair of models is loaded. Choose one in the tool bar, then run again.</source>
        <translation>Es ist kein Modellpaar geladen. Wählen Sie in der Werkzeugleiste eines aus und starten Sie dann erneut.</translation>
    </message>
    <message>
        <source>typing</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Runs as soon as the pair is loaded</source>
        <translation>Läuft, sobald das Modellpaar geladen ist</translation>
    </message>
    <message>
        <source>Cutting the text into segments</source>
        <translation>Der Text wird in Segmente zerlegt</translation>
    </message>
    <message>
        <source>Running: segment %1 of %2</source>
        <translation>Läuft: Segment %1 von %2</translation>
    </message>
    <message>
        <source>Asking the large model</source>
        <translation>Das große Modell wird gefragt</translation>
    </message>
    <message numerus="yes">
        <source>Done: %n segment(s)</source>
        <translation>
            <numerusform>Fertig: %n Segment</numerusform>
            <numerusform>Fertig: %n Segmente</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped after %1 of %2 segments</source>
        <translation>Nach %1 von %2 Segmenten angehalten</translation>
    </message>
    <message>
        <source>The run failed</source>
        <translation>Der Lauf ist gescheitert</translation>
    </message>
    <message>
        <source>Summarizing the parts&apos; summaries</source>
        <translation>Die Zusammenfassungen der Teile werden zusammengefasst</translation>
    </message>
    <message>
        <source>Summarizing once more: piece %1 of %2</source>
        <translation>Noch einmal zusammenfassen: Stück %1 von %2</translation>
    </message>
</context>
<context>
    <name>bild::RunSummary</name>
    <message>
        <source>This run</source>
        <translation>Dieser Lauf</translation>
    </message>
    <message>
        <source>acceptance</source>
        <translation>Annahmequote</translation>
    </message>
    <message>
        <source>Drafted tokens that the large model kept, of those it has looked at.</source>
        <translation>Entworfene Token, die das große Modell behalten hat, von denen, die es geprüft hat.</translation>
    </message>
    <message>
        <source>large passes per token</source>
        <translation>große Durchläufe je Token</translation>
    </message>
    <message>
        <source>Passes of the large model / tokens written. The large model alone needs 1.</source>
        <translation>Durchläufe des großen Modells / geschriebene Token. Das große Modell allein braucht 1.</translation>
    </message>
    <message>
        <source>wasted drafts</source>
        <translation>vergebliche Entwürfe</translation>
    </message>
    <message>
        <source>Passes of the small model that wrote nothing because it was unsure, plus drafted tokens that were taken back.</source>
        <translation>Durchläufe des kleinen Modells, die nichts schrieben, weil es sich nicht sicher war, plus entworfene Token, die zurückgenommen wurden.</translation>
    </message>
    <message>
        <source>agreement with large alone</source>
        <translation>Übereinstimmung mit dem großen Modell</translation>
    </message>
    <message>
        <source>Segments whose output is the same as the large model&apos;s own. BiLD is not lossless: where the small model is sure and the large one does not object, their words may differ. Known once the large model has run alone (Race).</source>
        <translation>Segmente, deren Ausgabe der des großen Modells gleicht. BiLD ist nicht verlustfrei: Wo sich das kleine Modell sicher ist und das große nicht widerspricht, können ihre Wörter verschieden sein. Bekannt, sobald das große Modell allein gelaufen ist (Wettlauf).</translation>
    </message>
    <message>
        <source>tokens per second</source>
        <translation>Token je Sekunde</translation>
    </message>
    <message>
        <source>Tokens written / time from the source to the last token, both encoders included.</source>
        <translation>Geschriebene Token / Zeit vom Ausgangstext bis zum letzten Token, beide Encoder eingeschlossen.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n segment(s)</source>
        <translation>
            <numerusform>%1 von %n Segment</numerusform>
            <numerusform>%1 von %n Segmenten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name and value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>bild::SessionDisplay</name>
    <message>
        <source>%1 tokens/s · %2 % accepted</source>
        <translation>%1 Token/s · %2 % angenommen</translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation>
            <numerusform>%n Segment</numerusform>
            <numerusform>%n Segmente</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1 Zeichen</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n Wort</numerusform>
            <numerusform>%n Wörter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bild::SessionModel</name>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Small model</source>
        <translation>Kleines Modell</translation>
    </message>
    <message>
        <source>Large model</source>
        <translation>Großes Modell</translation>
    </message>
    <message>
        <source>Disagreement</source>
        <translation>Widerspruch</translation>
    </message>
</context>
<context>
    <name>bild::ShortcutsDialog</name>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>bild::SourceView</name>
    <message>
        <source>Source text</source>
        <translation>Ausgangstext</translation>
    </message>
    <message>
        <source>Write or paste a text here, or drop a text file.</source>
        <translation>Schreiben oder fügen Sie hier einen Text ein, oder legen Sie eine Textdatei ab.</translation>
    </message>
</context>
<context>
    <name>bild::SpeedupChart</name>
    <message>
        <source>Speedup over large alone</source>
        <translation>Beschleunigung gegenüber dem großen Modell</translation>
    </message>
    <message>
        <source>Time of the large model alone on the same source / BiLD&apos;s time, encoders included. Measured: both ran on this machine. Estimated: the large model&apos;s time is one of its steps in this run × the tokens written. Replays and animations do not count.</source>
        <translation>Zeit des großen Modells allein für denselben Ausgangstext / Zeit von BiLD, Encoder eingeschlossen. Gemessen: Beide liefen auf diesem Rechner. Geschätzt: Die Zeit des großen Modells ist einer seiner Schritte in diesem Lauf × die geschriebenen Token. Wiedergaben und Animationen zählen nicht.</translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation>Millisekunden</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>speedup</source>
        <translation>Beschleunigung</translation>
    </message>
    <message>
        <source>Speedup over large alone (measured)</source>
        <translation>Beschleunigung (gemessen)</translation>
    </message>
    <message>
        <source>Speedup over large alone (estimated)</source>
        <translation>Beschleunigung (geschätzt)</translation>
    </message>
    <message>
        <source>%1×</source>
        <extracomment>a speedup factor</extracomment>
        <translation>%1×</translation>
    </message>
    <message>
        <source>%1 ms a large step × tokens</source>
        <extracomment>how the time of the large model alone was estimated</extracomment>
        <translation>%1 ms je großem Schritt × Token</translation>
    </message>
</context>
<context>
    <name>bild::StatusLine</name>
    <message>
        <source>text never leaves this machine</source>
        <translation>Text verlässt diesen Rechner nie</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Tätigkeit</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Speed and acceptance</source>
        <translation>Tempo und Annahmequote</translation>
    </message>
    <message>
        <source>Tokens written a second; drafted tokens kept / drafted tokens verified.</source>
        <translation>Geschriebene Token je Sekunde; behaltene entworfene Token / geprüfte entworfene Token.</translation>
    </message>
    <message>
        <source>Pair of models</source>
        <translation>Modellpaar</translation>
    </message>
    <message>
        <source>The models run on this computer. Nothing is sent anywhere.</source>
        <translation>Die Modelle laufen auf diesem Rechner. Nichts wird irgendwohin gesendet.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>bild::SummaryBar</name>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Kurz</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Long</source>
        <translation>Lang</translation>
    </message>
    <message>
        <source>Length of the summary: %1</source>
        <translation>Länge der Zusammenfassung: %1</translation>
    </message>
    <message numerus="yes">
        <source>One or two sentences, about %n token(s).</source>
        <translation>
            <numerusform>Ein bis zwei Sätze, etwa %n Token.</numerusform>
            <numerusform>Ein bis zwei Sätze, etwa %n Token.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About three sentences, %n token(s).</source>
        <translation>
            <numerusform>Etwa drei Sätze, %n Token.</numerusform>
            <numerusform>Etwa drei Sätze, %n Token.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Six sentences or more, about %n token(s).</source>
        <translation>
            <numerusform>Sechs Sätze oder mehr, etwa %n Token.</numerusform>
            <numerusform>Sechs Sätze oder mehr, etwa %n Token.</numerusform>
        </translation>
    </message>
    <message>
        <source>A long article is summarized in parts, and their summaries once more where they are longer than that.</source>
        <translation>Ein langer Artikel wird in Teilen zusammengefasst, und deren Zusammenfassungen noch einmal, wo sie länger als das sind.</translation>
    </message>
    <message>
        <source>nothing of five words or more is copied</source>
        <translation>nichts aus fünf oder mehr Wörtern ist übernommen</translation>
    </message>
    <message numerus="yes">
        <source>%n sequence(s) of five words or more</source>
        <translation>
            <numerusform>%n Wortfolge aus fünf oder mehr Wörtern</numerusform>
            <numerusform>%n Wortfolgen aus fünf oder mehr Wörtern</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied sequences</source>
        <translation>Übernommene Wortfolgen</translation>
    </message>
    <message>
        <source>Copied sequences: %1</source>
        <translation>Übernommene Wortfolgen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2: %n word(s)</source>
        <extracomment>which of the copied sequences, of how many, and its length</extracomment>
        <translation>
            <numerusform>%1 von %2: %n Wort</numerusform>
            <numerusform>%1 von %2: %n Wörter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bild::SweepGridEditor</name>
    <message>
        <source>Thresholds to try</source>
        <translation>Zu probierende Schwellen</translation>
    </message>
    <message>
        <source>Fallback below</source>
        <translation>Rückfall unter</translation>
    </message>
    <message>
        <source>Rollback above</source>
        <translation>Rücknahme über</translation>
    </message>
    <message>
        <source>and never</source>
        <translation>und nie</translation>
    </message>
    <message>
        <source>Also tries to take nothing back at all</source>
        <translation>Probiert auch, gar nichts zurückzunehmen</translation>
    </message>
    <message>
        <source>%1: from</source>
        <translation>%1: von</translation>
    </message>
    <message>
        <source>%1: to</source>
        <translation>%1: bis</translation>
    </message>
    <message>
        <source>%1: number of steps</source>
        <translation>%1: Zahl der Schritte</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>in steps:</source>
        <extracomment>&quot;0.30 to 0.90 in 5 steps&quot;</extracomment>
        <translation>Schritte:</translation>
    </message>
</context>
<context>
    <name>bild::ThresholdMapModel</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1×</source>
        <extracomment>a speedup factor</extracomment>
        <translation>%1×</translation>
    </message>
    <message>
        <source>fallback below %1, rollback above %2</source>
        <translation>Rückfall unter %1, Rücknahme über %2</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>%1 tokens per second, %2× as fast as large alone</source>
        <translation>%1 Token je Sekunde, %2× so schnell wie das große Modell allein</translation>
    </message>
    <message>
        <source>%1 tokens per second</source>
        <translation>%1 Token je Sekunde</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n segment(s) the same as large alone</source>
        <translation>
            <numerusform>%1 von %n Segment gleich wie das große Modell allein</numerusform>
            <numerusform>%1 von %n Segmenten gleich wie das große Modell allein</numerusform>
        </translation>
    </message>
    <message>
        <source>acceptance %1 %</source>
        <translation>Annahmequote %1 %</translation>
    </message>
</context>
<context>
    <name>bild::ThresholdMapView</name>
    <message>
        <source>fallback threshold</source>
        <translation>Rückfall</translation>
    </message>
    <message>
        <source>rollback threshold, nats</source>
        <translation>Rücknahme, Nat</translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation>Millisekunden</translation>
    </message>
    <message>
        <source>tokens per second</source>
        <translation>Token/s</translation>
    </message>
    <message>
        <source>speedup</source>
        <translation>Beschleunigung</translation>
    </message>
    <message>
        <source>agreement, %</source>
        <translation>Übereinst., %</translation>
    </message>
    <message>
        <source>acceptance, %</source>
        <translation>Annahme, %</translation>
    </message>
    <message>
        <source>Threshold map</source>
        <translation>Schwellenkarte</translation>
    </message>
    <message>
        <source>&amp;Measure</source>
        <translation>&amp;Messen</translation>
    </message>
    <message>
        <source>Runs the source once for each cell.</source>
        <translation>Lässt den Ausgangstext für jede Zelle einmal laufen.</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stopp</translation>
    </message>
    <message>
        <source>Stops measuring; what was measured stays.</source>
        <translation>Hält die Messung an; was gemessen wurde, bleibt.</translation>
    </message>
    <message>
        <source>Progress of the measurement</source>
        <translation>Fortschritt der Messung</translation>
    </message>
    <message>
        <source>cell %v of %m</source>
        <extracomment>%v and %m are numbers</extracomment>
        <translation>Zelle %v von %m</translation>
    </message>
    <message>
        <source>Sp&amp;eed</source>
        <translation>T&amp;empo</translation>
    </message>
    <message>
        <source>Speedup over the large model alone where that was measured, else tokens per second</source>
        <translation>Beschleunigung gegenüber dem großen Modell allein, wo das gemessen wurde, sonst Token je Sekunde</translation>
    </message>
    <message>
        <source>&amp;Agreement</source>
        <translation>&amp;Übereinstimmung</translation>
    </message>
    <message>
        <source>Share of segments whose output is the same as the large model&apos;s own</source>
        <translation>Anteil der Segmente, deren Ausgabe der des großen Modells gleicht</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;Tabelle</translation>
    </message>
    <message>
        <source>Shows all that was measured as a table</source>
        <translation>Zeigt alles Gemessene als Tabelle</translation>
    </message>
    <message>
        <source>Sa&amp;ve numbers…</source>
        <translation>&amp;Zahlen speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Saves the table as CSV</source>
        <translation>Speichert die Tabelle als CSV</translation>
    </message>
    <message>
        <source>Heat map: fallback thresholds down, rollback thresholds across</source>
        <translation>Wärmekarte: Rückfallschwellen nach unten, Rücknahmeschwellen nach rechts</translation>
    </message>
    <message>
        <source>↓ fallback below  → rollback above</source>
        <translation>↓ Rückfall unter  → Rücknahme über</translation>
    </message>
    <message>
        <source>Measured cells</source>
        <translation>Gemessene Zellen</translation>
    </message>
    <message>
        <source>Each cell is one run of the source with its own pair of thresholds. Click a measured cell, or press Enter on it, to apply it.</source>
        <translation>Jede Zelle ist ein Lauf des Ausgangstexts mit ihren eigenen beiden Schwellen. Ein Klick auf eine gemessene Zelle oder die Eingabetaste darauf übernimmt sie.</translation>
    </message>
    <message>
        <source>Fastest: fallback below %1, rollback above %2, with %3 tokens per second. Click a cell, or press Enter on it, to apply it.</source>
        <translation>Am schnellsten: Rückfall unter %1, Rücknahme über %2, mit %3 Token je Sekunde. Ein Klick auf eine Zelle oder die Eingabetaste darauf übernimmt sie.</translation>
    </message>
    <message>
        <source>Save the measured cells</source>
        <translation>Gemessene Zellen speichern</translation>
    </message>
</context>
<context>
    <name>bild::TimelineCanvas</name>
    <message>
        <source>Timeline of forward passes</source>
        <translation>Zeitleiste der Durchläufe</translation>
    </message>
    <message>
        <source>Scroll the timeline</source>
        <translation>Zeitleiste rollen</translation>
    </message>
    <message>
        <source>small</source>
        <translation>klein</translation>
    </message>
    <message>
        <source>large</source>
        <translation>groß</translation>
    </message>
    <message>
        <source>small model: drafted, and kept</source>
        <translation>kleines Modell: entworfen und behalten</translation>
    </message>
    <message>
        <source>small model: too unsure, so the large model was asked</source>
        <translation>kleines Modell: zu unsicher, also wurde das große gefragt</translation>
    </message>
    <message>
        <source>small model: drafted, and taken back</source>
        <translation>kleines Modell: entworfen und zurückgenommen</translation>
    </message>
    <message>
        <source>large model: its own turn</source>
        <translation>großes Modell: eigener Zug</translation>
    </message>
    <message>
        <source>large model: fallback</source>
        <translation>großes Modell: Rückfall</translation>
    </message>
    <message>
        <source>large model: took drafts back, and wrote its own token</source>
        <translation>großes Modell: nahm Entwürfe zurück und schrieb ein eigenes Token</translation>
    </message>
    <message numerus="yes">
        <source>%1
token %2 of segment %3; %4 ms; %n token(s) read</source>
        <translation>
            <numerusform>%1
Token %2 in Segment %3; %4 ms; %n Token gelesen</numerusform>
            <numerusform>%1
Token %2 in Segment %3; %4 ms; %n Token gelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Each forward pass of a run appears here.</source>
        <translation>Jeder Durchlauf eines Modells erscheint hier.</translation>
    </message>
</context>
<context>
    <name>bild::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>Zum Anfang</translation>
    </message>
    <message>
        <source>To the start (Home)</source>
        <translation>Zum Anfang (Pos1)</translation>
    </message>
    <message>
        <source>Back one token</source>
        <translation>Ein Token zurück</translation>
    </message>
    <message>
        <source>Back one token (←; a round: Ctrl+←)</source>
        <translation>Ein Token zurück (←; eine Runde: Strg+←)</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Play or pause (Space)</source>
        <translation>Abspielen oder anhalten (Leertaste)</translation>
    </message>
    <message>
        <source>Forward one token</source>
        <translation>Ein Token vor</translation>
    </message>
    <message>
        <source>Forward one token (→; a round: Ctrl+→)</source>
        <translation>Ein Token vor (→; eine Runde: Strg+→)</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Zum Ende</translation>
    </message>
    <message>
        <source>To the end (End)</source>
        <translation>Zum Ende (Ende)</translation>
    </message>
    <message>
        <source>Smaller blocks</source>
        <translation>Kleinere Blöcke</translation>
    </message>
    <message>
        <source>Smaller blocks (−, Ctrl+wheel)</source>
        <translation>Kleinere Blöcke (−, Strg+Mausrad)</translation>
    </message>
    <message>
        <source>Larger blocks</source>
        <translation>Größere Blöcke</translation>
    </message>
    <message>
        <source>Larger blocks (+, Ctrl+wheel)</source>
        <translation>Größere Blöcke (+, Strg+Mausrad)</translation>
    </message>
    <message>
        <source>token %1 · %2 ms</source>
        <translation>Token %1 · %2 ms</translation>
    </message>
    <message>
        <source>⚑ %1 at token %2</source>
        <translation>⚑ %1 bei Token %2</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>bild::TokenCard</name>
    <message>
        <source>How this token came about</source>
        <translation>Wie dieses Token zustande kam</translation>
    </message>
    <message>
        <source>Ask the &amp;large model here</source>
        <translation>Hier das &amp;große Modell fragen</translation>
    </message>
    <message>
        <source>&amp;Trust the small model here</source>
        <translation>Hier dem &amp;kleinen Modell vertrauen</translation>
    </message>
    <message>
        <source>&amp;Pick another…</source>
        <translation>&amp;Anderes wählen&#xa0;…</translation>
    </message>
    <message>
        <source>&lt;b&gt;“%1”&lt;/b&gt; &lt;span style=&quot;color:%3&quot;&gt;%2&lt;/span&gt;</source>
        <translation>&lt;b&gt;„%1“&lt;/b&gt; &lt;span style=&quot;color:%3&quot;&gt;%2&lt;/span&gt;</translation>
    </message>
    <message>
        <source>%1	%2 / %3</source>
        <comment>a token, and how likely it is to the small / the large model</comment>
        <translation>%1	%2 / %3</translation>
    </message>
</context>
<context>
    <name>bild::TokenController</name>
    <message>
        <source>No pair of models is loaded yet.</source>
        <translation>Es ist noch kein Modellpaar geladen.</translation>
    </message>
    <message>
        <source>This output was generated by another pair or for another task. Run the text again first.</source>
        <translation>Diese Ausgabe stammt von einem anderen Modellpaar oder einer anderen Aufgabe. Lassen Sie den Text zuerst neu laufen.</translation>
    </message>
    <message>
        <source>choose “%1”</source>
        <translation>„%1“ wählen</translation>
    </message>
</context>
<context>
    <name>bild::TraceLoader</name>
    <message>
        <source>There is not enough memory for %1. Close other programs, or open a shorter one.</source>
        <translation>Für %1 ist nicht genug Arbeitsspeicher frei. Schließen Sie andere Programme oder öffnen Sie ein kürzeres.</translation>
    </message>
</context>
<context>
    <name>bild::ViewController</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>About BiLD Studio</source>
        <translation>Über BiLD Studio</translation>
    </message>
    <message>
        <source>&lt;h3&gt;BiLD Studio %1&lt;/h3&gt;&lt;p&gt;Translate and summarize with a big and a little model together, and see how it works.&lt;/p&gt;&lt;p&gt;The method is the Big Little Decoder: S. Kim et al., “Speculative Decoding with Big Little Decoder”, NeurIPS 2023.&lt;/p&gt;&lt;p&gt;Licence: GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;BiLD Studio %1&lt;/h3&gt;&lt;p&gt;Mit einem großen und einem kleinen Modell gemeinsam übersetzen und zusammenfassen – und sehen, wie es geht.&lt;/p&gt;&lt;p&gt;Das Verfahren ist der Big Little Decoder: S. Kim u. a., „Speculative Decoding with Big Little Decoder“, NeurIPS 2023.&lt;/p&gt;&lt;p&gt;Lizenz: GNU General Public License, Version 3 oder später.&lt;/p&gt;</translation>
    </message>
</context>
</TS>
