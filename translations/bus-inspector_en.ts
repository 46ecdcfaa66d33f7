<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>DetailView</name>
    <message numerus="yes">
        <source>%Ln bytes</source>
        <translation>
            <numerusform>%Ln byte</numerusform>
            <numerusform>%Ln bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bustap</name>
    <message numerus="yes">
        <source>%n record(s) written</source>
        <translation>
            <numerusform>%n record written</numerusform>
            <numerusform>%n records written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) came too quickly and are missing</source>
        <translation>
            <numerusform>%n message came too quickly and is missing</numerusform>
            <numerusform>%n messages came too quickly and are missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more of the same kinds, of other agents</source>
        <translation>
            <numerusform>%n more of the same kinds, of another agent</numerusform>
            <numerusform>%n more of the same kinds, of other agents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stream of %n</source>
        <translation>
            <numerusform>stream of %n</numerusform>
            <numerusform>stream of %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inspector::Conversation</name>
    <message numerus="yes">
        <source>%1: %Ln frame(s)</source>
        <translation>
            <numerusform>%1: %Ln frame</numerusform>
            <numerusform>%1: %Ln frames</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: sound in %Ln piece(s)</source>
        <translation>
            <numerusform>%1: sound in %Ln piece</numerusform>
            <numerusform>%1: sound in %Ln pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(a stream without words, %Ln chunk(s))</source>
        <translation>
            <numerusform>(a stream without words, %Ln chunk)</numerusform>
            <numerusform>(a stream without words, %Ln chunks)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inspector::ConversationView</name>
    <message numerus="yes">
        <source>The newest %n entries were copied.</source>
        <translation>
            <numerusform>The newest %n entry was copied.</numerusform>
            <numerusform>The newest %n entries were copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries were copied.</source>
        <translation>
            <numerusform>%n entry was copied.</numerusform>
            <numerusform>%n entries were copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inspector::Findings</name>
    <message numerus="yes">
        <source>The handler of %1 threw on %n message(s), the last time: %2</source>
        <translation>
            <numerusform>The handler of %1 threw on %n message: %2</numerusform>
            <numerusform>The handler of %1 threw on %n messages, the last time: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) met the full data queue of %1: nobody will answer. The last was task %2 of %3.</source>
        <translation>
            <numerusform>%n request met the full data queue of %1: nobody will answer. It was task %2 of %3.</numerusform>
            <numerusform>%n requests met the full data queue of %1: nobody will answer. The last was task %2 of %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last answer to %n task(s) met the full data queue of %1, which waits for ever. The last was task %2 by %3.</source>
        <translation>
            <numerusform>The last answer to %n task met the full data queue of %1, which waits for ever. It was task %2 by %3.</numerusform>
            <numerusform>The last answer to %n tasks met the full data queue of %1, which waits for ever. The last was task %2 by %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is stuck: %n message(s) wait for it, and it has finished none for %2.</source>
        <translation>
            <numerusform>%1 is stuck: %n message waits for it, and it has finished none for %2.</numerusform>
            <numerusform>%1 is stuck: %n messages wait for it, and it has finished none for %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) are missing, and no record says why.</source>
        <translation>
            <numerusform>%n message is missing, and no record says why.</numerusform>
            <numerusform>%n messages are missing, and no record says why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) of %1 failed; the last was %2.</source>
        <translation>
            <numerusform>%n task of %1 failed; it was %2.</numerusform>
            <numerusform>%n tasks of %1 failed; the last was %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 took long to notice a cancel, %n time(s): up to %2.</source>
        <translation>
            <numerusform>%1 took long to notice a cancel, %n time: %2.</numerusform>
            <numerusform>%1 took long to notice a cancel, %n times: up to %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 dropped %n message(s)</source>
        <translation>
            <numerusform>%1 dropped %n message</numerusform>
            <numerusform>%1 dropped %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is gone and has left %n request(s) without an answer; the oldest is task %2.</source>
        <translation>
            <numerusform>%1 is gone and has left %n request without an answer: task %2.</numerusform>
            <numerusform>%1 is gone and has left %n requests without an answer; the oldest is task %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has said nothing about %n request(s) for long; the oldest is task %2, for %3.</source>
        <translation>
            <numerusform>%1 has said nothing about %n request for long: task %2, for %3.</numerusform>
            <numerusform>%1 has said nothing about %n requests for long; the oldest is task %2, for %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tap lost %n message(s): the agents have them, this session has not.</source>
        <translation>
            <numerusform>The tap lost %n message: the agents have it, this session has not.</numerusform>
            <numerusform>The tap lost %n messages: the agents have them, this session has not.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) are lost in a damaged part of the file.</source>
        <translation>
            <numerusform>%n message is lost in a damaged part of the file.</numerusform>
            <numerusform>%n messages are lost in a damaged part of the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What became of %n message(s) is lost.</source>
        <translation>
            <numerusform>What became of %n message is lost.</numerusform>
            <numerusform>What became of %n messages is lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>When the session ended, %n message(s) waited for %1, which had finished none for %2.</source>
        <translation>
            <numerusform>When the session ended, %n message waited for %1, which had finished none for %2.</numerusform>
            <numerusform>When the session ended, %n messages waited for %1, which had finished none for %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>When the session ended, %1 had not answered %n request(s); the oldest is task %2, after %3.</source>
        <translation>
            <numerusform>When the session ended, %1 had not answered %n request; it is task %2, after %3.</numerusform>
            <numerusform>When the session ended, %1 had not answered %n requests; the oldest is task %2, after %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inspector::FindingsView</name>
    <message numerus="yes">
        <source>%n more of the same kinds, of other agents, are not listed.</source>
        <translation>
            <numerusform>%n more of the same kinds, of another agent, is not listed.</numerusform>
            <numerusform>%n more of the same kinds, of other agents, are not listed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inspector::LineWords</name>
    <message numerus="yes">
        <source>%Ln receivers</source>
        <translation>
            <numerusform>%Ln receiver</numerusform>
            <numerusform>%Ln receivers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more receivers</source>
        <translation>
            <numerusform>%Ln more receiver</numerusform>
            <numerusform>%Ln more receivers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln dropped</source>
        <translation>
            <numerusform>%Ln dropped</numerusform>
            <numerusform>%Ln dropped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln undelivered</source>
        <translation>
            <numerusform>%Ln undelivered</numerusform>
            <numerusform>%Ln undelivered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln discarded</source>
        <translation>
            <numerusform>%Ln discarded</numerusform>
            <numerusform>%Ln discarded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 handled %Ln messages</source>
        <translation>
            <numerusform>%1 handled %Ln message</numerusform>
            <numerusform>%1 handled %Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, and %Ln not</source>
        <translation>
            <numerusform>%1, and %Ln not</numerusform>
            <numerusform>%1, and %Ln not</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inspector::LossText</name>
    <message numerus="yes">
        <source>%Ln %1 messages of %2 evicted to stay within memory</source>
        <translation>
            <numerusform>%Ln %1 message of %2 evicted to stay within memory</numerusform>
            <numerusform>%Ln %1 messages of %2 evicted to stay within memory</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages of %1 evicted to stay within memory</source>
        <translation>
            <numerusform>%Ln message of %1 evicted to stay within memory</numerusform>
            <numerusform>%Ln messages of %1 evicted to stay within memory</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln %1 messages of several agents evicted to stay within memory</source>
        <translation>
            <numerusform>%Ln %1 message of several agents evicted to stay within memory</numerusform>
            <numerusform>%Ln %1 messages of several agents evicted to stay within memory</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages evicted to stay within memory</source>
        <translation>
            <numerusform>%Ln message evicted to stay within memory</numerusform>
            <numerusform>%Ln messages evicted to stay within memory</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages lost by the tap</source>
        <translation>
            <numerusform>%Ln message lost by the tap</numerusform>
            <numerusform>%Ln messages lost by the tap</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages lost in a damaged file</source>
        <translation>
            <numerusform>%Ln message lost in a damaged file</numerusform>
            <numerusform>%Ln messages lost in a damaged file</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inspector::RowText</name>
    <message numerus="yes">
        <source>handled by %Ln</source>
        <translation>
            <numerusform>handled by %Ln</numerusform>
            <numerusform>handled by %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inspector::SequencePanel</name>
    <message numerus="yes">
        <source>%Ln lines of the diagram were written to %1.</source>
        <translation>
            <numerusform>%Ln line of the diagram was written to %1.</numerusform>
            <numerusform>%Ln lines of the diagram were written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inspector::StoryModel</name>
    <message numerus="yes">
        <source>Stream of %n chunk(s)</source>
        <translation>
            <numerusform>Stream of %n chunk</numerusform>
            <numerusform>Stream of %n chunks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inspector::SubscriberAuditor</name>
    <message numerus="yes">
        <source>%n message(s) reached it that were not for it</source>
        <translation>
            <numerusform>%n message reached it that was not for it</numerusform>
            <numerusform>%n messages reached it that were not for it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inspector::Summary</name>
    <message numerus="yes">
        <source>%n agent(s)</source>
        <translation>
            <numerusform>%n agent</numerusform>
            <numerusform>%n agents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inspector::TasksView</name>
    <message numerus="yes">
        <source>%n older task(s) not listed</source>
        <translation>
            <numerusform>%n older task not listed</numerusform>
            <numerusform>%n older tasks not listed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inspector::TimelineSlider</name>
    <message numerus="yes">
        <source>&lt;b&gt;%1&lt;/b&gt;: %n message(s) around here</source>
        <translation>
            <numerusform>&lt;b&gt;%1&lt;/b&gt;: %n message around here</numerusform>
            <numerusform>&lt;b&gt;%1&lt;/b&gt;: %n messages around here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n dropped</source>
        <translation>
            <numerusform>, %n dropped</numerusform>
            <numerusform>, %n dropped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n failed</source>
        <translation>
            <numerusform>, %n failed</numerusform>
            <numerusform>, %n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n lost</source>
        <translation>
            <numerusform>, %n lost</numerusform>
            <numerusform>, %n lost</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inspector::TrafficView</name>
    <message numerus="yes">
        <source>Copied %Ln rows.</source>
        <translation>
            <numerusform>Copied %Ln row.</numerusform>
            <numerusform>Copied %Ln rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were left out: their contents were let go to stay within memory.</source>
        <translation>
            <numerusform>%Ln row was left out: its contents were let go to stay within memory.</numerusform>
            <numerusform>%Ln rows were left out: their contents were let go to stay within memory.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inspector::WaveformView</name>
    <message numerus="yes">
        <source>%Ln channels</source>
        <translation>
            <numerusform>%Ln channel</numerusform>
            <numerusform>%Ln channels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln samples</source>
        <translation>
            <numerusform>%Ln sample</numerusform>
            <numerusform>%Ln samples</numerusform>
        </translation>
    </message>
</context>
</TS>
