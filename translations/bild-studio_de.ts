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
        <source>cannot be written (%1)</source>
        <translation>lässt sich nicht schreiben (%1)</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>Wählen Sie einen anderen Ordner oder schaffen Sie Platz auf dem Datenträger.</translation>
    </message>
    <message>
        <source>“%1” %2. %3</source>
        <extracomment>a file, what it is or what is wrong with it (&quot;is a folder&quot;), and what to do about it</extracomment>
        <translation>„%1“ %2. %3</translation>
    </message>
</context>
<context>
    <name>DocumentQuestions</name>
    <message>
        <source>The text has changes that were not saved.</source>
        <translation>Der Text hat Änderungen, die nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>They are lost if you do not save them.</source>
        <translation>Sie gehen verloren, wenn Sie sie nicht speichern.</translation>
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
        <source>The file was changed</source>
        <translation>Die Datei wurde geändert</translation>
    </message>
    <message>
        <source>“%1” was changed by another program since it was opened.</source>
        <translation>„%1“ wurde von einem anderen Programm geändert, seit die Datei geöffnet wurde.</translation>
    </message>
    <message>
        <source>To save now takes the place of what stands there. You can save under another name instead.</source>
        <translation>Wenn Sie jetzt speichern, tritt Ihr Text an die Stelle dessen, was dort steht. Sie können stattdessen unter einem anderen Namen speichern.</translation>
    </message>
    <message>
        <source>&amp;Overwrite it</source>
        <translation>&amp;Überschreiben</translation>
    </message>
    <message>
        <source>Characters that the encoding lacks</source>
        <extracomment>%1 is a file, %2 the name of an encoding, %3 a list of characters</extracomment>
        <translation>Zeichen, die der Kodierung fehlen</translation>
    </message>
    <message>
        <source>“%1” is in the encoding %2, which lacks these characters of the text: %3</source>
        <translation>„%1“ hat die Kodierung %2, der diese Zeichen des Textes fehlen: %3</translation>
    </message>
    <message>
        <source>UTF-8 has all characters. Nothing is saved if you cancel.</source>
        <translation>UTF-8 hat alle Zeichen. Wenn Sie abbrechen, wird nichts gespeichert.</translation>
    </message>
    <message>
        <source>&amp;Save as UTF-8</source>
        <translation>Als UTF-8 &amp;speichern</translation>
    </message>
    <message>
        <source>Bytes that could not be read</source>
        <translation>Bytes, die nicht gelesen werden konnten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s) of “%1” could not be read as text; the sign � stands in their place.</source>
        <translation>
            <numerusform>%Ln Byte von „%1“ konnte nicht als Text gelesen werden; dafür steht das Zeichen �.</numerusform>
            <numerusform>%Ln Bytes von „%1“ konnten nicht als Text gelesen werden; dafür steht das Zeichen �.</numerusform>
        </translation>
    </message>
    <message>
        <source>To save now writes that sign in place of the bytes. You can save under another name, or open the file again in another encoding, instead.</source>
        <translation>Wenn Sie jetzt speichern, steht dieses Zeichen statt der Bytes in der Datei. Sie können stattdessen unter einem anderen Namen speichern oder die Datei in einer anderen Kodierung neu öffnen.</translation>
    </message>
    <message>
        <source>The output has changes made by hand that were not saved.</source>
        <translation>Die Ausgabe enthält Änderungen von Hand, die nicht gespeichert wurden.</translation>
    </message>
    <message>
        <source>The text has changes, and the output has changes made by hand, that were not saved.</source>
        <translation>Der Text hat Änderungen und die Ausgabe Änderungen von Hand, die nicht gespeichert wurden.</translation>
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
    <name>Message</name>
    <message>
        <source>is not a folder that can be opened</source>
        <translation>ist kein Ordner, der sich öffnen lässt</translation>
    </message>
    <message>
        <source>Choose the folder that holds the model&apos;s files.</source>
        <translation>Wählen Sie den Ordner, der die Dateien des Modells enthält.</translation>
    </message>
    <message>
        <source>is the only file of weights there, in a format that cannot be read</source>
        <translation>ist dort die einzige Datei mit Gewichten und hat ein Format, das sich nicht lesen lässt</translation>
    </message>
    <message>
        <source>holds no weights</source>
        <translation>enthält keine Gewichte</translation>
    </message>
    <message>
        <source>It needs model.safetensors or pytorch_model.bin, or the shards and index of one of them.</source>
        <translation>Nötig sind model.safetensors oder pytorch_model.bin oder die Teildateien einer der beiden samt Index.</translation>
    </message>
    <message>
        <source>holds the tensor %1, which %2 holds too</source>
        <translation>enthält den Tensor %1, den auch %2 enthält</translation>
    </message>
    <message>
        <source>lacks the tensor %1, which %2 says it holds</source>
        <translation>enthält den Tensor %1 nicht, der laut %2 darin liegt</translation>
    </message>
    <message>
        <source>its field %1 %2</source>
        <translation>das Feld %1 %2</translation>
    </message>
    <message>
        <source>its field %1 in %2 %3</source>
        <translation>das Feld %1 in %2 %3</translation>
    </message>
    <message>
        <source>Use a T5, mT5, flan-T5 or MADLAD-400 model with the configuration that it was published with.</source>
        <translation>Verwenden Sie ein T5-, mT5-, flan-T5- oder MADLAD-400-Modell mit der Konfiguration, mit der es veröffentlicht wurde.</translation>
    </message>
    <message>
        <source>is not a text</source>
        <translation>ist kein Text</translation>
    </message>
    <message>
        <source>is neither true nor false</source>
        <translation>ist weder true noch false</translation>
    </message>
    <message>
        <source>is not a number</source>
        <translation>ist keine Zahl</translation>
    </message>
    <message>
        <source>is %1, and must be a whole number from %2 to %3</source>
        <translation>ist %1, muss aber eine ganze Zahl von %2 bis %3 sein</translation>
    </message>
    <message>
        <source>is an empty list</source>
        <translation>ist eine leere Liste</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>is not an object</source>
        <translation>ist kein Objekt</translation>
    </message>
    <message>
        <source>holds %1, which is not an object</source>
        <translation>enthält %1, was kein Objekt ist</translation>
    </message>
    <message>
        <source>is nested deeper than any model&apos;s file</source>
        <translation>ist tiefer verschachtelt als jede Modelldatei</translation>
    </message>
    <message>
        <source>has the key %1 twice</source>
        <translation>enthält den Schlüssel %1 zweimal</translation>
    </message>
    <message>
        <source>holds more values than any model&apos;s file</source>
        <translation>enthält mehr Werte als jede Modelldatei</translation>
    </message>
    <message>
        <source>its JSON %1</source>
        <translation>das JSON %1</translation>
    </message>
    <message>
        <source>its JSON is broken at byte %1</source>
        <translation>das JSON ist ab Byte %1 fehlerhaft</translation>
    </message>
    <message>
        <source>its JSON holds a number beyond all range</source>
        <translation>das JSON enthält eine Zahl außerhalb jedes Wertebereichs</translation>
    </message>
    <message>
        <source>its JSON is not an object but %1</source>
        <translation>das JSON ist kein Objekt, sondern %1</translation>
    </message>
    <message>
        <source>Close other programs, or raise the limit of memory (ulimit -v).</source>
        <translation>Schließen Sie andere Programme, oder heben Sie die Grenze für den Speicher an (ulimit -v).</translation>
    </message>
    <message>
        <source>Check that the file is there and that you may read it.</source>
        <translation>Prüfen Sie, ob die Datei da ist und ob Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>cannot be opened: %1</source>
        <translation>lässt sich nicht öffnen: %1</translation>
    </message>
    <message>
        <source>cannot be examined: %1</source>
        <translation>lässt sich nicht untersuchen: %1</translation>
    </message>
    <message>
        <source>is a folder or a device, not a file</source>
        <translation>ist ein Ordner oder ein Gerät, keine Datei</translation>
    </message>
    <message>
        <source>Put the model&apos;s own file in its place.</source>
        <translation>Legen Sie an diese Stelle die Datei, die zum Modell gehört.</translation>
    </message>
    <message>
        <source>has %1 bytes, and a file of this name never needs more than %2</source>
        <translation>hat %1 Byte, und eine Datei dieses Namens braucht nie mehr als %2</translation>
    </message>
    <message>
        <source>cannot be mapped into memory: %1</source>
        <translation>lässt sich nicht in den Speicher abbilden: %1</translation>
    </message>
    <message>
        <source>Download the file again, or copy it anew from where the model was published.</source>
        <translation>Laden Sie die Datei erneut herunter oder kopieren Sie sie noch einmal von dort, wo das Modell veröffentlicht wurde.</translation>
    </message>
    <message>
        <source>Get the model&apos;s safetensors version, or convert it to safetensors with the program that made it (in transformers: save_pretrained with safe_serialization=True).</source>
        <translation>Besorgen Sie sich die safetensors-Version des Modells oder wandeln Sie es mit dem Programm, das es erzeugt hat, in safetensors um (in transformers: save_pretrained mit safe_serialization=True).</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>is only a Git LFS pointer, not the file it stands for</source>
        <translation>ist nur ein Git-LFS-Zeiger, nicht die Datei, für die er steht</translation>
    </message>
    <message>
        <source>Run &apos;git lfs install&apos; and &apos;git lfs pull&apos; in the model&apos;s folder, or download the file itself.</source>
        <translation>Führen Sie im Ordner des Modells &apos;git lfs install&apos; und &apos;git lfs pull&apos; aus oder laden Sie die Datei selbst herunter.</translation>
    </message>
    <message>
        <source>holds a web page, not a model&apos;s file</source>
        <translation>enthält eine Webseite, keine Modelldatei</translation>
    </message>
    <message>
        <source>Download the file itself (its download link, not the page that shows it).</source>
        <translation>Laden Sie die Datei selbst herunter (über ihren Download-Link, nicht die Seite, die sie zeigt).</translation>
    </message>
    <message>
        <source>holds the answer %1 of a download server, not a model&apos;s file</source>
        <translation>enthält die Antwort %1 eines Download-Servers, keine Modelldatei</translation>
    </message>
    <message>
        <source>Check the model&apos;s name and your access to it, and download the file again.</source>
        <translation>Prüfen Sie den Namen des Modells und Ihren Zugriff darauf und laden Sie die Datei erneut herunter.</translation>
    </message>
    <message>
        <source>is &apos;umt5&apos;, whose position bias in every layer this program does not compute</source>
        <translation>ist &apos;umt5&apos;, und dessen Positions-Bias in jeder Schicht berechnet dieses Programm nicht</translation>
    </message>
    <message>
        <source>is %1, and this program runs only &apos;t5&apos; and &apos;mt5&apos;</source>
        <translation>ist %1, und dieses Programm unterstützt nur &apos;t5&apos; und &apos;mt5&apos;</translation>
    </message>
    <message>
        <source>is %1, and this program runs only &apos;relu&apos; and &apos;gated-gelu&apos;</source>
        <translation>ist %1, und dieses Programm unterstützt nur &apos;relu&apos; und &apos;gated-gelu&apos;</translation>
    </message>
    <message>
        <source>is %1, which contradicts %2</source>
        <translation>ist %1, was %2 widerspricht</translation>
    </message>
    <message>
        <source>contradicts feed_forward_proj %1</source>
        <translation>widerspricht feed_forward_proj %1</translation>
    </message>
    <message>
        <source>times &apos;d_kv&apos; is more than %1</source>
        <translation>ergibt, mit &apos;d_kv&apos; multipliziert, mehr als %1</translation>
    </message>
    <message>
        <source>must be more than half of &apos;relative_attention_num_buckets&apos;</source>
        <translation>muss mehr als die Hälfte von &apos;relative_attention_num_buckets&apos; betragen</translation>
    </message>
    <message>
        <source>must lie between 0 and 1</source>
        <translation>muss zwischen 0 und 1 liegen</translation>
    </message>
    <message>
        <source>is not a short text of one line</source>
        <translation>ist kein kurzer, einzeiliger Text</translation>
    </message>
    <message>
        <source>is %1, and must be &apos;translate&apos; or &apos;summarize&apos;</source>
        <translation>ist %1, muss aber &apos;translate&apos; oder &apos;summarize&apos; sein</translation>
    </message>
    <message>
        <source>is no language tag such as &apos;de&apos; or &apos;zh-Hans&apos;</source>
        <translation>ist keine Sprachkennung wie &apos;de&apos; oder &apos;zh-Hans&apos;</translation>
    </message>
    <message>
        <source>is %1, and must be a file of the pair&apos;s folder</source>
        <translation>ist %1, muss aber eine Datei im Ordner des Modellpaars sein</translation>
    </message>
    <message>
        <source>cannot be used: %1</source>
        <translation>lässt sich nicht verwenden: %1</translation>
    </message>
    <message>
        <source>has %1, and knows &apos;careful&apos;, &apos;balanced&apos; and &apos;fast&apos;</source>
        <translation>enthält %1, kennt aber nur &apos;careful&apos;, &apos;balanced&apos; und &apos;fast&apos;</translation>
    </message>
    <message>
        <source>its pickle %1</source>
        <translation>das Pickle %1</translation>
    </message>
    <message>
        <source>The file is damaged or was made to do harm. %1</source>
        <translation>Die Datei ist beschädigt oder soll Schaden anrichten. %1</translation>
    </message>
    <message>
        <source>does not begin as one</source>
        <translation>beginnt nicht als solches</translation>
    </message>
    <message>
        <source>is of the unknown protocol %1</source>
        <translation>hat die unbekannte Protokollversion %1</translation>
    </message>
    <message>
        <source>uses instruction %1, which a model&apos;s weights never need</source>
        <translation>verwendet die Anweisung %1, die Modellgewichte nie brauchen</translation>
    </message>
    <message>
        <source>goes on after its end</source>
        <translation>geht nach dem eigenen Ende weiter</translation>
    </message>
    <message>
        <source>leaves more than one value</source>
        <translation>lässt mehr als einen Wert übrig</translation>
    </message>
    <message>
        <source>gives a state to what has none</source>
        <translation>weist etwas einen Zustand zu, das keinen haben kann</translation>
    </message>
    <message>
        <source>is nested too deep</source>
        <translation>ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>is cut off</source>
        <translation>ist abgeschnitten</translation>
    </message>
    <message>
        <source>holds a number beyond all range</source>
        <translation>enthält eine Zahl außerhalb jedes Wertebereichs</translation>
    </message>
    <message>
        <source>holds more values than any model</source>
        <translation>enthält mehr Werte als jedes Modell</translation>
    </message>
    <message>
        <source>stacks up more values than any model</source>
        <translation>stapelt mehr Werte auf als jedes Modell</translation>
    </message>
    <message>
        <source>takes more values than it has</source>
        <translation>entnimmt mehr Werte, als vorhanden sind</translation>
    </message>
    <message>
        <source>names something by what is no text</source>
        <translation>benennt etwas mit einem Wert, der kein Text ist</translation>
    </message>
    <message>
        <source>ends a group that it did not begin</source>
        <translation>beendet eine Gruppe, die nicht begonnen wurde</translation>
    </message>
    <message>
        <source>appends to what is no list</source>
        <translation>hängt etwas an einen Wert an, der keine Liste ist</translation>
    </message>
    <message>
        <source>sets items of what is no dictionary</source>
        <translation>setzt Einträge in einem Wert, der kein Dictionary ist</translation>
    </message>
    <message>
        <source>remembers more values than any model</source>
        <translation>merkt sich mehr Werte als jedes Modell</translation>
    </message>
    <message>
        <source>recalls a value that it did not store</source>
        <translation>ruft einen Wert ab, der nicht gespeichert wurde</translation>
    </message>
    <message>
        <source>is in the old format of PyTorch before 1.6, which cannot be read safely</source>
        <translation>hat das alte Format von PyTorch vor 1.6, das sich nicht gefahrlos lesen lässt</translation>
    </message>
    <message>
        <source>is not a file of PyTorch weights</source>
        <translation>ist keine Datei mit PyTorch-Gewichten</translation>
    </message>
    <message>
        <source>has a pickle larger than any model&apos;s</source>
        <translation>enthält ein größeres Pickle als jedes Modell</translation>
    </message>
    <message>
        <source>it holds no dictionary of tensors</source>
        <translation>sie enthält kein Dictionary mit Tensoren</translation>
    </message>
    <message>
        <source>holds more than one &apos;data.pkl&apos;</source>
        <translation>enthält &apos;data.pkl&apos; mehr als einmal</translation>
    </message>
    <message>
        <source>is a zip archive, but not one of PyTorch weights: it has no &apos;data.pkl&apos;</source>
        <translation>ist ein ZIP-Archiv, aber keines mit PyTorch-Gewichten: darin fehlt &apos;data.pkl&apos;</translation>
    </message>
    <message>
        <source>was saved on a machine of the other byte order (big-endian)</source>
        <translation>wurde auf einem Rechner mit der anderen Bytereihenfolge (Big-Endian) gespeichert</translation>
    </message>
    <message>
        <source>a key of its dictionary is no text</source>
        <translation>ein Schlüssel des Dictionarys ist kein Text</translation>
    </message>
    <message>
        <source>its entry %1 is no tensor</source>
        <translation>der Eintrag %1 ist kein Tensor</translation>
    </message>
    <message>
        <source>it names the tensor %1 twice</source>
        <translation>sie nennt den Tensor %1 zweimal</translation>
    </message>
    <message>
        <source>tensor %1 has a shape that is too large for any memory</source>
        <translation>Tensor %1 hat eine Form, die für jeden Speicher zu groß ist</translation>
    </message>
    <message>
        <source>tensor %1 reaches beyond its storage</source>
        <translation>Tensor %1 reicht über seinen Speicherbereich hinaus</translation>
    </message>
    <message>
        <source>tensor %1 would take more memory than the whole file several times over</source>
        <translation>Tensor %1 würde ein Vielfaches der ganzen Datei an Arbeitsspeicher belegen</translation>
    </message>
    <message>
        <source>lacks the data of tensor %1</source>
        <translation>enthält die Daten von Tensor %1 nicht</translation>
    </message>
    <message>
        <source>the data of tensor %1 have %2 bytes, which does not fit their type and number</source>
        <translation>die Daten von Tensor %1 haben %2 Byte, was nicht zu ihrem Typ und ihrer Anzahl passt</translation>
    </message>
    <message>
        <source>is not a plain file of weights: %1</source>
        <translation>ist keine reine Datei mit Gewichten: %1</translation>
    </message>
    <message>
        <source>is cut off: a safetensors file has at least 8 bytes</source>
        <translation>ist abgeschnitten: eine safetensors-Datei hat mindestens 8 Byte</translation>
    </message>
    <message>
        <source>is not a safetensors file, or a damaged one: it says that its header is %1 bytes long</source>
        <translation>ist keine safetensors-Datei oder eine beschädigte: der Dateikopf soll %1 Byte lang sein</translation>
    </message>
    <message>
        <source>is cut off: its header should be %1 bytes long, and only %2 are there</source>
        <translation>ist abgeschnitten: der Dateikopf sollte %1 Byte lang sein, aber nur %2 sind da</translation>
    </message>
    <message>
        <source>tensor %1 has no type</source>
        <translation>Tensor %1 hat keinen Typ</translation>
    </message>
    <message>
        <source>tensor %1 has the unknown type %2</source>
        <translation>Tensor %1 hat den unbekannten Typ %2</translation>
    </message>
    <message>
        <source>Get a version of the model in float32, float16 or bfloat16.</source>
        <translation>Besorgen Sie sich eine Version des Modells in float32, float16 oder bfloat16.</translation>
    </message>
    <message>
        <source>tensor %1 has no usable %2</source>
        <translation>Tensor %1 hat keine brauchbare Angabe %2</translation>
    </message>
    <message>
        <source>tensor %1 has %2 in its %3 where a whole number of at least 0 belongs</source>
        <translation>Tensor %1 hat %2 in der Angabe %3, wo eine ganze Zahl ab 0 stehen muss</translation>
    </message>
    <message>
        <source>tensor %1 has no description</source>
        <translation>Tensor %1 hat keine Beschreibung</translation>
    </message>
    <message>
        <source>tensor %1 needs two numbers in its &apos;data_offsets&apos;</source>
        <translation>Tensor %1 braucht zwei Zahlen in der Angabe &apos;data_offsets&apos;</translation>
    </message>
    <message>
        <source>tensor %1 ends before it begins</source>
        <translation>Tensor %1 endet, bevor er beginnt</translation>
    </message>
    <message>
        <source>tensor %1 has %2 bytes, but its shape and type need %3</source>
        <translation>Tensor %1 hat %2 Byte, aber Form und Typ brauchen %3</translation>
    </message>
    <message>
        <source>its &apos;__metadata__&apos; is not an object of texts</source>
        <translation>der Eintrag &apos;__metadata__&apos; ist kein Objekt aus Texten</translation>
    </message>
    <message>
        <source>tensor %1 overlaps the one before it</source>
        <translation>Tensor %1 überschneidet sich mit dem vorigen</translation>
    </message>
    <message>
        <source>there is a hole before tensor %1</source>
        <translation>vor Tensor %1 ist eine Lücke</translation>
    </message>
    <message>
        <source>is cut off: tensor %1 reaches to byte %2 of the data, and only %3 are there</source>
        <translation>ist abgeschnitten: Tensor %1 reicht bis Byte %2 der Daten, aber nur %3 sind da</translation>
    </message>
    <message>
        <source>%1 bytes that belong to no tensor follow the last one</source>
        <translation>auf den letzten Tensor folgen %1 Byte, die zu keinem Tensor gehören</translation>
    </message>
    <message>
        <source>has no &apos;weight_map&apos; that says which file holds which tensor</source>
        <translation>hat kein &apos;weight_map&apos;, das sagt, welche Datei welchen Tensor enthält</translation>
    </message>
    <message>
        <source>tensor %1 is said to lie in %2, which is not the name of a file in the same folder</source>
        <translation>Tensor %1 soll in %2 liegen, was nicht der Name einer Datei im selben Ordner ist</translation>
    </message>
    <message>
        <source>Do not use this model unless you trust its source; download it again.</source>
        <translation>Verwenden Sie dieses Modell nur, wenn Sie seiner Quelle vertrauen; laden Sie es erneut herunter.</translation>
    </message>
    <message>
        <source>names more files than any model</source>
        <translation>nennt mehr Dateien als jedes Modell</translation>
    </message>
    <message>
        <source>is missing; %1 says it holds weights</source>
        <translation>fehlt; laut %1 enthält diese Datei Gewichte</translation>
    </message>
    <message>
        <source>Download this file of the model, too, into the same folder.</source>
        <translation>Laden Sie auch diese Datei des Modells in denselben Ordner herunter.</translation>
    </message>
    <message>
        <source>its pickle describes %1 in a way that PyTorch never writes</source>
        <translation>das Pickle beschreibt %1 auf eine Weise, wie PyTorch es nie tut</translation>
    </message>
    <message>
        <source>its pickle refers to %1, which a model&apos;s weights never need; nothing of it was run</source>
        <translation>das Pickle verweist auf %1, was Modellgewichte nie brauchen; nichts davon wurde ausgeführt</translation>
    </message>
    <message>
        <source>Do not use this file unless you trust its source. %1</source>
        <translation>Verwenden Sie diese Datei nur, wenn Sie ihrer Quelle vertrauen. %1</translation>
    </message>
    <message>
        <source>a call</source>
        <translation>einen Aufruf</translation>
    </message>
    <message>
        <source>a dictionary</source>
        <translation>ein Dictionary</translation>
    </message>
    <message>
        <source>a parameter</source>
        <translation>einen Parameter</translation>
    </message>
    <message>
        <source>a tensor</source>
        <translation>einen Tensor</translation>
    </message>
    <message>
        <source>a tensor&apos;s strides</source>
        <translation>die Schrittweiten eines Tensors</translation>
    </message>
    <message>
        <source>a tensor&apos;s shape</source>
        <translation>die Form eines Tensors</translation>
    </message>
    <message>
        <source>a tensor&apos;s size</source>
        <translation>die Größe eines Tensors</translation>
    </message>
    <message>
        <source>a storage</source>
        <translation>einen Speicherbereich</translation>
    </message>
    <message>
        <source>a storage&apos;s class</source>
        <translation>die Klasse eines Speicherbereichs</translation>
    </message>
    <message>
        <source>a storage&apos;s key</source>
        <translation>den Schlüssel eines Speicherbereichs</translation>
    </message>
    <message>
        <source>is a zip archive that was cut off or damaged</source>
        <translation>ist ein abgeschnittenes oder beschädigtes ZIP-Archiv</translation>
    </message>
    <message>
        <source>holds %1 entries, more than any model</source>
        <translation>enthält %1 Einträge, mehr als jedes Modell</translation>
    </message>
    <message>
        <source>would unpack to far more than its own size (a zip bomb, not a model)</source>
        <translation>ergäbe entpackt weit mehr als die eigene Größe (eine ZIP-Bombe, kein Modell)</translation>
    </message>
    <message>
        <source>Do not use it; get the model from a source you trust.</source>
        <translation>Verwenden Sie die Datei nicht; besorgen Sie sich das Modell aus einer Quelle, der Sie vertrauen.</translation>
    </message>
    <message>
        <source>holds the entry %1 twice</source>
        <translation>enthält den Eintrag %1 zweimal</translation>
    </message>
    <message>
        <source>is a zip archive with a damaged directory</source>
        <translation>ist ein ZIP-Archiv mit beschädigtem Verzeichnis</translation>
    </message>
    <message>
        <source>holds the encrypted entry %1</source>
        <translation>enthält den verschlüsselten Eintrag %1</translation>
    </message>
    <message>
        <source>holds the damaged entry %1</source>
        <translation>enthält den beschädigten Eintrag %1</translation>
    </message>
    <message>
        <source>lacks its entry %1</source>
        <translation>enthält den Eintrag %1 nicht</translation>
    </message>
    <message>
        <source>is cut off in its entry %1</source>
        <translation>ist im Eintrag %1 abgeschnitten</translation>
    </message>
    <message>
        <source>The fallback threshold must be between 0 and 1; it is %1.</source>
        <translation>Die Rückgriffschwelle muss zwischen 0 und 1 liegen; sie beträgt %1.</translation>
    </message>
    <message>
        <source>The rollback threshold must be 0 or more (in nats); it is %1.</source>
        <translation>Die Rücknahmeschwelle muss 0 oder mehr betragen (in Nat); sie beträgt %1.</translation>
    </message>
    <message>
        <source>The max draft length must be at least 1 token; it is %1.</source>
        <translation>Die größte Länge eines Entwurfs muss mindestens 1 Token betragen; sie beträgt %1.</translation>
    </message>
    <message>
        <source>The length of sequences that must not come twice must be between 0 (off) and %1; it is %2.</source>
        <translation>Die Länge der Folgen, die nicht zweimal vorkommen dürfen, muss zwischen 0 (aus) und %1 liegen; sie beträgt %2.</translation>
    </message>
    <message>
        <source>The shortest output must be between 0 (off) and %1; it is %2.</source>
        <translation>Die Mindestlänge der Ausgabe muss zwischen 0 (aus) und %1 liegen; sie beträgt %2.</translation>
    </message>
    <message>
        <source>The trace is damaged: the iteration for position %1 of segment %2 %3.</source>
        <translation>Das Protokoll ist beschädigt: Der Schritt für Position %1 von Segment %2 %3.</translation>
    </message>
    <message>
        <source>does not follow the text so far</source>
        <translation>schließt nicht an den bisherigen Text an</translation>
    </message>
    <message>
        <source>lets the small model verify</source>
        <translation>lässt das kleine Modell prüfen</translation>
    </message>
    <message>
        <source>lets the large model fall back</source>
        <translation>schreibt dem großen Modell einen Rückgriff zu</translation>
    </message>
    <message>
        <source>verifies a token that was not written</source>
        <translation>prüft ein Token, das nicht geschrieben wurde</translation>
    </message>
    <message>
        <source>verifies another token than the draft</source>
        <translation>prüft ein anderes Token als das entworfene</translation>
    </message>
    <message>
        <source>rolls back what is not there</source>
        <translation>nimmt zurück, was nicht da ist</translation>
    </message>
    <message>
        <source>The length limit must leave room for at least one new token.</source>
        <translation>Die Längengrenze muss Platz für mindestens ein neues Token lassen.</translation>
    </message>
    <message>
        <source>has no &quot;%1&quot;</source>
        <translation>enthält kein „%1“</translation>
    </message>
    <message>
        <source>is not a list</source>
        <translation>ist keine Liste</translation>
    </message>
    <message>
        <source>is shorter than expected</source>
        <translation>ist kürzer als erwartet</translation>
    </message>
    <message>
        <source>is not a whole number</source>
        <translation>ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>is not between %1 and %2</source>
        <translation>liegt nicht zwischen %1 und %2</translation>
    </message>
    <message>
        <source>is out of its range</source>
        <translation>liegt außerhalb des erlaubten Bereichs</translation>
    </message>
    <message>
        <source>the trace %1</source>
        <translation>das Protokoll %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The file is damaged or is no trace; save the trace anew.</source>
        <translation>Die Datei ist beschädigt oder kein Protokoll; speichern Sie das Protokoll neu.</translation>
    </message>
    <message>
        <source>is none of the known words</source>
        <translation>ist keines der bekannten Wörter</translation>
    </message>
    <message>
        <source>has more than 5 entries</source>
        <translation>hat mehr als 5 Einträge</translation>
    </message>
    <message>
        <source>is not a pair of a begin and an end</source>
        <translation>ist kein Paar aus Anfang und Ende</translation>
    </message>
    <message>
        <source>ends before it begins</source>
        <translation>endet vor dem eigenen Anfang</translation>
    </message>
    <message>
        <source>does not agree with the iterations</source>
        <translation>stimmt nicht mit den Schritten überein</translation>
    </message>
    <message>
        <source>was copied, and yet has tokens</source>
        <translation>wurde kopiert und hat doch Tokens</translation>
    </message>
    <message>
        <source>is no copy of its source</source>
        <translation>ist keine Kopie des Quelltexts</translation>
    </message>
    <message>
        <source>is out of the text&apos;s order</source>
        <translation>passt nicht in die Reihenfolge des Textes</translation>
    </message>
    <message>
        <source>has bytes and UTF-16 units that do not agree with the text</source>
        <translation>hat Bytes und UTF-16-Einheiten, die nicht zum Text passen</translation>
    </message>
    <message>
        <source>names a policy that is not there</source>
        <translation>nennt Regeln, die es nicht gibt</translation>
    </message>
    <message>
        <source>takes back a token that was given</source>
        <translation>nimmt ein Token zurück, das vorgegeben war</translation>
    </message>
    <message>
        <source>does not fit. %1</source>
        <translation>passt nicht. %1</translation>
    </message>
    <message>
        <source>is out of order</source>
        <translation>steht nicht in der richtigen Reihenfolge</translation>
    </message>
    <message>
        <source>does not stand in the output text</source>
        <translation>steht nicht im Ausgabetext</translation>
    </message>
    <message>
        <source>is no segment&apos;s source</source>
        <translation>ist nicht der Ausgangstext eines Segments</translation>
    </message>
    <message>
        <source>this is no BiLD trace</source>
        <translation>das ist kein BiLD-Protokoll</translation>
    </message>
    <message>
        <source>Open a file that was saved as a trace.</source>
        <translation>Öffnen Sie eine Datei, die als Protokoll gespeichert wurde.</translation>
    </message>
    <message>
        <source>the trace is of a version unknown here</source>
        <translation>das Protokoll hat eine hier unbekannte Version</translation>
    </message>
    <message>
        <source>Open it with a newer version of BiLD Studio.</source>
        <translation>Öffnen Sie es mit einer neueren Version von BiLD Studio.</translation>
    </message>
    <message>
        <source>the file is larger than the 256 MiB that a trace may have</source>
        <translation>die Datei ist größer als die 256 MiB, die ein Protokoll haben darf</translation>
    </message>
    <message>
        <source>Open a shorter run&apos;s trace.</source>
        <translation>Öffnen Sie das Protokoll eines kürzeren Laufs.</translation>
    </message>
    <message>
        <source>the JSON is nested too deeply</source>
        <translation>das JSON ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>It is no BiLD trace.</source>
        <translation>Es ist kein BiLD-Protokoll.</translation>
    </message>
    <message>
        <source>the file is no valid JSON from byte %1 on</source>
        <translation>die Datei ist ab Byte %1 kein gültiges JSON</translation>
    </message>
    <message>
        <source>the JSON has a number that no computer holds</source>
        <translation>das JSON enthält eine Zahl, die kein Rechner darstellen kann</translation>
    </message>
    <message>
        <source>max_length must be between 2 and %1; it counts the start token.</source>
        <translation>max_length muss zwischen 2 und %1 liegen; das Start-Token zählt mit.</translation>
    </message>
    <message>
        <source>There are no input ids.</source>
        <translation>Es gibt keine Eingabe-IDs.</translation>
    </message>
    <message>
        <source>The number of sources at a time must be 0 (choose for me) or more.</source>
        <translation>Die Zahl der gleichzeitig bearbeiteten Ausgangstexte muss 0 (automatisch) oder mehr betragen.</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>Activations of %1 x %2 are out of range. Up to %3 x %4 are possible.</source>
        <translation>Aktivierungen von %1 x %2 liegen außerhalb des Bereichs. Bis zu %3 x %4 sind möglich.</translation>
    </message>
    <message>
        <source>This processor does not offer %1. The best it has is %2.</source>
        <translation>Dieser Prozessor bietet %1 nicht. Das Beste, was er hat, ist %2.</translation>
    </message>
    <message>
        <source>A cache of %1 heads is not possible. Use 1 to %2.</source>
        <translation>Ein Cache mit %1 Köpfen ist nicht möglich. Verwenden Sie 1 bis %2.</translation>
    </message>
    <message>
        <source>A cache of %1 numbers a head is not possible. Use 1 to %2.</source>
        <translation>Ein Cache mit %1 Zahlen je Kopf ist nicht möglich. Verwenden Sie 1 bis %2.</translation>
    </message>
    <message>
        <source>A cache of %1 positions is not possible. Use 1 to %2.</source>
        <translation>Ein Cache mit %1 Positionen ist nicht möglich. Verwenden Sie 1 bis %2.</translation>
    </message>
    <message>
        <source>A cache of %1 positions of %2 x %3 numbers is too large. Use fewer positions.</source>
        <translation>Ein Cache mit %1 Positionen zu je %2 x %3 Zahlen ist zu groß. Verwenden Sie weniger Positionen.</translation>
    </message>
    <message>
        <source>row %1 of a weight holds a value that is NaN, infinite or too large</source>
        <translation>Zeile %1 einer Gewichtsmatrix enthält einen Wert, der NaN, unendlich oder zu groß ist</translation>
    </message>
    <message>
        <source>A weight of %1 x %2 cannot be packed. Sizes up to %3 x %4 can.</source>
        <translation>Eine Gewichtsmatrix von %1 x %2 lässt sich nicht packen. Möglich sind Größen bis %3 x %4.</translation>
    </message>
    <message>
        <source>A packed weight of %1 x %2 takes %3 bytes at a 64-byte boundary; there are %4.</source>
        <translation>Eine gepackte Gewichtsmatrix von %1 x %2 belegt %3 Byte an einer 64-Byte-Grenze; vorhanden sind %4.</translation>
    </message>
    <message>
        <source>Of %1 threads only %2 could be started (%3). Choose fewer (--threads), end other programs, or raise the limits of processes and memory (ulimit -u, ulimit -v).</source>
        <translation>Von %1 Threads ließen sich nur %2 starten (%3). Wählen Sie weniger (--threads), beenden Sie andere Programme, oder heben Sie die Grenzen für Prozesse und Speicher an (ulimit -u, ulimit -v).</translation>
    </message>
    <message>
        <source>The number of threads is %1. Choose one from 1 to %2.</source>
        <translation>Die Zahl der Threads ist %1. Wählen Sie eine von 1 bis %2.</translation>
    </message>
    <message>
        <source>A scan of %1 rows of %2 logits by %3 threads is out of range.</source>
        <translation>Ein Durchgang über %1 Zeilen mit %2 Logits durch %3 Threads liegt außerhalb des Bereichs.</translation>
    </message>
    <message>
        <source>The number of threads must be 0 (choose for me) or more.</source>
        <translation>Die Zahl der Threads muss 0 (automatisch) oder mehr betragen.</translation>
    </message>
    <message>
        <source>BLEU needs one reference for each hypothesis.</source>
        <translation>BLEU braucht zu jeder Hypothese eine Referenz.</translation>
    </message>
    <message>
        <source>chrF needs one reference for each hypothesis.</source>
        <translation>chrF braucht zu jeder Hypothese eine Referenz.</translation>
    </message>
    <message>
        <source>ROUGE needs one reference for each hypothesis.</source>
        <translation>ROUGE braucht zu jeder Hypothese eine Referenz.</translation>
    </message>
    <message>
        <source>OpenSSL offers no GMAC here.</source>
        <translation>OpenSSL bietet GMAC hier nicht.</translation>
    </message>
    <message>
        <source>OpenSSL&apos;s GMAC failed.</source>
        <translation>OpenSSL ist an GMAC gescheitert.</translation>
    </message>
    <message>
        <source>row %1 holds NaN or infinity</source>
        <translation>Zeile %1 enthält NaN oder unendliche Werte</translation>
    </message>
    <message>
        <source>The token id %1 is outside the vocabulary of %2 tokens.</source>
        <translation>Die Token-ID %1 liegt außerhalb des Vokabulars von %2 Token.</translation>
    </message>
    <message>
        <source>The model&apos;s logits hold NaN or infinity. Load it with --dtype float32, or fetch its weights again.</source>
        <translation>Die Logits des Modells enthalten NaN oder unendliche Werte. Laden Sie das Modell mit --dtype float32 oder laden Sie seine Gewichte erneut herunter.</translation>
    </message>
    <message>
        <source>The sequence %1 is not open.</source>
        <translation>Die Sequenz %1 ist nicht geöffnet.</translation>
    </message>
    <message>
        <source>the tensor %1 is stored as float64</source>
        <translation>der Tensor %1 ist als float64 gespeichert</translation>
    </message>
    <message>
        <source>Save the weights as float32, bfloat16 or float16</source>
        <translation>Speichern Sie die Gewichte als float32, bfloat16 oder float16</translation>
    </message>
    <message>
        <source>is damaged</source>
        <translation>ist beschädigt</translation>
    </message>
    <message>
        <source>the tensor %1: %2</source>
        <translation>der Tensor %1: %2</translation>
    </message>
    <message>
        <source>Fetch the weights again</source>
        <translation>Laden Sie die Gewichte erneut herunter</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>holds %1 in another shape</source>
        <translation>enthält %1 in einer anderen Form</translation>
    </message>
    <message>
        <source>Check that it is still there</source>
        <translation>Prüfen Sie, ob die Datei noch da ist</translation>
    </message>
    <message>
        <source>cannot be made: %1</source>
        <translation>lässt sich nicht anlegen: %1</translation>
    </message>
    <message>
        <source>cannot be written: %1</source>
        <translation>lässt sich nicht schreiben: %1</translation>
    </message>
    <message>
        <source>cannot be put in its place: %1</source>
        <translation>lässt sich nicht an die endgültige Stelle verschieben: %1</translation>
    </message>
    <message>
        <source>Models load from their own files instead, which takes longer.</source>
        <translation>Modelle werden stattdessen aus ihren eigenen Dateien geladen, was länger dauert.</translation>
    </message>
    <message>
        <source>its header is damaged (%1)</source>
        <translation>der Dateikopf ist beschädigt (%1)</translation>
    </message>
    <message>
        <source>is no packed model</source>
        <translation>ist kein gepacktes Modell</translation>
    </message>
    <message>
        <source>its header is longer than the file</source>
        <translation>der Dateikopf ist länger als die Datei</translation>
    </message>
    <message>
        <source>was written by another version of this program</source>
        <translation>wurde von einer anderen Version dieses Programms geschrieben</translation>
    </message>
    <message>
        <source>was made from other files</source>
        <translation>wurde aus anderen Dateien erzeugt</translation>
    </message>
    <message>
        <source>is cut short</source>
        <translation>ist vorzeitig zu Ende</translation>
    </message>
    <message>
        <source>its content is damaged</source>
        <translation>der Inhalt ist beschädigt</translation>
    </message>
    <message>
        <source>lacks the matrix %1</source>
        <translation>enthält die Matrix %1 nicht</translation>
    </message>
    <message>
        <source>It is made anew from the model&apos;s own files.</source>
        <translation>Die Datei wird aus den eigenen Dateien des Modells neu erzeugt.</translation>
    </message>
    <message>
        <source>CUDA was asked for, but no CUDA device answers. Check the driver with nvidia-smi, or use --device cpu.</source>
        <translation>CUDA wurde verlangt, aber kein CUDA-Gerät antwortet. Prüfen Sie den Treiber mit nvidia-smi oder verwenden Sie --device cpu.</translation>
    </message>
    <message>
        <source>CUDA was asked for, but this LibTorch is a CPU build. Build with a CUDA LibTorch (preset &quot;cuda&quot;), or use --device cpu.</source>
        <translation>CUDA wurde verlangt, aber diese LibTorch ist nur für die CPU gebaut. Bauen Sie mit einer CUDA-LibTorch (Preset „cuda“) oder verwenden Sie --device cpu.</translation>
    </message>
    <message>
        <source>The CPU was asked for.</source>
        <translation>Die CPU wurde verlangt.</translation>
    </message>
    <message>
        <source>int8 was asked for, which runs on the CPU only.</source>
        <translation>int8 wurde verlangt, und das läuft nur auf der CPU.</translation>
    </message>
    <message>
        <source>The CUDA device has %1 of memory free, and the pair needs about %2.</source>
        <translation>Auf dem CUDA-Gerät sind %1 Speicher frei, und das Paar braucht etwa %2.</translation>
    </message>
    <message>
        <source>The pair needs about %1 of memory in %2, and the CUDA device has %3 free. Use --device cpu, or close other programs.</source>
        <translation>Das Paar braucht in %2 etwa %1 Speicher, und auf dem CUDA-Gerät sind %3 frei. Verwenden Sie --device cpu, oder schließen Sie andere Programme.</translation>
    </message>
    <message>
        <source>The CUDA device&apos;s memory is full. Close other programs, take a smaller pair, or use --device cpu.</source>
        <translation>Der Speicher des CUDA-Geräts ist voll. Schließen Sie andere Programme, nehmen Sie ein kleineres Paar, oder verwenden Sie --device cpu.</translation>
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
        <source>int8 needs a CPU with AVX2 and a LibTorch with FBGEMM. Use --dtype float32.</source>
        <translation>int8 braucht eine CPU mit AVX2 und eine LibTorch mit FBGEMM. Verwenden Sie --dtype float32.</translation>
    </message>
    <message>
        <source>float16 is for CUDA devices. On the CPU use --dtype int8, bfloat16 or float32.</source>
        <translation>float16 ist für CUDA-Geräte. Verwenden Sie auf der CPU --dtype int8, bfloat16 oder float32.</translation>
    </message>
    <message>
        <source>int8 runs on the CPU only. On CUDA use --dtype bfloat16, float16 or float32.</source>
        <translation>int8 läuft nur auf der CPU. Verwenden Sie mit CUDA --dtype bfloat16, float16 oder float32.</translation>
    </message>
    <message>
        <source>The pair needs about %1 of memory in %2, and %3 are free. It would fit with --dtype int8.</source>
        <translation>Das Modellpaar braucht in %2 etwa %1 Arbeitsspeicher, und %3 sind frei. Mit --dtype int8 würde es passen.</translation>
    </message>
    <message>
        <source>The pair needs about %1 of memory in %2, and %3 are free. Close other programs or take a smaller pair.</source>
        <translation>Das Modellpaar braucht in %2 etwa %1 Arbeitsspeicher, und %3 sind frei. Schließen Sie andere Programme oder wählen Sie ein kleineres Modellpaar.</translation>
    </message>
    <message>
        <source>Check that config.json and the weights belong to the same T5 model</source>
        <translation>Prüfen Sie, ob config.json und die Gewichte zum selben T5-Modell gehören</translation>
    </message>
    <message>
        <source>the tensor %1 is missing</source>
        <translation>der Tensor %1 fehlt</translation>
    </message>
    <message>
        <source>the tensor %1 has shape %2 where config.json asks for %3</source>
        <translation>der Tensor %1 hat die Form %2, config.json verlangt aber %3</translation>
    </message>
    <message>
        <source>the tensor %1 holds no floating-point numbers</source>
        <translation>der Tensor %1 enthält keine Gleitkommazahlen</translation>
    </message>
    <message>
        <source>the tensor %1 holds NaN or infinity</source>
        <translation>der Tensor %1 enthält NaN oder unendliche Werte</translation>
    </message>
    <message>
        <source>Fetch the weights again, or train with a smaller learning rate</source>
        <translation>Laden Sie die Gewichte erneut herunter oder trainieren Sie mit einer kleineren Lernrate</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>diesen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>A model folder holds config.json and the weights</source>
        <translation>Ein Modellordner enthält config.json und die Gewichte</translation>
    </message>
    <message>
        <source>The two models do not share a vocabulary: token %1 is &quot;%2&quot; for the small model (%3) and &quot;%4&quot; for the large one (%5). Take two models of one family.</source>
        <translation>Die beiden Modelle haben kein gemeinsames Vokabular: Token %1 ist „%2“ für das kleine Modell (%3) und „%4“ für das große (%5). Nehmen Sie zwei Modelle einer Familie.</translation>
    </message>
    <message>
        <source>OpenSSL offers no SHA-256 here.</source>
        <translation>OpenSSL bietet SHA-256 hier nicht.</translation>
    </message>
    <message>
        <source>it cannot be opened</source>
        <translation>lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>Check that it is still there and readable</source>
        <translation>Prüfen Sie, ob die Datei noch da und lesbar ist</translation>
    </message>
    <message>
        <source>The number of new tokens must be at least 1.</source>
        <translation>Die Zahl der neuen Token muss mindestens 1 betragen.</translation>
    </message>
    <message>
        <source>The number of segments at a time must be 0 (choose for me) or more.</source>
        <translation>Die Zahl der gleichzeitig bearbeiteten Segmente muss 0 (automatisch) oder mehr betragen.</translation>
    </message>
    <message>
        <source>The number of alternatives must be between 0 and %1.</source>
        <translation>Die Zahl der Alternativen muss zwischen 0 und %1 liegen.</translation>
    </message>
    <message>
        <source>The pair %1 (%2) writes summaries and does not translate. Choose a pair for translations, such as de-en.</source>
        <translation>Das Modellpaar %1 (%2) schreibt Zusammenfassungen und übersetzt nicht. Wählen Sie ein Modellpaar für Übersetzungen, etwa de-en.</translation>
    </message>
    <message>
        <source>The pair %1 (%2) translates and writes no summaries. Choose a pair for summaries, such as en-summary.</source>
        <translation>Das Modellpaar %1 (%2) übersetzt und schreibt keine Zusammenfassungen. Wählen Sie ein Modellpaar für Zusammenfassungen, etwa en-summary.</translation>
    </message>
    <message>
        <source>The prefix leaves no room in the model&apos;s window of %1 tokens.</source>
        <translation>Das Präfix lässt im Fenster des Modells mit %1 Token keinen Platz.</translation>
    </message>
    <message>
        <source>ICU cannot cut text (%1). Its data may be missing: install the ICU libraries again.</source>
        <translation>ICU kann den Text nicht zerlegen (%1). Vielleicht fehlen die Daten von ICU: Installieren Sie die ICU-Bibliotheken erneut.</translation>
    </message>
    <message>
        <source>its normalization table is damaged</source>
        <translation>die Normalisierungstabelle ist beschädigt</translation>
    </message>
    <message>
        <source>The text is longer than 2 GB. Cut it into several files.</source>
        <translation>Der Text ist länger als 2 GB. Teilen Sie ihn auf mehrere Dateien auf.</translation>
    </message>
    <message>
        <source>The model&apos;s window leaves no room for any text. Use a shorter prefix.</source>
        <translation>Das Fenster des Modells lässt keinen Platz für Text. Verwenden Sie ein kürzeres Präfix.</translation>
    </message>
    <message>
        <source>sentencepiece refuses this vocabulary (%1)</source>
        <translation>sentencepiece lehnt dieses Vokabular ab (%1)</translation>
    </message>
    <message>
        <source>The text cannot be cut into tokens: %1.</source>
        <translation>Der Text lässt sich nicht in Token zerlegen: %1.</translation>
    </message>
    <message>
        <source>this is not a sentencepiece model, or a damaged one</source>
        <translation>das ist kein sentencepiece-Modell oder ein beschädigtes</translation>
    </message>
    <message>
        <source>piece %1 of this vocabulary is damaged</source>
        <translation>Eintrag %1 dieses Vokabulars ist beschädigt</translation>
    </message>
    <message>
        <source>too many of its pieces begin alike</source>
        <translation>zu viele Einträge beginnen gleich</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>this is a Git LFS pointer, not the vocabulary itself</source>
        <translation>das ist ein Git-LFS-Zeiger, nicht das Vokabular selbst</translation>
    </message>
    <message>
        <source>this is a web page, not a vocabulary</source>
        <translation>das ist eine Webseite, kein Vokabular</translation>
    </message>
    <message>
        <source>the file does not exist</source>
        <translation>die Datei existiert nicht</translation>
    </message>
    <message>
        <source>this is not a file</source>
        <translation>das ist keine Datei</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>die Datei lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>the file is too large for a vocabulary</source>
        <translation>die Datei ist zu groß für ein Vokabular</translation>
    </message>
    <message>
        <source>the file cannot be read to its end</source>
        <translation>die Datei lässt sich nicht bis zum Ende lesen</translation>
    </message>
    <message>
        <source>Download the model&apos;s spiece.model again, or copy it from the model that it came with.</source>
        <translation>Laden Sie das spiece.model des Modells erneut herunter oder kopieren Sie es aus dem Modell, zu dem es gehört.</translation>
    </message>
    <message>
        <source>There is no segment %1 in this text.</source>
        <translation>In diesem Text gibt es kein Segment %1.</translation>
    </message>
    <message>
        <source>The change concerns segments that are not there.</source>
        <translation>Die Änderung betrifft Segmente, die es nicht gibt.</translation>
    </message>
    <message>
        <source>The trace is damaged: segment %1 begins after its own end.</source>
        <translation>Das Protokoll ist beschädigt: Segment %1 beginnt nach seinem eigenen Ende.</translation>
    </message>
    <message>
        <source>The trace is damaged: the iterations of segment %1 do not give its text.</source>
        <translation>Das Protokoll ist beschädigt: Die Schritte von Segment %1 ergeben nicht dessen Text.</translation>
    </message>
    <message>
        <source>The trace is damaged: a segment does not lie in its source text, or not behind the one before it.</source>
        <translation>Das Protokoll ist beschädigt: Ein Segment liegt nicht in seinem Ausgangstext oder nicht hinter dem vorigen.</translation>
    </message>
    <message>
        <source>none that came with this program.</source>
        <translation>keine, die diesem Programm beiliegen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither the name of a pair nor a folder. Pairs that can be named: %2</source>
        <translation>„%1“ ist weder der Name eines Modellpaars noch ein Ordner. Modellpaare, die sich nennen lassen: %2</translation>
    </message>
    <message>
        <source>%1: this folder is no pair. A pair holds the folders small and large; two models that lie apart are given with --small and --large.</source>
        <translation>%1: dieser Ordner ist kein Modellpaar. Ein Modellpaar enthält die Ordner small und large; zwei getrennt liegende Modelle werden mit --small und --large angegeben.</translation>
    </message>
    <message>
        <source>No pair for summaries came with this program. Name one with --pair.</source>
        <translation>Diesem Programm liegt kein Modellpaar für Zusammenfassungen bei. Nennen Sie eines mit --pair.</translation>
    </message>
    <message>
        <source>No pair for translations came with this program. Name one with --pair.</source>
        <translation>Diesem Programm liegt kein Modellpaar für Übersetzungen bei. Nennen Sie eines mit --pair.</translation>
    </message>
    <message>
        <source>The pair &quot;%1&quot; (%2) translates and writes no summaries. Pairs for summaries: %3</source>
        <translation>Das Modellpaar „%1“ (%2) übersetzt und schreibt keine Zusammenfassungen. Modellpaare für Zusammenfassungen: %3</translation>
    </message>
    <message>
        <source>The pair &quot;%1&quot; (%2) writes summaries and does not translate. Pairs for translations: %3</source>
        <translation>Das Modellpaar „%1“ (%2) schreibt Zusammenfassungen und übersetzt nicht. Modellpaare für Übersetzungen: %3</translation>
    </message>
    <message>
        <source>There is no encoding named &quot;%1&quot;. Some that there are: UTF-8, UTF-16LE, windows-1252, ISO-8859-15, windows-1251, GB18030, Shift_JIS.</source>
        <translation>Eine Zeichenkodierung namens „%1“ gibt es nicht. Es gibt zum Beispiel: UTF-8, UTF-16LE, windows-1252, ISO-8859-15, windows-1251, GB18030, Shift_JIS.</translation>
    </message>
    <message>
        <source>this is a PDF document, not plain text</source>
        <translation>das ist ein PDF-Dokument, kein reiner Text</translation>
    </message>
    <message>
        <source>Save its text as a text file first (pdftotext does so), or copy it from the document.</source>
        <translation>Speichern Sie seinen Text zuerst als Textdatei (pdftotext kann das), oder kopieren Sie ihn aus dem Dokument.</translation>
    </message>
    <message>
        <source>this is a document of an office program, not plain text</source>
        <translation>das ist ein Dokument eines Office-Programms, kein reiner Text</translation>
    </message>
    <message>
        <source>Open it in that program and save it as plain text in UTF-8.</source>
        <translation>Öffnen Sie es in diesem Programm und speichern Sie es als reinen Text in UTF-8.</translation>
    </message>
    <message>
        <source>this is a picture, not a text</source>
        <translation>das ist ein Bild, kein Text</translation>
    </message>
    <message>
        <source>Copy the text in it to a text file, or let a text recognition program read it.</source>
        <translation>Übertragen Sie den Text darin in eine Textdatei, oder lassen Sie ihn von einem Texterkennungsprogramm lesen.</translation>
    </message>
    <message>
        <source>this is a sound or a film, not a text</source>
        <translation>das ist eine Ton- oder Filmaufnahme, kein Text</translation>
    </message>
    <message>
        <source>Give a text file.</source>
        <translation>Geben Sie eine Textdatei an.</translation>
    </message>
    <message>
        <source>this is a packed archive, not a text</source>
        <translation>das ist ein gepacktes Archiv, kein Text</translation>
    </message>
    <message>
        <source>Unpack it, and give the text file that is in it.</source>
        <translation>Entpacken Sie es, und geben Sie die Textdatei darin an.</translation>
    </message>
    <message>
        <source>this is a program, not a text</source>
        <translation>das ist ein Programm, kein Text</translation>
    </message>
    <message>
        <source>this is no text: it holds zero bytes or other bytes that no text has</source>
        <translation>das ist kein Text: Es enthält Nullbytes oder andere Bytes, die in keinem Text vorkommen</translation>
    </message>
    <message>
        <source>Give a text file. If it is one, in an encoding that was not recognized, name that encoding.</source>
        <translation>Geben Sie eine Textdatei an. Ist es eine, deren Zeichenkodierung nicht erkannt wurde, so nennen Sie diese Kodierung.</translation>
    </message>
    <message>
        <source>has more entries than there can be</source>
        <translation>hat mehr Einträge, als es geben kann</translation>
    </message>
    <message>
        <source>is no run that is kept</source>
        <translation>ist keine Stelle, die übernommen wird</translation>
    </message>
    <message>
        <source>ICU cannot search text (%1). Install the ICU libraries again.</source>
        <translation>ICU kann Text nicht durchsuchen (%1). Installieren Sie die ICU-Bibliotheken neu.</translation>
    </message>
    <message>
        <source>%1: its setting %2 is %3, which means nothing here, and is left out.</source>
        <translation>%1: Die Einstellung %2 ist %3, was hier nichts bedeutet; sie bleibt unbeachtet.</translation>
    </message>
    <message>
        <source>%1: %2 is not what it should be, and is left out.</source>
        <translation>%1: %2 ist nicht, was es sein sollte, und bleibt unbeachtet.</translation>
    </message>
    <message>
        <source>The large model was published to search with %1 beams; here every token is the most probable one, as the Big Little Decoder needs.</source>
        <translation>Das große Modell wurde für eine Suche mit %1 Strahlen veröffentlicht; hier ist jedes Token das wahrscheinlichste, wie der Big Little Decoder es braucht.</translation>
    </message>
    <message>
        <source>The large model was published to draw tokens by chance; here every token is the most probable one, as the Big Little Decoder needs.</source>
        <translation>Das große Modell wurde zum zufälligen Ziehen von Token veröffentlicht; hier ist jedes Token das wahrscheinlichste, wie der Big Little Decoder es braucht.</translation>
    </message>
    <message>
        <source>The repetition penalty must be a number above 0; it is %1.</source>
        <translation>Die Strafe für Wiederholungen muss eine Zahl über 0 sein; sie ist %1.</translation>
    </message>
    <message>
        <source>The large model was made for %1. None of these is asked for, so nothing is put before the text. Choose the languages (--from and --to), or a prefix of your own (--prefix).</source>
        <translation>Das große Modell wurde gemacht für %1. Nichts davon ist verlangt, deshalb wird dem Text nichts vorangestellt. Wählen Sie die Sprachen (--from und --to) oder ein eigenes Präfix (--prefix).</translation>
    </message>
    <message>
        <source>The model knows no language &quot;%1&quot; among its %2. Choose another one to translate into (--to), such as %3.</source>
        <translation>Das Modell kennt unter seinen %2 Sprachen keine „%1“. Wählen Sie eine andere Zielsprache (--to), etwa %3.</translation>
    </message>
    <message>
        <source>The model translates into %1 languages. Choose one of them (--to), such as de.</source>
        <translation>Das Modell übersetzt in %1 Sprachen. Wählen Sie eine davon (--to), etwa de.</translation>
    </message>
    <message>
        <source>The large model wants to be told the languages. Choose them (--from and --to).</source>
        <translation>Dem großen Modell müssen die Sprachen gesagt werden. Wählen Sie sie (--from und --to).</translation>
    </message>
    <message>
        <source>its added token %1 has no id from 0 to %2 and no text of at most %3 bytes</source>
        <translation>das hinzugefügte Token %1 hat keine ID von 0 bis %2 oder keinen Text von höchstens %3 Byte</translation>
    </message>
    <message>
        <source>lists more added tokens than any model has</source>
        <translation>führt mehr hinzugefügte Token auf, als irgendein Modell hat</translation>
    </message>
    <message>
        <source>its weights are quantized by %1, which cannot be read</source>
        <translation>die Gewichte sind mit %1 quantisiert, was sich nicht lesen lässt</translation>
    </message>
    <message>
        <source>Take the model&apos;s original weights; this program quantizes them itself (int8).</source>
        <translation>Nehmen Sie die ursprünglichen Gewichte des Modells; dieses Programm quantisiert sie selbst (int8).</translation>
    </message>
    <message>
        <source>is a folder of the Hugging Face cache whose refs/main names no snapshot that is there</source>
        <translation>ist ein Ordner des Hugging-Face-Caches, dessen refs/main keinen vorhandenen Snapshot nennt</translation>
    </message>
    <message>
        <source>Download the model again, or choose one of the folders in its folder snapshots.</source>
        <translation>Laden Sie das Modell erneut herunter, oder wählen Sie einen der Ordner in seinem Ordner snapshots.</translation>
    </message>
    <message>
        <source>is a file, not a model&apos;s folder</source>
        <translation>ist eine Datei, kein Ordner eines Modells</translation>
    </message>
    <message>
        <source>Choose the folder that holds the model&apos;s config.json and its weights.</source>
        <translation>Wählen Sie den Ordner, der config.json und die Gewichte des Modells enthält.</translation>
    </message>
    <message>
        <source>is no folder here, and the Hugging Face cache (%1) has no model of this name</source>
        <translation>ist hier kein Ordner, und der Hugging-Face-Cache (%1) hat kein Modell dieses Namens</translation>
    </message>
    <message>
        <source>Download it (hf download %1) and give the name again, or the folder that you put it into.</source>
        <translation>Laden Sie es herunter (hf download %1), und geben Sie den Namen noch einmal an oder den Ordner, in den Sie es gelegt haben.</translation>
    </message>
    <message>
        <source>its normalizer is of the class %1, which sentencepiece does not know</source>
        <translation>der Normalisierer ist von der Klasse %1, die sentencepiece nicht kennt</translation>
    </message>
    <message>
        <source>its pre-tokenizer is of the class %1, which sentencepiece does not know</source>
        <translation>der Vorzerleger ist von der Klasse %1, die sentencepiece nicht kennt</translation>
    </message>
    <message>
        <source>it has more than one normalization table</source>
        <translation>es gibt mehr als eine Normalisierungstabelle</translation>
    </message>
    <message>
        <source>its normalizer replaces %1, which sentencepiece does not do</source>
        <translation>der Normalisierer ersetzt %1, was sentencepiece nicht tut</translation>
    </message>
    <message>
        <source>it writes spaces as %1</source>
        <translation>Leerzeichen werden als %1 geschrieben</translation>
    </message>
    <message>
        <source>its normalizer or pre-tokenizer is damaged</source>
        <translation>der Normalisierer oder der Vorzerleger ist beschädigt</translation>
    </message>
    <message>
        <source>Put the model&apos;s spiece.model or tokenizer.model into its folder if it has one, or take a model with a sentencepiece vocabulary, such as T5, flan-T5 or mT5.</source>
        <translation>Legen Sie das spiece.model oder tokenizer.model des Modells in seinen Ordner, falls es eines hat, oder nehmen Sie ein Modell mit einem sentencepiece-Vokabular wie T5, flan-T5 oder mT5.</translation>
    </message>
    <message>
        <source>its vocabulary holds no pieces</source>
        <translation>das Vokabular enthält keine Einträge</translation>
    </message>
    <message>
        <source>entry %1 of its vocabulary is no piece with a score</source>
        <translation>Eintrag %1 des Vokabulars ist kein Text mit einer Bewertung</translation>
    </message>
    <message>
        <source>its vocabulary has no piece for unknown characters</source>
        <translation>das Vokabular hat keinen Eintrag für unbekannte Zeichen</translation>
    </message>
    <message>
        <source>holds no &apos;model&apos; with a vocabulary</source>
        <translation>enthält kein &apos;model&apos; mit einem Vokabular</translation>
    </message>
    <message>
        <source>its vocabulary is of the class %1, and only Unigram can be read</source>
        <translation>das Vokabular ist von der Klasse %1, und nur Unigram lässt sich lesen</translation>
    </message>
    <message>
        <source>holds only an adapter (PEFT), not a whole model</source>
        <translation>enthält nur einen Adapter (PEFT), kein ganzes Modell</translation>
    </message>
    <message>
        <source>holds only an adapter (PEFT) for the model %1</source>
        <translation>enthält nur einen Adapter (PEFT) für das Modell %1</translation>
    </message>
    <message>
        <source>Merge it into its model in Python (merge_and_unload() of the PEFT model, then save_pretrained) and choose the folder that this writes.</source>
        <translation>Fügen Sie ihn in Python in sein Modell ein (merge_and_unload() des PEFT-Modells, dann save_pretrained), und wählen Sie den Ordner, der dabei entsteht.</translation>
    </message>
    <message>
        <source>holds the weights in several variants and none without a name: %1</source>
        <translation>enthält die Gewichte in mehreren Varianten und keine ohne Namen: %1</translation>
    </message>
    <message>
        <source>Give the files of one of them their plain name, such as model.safetensors.</source>
        <translation>Geben Sie den Dateien einer davon den einfachen Namen, etwa model.safetensors.</translation>
    </message>
    <message>
        <source>holds an encoder alone (T5EncoderModel), which writes no text</source>
        <translation>enthält nur einen Encoder (T5EncoderModel), der keinen Text schreibt</translation>
    </message>
    <message>
        <source>Take the whole model that it was cut from (T5ForConditionalGeneration).</source>
        <translation>Nehmen Sie das ganze Modell, aus dem er stammt (T5ForConditionalGeneration).</translation>
    </message>
    <message>
        <source>%1: config.json speaks of a head of its own, but the weights have none (lm_head.weight), so the embedding is the head, as in transformers 5.</source>
        <translation>%1: config.json spricht von einem eigenen Ausgabekopf, aber die Gewichte haben keinen (lm_head.weight); daher dient die Einbettung als Kopf, wie in transformers 5.</translation>
    </message>
    <message>
        <source>%1: tensors of its weights that have no part in the model: %2, the first of them %3.</source>
        <translation>%1: Tensoren der Gewichte, die im Modell keine Rolle spielen: %2, der erste davon %3.</translation>
    </message>
    <message>
        <source>%1: the added token %2 has the id %3, but the model knows only %4 tokens, so it is read as plain text, as are others beyond them.</source>
        <translation>%1: Das hinzugefügte Token %2 hat die ID %3, aber das Modell kennt nur %4 Token; daher wird es als gewöhnlicher Text gelesen, wie andere jenseits davon.</translation>
    </message>
    <message>
        <source>The two models have vocabularies of %1 and %2 tokens and no vocabulary files to compare. Take two models of one family.</source>
        <translation>Die beiden Modelle haben Vokabulare von %1 und %2 Token und keine Vokabulardateien zum Vergleichen. Nehmen Sie zwei Modelle einer Familie.</translation>
    </message>
    <message>
        <source>Whether the two models share a vocabulary is unknown: %1 holds no file of one. Only their sizes are equal.</source>
        <translation>Ob die beiden Modelle ein gemeinsames Vokabular haben, ist unbekannt: %1 enthält keine Datei mit einem. Nur die Größen sind gleich.</translation>
    </message>
    <message>
        <source>The small model says that token %1 ends a text, the large one says %2, which is taken for both.</source>
        <translation>Beim kleinen Modell beendet Token %1 einen Text, beim großen Token %2; dieses gilt für beide.</translation>
    </message>
    <message>
        <source>%1: the vocabulary has %2 pieces, but the model only %3 tokens. Take the vocabulary file that belongs to the weights.</source>
        <translation>%1: Das Vokabular hat %2 Einträge, das Modell aber nur %3 Token. Nehmen Sie die Vokabulardatei, die zu den Gewichten gehört.</translation>
    </message>
    <message>
        <source>This pair has neither spiece.model nor tokenizer.json, so it reads token ids only (bild generate --ids).</source>
        <translation>Dieses Modellpaar hat weder spiece.model noch tokenizer.json und liest daher nur Token-IDs (bild generate --ids).</translation>
    </message>
    <message>
        <source>Download the model&apos;s tokenizer.json again, or put the spiece.model beside it that the model was published with.</source>
        <translation>Laden Sie das tokenizer.json des Modells erneut herunter, oder legen Sie das spiece.model daneben, mit dem das Modell veröffentlicht wurde.</translation>
    </message>
    <message>
        <source>the score of piece %1 of this vocabulary is no number</source>
        <translation>die Bewertung von Eintrag %1 dieses Vokabulars ist keine Zahl</translation>
    </message>
    <message>
        <source>These models translate from %1 and not from %2. Choose another pair.</source>
        <translation>Diese Modelle übersetzen aus %1 und nicht aus %2. Wählen Sie ein anderes Paar.</translation>
    </message>
    <message>
        <source>These models translate into %1 and not into %2. Choose another pair.</source>
        <translation>Diese Modelle übersetzen nach %1 und nicht nach %2. Wählen Sie ein anderes Paar.</translation>
    </message>
    <message>
        <source>The edited text does not fit what the models wrote.</source>
        <translation>Der bearbeitete Text passt nicht zu dem, was die Modelle geschrieben haben.</translation>
    </message>
    <message>
        <source>A segment can be edited at the end of its run only.</source>
        <translation>Ein Segment lässt sich nur am Ende seines Laufs bearbeiten.</translation>
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
        <translation>Rückgriff</translation>
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
        <translation>Vom großen Modell geschrieben, weil sich das kleine bei seinem eigenen Token weniger sicher war, als die Rückgriffschwelle verlangt.</translation>
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
    <message>
        <source>typed by hand</source>
        <translation>von Hand getippt</translation>
    </message>
    <message>
        <source>Typed in the output; no model wrote it, and no figure counts it.</source>
        <translation>In der Ausgabe getippt; kein Modell hat es geschrieben, und keine Zahl zählt es mit.</translation>
    </message>
