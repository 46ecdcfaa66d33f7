<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>bustap</name>
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
    <message numerus="yes">
        <source>%1 record(s) written</source>
        <translation>
            <numerusform>%1 record written</numerusform>
            <numerusform>%1 records written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 message(s) came too quickly and are missing</source>
        <translation>
            <numerusform>%1 message came too quickly and is missing</numerusform>
            <numerusform>%1 messages came too quickly and are missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it holds several sessions; %1 message(s) of those before the last one are left out</source>
        <translation>
            <numerusform>it holds several sessions; %1 message of those before the last one is left out</numerusform>
            <numerusform>it holds several sessions; %1 messages of those before the last one are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the session does not fit into memory: what became of %1 message(s) could not be waited for</source>
        <translation>
            <numerusform>the session does not fit into memory: what became of %1 message could not be waited for</numerusform>
            <numerusform>the session does not fit into memory: what became of %1 messages could not be waited for</numerusform>
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
        <source>The newest %Ln entries were copied.</source>
        <translation>
            <numerusform>The newest %Ln entry was copied.</numerusform>
            <numerusform>The newest %Ln entries were copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries were copied.</source>
        <translation>
            <numerusform>%Ln entry was copied.</numerusform>
            <numerusform>%Ln entries were copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inspector::DetailView</name>
    <message numerus="yes">
        <source>%Ln bytes</source>
        <translation>
            <numerusform>%Ln byte</numerusform>
            <numerusform>%Ln bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inspector::FileSource</name>
    <message numerus="yes">
        <source>%L1 more problem(s)</source>
        <translation>
            <numerusform>%L1 more problem</numerusform>
            <numerusform>%L1 more problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inspector::Findings</name>
    <message numerus="yes">
        <source>The handler of %1 threw on %2 message(s), the last time: %3</source>
        <translation>
            <numerusform>The handler of %1 threw on %2 message: %3</numerusform>
            <numerusform>The handler of %1 threw on %2 messages, the last time: %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 request(s) met the full data queue of %2: nobody will answer. The last was task %3 of %4.</source>
        <translation>
            <numerusform>%1 request met the full data queue of %2: nobody will answer. It was task %3 of %4.</numerusform>
            <numerusform>%1 requests met the full data queue of %2: nobody will answer. The last was task %3 of %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last answer to %1 task(s) met the full data queue of %2, which waits for ever. The last was task %3 by %4.</source>
        <translation>
            <numerusform>The last answer to %1 task met the full data queue of %2, which waits for ever. It was task %3 by %4.</numerusform>
            <numerusform>The last answer to %1 tasks met the full data queue of %2, which waits for ever. The last was task %3 by %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is stuck: %2 message(s) wait for it, and it has finished none for %3.</source>
        <translation>
            <numerusform>%1 is stuck: %2 message waits for it, and it has finished none for %3.</numerusform>
            <numerusform>%1 is stuck: %2 messages wait for it, and it has finished none for %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 message(s) are missing, and no record says why.</source>
        <translation>
            <numerusform>%1 message is missing, and no record says why.</numerusform>
            <numerusform>%1 messages are missing, and no record says why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 task(s) of %2 failed; the last was %3.</source>
        <translation>
            <numerusform>%1 task of %2 failed; it was %3.</numerusform>
            <numerusform>%1 tasks of %2 failed; the last was %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 took long to notice a cancel, %2 time(s): up to %3.</source>
        <translation>
            <numerusform>%1 took long to notice a cancel, %2 time: %3.</numerusform>
            <numerusform>%1 took long to notice a cancel, %2 times: up to %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 dropped %2 message(s)</source>
        <translation>
            <numerusform>%1 dropped %2 message</numerusform>
            <numerusform>%1 dropped %2 messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is gone and has left %2 request(s) without an answer; the oldest is task %3.</source>
        <translation>
            <numerusform>%1 is gone and has left %2 request without an answer: task %3.</numerusform>
            <numerusform>%1 is gone and has left %2 requests without an answer; the oldest is task %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has said nothing about %2 request(s) for long; the oldest is task %3, for %4.</source>
        <translation>
            <numerusform>%1 has said nothing about %2 request for long: task %3, for %4.</numerusform>
            <numerusform>%1 has said nothing about %2 requests for long; the oldest is task %3, for %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tap lost %1 message(s): the agents have them, this session has not.</source>
        <translation>
            <numerusform>The tap lost %1 message: the agents have it, this session has not.</numerusform>
            <numerusform>The tap lost %1 messages: the agents have them, this session has not.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 message(s) are lost in a damaged part of the file.</source>
        <translation>
            <numerusform>%1 message is lost in a damaged part of the file.</numerusform>
            <numerusform>%1 messages are lost in a damaged part of the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What became of %1 message(s) is lost.</source>
        <translation>
            <numerusform>What became of %1 message is lost.</numerusform>
            <numerusform>What became of %1 messages is lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>When the session ended, %1 message(s) waited for %2, which had finished none for %3.</source>
        <translation>
            <numerusform>When the session ended, %1 message waited for %2, which had finished none for %3.</numerusform>
            <numerusform>When the session ended, %1 messages waited for %2, which had finished none for %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>When the session ended, %1 had not answered %2 request(s); the oldest is task %3, after %4.</source>
        <translation>
            <numerusform>When the session ended, %1 had not answered %2 request; it is task %3, after %4.</numerusform>
            <numerusform>When the session ended, %1 had not answered %2 requests; the oldest is task %3, after %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tap lost at least %1 message(s), nobody can tell how many: the agents have them, this session has not.</source>
        <translation>
            <numerusform>The tap lost at least %1 message, nobody can tell how many: the agents have them, this session has not.</numerusform>
            <numerusform>The tap lost at least %1 messages, nobody can tell how many: the agents have them, this session has not.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %1 message(s) are lost in damaged parts of the file, nobody can tell how many.</source>
        <translation>
            <numerusform>At least %1 message is lost in damaged parts of the file, nobody can tell how many.</numerusform>
            <numerusform>At least %1 messages are lost in damaged parts of the file, nobody can tell how many.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What became of at least %1 message(s) is lost, nobody can tell of how many.</source>
        <translation>
            <numerusform>What became of at least %1 message is lost, nobody can tell of how many.</numerusform>
            <numerusform>What became of at least %1 messages is lost, nobody can tell of how many.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 message(s) went to %2, and nobody of that name was on the bus. The last was from %3.</source>
        <translation>
            <numerusform>%1 message went to %2, and nobody of that name was on the bus. It was from %3.</numerusform>
            <numerusform>%1 messages went to %2, and nobody of that name was on the bus. The last was from %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 part(s) of streams met the full data queue of %2, which goes without them. The last was of task %3 by %4.</source>
        <translation>
            <numerusform>%1 part of a stream met the full data queue of %2, which goes without it. It was of task %3 by %4.</numerusform>
            <numerusform>%1 parts of streams met the full data queue of %2, which goes without them. The last was of task %3 by %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 message(s) waited long for %2, up to %3: its handler takes up to %4.</source>
        <translation>
            <numerusform>%1 message waited long for %2, up to %3: its handler takes up to %4.</numerusform>
            <numerusform>%1 messages waited long for %2, up to %3: its handler takes up to %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 message(s) waited long for %2, up to %3, though its handler is quick.</source>
        <translation>
            <numerusform>%1 message waited long for %2, up to %3, though its handler is quick.</numerusform>
            <numerusform>%1 messages waited long for %2, up to %3, though its handler is quick.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %2 wait for each other: %1 has said nothing about %3 request(s) for long; the oldest is task %4, for %5.</source>
        <translation>
            <numerusform>%1 and %2 wait for each other: %1 has said nothing about %3 request for long; the oldest is task %4, for %5.</numerusform>
            <numerusform>%1 and %2 wait for each other: %1 has said nothing about %3 requests for long; the oldest is task %4, for %5.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 asked %2 time(s) under the id of a task that another had open, the last time %3 of %4.</source>
        <translation>
            <numerusform>%1 asked %2 time under the id of a task that another had open: %3 of %4.</numerusform>
            <numerusform>%1 asked %2 times under the id of a task that another had open, the last time %3 of %4.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inspector::FindingsView</name>
    <message numerus="yes">
        <source>%Ln more of the same kinds, of other agents, are not listed.</source>
        <translation>
            <numerusform>%Ln more of the same kinds, of another agent, is not listed.</numerusform>
            <numerusform>%Ln more of the same kinds, of other agents, are not listed.</numerusform>
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
        <source>%L1 %2 messages of %3 evicted to stay within memory</source>
        <translation>
            <numerusform>%L1 %2 message of %3 evicted to stay within memory</numerusform>
            <numerusform>%L1 %2 messages of %3 evicted to stay within memory</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 messages of %2 evicted to stay within memory</source>
        <translation>
            <numerusform>%L1 message of %2 evicted to stay within memory</numerusform>
            <numerusform>%L1 messages of %2 evicted to stay within memory</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 %2 messages of several agents evicted to stay within memory</source>
        <translation>
            <numerusform>%L1 %2 message of several agents evicted to stay within memory</numerusform>
            <numerusform>%L1 %2 messages of several agents evicted to stay within memory</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 messages evicted to stay within memory</source>
        <translation>
            <numerusform>%L1 message evicted to stay within memory</numerusform>
            <numerusform>%L1 messages evicted to stay within memory</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 messages lost by the tap</source>
        <translation>
            <numerusform>%L1 message lost by the tap</numerusform>
            <numerusform>%L1 messages lost by the tap</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 messages lost in a damaged file</source>
        <translation>
            <numerusform>%L1 message lost in a damaged file</numerusform>
            <numerusform>%L1 messages lost in a damaged file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 messages left out to stay within memory, or by a filter</source>
        <translation>
            <numerusform>%L1 message left out to stay within memory, or by a filter</numerusform>
            <numerusform>%L1 messages left out to stay within memory, or by a filter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inspector::MainWindow</name>
    <message numerus="yes">
        <source>%Ln more in the details.</source>
        <translation>
            <numerusform>%Ln more in the details.</numerusform>
            <numerusform>%Ln more in the details.</numerusform>
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
        <source>Stream of %Ln chunk(s)</source>
        <translation>
            <numerusform>Stream of %Ln chunk</numerusform>
            <numerusform>Stream of %Ln chunks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inspector::SubscriberAuditor</name>
    <message numerus="yes">
        <source>%L1 message(s) reached it that were not for it</source>
        <translation>
            <numerusform>%L1 message reached it that was not for it</numerusform>
            <numerusform>%L1 messages reached it that were not for it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inspector::Summary</name>
    <message numerus="yes">
        <source>%Ln agent(s)</source>
        <translation>
            <numerusform>%Ln agent</numerusform>
            <numerusform>%Ln agents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inspector::TasksView</name>
    <message numerus="yes">
        <source>%Ln older task(s) not listed</source>
        <translation>
            <numerusform>%Ln older task not listed</numerusform>
            <numerusform>%Ln older tasks not listed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inspector::TimelineSlider</name>
    <message numerus="yes">
        <source>&lt;b&gt;%1&lt;/b&gt;: %2 message(s) around here</source>
        <translation>
            <numerusform>&lt;b&gt;%1&lt;/b&gt;: %2 message around here</numerusform>
            <numerusform>&lt;b&gt;%1&lt;/b&gt;: %2 messages around here</numerusform>
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
