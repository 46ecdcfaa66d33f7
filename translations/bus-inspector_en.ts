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
    <message numerus="yes">
        <source>%Ln messages lost by the tap</source>
        <translation>
            <numerusform>%Ln message lost by the tap</numerusform>
            <numerusform>%Ln messages lost by the tap</numerusform>
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
        <source>%Ln messages lost in a damaged file</source>
        <translation>
            <numerusform>%Ln message lost in a damaged file</numerusform>
            <numerusform>%Ln messages lost in a damaged file</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inspector::Session</name>
    <message numerus="yes">
        <source>%n message(s) lost by the tap</source>
        <translation>
            <numerusform>%n message lost by the tap</numerusform>
            <numerusform>%n messages lost by the tap</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) evicted to stay within memory</source>
        <translation>
            <numerusform>%n message evicted to stay within memory</numerusform>
            <numerusform>%n messages evicted to stay within memory</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) lost in a damaged file</source>
        <translation>
            <numerusform>%n message lost in a damaged file</numerusform>
            <numerusform>%n messages lost in a damaged file</numerusform>
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