</context>
<context>
    <name>OverwriteQuestion</name>
    <message>
        <source>Work done by hand</source>
        <translation>Von Hand Geschriebenes</translation>
    </message>
    <message numerus="yes">
        <source>%Ln segment(s) of the output were edited or confirmed by hand.</source>
        <translation>
            <numerusform>%Ln Segment der Ausgabe wurde von Hand bearbeitet oder bestätigt.</numerusform>
            <numerusform>%Ln Segmente der Ausgabe wurden von Hand bearbeitet oder bestätigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>A run would write over them. Undo brings them back.</source>
        <translation>Ein Lauf würde das überschreiben. Rückgängig bringt es wieder.</translation>
    </message>
    <message>
        <source>&amp;Keep them, run the rest</source>
        <translation>&amp;Behalten, den Rest ausführen</translation>
    </message>
    <message>
        <source>&amp;Write over them</source>
        <translation>Über&amp;schreiben</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
</context>
<context>
    <name>PairDescription</name>
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
        <translation>Rückgriff %1 → %2</translation>
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
    <name>RaceReport</name>
    <message>
        <source>Race: small alone, large alone and BiLD</source>
        <translation>Wettlauf: klein allein, groß allein und BiLD</translation>
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
        <source>The small model drafted %1, %2 sure.</source>
        <translation>Das kleine Modell entwarf %1, zu %2 sicher.</translation>
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
    <message numerus="yes">
        <source>Fallback: %1 point(s) below the threshold.</source>
        <translation>
            <numerusform>Rückgriff: %1 Prozentpunkt unter der Schwelle.</numerusform>
            <numerusform>Rückgriff: %1 Prozentpunkte unter der Schwelle.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fallback threshold %1, exceeded by %2 point(s).</source>
        <translation>
            <numerusform>Rückgriffschwelle %1, um %2 Prozentpunkt übertroffen.</numerusform>
            <numerusform>Rückgriffschwelle %1, um %2 Prozentpunkte übertroffen.</numerusform>
        </translation>
    </message>
    <message>
        <source>With the thresholds set now, the small model would be too unsure here, and the large one would choose.</source>
        <translation>Mit den jetzt eingestellten Schwellen wäre das kleine Modell hier zu unsicher, und das große würde wählen.</translation>
    </message>
    <message>
        <source>With the thresholds set now, the large model would take this token back.</source>
        <translation>Mit den jetzt eingestellten Schwellen würde das große Modell dieses Token zurücknehmen.</translation>
    </message>
    <message>
        <source>With the thresholds set now, the small model&apos;s own token would stay here.</source>
        <translation>Mit den jetzt eingestellten Schwellen bliebe hier das eigene Token des kleinen Modells.</translation>
    </message>
    <message>
        <source>With the draft length set now, the large model would have its turn here.</source>
        <translation>Mit der jetzt eingestellten Entwurfslänge wäre hier das große Modell an der Reihe.</translation>
    </message>
    <message>
        <source>With the draft length set now, the small model would go on drafting here.</source>
        <translation>Mit der jetzt eingestellten Entwurfslänge würde das kleine Modell hier weiter entwerfen.</translation>
    </message>
    <message>
        <source>%1 (Estimated: the text before it would be another one.)</source>
        <comment>a sentence before</comment>
        <translation>%1 (Geschätzt: Der Text davor wäre ein anderer.)</translation>
    </message>
    <message>
        <source>Somebody typed this here. No model was asked, so there is nothing to compare.</source>
        <translation>Das hat hier jemand getippt. Kein Modell wurde gefragt, es gibt also nichts zu vergleichen.</translation>
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
        <translation>ab %1 ms: Rückgriff unter %2, Rücknahme über %3, Entwürfe bis zu %4</translation>
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
        <source>A middle way between the large model&apos;s text and speed</source>
        <translation>Ein Mittelweg zwischen dem Text des großen Modells und Tempo</translation>
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
        <translation>&amp;Rückgriffschwelle höher</translation>
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
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>Print source and output side by side</source>
        <translation>Ausgangstext und Ausgabe nebeneinander drucken</translation>
    </message>
    <message>
        <source>Go to the next hit in both texts</source>
        <translation>Zum nächsten Treffer in beiden Texten gehen</translation>
    </message>
    <message>
        <source>Go to the hit before in both texts</source>
        <translation>Zum vorigen Treffer in beiden Texten gehen</translation>
    </message>
    <message>
        <source>Put the output in place of the source, to write it back or on</source>
        <translation>Die Ausgabe an die Stelle des Ausgangstextes setzen, um sie zurück oder weiter zu schreiben</translation>
    </message>
    <message>
        <source>Go to the next token that the large model wrote because the small one was unsure</source>
        <translation>Zum nächsten Token gehen, das das große Modell schrieb, weil das kleine unsicher war</translation>
    </message>
    <message>
        <source>Previous fallback</source>
        <translation>Voriger Rückgriff</translation>
    </message>
    <message>
        <source>Go to the fallback before</source>
        <translation>Zum Rückgriff davor gehen</translation>
    </message>
    <message>
        <source>Go to the next token that the large model wrote in place of a draft</source>
        <translation>Zum nächsten Token gehen, das das große Modell anstelle eines Entwurfs schrieb</translation>
    </message>
    <message>
        <source>Previous rollback</source>
        <translation>Vorige Rücknahme</translation>
    </message>
    <message>
        <source>Go to the rollback before</source>
        <translation>Zur Rücknahme davor gehen</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>&amp;Rundgang</translation>
    </message>
    <message>
        <source>Show what is where, in five steps</source>
        <translation>In fünf Schritten zeigen, was wo ist</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Weitersuchen</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Rückwärts suchen</translation>
    </message>
    <message>
        <source>Output as new source</source>
        <translation>Ausgabe als neuer Ausgangstext</translation>
    </message>
    <message>
        <source>Next fallback</source>
        <translation>Nächster Rückgriff</translation>
    </message>
    <message>
        <source>Next rollback</source>
        <translation>Nächste Rücknahme</translation>
    </message>
    <message>
        <source>Prefi&amp;x and languages</source>
        <translation>Präfi&amp;x und Sprachen</translation>
    </message>
    <message>
        <source>Choose what the models are asked for beside the text, where there is something to choose</source>
        <translation>Wählen, was die Modelle außer dem Text gesagt bekommen, wo es etwas zu wählen gibt</translation>
    </message>
    <message>
        <source>Check &amp;spelling</source>
        <translation>Rec&amp;htschreibung prüfen</translation>
    </message>
    <message>
        <source>Mark words that the system&apos;s dictionaries do not know, in both texts</source>
        <translation>In beiden Texten Wörter kennzeichnen, die die Wörterbücher des Systems nicht kennen</translation>
    </message>
    <message>
        <source>Cut the selected text</source>
        <translation>Den ausgewählten Text ausschneiden</translation>
    </message>
    <message>
        <source>Paste into the text</source>
        <translation>In den Text einfügen</translation>
    </message>
    <message>
        <source>Confirm segment</source>
        <translation>Segment bestätigen</translation>
    </message>
    <message>
        <source>Confirm the output&apos;s segment at the caret and go on to the next, or take that back</source>
        <translation>Das Segment der Ausgabe an der Einfügemarke bestätigen und zum nächsten gehen, oder das zurücknehmen</translation>
    </message>
    <message>
        <source>Next unconfirmed segment</source>
        <translation>Nächstes unbestätigte Segment</translation>
    </message>
    <message>
        <source>Go to the next segment of the output that is not confirmed</source>
        <translation>Zum nächsten Segment der Ausgabe gehen, das nicht bestätigt ist</translation>
    </message>
    <message>
        <source>Previous unconfirmed segment</source>
        <translation>Voriges unbestätigte Segment</translation>
    </message>
    <message>
        <source>Go to the segment before that is not confirmed</source>
        <translation>Zum vorigen Segment gehen, das nicht bestätigt ist</translation>
    </message>
