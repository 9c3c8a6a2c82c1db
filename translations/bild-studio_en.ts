<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>bild::DraftChart</name>
    <message numerus="yes">
        <source>a bar is the mean of %n draft(s)</source>
        <translation>
            <numerusform>a bar is the mean of %n draft</numerusform>
            <numerusform>a bar is the mean of %n drafts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bild::OriginChart</name>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n token</numerusform>
            <numerusform>%n tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bild::PairController</name>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n thread</numerusform>
            <numerusform>%n threads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bild::PasteController</name>
    <message numerus="yes">
        <source>%n line break(s) inside paragraphs</source>
        <translation>
            <numerusform>%n line break inside paragraphs</numerusform>
            <numerusform>%n line breaks inside paragraphs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) divided at a line&apos;s end</source>
        <translation>
            <numerusform>%n word divided at a line&apos;s end</numerusform>
            <numerusform>%n words divided at a line&apos;s end</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bild::PolicyPanel</name>
    <message numerus="yes">
        <source>Fallback below %1, rollback above %2 nats, drafts of up to %n token(s).</source>
        <translation>
            <numerusform>Fallback below %1, rollback above %2 nats, drafts of up to %n token.</numerusform>
            <numerusform>Fallback below %1, rollback above %2 nats, drafts of up to %n tokens.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bild::RaceLaneView</name>
    <message numerus="yes">
        <source>median of %n run(s), %1 to %2</source>
        <translation>
            <numerusform>median of %n run, %1 to %2</numerusform>
            <numerusform>median of %n runs, %1 to %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bild::RaceView</name>
    <message numerus="yes">
        <source>BiLD is %1× as fast as the large model alone, and %2 of %n segment(s) came out the same.</source>
        <translation>
            <numerusform>BiLD is %1× as fast as the large model alone, and %2 of %n segment came out the same.</numerusform>
            <numerusform>BiLD is %1× as fast as the large model alone, and %2 of %n segments came out the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>differs from large alone in %n place(s)</source>
        <translation>
            <numerusform>differs from large alone in %n place</numerusform>
            <numerusform>differs from large alone in %n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bild::RateChart</name>
    <message numerus="yes">
        <source>Tokens written / time since the run began, encoders included. The line shows the rate over the last %n pass(es).</source>
        <translation>
            <numerusform>Tokens written / time since the run began, encoders included. The line shows the rate over the last %n pass.</numerusform>
            <numerusform>Tokens written / time since the run began, encoders included. The line shows the rate over the last %n passes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bild::RunController</name>
    <message numerus="yes">
        <source>Done: %n segment(s)</source>
        <translation>
            <numerusform>Done: %n segment</numerusform>
            <numerusform>Done: %n segments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bild::RunSummary</name>
    <message numerus="yes">
        <source>%1 of %n segment(s)</source>
        <translation>
            <numerusform>%1 of %n segment</numerusform>
            <numerusform>%1 of %n segments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bild::SessionDisplay</name>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation>
            <numerusform>%n segment</numerusform>
            <numerusform>%n segments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bild::SpeedupChart</name>
    <message numerus="yes">
        <source>large alone wrote %n token(s)</source>
        <translation>
            <numerusform>large alone wrote %n token</numerusform>
            <numerusform>large alone wrote %n tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n segment(s) compared</source>
        <translation>
            <numerusform>%1 of %n segment compared</numerusform>
            <numerusform>%1 of %n segments compared</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bild::SummaryBar</name>
    <message numerus="yes">
        <source>One or two sentences, about %n token(s).</source>
        <translation>
            <numerusform>One or two sentences, about %n token.</numerusform>
            <numerusform>One or two sentences, about %n tokens.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About three sentences, %n token(s).</source>
        <translation>
            <numerusform>About three sentences, %n token.</numerusform>
            <numerusform>About three sentences, %n tokens.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Six sentences or more, about %n token(s).</source>
        <translation>
            <numerusform>Six sentences or more, about %n token.</numerusform>
            <numerusform>Six sentences or more, about %n tokens.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sequence(s) of five words or more</source>
        <translation>
            <numerusform>%n sequence of five words or more</numerusform>
            <numerusform>%n sequences of five words or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2: %n word(s)</source>
        <extracomment>which of the copied sequences, of how many, and its length</extracomment>
        <translation>
            <numerusform>%1 of %2: %n word</numerusform>
            <numerusform>%1 of %2: %n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bild::ThresholdMapModel</name>
    <message numerus="yes">
        <source>%1 of %n segment(s) the same as large alone</source>
        <translation>
            <numerusform>%1 of %n segment the same as large alone</numerusform>
            <numerusform>%1 of %n segments the same as large alone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bild::TimelineCanvas</name>
    <message numerus="yes">
        <source>%1
token %2 of segment %3; %4 ms; %n token(s) read</source>
        <translation>
            <numerusform>%1
token %2 of segment %3; %4 ms; %n token read</numerusform>
            <numerusform>%1
token %2 of segment %3; %4 ms; %n tokens read</numerusform>
        </translation>
    </message>
</context>
</TS>
