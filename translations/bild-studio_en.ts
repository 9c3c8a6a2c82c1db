<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>DocumentQuestions</name>
    <message numerus="yes">
        <source>%Ln byte(s) of “%1” could not be read as text; the sign � stands in their place.</source>
        <translation>
            <numerusform>%Ln byte of “%1” could not be read as text; the sign � stands in its place.</numerusform>
            <numerusform>%Ln bytes of “%1” could not be read as text; the sign � stands in their place.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverwriteQuestion</name>
    <message numerus="yes">
        <source>%Ln segment(s) of the output were edited or confirmed by hand.</source>
        <translation>
            <numerusform>%Ln segment of the output was edited or confirmed by hand.</numerusform>
            <numerusform>%Ln segments of the output were edited or confirmed by hand.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TokenExplanation</name>
    <message numerus="yes">
        <source>Fallback: %1 point(s) below the threshold.</source>
        <translation>
            <numerusform>Fallback: %1 point below the threshold.</numerusform>
            <numerusform>Fallback: %1 points below the threshold.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fallback threshold %1, exceeded by %2 point(s).</source>
        <translation>
            <numerusform>Fallback threshold %1, exceeded by %2 point.</numerusform>
            <numerusform>Fallback threshold %1, exceeded by %2 points.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bild::DocumentController</name>
    <message numerus="yes">
        <source>“%1” holds %Ln byte(s) that are no %2; the sign � stands in their place.</source>
        <extracomment>%1 is a file, %2 the name of an encoding</extracomment>
        <translation>
            <numerusform>“%1” holds %Ln byte that is no %2; the sign � stands in its place.</numerusform>
            <numerusform>“%1” holds %Ln bytes that are no %2; the sign � stands in their place.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bild::DraftChart</name>
    <message numerus="yes">
        <source>a bar is the mean of %Ln draft(s)</source>
        <translation>
            <numerusform>a bar is the mean of %Ln draft</numerusform>
            <numerusform>a bar is the mean of %Ln drafts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bild::FindBar</name>
    <message numerus="yes">
        <source>%Ln place(s) replaced</source>
        <translation>
            <numerusform>%Ln place replaced</numerusform>
            <numerusform>%Ln places replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bild::OriginChart</name>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bild::OutputEditor</name>
    <message numerus="yes">
        <source>%1 of %Ln segment(s) confirmed</source>
        <translation>
            <numerusform>%1 of %Ln segment confirmed</numerusform>
            <numerusform>%1 of %Ln segments confirmed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bild::PairController</name>
    <message numerus="yes">
        <source>%Ln thread(s)</source>
        <translation>
            <numerusform>%Ln thread</numerusform>
            <numerusform>%Ln threads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bild::PasteController</name>
    <message numerus="yes">
        <source>%Ln line break(s) inside paragraphs</source>
        <translation>
            <numerusform>%Ln line break inside paragraphs</numerusform>
            <numerusform>%Ln line breaks inside paragraphs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s) divided at a line&apos;s end</source>
        <translation>
            <numerusform>%Ln word divided at a line&apos;s end</numerusform>
            <numerusform>%Ln words divided at a line&apos;s end</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bild::PolicyPanel</name>
    <message numerus="yes">
        <source>Fallback below %1, rollback above %2 nats, drafts of up to %Ln token(s).</source>
        <translation>
            <numerusform>Fallback below %1, rollback above %2 nats, drafts of up to %Ln token.</numerusform>
            <numerusform>Fallback below %1, rollback above %2 nats, drafts of up to %Ln tokens.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bild::RaceLaneView</name>
    <message numerus="yes">
        <source>median of %Ln run(s), %1 to %2</source>
        <translation>
            <numerusform>median of %Ln run, %1 to %2</numerusform>
            <numerusform>median of %Ln runs, %1 to %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bild::RaceView</name>
    <message numerus="yes">
        <source>BiLD is %1× as fast as the large model alone, and %2 of %Ln segment(s) came out the same.</source>
        <translation>
            <numerusform>BiLD is %1× as fast as the large model alone, and %2 of %Ln segment came out the same.</numerusform>
            <numerusform>BiLD is %1× as fast as the large model alone, and %2 of %Ln segments came out the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>differs from large alone in %Ln place(s)</source>
        <translation>
            <numerusform>differs from large alone in %Ln place</numerusform>
            <numerusform>differs from large alone in %Ln places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bild::RateChart</name>
    <message numerus="yes">
        <source>Tokens written / time since the run began, encoders included. The line shows the rate over the last %Ln pass(es).</source>
        <translation>
            <numerusform>Tokens written / time since the run began, encoders included. The line shows the rate over the last %Ln pass.</numerusform>
            <numerusform>Tokens written / time since the run began, encoders included. The line shows the rate over the last %Ln passes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bild::RunController</name>
    <message numerus="yes">
        <source>Done: %Ln segment(s)</source>
        <translation>
            <numerusform>Done: %Ln segment</numerusform>
            <numerusform>Done: %Ln segments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln confirmed one(s) left alone</source>
        <translation>
            <numerusform>%Ln confirmed one left alone</numerusform>
            <numerusform>%Ln confirmed ones left alone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bild::RunSummary</name>
    <message numerus="yes">
        <source>%1 of %Ln segment(s)</source>
        <translation>
            <numerusform>%1 of %Ln segment</numerusform>
            <numerusform>%1 of %Ln segments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bild::SessionDisplay</name>
    <message numerus="yes">
        <source>%Ln segment(s)</source>
        <translation>
            <numerusform>%Ln segment</numerusform>
            <numerusform>%Ln segments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln segment(s) changed: %1 writes them</source>
        <translation>
            <numerusform>%Ln segment changed: %1 writes it</numerusform>
            <numerusform>%Ln segments changed: %1 writes them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bild::SpeedupChart</name>
    <message numerus="yes">
        <source>large alone wrote %Ln token(s)</source>
        <translation>
            <numerusform>large alone wrote %Ln token</numerusform>
            <numerusform>large alone wrote %Ln tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln segment(s) compared</source>
        <translation>
            <numerusform>%1 of %Ln segment compared</numerusform>
            <numerusform>%1 of %Ln segments compared</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bild::SummaryBar</name>
    <message numerus="yes">
        <source>One or two sentences, about %Ln token(s).</source>
        <translation>
            <numerusform>One or two sentences, about %Ln token.</numerusform>
            <numerusform>One or two sentences, about %Ln tokens.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About three sentences, %Ln token(s).</source>
        <translation>
            <numerusform>About three sentences, %Ln token.</numerusform>
            <numerusform>About three sentences, %Ln tokens.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Six sentences or more, about %Ln token(s).</source>
        <translation>
            <numerusform>Six sentences or more, about %Ln token.</numerusform>
            <numerusform>Six sentences or more, about %Ln tokens.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sequence(s) of five words or more</source>
        <translation>
            <numerusform>%Ln sequence of five words or more</numerusform>
            <numerusform>%Ln sequences of five words or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2: %Ln word(s)</source>
        <extracomment>which of the copied sequences, of how many, and its length</extracomment>
        <translation>
            <numerusform>%1 of %2: %Ln word</numerusform>
            <numerusform>%1 of %2: %Ln words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bild::ThresholdMapModel</name>
    <message numerus="yes">
        <source>%1 of %Ln segment(s) the same as large alone</source>
        <translation>
            <numerusform>%1 of %Ln segment the same as large alone</numerusform>
            <numerusform>%1 of %Ln segments the same as large alone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s), %1 to %2 ms</source>
        <translation>
            <numerusform>%Ln run, %1 to %2 ms</numerusform>
            <numerusform>%Ln runs, %1 to %2 ms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bild::ThresholdMapView</name>
    <message numerus="yes">
        <source>The text is short (%Ln token(s)): measure on a longer one before you rely on it.</source>
        <translation>
            <numerusform>The text is short (%Ln token): measure on a longer one before you rely on it.</numerusform>
            <numerusform>The text is short (%Ln tokens): measure on a longer one before you rely on it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No cell is clearly the fastest: those of %Ln other(s) overlap with the runs of the best one (fallback below %1, rollback above %2).</source>
        <translation>
            <numerusform>No cell is clearly the fastest: runs of %Ln other cell overlap with those of the best one (fallback below %1, rollback above %2).</numerusform>
            <numerusform>No cell is clearly the fastest: runs of %Ln other cells overlap with those of the best one (fallback below %1, rollback above %2).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bild::TimelineCanvas</name>
    <message numerus="yes">
        <source>%1
token %2 of segment %3; %4 ms; %Ln token(s) read</source>
        <translation>
            <numerusform>%1
token %2 of segment %3; %4 ms; %Ln token read</numerusform>
            <numerusform>%1
token %2 of segment %3; %4 ms; %Ln tokens read</numerusform>
        </translation>
    </message>
</context>
</TS>