</context>
<context>
    <name>bild::CandidateBars</name>
    <message>
        <source>Likeliest tokens of both models</source>
        <translation>Wahrscheinlichste Token beider Modelle</translation>
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
        <source>%1 %2</source>
        <extracomment>a token and its probability</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>small model: %1</source>
        <translation>kleines Modell: %1</translation>
    </message>
    <message>
        <source>large model: %1</source>
        <translation>großes Modell: %1</translation>
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
        <source>An untitled text</source>
        <translation>Ein unbenannter Text</translation>
    </message>
    <message>
        <source>&amp;Restore it</source>
        <translation>&amp;Wiederherstellen</translation>
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
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>BiLD Studio ended unexpectedly the last time. “%1” was kept safe on %2.</source>
        <translation>BiLD Studio wurde beim letzten Mal unerwartet beendet. „%1“ wurde am %2 gesichert.</translation>
    </message>
    <message>
        <source>&amp;Discard it</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>“%1” was changed by another program.</source>
        <translation>„%1“ wurde von einem anderen Programm geändert.</translation>
    </message>
    <message>
        <source>&amp;Read it again</source>
        <translation>&amp;Neu lesen</translation>
    </message>
    <message>
        <source>&amp;Keep mine</source>
        <translation>&amp;Meinen behalten</translation>
    </message>
    <message>
        <source>%1 was read as %2</source>
        <extracomment>%1 is a file, %2 the name of an encoding</extracomment>
        <translation>%1 wurde als %2 gelesen</translation>
    </message>
    <message numerus="yes">
        <source>“%1” holds %Ln byte(s) that are no %2; the sign � stands in their place.</source>
        <extracomment>%1 is a file, %2 the name of an encoding</extracomment>
        <translation>
            <numerusform>„%1“ enthält %Ln Byte, das kein %2 ist; dafür steht das Zeichen �.</numerusform>
            <numerusform>„%1“ enthält %Ln Bytes, die kein %2 sind; dafür steht das Zeichen �.</numerusform>
        </translation>
    </message>
    <message>
        <source>Another &amp;encoding…</source>
        <translation>Andere &amp;Kodierung&#xa0;…</translation>
    </message>
</context>
<context>
    <name>bild::DraftChart</name>
    <message>
        <source>Draft length, and how much was kept</source>
        <translation>Entwurfslänge, davon behalten</translation>
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
        <source>a bar is the mean of %Ln draft(s)</source>
        <translation>
            <numerusform>ein Balken ist das Mittel aus %Ln Entwurf</numerusform>
            <numerusform>ein Balken ist das Mittel aus %Ln Entwürfen</numerusform>
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
    <name>bild::EncodingChoice</name>
    <message>
        <source>mixed line ends</source>
        <translation>gemischte Zeilenenden</translation>
    </message>
    <message>
        <source>%1 with BOM</source>
        <extracomment>%1 is the name of an encoding; BOM is the byte order mark</extracomment>
        <translation>%1 mit BOM</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>an encoding and what is written in it</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Western European</source>
        <translation>Westeuropa</translation>
    </message>
    <message>
        <source>Central European</source>
        <translation>Mitteleuropa</translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation>Kyrillisch</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Griechisch</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Türkisch</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinesisch</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japanisch</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Koreanisch</translation>
    </message>
    <message>
        <source>As the file &amp;shows</source>
        <translation>Wie die Datei es &amp;zeigt</translation>
    </message>
    <message>
        <source>How the file is encoded, and will be saved. A click opens it again in another encoding.</source>
        <translation>Wie die Datei kodiert ist und gespeichert wird. Ein Klick öffnet sie in einer anderen Kodierung neu.</translation>
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
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>%1 output</source>
        <extracomment>the suggested name of a file; %1 is the document&apos;s</extracomment>
        <translation>%1 Ausgabe</translation>
    </message>
    <message>
        <source>Side by side, pages (*.pdf)</source>
        <translation>Nebeneinander, Seiten (*.pdf)</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
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
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>Replace a&amp;ll</source>
        <translation>A&amp;lle ersetzen</translation>
    </message>
    <message>
        <source>Replace in the source by</source>
        <translation>Im Ausgangstext ersetzen durch</translation>
    </message>
    <message>
        <source>Words in their place</source>
        <translation>Wörter an ihrer Stelle</translation>
    </message>
    <message>
        <source>Put the other words in place of this hit in the source, and go to the next one</source>
        <translation>Die anderen Wörter an die Stelle dieses Treffers im Ausgangstext setzen und zum nächsten gehen</translation>
    </message>
    <message>
        <source>Put the other words in place of every hit in the source</source>
        <translation>Die anderen Wörter an die Stelle jedes Treffers im Ausgangstext setzen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) replaced</source>
        <translation>
            <numerusform>%Ln Stelle ersetzt</numerusform>
            <numerusform>%Ln Stellen ersetzt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bild::HeatLegend</name>
    <message>
        <source>Colours of the map</source>
        <translation>Farben der Karte</translation>
    </message>
    <message>
        <source>dark: %1, light: %2</source>
        <extracomment>the colours of a scale</extracomment>
        <translation>dunkel: %1, hell: %2</translation>
    </message>
</context>
<context>
    <name>bild::LanguageStrip</name>
    <message>
        <source>Language of the text</source>
        <translation>Sprache des Textes</translation>
    </message>
    <message>
        <source>Close this note; it is not said again of this text</source>
        <translation>Diesen Hinweis schließen; zu diesem Text kommt er nicht wieder</translation>
    </message>
</context>
<context>
    <name>bild::LanguageWatch</name>
    <message>
        <source>&amp;Use %1</source>
        <extracomment>%1 is a pair of models (&quot;English → German&quot;)</extracomment>
        <translation>%1 &amp;verwenden</translation>
    </message>
    <message>
        <source>&amp;Swap the texts</source>
        <translation>Texte &amp;tauschen</translation>
    </message>
    <message>
        <source>&amp;Open another pair…</source>
        <translation>Anderes Paar ö&amp;ffnen&#xa0;…</translation>
    </message>
    <message>
        <source>This text seems to be in %1; the pair summarizes %2.</source>
        <extracomment>languages: what the text is in, and what the pair was made for</extracomment>
        <translation>Dieser Text ist anscheinend auf %1; das Paar fasst Texte auf %2 zusammen.</translation>
    </message>
    <message>
        <source>This text seems to be in %1; the pair translates from %2.</source>
        <translation>Dieser Text ist anscheinend auf %1; das Paar übersetzt Texte auf %2.</translation>
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
    <message>
        <source>Your text</source>
        <translation>Ihr Text</translation>
    </message>
    <message>
        <source>Write or paste it here, or drop a file. The sample gives way as soon as you paste.</source>
        <translation>Schreiben oder fügen Sie ihn hier ein, oder ziehen Sie eine Datei hierher. Das Beispiel weicht, sobald Sie etwas einfügen.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Ctrl+Return writes what is new or changed, Escape stops at once. With Live on, it follows your typing.</source>
        <translation>Strg+Eingabe schreibt, was neu oder geändert ist, Escape hält sofort an. Mit Live folgt es dem, was Sie tippen.</translation>
    </message>
    <message>
        <source>The output</source>
        <translation>Die Ausgabe</translation>
    </message>
    <message>
        <source>Every token shows by colour and line which model wrote it. Rest the pointer on one, or press Return on it, and a card says why; there you can also choose another.</source>
        <translation>Jedes Token zeigt durch Farbe und Linie, welches Modell es geschrieben hat. Verweilt der Zeiger darauf, oder drücken Sie darauf die Eingabetaste, so sagt eine Karte, warum; dort können Sie auch ein anderes wählen.</translation>
    </message>
    <message>
        <source>Careful or fast</source>
        <translation>Sorgfältig oder schnell</translation>
    </message>
    <message>
        <source>Two thresholds decide how often the large model is asked. Move them at any time, also while text is being written: the next token obeys.</source>
        <translation>Zwei Schwellen bestimmen, wie oft das große Modell gefragt wird. Verschieben Sie sie jederzeit, auch während geschrieben wird: Das nächste Token richtet sich danach.</translation>
    </message>
    <message>
        <source>How it came about</source>
        <translation>Wie es zustande kam</translation>
    </message>
    <message>
        <source>A block for each pass of the two models. Play it, or step through it with the arrow keys; the text goes along. Race and threshold map, in the tool bar, measure on your own text.</source>
        <translation>Ein Block für jeden Durchlauf der beiden Modelle. Spielen Sie ihn ab, oder gehen Sie ihn mit den Pfeiltasten durch; der Text geht mit. Wettlauf und Schwellenkarte in der Werkzeugleiste messen an Ihrem eigenen Text.</translation>
    </message>
    <message>
        <source>Open again in another enco&amp;ding</source>
        <translation>In anderer &amp;Kodierung neu öffnen</translation>
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
    <name>bild::NumberTable</name>
    <message>
        <source>%1: %2</source>
        <comment>title and value</comment>
        <translation>%1: %2</translation>
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
        <translation>Anteil der Token des Textes nach Herkunft: vom kleinen Modell entworfen und behalten; vom großen, weil sich das kleine nicht sicher war (Rückgriff), anstelle eines zurückgenommenen Entwurfs (Rücknahme) oder im eigenen Zug (das erste Token, nach einem ganzen Entwurf, nach einer Rücknahme).</translation>
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
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln Token</numerusform>
            <numerusform>%Ln Token</numerusform>
        </translation>
    </message>
    <message>
        <source>small</source>
        <translation>klein</translation>
    </message>
    <message>
        <source>fallback</source>
        <translation>Rückgriff</translation>
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
    <name>bild::OutputEditor</name>
    <message>
        <source>This is a moment of the replay. Show the end of the run to type here.</source>
        <translation>Das ist ein Augenblick der Wiedergabe. Zum Tippen das Ende des Laufs anzeigen.</translation>
    </message>
    <message>
        <source>There is no output yet. Run the text first.</source>
        <translation>Es gibt noch keine Ausgabe. Führen Sie zuerst den Text aus.</translation>
    </message>
    <message>
        <source>What stands between two segments is the source&apos;s, and is changed there.</source>
        <translation>Was zwischen zwei Segmenten steht, kommt aus dem Ausgangstext und wird dort geändert.</translation>
    </message>
    <message>
        <source>This segment is being written. Type when it is done.</source>
        <translation>Dieses Segment wird gerade geschrieben. Tippen geht, sobald es fertig ist.</translation>
    </message>
    <message>
        <source>This is too long for one segment of the output.</source>
        <translation>Das ist für ein Segment der Ausgabe zu lang.</translation>
    </message>
    <message>
        <source>typing in the output</source>
        <translation>Tippen in der Ausgabe</translation>
    </message>
    <message>
        <source>There is no segment to confirm where the output&apos;s caret stands.</source>
        <translation>Wo die Einfügemarke der Ausgabe steht, gibt es kein Segment zu bestätigen.</translation>
    </message>
    <message>
        <source>This segment is being written. Confirm it when it is done.</source>
        <translation>Dieses Segment wird gerade geschrieben. Bestätigen geht, sobald es fertig ist.</translation>
    </message>
    <message>
        <source>confirm</source>
        <translation>bestätigen</translation>
    </message>
    <message>
        <source>take the confirmation back</source>
        <translation>Bestätigung zurücknehmen</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln segment(s) confirmed</source>
        <translation>
            <numerusform>%1 von %Ln Segment bestätigt</numerusform>
            <numerusform>%1 von %Ln Segmenten bestätigt</numerusform>
        </translation>
    </message>
    <message>
        <source>Every segment is confirmed.</source>
        <translation>Alle Segmente sind bestätigt.</translation>
    </message>
</context>
<context>
    <name>bild::OutputView</name>
    <message>
        <source>Copied as it is: there is nothing to translate.</source>
        <translation>Kopiert, wie es ist: Es gibt nichts zu übersetzen.</translation>
    </message>
    <message>
        <source>Show &amp;taken-back drafts</source>
        <translation>&amp;Zurückgenommene Entwürfe zeigen</translation>
    </message>
    <message>
        <source>Output text</source>
        <translation>Ausgabetext</translation>
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
    <message>
        <source>Can be typed in. Ctrl+Left and Ctrl+Right move from token to token, Alt+Down tells how a token came about.</source>
        <translation>Hier lässt sich tippen. Strg+Links und Strg+Rechts gehen von Token zu Token, Alt+Ab sagt, wie ein Token zustande kam.</translation>
    </message>
    <message>
        <source>C&amp;ut</source>
        <translation>A&amp;usschneiden</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
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
        <source>%Ln thread(s)</source>
        <translation>
            <numerusform>%Ln Thread</numerusform>
            <numerusform>%Ln Threads</numerusform>
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
    <message>
        <source>%1 by %2</source>
        <comment>a text by models</comment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>bild::PasteController</name>
    <message numerus="yes">
        <source>%Ln line break(s) inside paragraphs</source>
        <translation>
            <numerusform>%Ln Zeilenumbruch in Absätzen</numerusform>
            <numerusform>%Ln Zeilenumbrüche in Absätzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s) divided at a line&apos;s end</source>
        <translation>
            <numerusform>%Ln am Zeilenende getrenntes Wort</numerusform>
            <numerusform>%Ln am Zeilenende getrennte Wörter</numerusform>
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
        <translation>Rückgriffschwelle</translation>
    </message>
    <message>
        <source>Fallback threshold in percent</source>
        <translation>Rückgriffschwelle in Prozent</translation>
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
        <source>Fallback below %1, rollback above %2 nats, drafts of up to %Ln token(s).</source>
        <translation>
            <numerusform>Rückgriff unter %1, Rücknahme über %2 Nat, Entwürfe bis zu %Ln Token.</numerusform>
            <numerusform>Rückgriff unter %1, Rücknahme über %2 Nat, Entwürfe bis zu %Ln Token.</numerusform>
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
    <name>bild::PromptBar</name>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Language of the text</source>
        <translation>Sprache des Textes</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Language to translate into</source>
        <translation>Zielsprache</translation>
    </message>
    <message>
        <source>Own prefix</source>
        <translation>Eigenes Präfix</translation>
    </message>
    <message>
        <source>Put words of your own before each segment, in place of those that the models were made with</source>
        <translation>Jedem Segment eigene Wörter voranstellen, statt derer, mit denen die Modelle gemacht wurden</translation>
    </message>
    <message>
        <source>Prefix put before each segment</source>
        <translation>Präfix vor jedem Segment</translation>
    </message>
    <message>
        <source>nothing is put before the text</source>
        <translation>dem Text wird nichts vorangestellt</translation>
    </message>
    <message>
        <source>as the models were made</source>
        <translation>wie die Modelle gemacht wurden</translation>
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
        <source>median of %Ln run(s), %1 to %2</source>
        <translation>
            <numerusform>Median aus %Ln Lauf, %1 bis %2</numerusform>
            <numerusform>Median aus %Ln Läufen, %1 bis %2</numerusform>
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
        <source>BiLD is %1× as fast as the large model alone, and %2 of %Ln segment(s) came out the same.</source>
        <translation>
            <numerusform>BiLD ist %1× so schnell wie das große Modell allein, und %2 von %Ln Segment wurde gleich.</numerusform>
            <numerusform>BiLD ist %1× so schnell wie das große Modell allein, und %2 von %Ln Segmenten wurden gleich.</numerusform>
        </translation>
    </message>
    <message>
        <source>the same words as large alone</source>
        <translation>dieselben Wörter wie das große Modell allein</translation>
    </message>
    <message numerus="yes">
        <source>differs from large alone in %Ln place(s)</source>
        <translation>
            <numerusform>weicht an %Ln Stelle vom großen Modell allein ab</numerusform>
            <numerusform>weicht an %Ln Stellen vom großen Modell allein ab</numerusform>
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
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>Mark each token with who wrote it, in place of where the words differ</source>
        <translation>Jedes Token nach seiner Herkunft kennzeichnen statt der Stellen, an denen die Wörter abweichen</translation>
    </message>
    <message>
        <source>Sa&amp;ve…</source>
        <translation>&amp;Speichern …</translation>
    </message>
    <message>
        <source>Save the race as a web page, or its numbers as CSV</source>
        <translation>Den Wettlauf als Webseite oder seine Zahlen als CSV speichern</translation>
    </message>
    <message>
        <source>Save the race</source>
        <translation>Wettlauf speichern</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
</context>
<context>
    <name>bild::RateChart</name>
    <message>
        <source>Tokens per second</source>
        <translation>Token je Sekunde</translation>
    </message>
    <message numerus="yes">
        <source>Tokens written / time since the run began, encoders included. The line shows the rate over the last %Ln pass(es).</source>
        <translation>
            <numerusform>Geschriebene Token / Zeit seit Beginn des Laufs, Encoder eingeschlossen. Die Linie zeigt die Rate über den letzten %Ln Durchlauf.</numerusform>
            <numerusform>Geschriebene Token / Zeit seit Beginn des Laufs, Encoder eingeschlossen. Die Linie zeigt die Rate über die letzten %Ln Durchläufe.</numerusform>
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
    <name>bild::RecentFiles</name>
    <message>
        <source>&amp;Forget these</source>
        <translation>Diese &amp;vergessen</translation>
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
    <name>bild::ReplayStrip</name>
    <message>
        <source>Show the &amp;end</source>
        <translation>Das &amp;Ende zeigen</translation>
    </message>
    <message>
        <source>Show the whole text again (Alt+End)</source>
        <translation>Wieder den ganzen Text zeigen (Alt+Ende)</translation>
    </message>
    <message>
        <source>Replay: up to token %1</source>
        <translation>Wiedergabe: bis Token %1</translation>
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
        <source>Done: %Ln segment(s)</source>
        <translation>
            <numerusform>Fertig: %Ln Segment</numerusform>
            <numerusform>Fertig: %Ln Segmente</numerusform>
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
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message numerus="yes">
        <source>%Ln confirmed one(s) left alone</source>
        <translation>
            <numerusform>%Ln bestätigtes blieb unberührt</numerusform>
            <numerusform>%Ln bestätigte blieben unberührt</numerusform>
        </translation>
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
        <source>%1 of %Ln segment(s)</source>
        <translation>
            <numerusform>%1 von %Ln Segment</numerusform>
            <numerusform>%1 von %Ln Segmenten</numerusform>
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
        <source>%Ln segment(s)</source>
        <translation>
            <numerusform>%Ln Segment</numerusform>
            <numerusform>%Ln Segmente</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1 Zeichen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln Wort</numerusform>
            <numerusform>%Ln Wörter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln segment(s) changed: %1 writes them</source>
        <translation>
            <numerusform>%Ln Segment geändert: %1 schreibt es</numerusform>
            <numerusform>%Ln Segmente geändert: %1 schreibt sie</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bild::SessionModel</name>
    <message>
        <source>copied</source>
        <translation>kopiert</translation>
    </message>
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
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
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
    <message>
        <source>at best %1×: hardly a gain on this machine</source>
        <extracomment>%1: the speedup, were every draft kept</extracomment>
        <translation>bestenfalls %1×: hier kaum ein Gewinn</translation>
    </message>
    <message>
        <source>at best %1×, were every draft kept</source>
        <extracomment>likewise</extracomment>
        <translation>bestenfalls %1×, bliebe jeder Entwurf stehen</translation>
    </message>
    <message numerus="yes">
        <source>large alone wrote %Ln token(s)</source>
        <translation>
            <numerusform>großes allein schrieb %Ln Token</numerusform>
            <numerusform>großes allein schrieb %Ln Token</numerusform>
        </translation>
    </message>
    <message>
        <source>Time of the large model alone / BiLD&apos;s time for the same segments, encoders included. Measured: both have written them to the end on this machine. Estimated (≈, dotted): the large model&apos;s time is one of its steps in this run × the tokens written; what it would write alone may be longer or shorter. Replays and animations do not count.</source>
        <translation>Zeit des großen Modells allein / Zeit von BiLD für dieselben Segmente, Encoder eingeschlossen. Gemessen: Beide haben sie auf diesem Rechner zu Ende geschrieben. Geschätzt (≈, gepunktet): Die Zeit des großen Modells ist einer seiner Schritte in diesem Lauf × die geschriebenen Token; was es allein schriebe, kann länger oder kürzer sein. Wiedergaben und Animationen zählen nicht.</translation>
    </message>
    <message>
        <source>measuring…</source>
        <extracomment>in place of the speedup; how it was estimated meanwhile</extracomment>
        <translation>wird gemessen …</translation>
    </message>
    <message>
        <source>≈%1 by %2 ms a large step × tokens</source>
        <translation>≈%1 bei %2 ms je großem Schritt × Token</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln segment(s) compared</source>
        <translation>
            <numerusform>%1 von %Ln Segment verglichen</numerusform>
            <numerusform>%1 von %Ln Segmenten verglichen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bild::SpellingController</name>
    <message>
        <source>The spelling is not checked in these languages, since they have no dictionary here: %1. On Debian and Ubuntu install %2, and start again.</source>
        <extracomment>%1: languages; %2: names of packages</extracomment>
        <translation>In diesen Sprachen wird die Rechtschreibung nicht geprüft, da hier ein Wörterbuch fehlt: %1. Installieren Sie unter Debian und Ubuntu %2, und starten Sie neu.</translation>
    </message>
</context>
<context>
    <name>bild::SpellingMarks</name>
    <message>
        <source>Looking for suggestions…</source>
        <translation>Vorschläge werden gesucht&#xa0;…</translation>
    </message>
    <message>
        <source>Add “%1” to my words</source>
        <translation>„%1“ zu meinen Wörtern hinzufügen</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>Keine Vorschläge</translation>
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
    <message>
        <source>Encoding: %1</source>
        <translation>Kodierung: %1</translation>
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
        <source>One or two sentences, about %Ln token(s).</source>
        <translation>
            <numerusform>Ein bis zwei Sätze, etwa %Ln Token.</numerusform>
            <numerusform>Ein bis zwei Sätze, etwa %Ln Token.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About three sentences, %Ln token(s).</source>
        <translation>
            <numerusform>Etwa drei Sätze, %Ln Token.</numerusform>
            <numerusform>Etwa drei Sätze, %Ln Token.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Six sentences or more, about %Ln token(s).</source>
        <translation>
            <numerusform>Sechs Sätze oder mehr, etwa %Ln Token.</numerusform>
            <numerusform>Sechs Sätze oder mehr, etwa %Ln Token.</numerusform>
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
        <source>%Ln sequence(s) of five words or more</source>
        <translation>
            <numerusform>%Ln Wortfolge aus fünf oder mehr Wörtern</numerusform>
            <numerusform>%Ln Wortfolgen aus fünf oder mehr Wörtern</numerusform>
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
        <source>%1 of %2: %Ln word(s)</source>
        <extracomment>which of the copied sequences, of how many, and its length</extracomment>
        <translation>
            <numerusform>%1 von %2: %Ln Wort</numerusform>
            <numerusform>%1 von %2: %Ln Wörter</numerusform>
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
        <translation>Rückgriff unter</translation>
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
    <message>
        <source>runs: </source>
        <extracomment>how often each cell is measured; &quot;runs: 3&quot;</extracomment>
        <translation>Läufe: </translation>
    </message>
    <message>
        <source>Runs of each cell</source>
        <translation>Läufe je Zelle</translation>
    </message>
    <message>
        <source>Each cell is measured so often. Only where runs of one cell differ less than cells do, the map can tell which one is faster.</source>
        <translation>So oft wird jede Zelle gemessen. Nur wo die Läufe einer Zelle weniger voneinander abweichen als die Zellen untereinander, zeigt die Karte, welche schneller ist.</translation>
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
        <translation>Rückgriff unter %1, Rücknahme über %2</translation>
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
        <source>%1 of %Ln segment(s) the same as large alone</source>
        <translation>
            <numerusform>%1 von %Ln Segment gleich wie das große Modell allein</numerusform>
            <numerusform>%1 von %Ln Segmenten gleich wie das große Modell allein</numerusform>
        </translation>
    </message>
    <message>
        <source>acceptance %1 %</source>
        <translation>Annahmequote %1 %</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>a range of numbers</comment>
        <translation>%1–%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s), %1 to %2 ms</source>
        <translation>
            <numerusform>%Ln Lauf, %1 bis %2 ms</numerusform>
            <numerusform>%Ln Läufe, %1 bis %2 ms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bild::ThresholdMapView</name>
    <message>
        <source>fallback threshold</source>
        <translation>Rückgriff</translation>
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
        <translation>Wärmekarte: Rückgriffschwellen nach unten, Rücknahmeschwellen nach rechts</translation>
    </message>
    <message>
        <source>↓ fallback below  → rollback above</source>
        <translation>↓ Rückgriff unter  → Rücknahme über</translation>
    </message>
    <message>
        <source>Measured cells</source>
        <translation>Gemessene Zellen</translation>
    </message>
    <message>
        <source>Save the measured cells</source>
        <translation>Gemessene Zellen speichern</translation>
    </message>
    <message>
        <source>fastest run, ms</source>
        <translation>schnellster Lauf, ms</translation>
    </message>
    <message>
        <source>slowest run, ms</source>
        <translation>langsamster Lauf, ms</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Runs the source several times for each cell.</source>
        <translation>Lässt den Ausgangstext für jede Zelle mehrmals laufen.</translation>
    </message>
    <message>
        <source>run %v of %m</source>
        <extracomment>%v and %m are numbers</extracomment>
        <translation>Lauf %v von %m</translation>
    </message>
    <message>
        <source>Each cell is the median of some runs of the source with its own pair of thresholds. Click a measured cell, or press Enter on it, to apply it.</source>
        <translation>Jede Zelle ist der Median einiger Läufe des Ausgangstextes mit eigenen Schwellen. Ein Klick auf eine gemessene Zelle oder die Eingabetaste darauf übernimmt sie.</translation>
    </message>
    <message numerus="yes">
        <source>The text is short (%Ln token(s)): measure on a longer one before you rely on it.</source>
        <translation>
            <numerusform>Der Text ist kurz (%Ln Token): Messen Sie an einem längeren, bevor Sie sich darauf verlassen.</numerusform>
            <numerusform>Der Text ist kurz (%Ln Token): Messen Sie an einem längeren, bevor Sie sich darauf verlassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Click a cell, or press Enter on it, to apply it.</source>
        <translation>Ein Klick auf eine Zelle oder die Eingabetaste darauf übernimmt sie.</translation>
    </message>
    <message>
        <source>Measured once so far: which cell is the fastest cannot be told, since a second run may turn out otherwise.</source>
        <translation>Bisher einmal gemessen: Welche Zelle die schnellste ist, lässt sich nicht sagen, denn ein zweiter Lauf kann anders ausgehen.</translation>
    </message>
    <message numerus="yes">
        <source>No cell is clearly the fastest: those of %Ln other(s) overlap with the runs of the best one (fallback below %1, rollback above %2).</source>
        <translation>
            <numerusform>Keine Zelle ist eindeutig die schnellste: Läufe von %Ln anderer Zelle überschneiden sich mit denen der besten (Rückgriff unter %1, Rücknahme über %2).</numerusform>
            <numerusform>Keine Zelle ist eindeutig die schnellste: Läufe von %Ln anderer Zellen überschneiden sich mit denen der besten (Rückgriff unter %1, Rücknahme über %2).</numerusform>
        </translation>
    </message>
    <message>
        <source>Fastest: fallback below %1, rollback above %2, with %3 tokens per second.</source>
        <translation>Am schnellsten: Rückgriff unter %1, Rücknahme über %2, mit %3 Token je Sekunde.</translation>
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
        <translation>großes Modell: Rückgriff</translation>
    </message>
    <message>
        <source>large model: took drafts back, and wrote its own token</source>
        <translation>großes Modell: nahm Entwürfe zurück und schrieb ein eigenes Token</translation>
    </message>
    <message numerus="yes">
        <source>%1
token %2 of segment %3; %4 ms; %Ln token(s) read</source>
        <translation>
            <numerusform>%1
Token %2 in Segment %3; %4 ms; %Ln Token gelesen</numerusform>
            <numerusform>%1
Token %2 in Segment %3; %4 ms; %Ln Token gelesen</numerusform>
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
    <message>
        <source>Whole run</source>
        <translation>Ganzer Lauf</translation>
    </message>
    <message>
        <source>Show the whole run at once (0)</source>
        <translation>Den ganzen Lauf auf einmal zeigen (0)</translation>
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
    <name>bild::Tour</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Leave the tour</source>
        <translation>Rundgang ver&amp;lassen</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>a step of the tour: &quot;2 of 5&quot;</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fertig</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
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
    <message>
        <source>The whole output was copied</source>
        <translation>Die ganze Ausgabe wurde kopiert</translation>
    </message>
    <message>
        <source>Timeline, while it has the keyboard</source>
        <translation>Zeitleiste, wenn sie die Tastatur hat</translation>
    </message>
    <message>
        <source>← →</source>
        <translation>← →</translation>
    </message>
    <message>
        <source>One token back or forward</source>
        <translation>Ein Token zurück oder vor</translation>
    </message>
    <message>
        <source>Ctrl+← Ctrl+→</source>
        <translation>Strg+← Strg+→</translation>
    </message>
    <message>
        <source>One round back or forward</source>
        <translation>Eine Runde zurück oder vor</translation>
    </message>
    <message>
        <source>Shift+← Shift+→</source>
        <translation>Umschalt+← Umschalt+→</translation>
    </message>
    <message>
        <source>Select passes</source>
        <translation>Durchläufe auswählen</translation>
    </message>
    <message>
        <source>Home End</source>
        <translation>Pos1 Ende</translation>
    </message>
    <message>
        <source>To the start or the end of the run</source>
        <translation>Zum Anfang oder Ende des Laufs</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Abspielen oder anhalten</translation>
    </message>
    <message>
        <source>+ −</source>
        <translation>+ −</translation>
    </message>
    <message>
        <source>Larger or smaller blocks</source>
        <translation>Größere oder kleinere Blöcke</translation>
    </message>
    <message>
        <source>The whole run at once</source>
        <translation>Der ganze Lauf auf einmal</translation>
    </message>
    <message>
        <source>Output, while it has the keyboard</source>
        <translation>Ausgabe, wenn sie die Tastatur hat</translation>
    </message>
    <message>
        <source>From token to token, with the card that explains it</source>
        <translation>Von Token zu Token, mit der Karte, die es erklärt</translation>
    </message>
    <message>
        <source>Ctrl+click</source>
        <translation>Strg+Klick</translation>
    </message>
    <message>
        <source>Keep a token&apos;s card open, and use its buttons</source>
        <translation>Die Karte eines Tokens offen halten und ihre Knöpfe benutzen</translation>
    </message>
</context>
</TS>
