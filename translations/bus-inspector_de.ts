<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Cli</name>
    <message>
        <source>%1 takes a number from %2 to %3, not &quot;%4&quot;.</source>
        <translation>%1 braucht eine Zahl von %2 bis %3, nicht „%4“.</translation>
    </message>
</context>
<context>
    <name>DetailView</name>
    <message numerus="yes">
        <source>%Ln bytes</source>
        <translation>
            <numerusform>%Ln Byte</numerusform>
            <numerusform>%Ln Bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bustap</name>
    <message>
        <source>%1 messages are missing and no record says why</source>
        <translation>%1 Nachrichten fehlen, und kein Eintrag sagt, warum</translation>
    </message>
    <message>
        <source>%1 messages were lost by the tap, which could not keep up</source>
        <translation>%1 Nachrichten gingen dem Tap verloren, der nicht mitkam</translation>
    </message>
    <message>
        <source>what became of %1 messages was lost</source>
        <translation>der Verbleib von %1 Nachrichten ging verloren</translation>
    </message>
    <message>
        <source>%1 messages were lost in the damaged file</source>
        <translation>%1 Nachrichten gingen in der beschädigten Datei verloren</translation>
    </message>
    <message>
        <source>%1 messages in %2 s, handled %3 times, %4 dropped</source>
        <translation>%1 Nachrichten in %2 s, %3-mal verarbeitet, %4 verworfen</translation>
    </message>
    <message>
        <source>%1 lost by the tap</source>
        <translation>%1 vom Tap verloren</translation>
    </message>
    <message>
        <source>every subscriber adds up</source>
        <translation>bei jedem Abonnenten geht die Rechnung auf</translation>
    </message>
    <message>
        <source>it does not add up</source>
        <translation>die Rechnung geht nicht auf</translation>
    </message>
    <message>
        <source>run the built-in session and show it as it happens</source>
        <translation>die eingebaute Sitzung ausführen und dabei zeigen</translation>
    </message>
    <message>
        <source>show the messages of a session, one a line</source>
        <translation>die Nachrichten einer Sitzung zeigen, eine je Zeile</translation>
    </message>
    <message>
        <source>agents, what they handled and dropped, and the audit</source>
        <translation>Agenten, was sie verarbeitet und verworfen haben, und die Prüfung</translation>
    </message>
    <message>
        <source>check that a session adds up</source>
        <translation>prüfen, ob die Rechnung einer Sitzung aufgeht</translation>
    </message>
    <message>
        <source>tasks, who works on them and how they ended</source>
        <translation>Aufgaben, wer sie bearbeitet und wie sie endeten</translation>
    </message>
    <message>
        <source>copy a session to a file, all of it or what a filter lets through</source>
        <translation>eine Sitzung in eine Datei kopieren, ganz oder was ein Filter durchlässt</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Diese Hilfe zeigen.</translation>
    </message>
    <message>
        <source>Expected %1.</source>
        <translation>%1 wird erwartet.</translation>
    </message>
    <message>
        <source>Unexpected argument &quot;%1&quot;.</source>
        <translation>Unerwartetes Argument „%1“.</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Aufruf: %1</translation>
    </message>
    <message>
        <source>options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation>Beispiele:</translation>
    </message>
    <message>
        <source>See &quot;bustap %1 --help&quot;.</source>
        <translation>Siehe „bustap %1 --help“.</translation>
    </message>
    <message>
        <source>handled by %1</source>
        <translation>von %1 verarbeitet</translation>
    </message>
    <message>
        <source>dropped for %1: its queue is full</source>
        <translation>für %1 verworfen: seine Warteschlange ist voll</translation>
    </message>
    <message>
        <source>discarded, %1 has left</source>
        <translation>entfallen, %1 ist gegangen</translation>
    </message>
    <message>
        <source>not delivered, %1 has left</source>
        <translation>nicht zugestellt, %1 ist gegangen</translation>
    </message>
    <message>
        <source>failed at %1: %2</source>
        <translation>bei %1 fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>lost by the tap, which could not keep up</source>
        <translation>vom Tap verloren, der nicht mitkam</translation>
    </message>
    <message>
        <source>lost in the damaged file</source>
        <translation>in der beschädigten Datei verloren</translation>
    </message>
    <message>
        <source>%1 records %2</source>
        <translation>%1 Einträge %2</translation>
    </message>
    <message>
        <source>sys</source>
        <comment>priority</comment>
        <translation>Sys</translation>
    </message>
    <message>
        <source>data</source>
        <comment>priority</comment>
        <translation>Dat</translation>
    </message>
    <message>
        <source>seq</source>
        <translation>Seq</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>prio</source>
        <translation>Prio</translation>
    </message>
    <message>
        <source>type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>source → target</source>
        <translation>Quelle → Ziel</translation>
    </message>
    <message>
        <source>fate</source>
        <translation>Verbleib</translation>
    </message>
    <message>
        <source>what</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>End after so many seconds.</source>
        <translation>Nach so vielen Sekunden enden.</translation>
    </message>
    <message>
        <source>What is said and decided in the built-in session follows from this number (1).</source>
        <translation>Aus dieser Zahl folgt, was in der eingebauten Sitzung gesagt und entschieden wird (1).</translation>
    </message>
    <message>
        <source>Run the built-in session so many times as quickly (1).</source>
        <translation>Die eingebaute Sitzung so viele Male schneller ausführen (1).</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>inactive</source>
        <translation>inaktiv</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>Checks for each subscriber that published = handled + waiting + dropped + discarded + failed.
Ends with 0 where it does, with 1 where it does not.</source>
        <translation>Prüft für jeden Abonnenten, ob veröffentlicht = verarbeitet + wartend + verworfen + entfallen +
fehlgeschlagen gilt. Endet mit 0, wenn ja, sonst mit 1.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>FILTER</source>
        <translation>FILTER</translation>
    </message>
    <message>
        <source>Runs the built-in session, a voice assistant of ten agents on a bus in this process, and
shows each message: ✓ handled, ✗ dropped, ! failed, ~ discarded, and by how many.
Ctrl-C ends it.</source>
        <translation>Führt die eingebaute Sitzung aus, einen Sprachassistenten aus zehn Agenten auf einem Bus in diesem
Prozess, und zeigt jede Nachricht: ✓ verarbeitet, ✗ verworfen, ! fehlgeschlagen, ~ entfallen, und
von wie vielen. Strg-C beendet sie.</translation>
    </message>
    <message>
        <source>COMMAND [options]</source>
        <translation>BEFEHL [Optionen]</translation>
    </message>
    <message>
        <source>Shows what happens on an agent message bus.</source>
        <translation>Zeigt, was auf einem Agenten-Nachrichtenbus geschieht.</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Befehle:</translation>
    </message>
    <message>
        <source>there is no command &quot;%1&quot;; &quot;bustap --help&quot; lists them</source>
        <translation>den Befehl „%1“ gibt es nicht; „bustap --help“ zählt sie auf</translation>
    </message>
    <message>
        <source>%1 holds no records of a session; &quot;bustap demo --json&quot; shows what they look like</source>
        <translation>%1 enthält keine Einträge einer Sitzung; „bustap demo --json“ zeigt, wie sie aussehen</translation>
    </message>
    <message>
        <source>A session without a header</source>
        <translation>Eine Sitzung ohne Kopf</translation>
    </message>
    <message>
        <source>%1, process %2, started %3</source>
        <translation>%1, Prozess %2, begonnen %3</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>received</source>
        <translation>empfangen</translation>
    </message>
    <message>
        <source>handled</source>
        <translation>verarbeitet</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>discarded</source>
        <translation>entfallen</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>Shows the agents of a session: what each received, handled, dropped and how long its handler
took, and checks that it adds up. Ends with 1 where it does not.</source>
        <translation>Zeigt die Agenten einer Sitzung: was jeder empfing, verarbeitete und verwarf und wie lange sein
Handler brauchte, und prüft, ob die Rechnung aufgeht. Endet mit 1, wenn nicht.</translation>
    </message>
    <message>
        <source>Write one JSON object.</source>
        <translation>Ein JSON-Objekt schreiben.</translation>
    </message>
    <message>
        <source>request dropped</source>
        <translation>Anfrage verworfen</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>requester</source>
        <translation>Auftraggeber</translation>
    </message>
    <message>
        <source>worker</source>
        <translation>Bearbeiter</translation>
    </message>
    <message>
        <source>status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Shows the tasks of a session in the order in which they were asked for.</source>
        <translation>Zeigt die Aufgaben einer Sitzung in der Reihenfolge der Anfragen.</translation>
    </message>
    <message>
        <source>Only those that have not ended.</source>
        <translation>Nur solche, die nicht zu Ende sind.</translation>
    </message>
    <message>
        <source>Write the records as JSONL.</source>
        <translation>Die Einträge als JSONL schreiben.</translation>
    </message>
    <message>
        <source>Show only the messages that the filter lets through.</source>
        <translation>Nur die Nachrichten zeigen, die der Filter durchlässt.</translation>
    </message>
    <message>
        <source>End after so many messages.</source>
        <translation>Nach so vielen Nachrichten enden.</translation>
    </message>
    <message>
        <source>COUNT</source>
        <translation>ANZAHL</translation>
    </message>
    <message>
        <source>Show only how many messages there are, at the end.</source>
        <translation>Nur am Ende zeigen, wie viele Nachrichten es sind.</translation>
    </message>
    <message>
        <source>the filter is wrong in column %1: %2</source>
        <translation>der Filter ist in Spalte %1 falsch: %2</translation>
    </message>
    <message>
        <source>the output cannot be written: %1</source>
        <translation>die Ausgabe kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>Shows the messages of a session, one a line, with what became of each.</source>
        <translation>Zeigt die Nachrichten einer Sitzung, eine je Zeile, und was aus jeder wurde.</translation>
    </message>
    <message>
        <source>%1 messages are not held, to stay within memory or because a filter left them out</source>
        <translation>%1 Nachrichten werden nicht vorgehalten, um Speicher zu sparen oder weil ein Filter sie wegließ</translation>
    </message>
    <message>
        <source>there is no translation &quot;%1&quot;; there are %2</source>
        <translation>die Übersetzung „%1“ gibt es nicht; es gibt %2</translation>
    </message>
    <message>
        <source>left out, to stay within memory or by a filter</source>
        <translation>weggelassen, um Speicher zu sparen oder durch einen Filter</translation>
    </message>
    <message>
        <source>%1 is the name of several apps: %2; say which by its pid</source>
        <translation>%1 heißen mehrere Apps: %2; nenne die gemeinte mit ihrer PID</translation>
    </message>
    <message>
        <source>no app &quot;%1&quot; offers its bus; there are %2</source>
        <translation>keine App „%1“ bietet ihren Bus an; es gibt %2</translation>
    </message>
    <message>
        <source>no app &quot;%1&quot; offers its bus; &quot;LIBBUS_INSPECT=1 APP&quot; makes one do so</source>
        <translation>keine App „%1“ bietet ihren Bus an; „LIBBUS_INSPECT=1 APP“ bringt eine dazu</translation>
    </message>
    <message>
        <source>Add up only the messages that the filter lets through.</source>
        <translation>Nur die Nachrichten zusammenzählen, die der Filter durchlässt.</translation>
    </message>
    <message>
        <source>Add up no more than so many messages.</source>
        <translation>Höchstens so viele Nachrichten zusammenzählen.</translation>
    </message>
    <message>
        <source>Show only how many messages there are.</source>
        <translation>Nur zeigen, wie viele Nachrichten es sind.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>list the running apps that can be looked at</source>
        <translation>zeigt die laufenden Apps, die man ansehen kann</translation>
    </message>
    <message>
        <source>agents, tasks and queues as they stood at one message</source>
        <translation>Agenten, Aufgaben und Warteschlangen, wie sie bei einer Nachricht standen</translation>
    </message>
    <message>
        <source>record a session to a file, as it happens</source>
        <translation>eine Sitzung, während sie läuft, in eine Datei aufnehmen</translation>
    </message>
    <message>
        <source>offer an old session as if its app ran now</source>
        <translation>bietet eine alte Sitzung an, als liefe ihre App gerade</translation>
    </message>
    <message>
        <source>send a message on the bus of a running app</source>
        <translation>sendet eine Nachricht auf dem Bus einer laufenden App</translation>
    </message>
    <message>
        <source>interrupted; %1 was not written</source>
        <translation>unterbrochen; %1 wurde nicht geschrieben</translation>
    </message>
    <message>
        <source>Writes a session in the form that the ending of FILE asks for:
  .mcap, .jsonl    a capture, with everything that is in the session
  .perfetto.json   for Perfetto and chrome://tracing
  .otlp.jsonl      tasks as OpenTelemetry spans
  .pcapng          for Wireshark
  .csv             a table of the messages
  .mmd             a Mermaid sequence diagram of the first 200 messages
With a filter, of the messages that it lets through.</source>
        <translation>Schreibt eine Sitzung in der Form, nach der die Endung von FILE verlangt:
  .mcap, .jsonl    eine Aufzeichnung, mit allem, was in der Sitzung ist
  .perfetto.json   für Perfetto und chrome://tracing
  .otlp.jsonl      die Aufgaben als Spans von OpenTelemetry
  .pcapng          für Wireshark
  .csv             eine Tabelle der Nachrichten
  .mmd             ein Sequenzdiagramm für Mermaid mit den ersten 200 Nachrichten
Mit einem Filter nur von den Nachrichten, die er durchlässt.</translation>
    </message>
    <message>
        <source>SOURCE may also be a recording of Pipecat&apos;s tools: of Whisker (.whisk) or Tail.</source>
        <translation>SOURCE kann auch eine Aufzeichnung der Werkzeuge von Pipecat sein: von Whisker (.whisk) oder Tail.</translation>
    </message>
    <message>
        <source>Write only the messages that the filter lets through.</source>
        <translation>Nur die Nachrichten schreiben, die der Filter durchlässt.</translation>
    </message>
    <message>
        <source>%1 should end in one of %2.</source>
        <translation>%1 sollte auf eines von diesen enden: %2.</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>antwortet nicht</translation>
    </message>
    <message>
        <source>speaks version %1, this bustap speaks %2</source>
        <translation>spricht Version %1, dieses bustap spricht %2</translation>
    </message>
    <message>
        <source>takes messages</source>
        <translation>nimmt Nachrichten an</translation>
    </message>
    <message>
        <source>no app offers its bus; &quot;LIBBUS_INSPECT=1 APP&quot; makes one do so</source>
        <translation>keine App bietet ihren Bus an; „LIBBUS_INSPECT=1 APP“ bringt eine dazu</translation>
    </message>
    <message>
        <source>app</source>
        <translation>App</translation>
    </message>
    <message>
        <source>pid</source>
        <translation>PID</translation>
    </message>
    <message>
        <source>buses</source>
        <translation>Busse</translation>
    </message>
    <message>
        <source>Lists the apps of this user that offer their buses: those with a TapServer, and those started
with LIBBUS_INSPECT=1 in the environment.</source>
        <translation>Zeigt die Apps dieses Benutzers, die ihre Busse anbieten: solche mit einem TapServer und solche, die
mit LIBBUS_INSPECT=1 in der Umgebung gestartet wurden.</translation>
    </message>
    <message>
        <source>Write one JSON object a line.</source>
        <translation>Ein JSON-Objekt je Zeile ausgeben.</translation>
    </message>
    <message>
        <source>Show only how many there are.</source>
        <translation>Nur zeigen, wie viele es sind.</translation>
    </message>
    <message>
        <source>--language CODE, before the command, chooses a language other than the system&apos;s.
&quot;bustap COMMAND --help&quot; tells more about a command, with examples.
Exit codes: 0 fine, 1 bad news (the session does not add up), 2 wrong usage or unusable input.
</source>
        <translation>--language CODE vor dem Befehl wählt eine andere Sprache als die des Systems.
„bustap BEFEHL --help“ sagt mehr über einen Befehl, mit Beispielen.
Rückgabewerte: 0 gut, 1 schlechte Nachricht (die Sitzung geht nicht auf), 2 falscher Aufruf oder unbrauchbare Eingabe.
</translation>
    </message>
    <message>
        <source>records %1, nobody can tell how many</source>
        <translation>Datensätze %1, wie viele, weiß niemand</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 Einträge</translation>
    </message>
    <message>
        <source>Record only the messages that the filter lets through.</source>
        <translation>Nur die Nachrichten aufnehmen, die der Filter durchlässt.</translation>
    </message>
    <message>
        <source>Compress by lz4 or zstd.</source>
        <translation>Mit lz4 oder zstd komprimieren.</translation>
    </message>
    <message>
        <source>METHOD</source>
        <translation>VERFAHREN</translation>
    </message>
    <message>
        <source>Begin a new file after so much: 100MiB, 30s, 10min, 1h.</source>
        <translation>Nach so viel eine neue Datei beginnen: 100MiB, 30s, 10min, 1h.</translation>
    </message>
    <message>
        <source>LIMIT</source>
        <translation>GRENZE</translation>
    </message>
    <message>
        <source>Keep only the last so many MiB, in some eight files.</source>
        <translation>Nur die letzten so vielen MiB behalten, in etwa acht Dateien.</translation>
    </message>
    <message>
        <source>Keep the last seconds in memory, and save them when a message matches.</source>
        <translation>Die letzten Sekunden im Speicher halten und sichern, wenn eine Nachricht passt.</translation>
    </message>
    <message>
        <source>With --trigger: save so many seconds before the match (10).</source>
        <translation>Mit --trigger: so viele Sekunden vor dem Treffer sichern (10).</translation>
    </message>
    <message>
        <source>With --trigger: save so many seconds after it (1).</source>
        <translation>Mit --trigger: so viele Sekunden danach sichern (1).</translation>
    </message>
    <message>
        <source>--compress takes lz4 or zstd, not &quot;%1&quot;.</source>
        <translation>--compress nimmt lz4 oder zstd, nicht „%1“.</translation>
    </message>
    <message>
        <source>This build cannot compress by %1.</source>
        <translation>Dieses Programm kann nicht mit %1 komprimieren.</translation>
    </message>
    <message>
        <source>the filter of --trigger is wrong in column %1: %2</source>
        <translation>der Filter von --trigger ist in Spalte %1 falsch: %2</translation>
    </message>
    <message>
        <source>%1 should end in .mcap, the only form that is recorded.</source>
        <translation>%1 sollte auf .mcap enden, nur so wird aufgenommen.</translation>
    </message>
    <message>
        <source>%1 cannot be recorded onto itself.</source>
        <translation>%1 kann nicht auf sich selbst aufgenommen werden.</translation>
    </message>
    <message>
        <source>--rotate takes a size or a time, such as 100MiB or 10min, not &quot;%1&quot;.</source>
        <translation>--rotate nimmt eine Größe oder eine Zeit, etwa 100MiB oder 10min, nicht „%1“.</translation>
    </message>
    <message>
        <source>--before and --after go with --trigger.</source>
        <translation>--before und --after gehören zu --trigger.</translation>
    </message>
    <message>
        <source>--trigger writes a file for each match; --ring and --rotate do not go with it.</source>
        <translation>--trigger schreibt für jeden Treffer eine Datei; --ring und --rotate passen nicht dazu.</translation>
    </message>
    <message>
        <source>Records a session to a file, as it happens, until Ctrl-C. The file is written at least once a second,
so that little is lost whatever happens. With --rotate, --ring or --trigger there are several files,
FILE-000001.mcap and so on; each opens alone.</source>
        <translation>Nimmt eine Sitzung, während sie läuft, in eine Datei auf, bis Strg-C. Geschrieben wird mindestens einmal
pro Sekunde, damit wenig verloren geht, was auch geschieht. Mit --rotate, --ring oder --trigger sind es
mehrere Dateien, FILE-000001.mcap und so weiter; jede lässt sich allein öffnen.</translation>
    </message>
    <message>
        <source>Offers the session in a file (MCAP or JSONL) as if its app ran now, at the pace at which it
happened: Bus Inspector and other bustaps can attach to it. Ends when the session does.</source>
        <translation>Bietet die Sitzung in einer Datei (MCAP oder JSONL) an, als liefe ihre App gerade, so schnell, wie sie
geschah: Bus Inspector und andere bustap können sich anhängen. Endet mit der Sitzung.</translation>
    </message>
    <message>
        <source>So many times as quickly as it happened (1).</source>
        <translation>So viele Male schneller, als es geschah (1).</translation>
    </message>
    <message>
        <source>As quickly as viewers read, from when the first one attaches; nothing is lost.</source>
        <translation>So schnell, wie die Betrachter lesen, sobald der erste sich anhängt; nichts geht verloren.</translation>
    </message>
    <message>
        <source>The name of the app; without it, that of the file.</source>
        <translation>Der Name der App; ohne ihn der der Datei.</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>Offer only the messages that the filter lets through.</source>
        <translation>Nur die Nachrichten anbieten, die der Filter durchlässt.</translation>
    </message>
    <message>
        <source>Either --fast or --speed says how quickly.</source>
        <translation>Entweder --fast oder --speed sagt, wie schnell.</translation>
    </message>
    <message>
        <source>End with 1 where a message was dropped.</source>
        <translation>Mit 1 enden, wo eine Nachricht verworfen wurde.</translation>
    </message>
    <message>
        <source>there is no message type &quot;%1&quot;</source>
        <translation>es gibt keinen Nachrichtentyp „%1“</translation>
    </message>
    <message>
        <source>the payload is %1</source>
        <translation>der Inhalt: %1</translation>
    </message>
    <message>
        <source>message %1: received by %2, dropped for %3</source>
        <translation>Nachricht %1: erhalten von %2, verworfen für %3</translation>
    </message>
    <message>
        <source>message %1: nobody bears the name of its target</source>
        <translation>Nachricht %1: niemand trägt den Namen ihres Ziels</translation>
    </message>
    <message>
        <source>message %1: source and target are the same, and nobody receives what it sends itself</source>
        <translation>Nachricht %1: Quelle und Ziel sind dieselben, und niemand erhält, was er selbst sendet</translation>
    </message>
    <message>
        <source>not sent: the bus is stopped</source>
        <translation>nicht gesendet: der Bus ist angehalten</translation>
    </message>
    <message>
        <source>not sent: the message has no source</source>
        <translation>nicht gesendet: die Nachricht hat keine Quelle</translation>
    </message>
    <message>
        <source>standard input, line %1: %2</source>
        <translation>Standardeingabe, Zeile %1: %2</translation>
    </message>
    <message>
        <source>Sends a message on the bus of a running app, where the app allows that, and tells how many
received it. With - instead of TYPE: the messages on standard input, as JSONL. Ends with 1
where nobody received a message, or it was dropped.</source>
        <translation>Sendet eine Nachricht auf dem Bus einer laufenden App, wo die App das erlaubt, und sagt, wie viele
sie erhielten. Mit - statt TYPE: die Nachrichten in der Standardeingabe, als JSONL. Endet mit 1,
wo niemand eine Nachricht erhielt oder sie verworfen wurde.</translation>
    </message>
    <message>
        <source>Who it is for; without it, everyone.</source>
        <translation>Für wen sie ist; ohne Angabe für alle.</translation>
    </message>
    <message>
        <source>Who sends it (bustap).</source>
        <translation>Wer sie sendet (bustap).</translation>
    </message>
    <message>
        <source>What it holds, as in the payload of a JSONL record ({}).</source>
        <translation>Was sie enthält, wie im payload eines JSONL-Eintrags ({}).</translation>
    </message>
    <message>
        <source>Which of the app&apos;s buses; without it, the first.</source>
        <translation>Welcher Bus der App; ohne Angabe der erste.</translation>
    </message>
    <message>
        <source>Which bus of a running app; without it, the first.</source>
        <translation>Welcher Bus einer laufenden App; ohne Angabe der erste.</translation>
    </message>
    <message>
        <source>SOURCE is a running app&apos;s name or pid, a file (MCAP or JSONL), - for JSONL on standard input, or demo for
the built-in session.</source>
        <translation>SOURCE ist der Name oder die PID einer laufenden App, eine Datei (MCAP oder JSONL), - für JSONL in der
Standardeingabe oder demo für die eingebaute Sitzung.</translation>
    </message>
    <message>
        <source>%1 more problems</source>
        <translation>%1 weitere Probleme</translation>
    </message>
    <message>
        <source>subscribed</source>
        <translation>angemeldet</translation>
    </message>
    <message>
        <source>data queue</source>
        <translation>Daten wartend</translation>
    </message>
    <message>
        <source>system queue</source>
        <translation>System wartend</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Either --at or --filter says which message.</source>
        <translation>Entweder --at oder --filter sagt, welche Nachricht.</translation>
    </message>
    <message>
        <source>-n goes with --filter.</source>
        <translation>-n gehört zu --filter.</translation>
    </message>
    <message>
        <source>the session has no messages</source>
        <translation>die Sitzung hat keine Nachrichten</translation>
    </message>
    <message>
        <source>there is no message %1; the last one is %2</source>
        <translation>es gibt keine Nachricht %1; die letzte ist %2</translation>
    </message>
    <message>
        <source>the filter lets fewer than %1 messages through</source>
        <translation>der Filter lässt weniger als %1 Nachrichten durch</translation>
    </message>
    <message>
        <source>Shows the agents, the open tasks and what waited in the queues at the moment at which a
message was published; without --at and --filter at the last one.</source>
        <translation>Zeigt die Agenten, die offenen Aufgaben und was in den Warteschlangen wartete, als eine Nachricht
veröffentlicht wurde; ohne --at und --filter bei der letzten.</translation>
    </message>
    <message>
        <source>The number of the message.</source>
        <translation>Die Nummer der Nachricht.</translation>
    </message>
    <message>
        <source>SEQ</source>
        <translation>NUMMER</translation>
    </message>
    <message>
        <source>The first message that the filter lets through.</source>
        <translation>Die erste Nachricht, die der Filter durchlässt.</translation>
    </message>
    <message>
        <source>With --filter: not the first such message, but this one.</source>
        <translation>Mit --filter: nicht die erste solche Nachricht, sondern die so vielte.</translation>
    </message>
    <message>
        <source>Tasks that had ended, too.</source>
        <translation>Auch Aufgaben, die schon beendet waren.</translation>
    </message>
    <message>
        <source>the messages up to that one do not fit into memory</source>
        <translation>die Nachrichten bis zu dieser passen nicht in den Speicher</translation>
    </message>
    <message>
        <source>Count only the messages that the filter lets through.</source>
        <translation>Nur die Nachrichten zählen, die der Filter durchlässt.</translation>
    </message>
    <message>
        <source>Count no more than so many messages.</source>
        <translation>Höchstens so viele Nachrichten zählen.</translation>
    </message>
    <message>
        <source>Only those with a message that the filter lets through.</source>
        <translation>Nur die mit einer Nachricht, die der Filter durchlässt.</translation>
    </message>
    <message>
        <source>Show no more than so many.</source>
        <translation>Höchstens so viele zeigen.</translation>
    </message>
    <message>
        <source>more was lost, and nobody can tell how much</source>
        <translation>mehr ging verloren, und niemand kann sagen, wie viel</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) written</source>
        <translation>
            <numerusform>%n Datensatz geschrieben</numerusform>
            <numerusform>%n Datensätze geschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) came too quickly and are missing</source>
        <translation>
            <numerusform>%n Nachricht kam zu schnell und fehlt</numerusform>
            <numerusform>%n Nachrichten kamen zu schnell und fehlen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inspector::AgentModel</name>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Click a row to see only its traffic, once more to see everyone&apos;s.</source>
        <translation>Ein Klick auf eine Zeile zeigt nur deren Verkehr, ein weiterer wieder den von allen.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>What the agent last said of itself, or was told: starting, ready, active, inactive, ended, cancelled, failed.</source>
        <translation>Was der Agent zuletzt von sich gesagt hat oder ihm gesagt wurde: startet, bereit, aktiv, inaktiv, beendet, abgebrochen, fehlgeschlagen.</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>&lt;p&gt;Data messages that came while the agent&apos;s data queue was full. They are lost for this agent alone, and its sender is told only in the receipt of send().&lt;/p&gt;&lt;p&gt;If there are any: make the handler quicker, give the queue a larger capacity, or send less.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Datennachrichten, die kamen, während die Datenwarteschlange des Agenten voll war. Sie sind nur für diesen Agenten verloren, und der Absender erfährt es nur aus der Quittung von send().&lt;/p&gt;&lt;p&gt;Wenn es welche gibt: den Handler beschleunigen, der Warteschlange mehr Platz geben oder weniger senden.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Data queue</source>
        <translation>Datenwarteschlange</translation>
    </message>
    <message>
        <source>&lt;p&gt;Frames, requests and responses that wait for the agent&apos;s handler, and how many can wait. When it is full, the next one is dropped.&lt;/p&gt;&lt;p&gt;A bar that stays long means that the agent is slower than its senders.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Frames, Anfragen und Antworten, die auf den Handler des Agenten warten, und wie viele warten können. Ist sie voll, wird die nächste verworfen.&lt;/p&gt;&lt;p&gt;Ein Balken, der lang bleibt, bedeutet, dass der Agent langsamer ist als seine Absender.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>System queue</source>
        <translation>Systemwarteschlange</translation>
    </message>
    <message>
        <source>Urgent and lifecycle messages that wait. They go before all data, and this queue has no limit: nothing is dropped from it, but it can grow.</source>
        <translation>Wartende Eil- und Lebenszyklusnachrichten. Sie kommen vor allen Daten an die Reihe, und diese Warteschlange hat keine Grenze: Aus ihr wird nichts verworfen, aber sie kann wachsen.</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Messages sent and handled in a second, over the last seconds.</source>
        <translation>Gesendete und verarbeitete Nachrichten je Sekunde, über die letzten Sekunden.</translation>
    </message>
    <message>
        <source>Handled</source>
        <translation>Verarbeitet</translation>
    </message>
    <message>
        <source>Messages that its handler finished.</source>
        <translation>Nachrichten, mit denen sein Handler fertig wurde.</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>Half of its messages are handled in less time than this.</source>
        <translation>Die Hälfte seiner Nachrichten wird in kürzerer Zeit verarbeitet.</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>One message in a hundred takes its handler longer than this.</source>
        <translation>Für eine von hundert Nachrichten braucht sein Handler länger.</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Messages that went into one of its queues: those handled, waiting, discarded and failed. Dropped ones are not among them.</source>
        <translation>Nachrichten, die in eine seiner Warteschlangen kamen: verarbeitete, wartende, entfallene und fehlgeschlagene. Verworfene gehören nicht dazu.</translation>
    </message>
    <message>
        <source>Data peak</source>
        <translation>Daten, Höchststand</translation>
    </message>
    <message>
        <source>The most data messages that ever waited at once.</source>
        <translation>Die meisten Datennachrichten, die je zugleich warteten.</translation>
    </message>
    <message>
        <source>System peak</source>
        <translation>System, Höchststand</translation>
    </message>
    <message>
        <source>The most system messages that ever waited at once.</source>
        <translation>Die meisten Systemnachrichten, die je zugleich warteten.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Messages whose handler threw. The agent lives on.</source>
        <translation>Nachrichten, bei denen der Handler eine Ausnahme warf. Der Agent läuft weiter.</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>How long ago it last sent or handled a message, by the time of the session.</source>
        <translation>Wie lange es her ist, dass er zuletzt eine Nachricht sendete oder verarbeitete, nach der Zeit der Sitzung.</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Elternagent</translation>
    </message>
    <message>
        <source>The agent that it was started by.</source>
        <translation>Der Agent, von dem er gestartet wurde.</translation>
    </message>
    <message>
        <source>Runner</source>
        <translation>Runner</translation>
    </message>
    <message>
        <source>The runner that it lives in.</source>
        <translation>Der Runner, in dem er läuft.</translation>
    </message>
    <message>
        <source>Bridged</source>
        <translation>Brücke</translation>
    </message>
    <message>
        <source>Whether frames of a pipeline pass through it.</source>
        <translation>Ob Frames einer Pipeline durch ihn hindurchgehen.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Messages that it published.</source>
        <translation>Nachrichten, die er veröffentlicht hat.</translation>
    </message>
    <message>
        <source>Wait p99</source>
        <translation>Warten p99</translation>
    </message>
    <message>
        <source>One message in a hundred waits in its queues for longer than this before the handler begins.</source>
        <translation>Eine von hundert Nachrichten wartet länger in seinen Warteschlangen, bevor der Handler beginnt.</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>inactive</source>
        <translation>inaktiv</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 has left the bus.</source>
        <translation>%1 hat den Bus verlassen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing was dropped: its data queue was never full.</source>
        <translation>Nichts wurde verworfen: Seine Datenwarteschlange war nie voll.</translation>
    </message>
    <message>
        <source>&lt;p&gt;%1 of %2 messages for %3 met a full data queue, which holds %4.&lt;/p&gt;&lt;p&gt;Make its handler quicker (p99: %5), give it a larger capacity, or send it less.&lt;/p&gt;</source>
        <translation>&lt;p&gt;%1 von %2 Nachrichten für %3 trafen auf eine volle Datenwarteschlange, die %4 fasst.&lt;/p&gt;&lt;p&gt;Seinen Handler beschleunigen (p99: %5), ihm mehr Platz geben oder ihm weniger senden.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>%1 wait now, %2 at most so far, %3 can.</source>
        <translation>%1 warten jetzt, %2 waren es bisher höchstens, %3 können warten.</translation>
    </message>
    <message>
        <source>%1 wait now, %2 at most so far. Data was overtaken %3 times, at most %4 times in a row.</source>
        <translation>%1 warten jetzt, %2 waren es bisher höchstens. Daten wurden %3-mal überholt, höchstens %4-mal hintereinander.</translation>
    </message>
</context>
<context>
    <name>inspector::AgentsView</name>
    <message>
        <source>All agents</source>
        <translation>Alle Agenten</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agenten</translation>
    </message>
    <message>
        <source>Find an agent</source>
        <translation>Agenten suchen</translation>
    </message>
    <message>
        <source>Show everyone&apos;s traffic again</source>
        <translation>Wieder den Verkehr von allen zeigen</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Spalten wählen</translation>
    </message>
</context>
<context>
    <name>inspector::AppSource</name>
    <message>
        <source>%1 – not running, waiting for it</source>
        <translation>%1 – läuft nicht, es wird gewartet</translation>
    </message>
    <message>
        <source>%1 (process %2)</source>
        <translation>%1 (Prozess %2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 is not running</source>
        <translation>%1 läuft nicht</translation>
    </message>
</context>
<context>
    <name>inspector::AttachDialog</name>
    <message>
        <source>Attach to a Running App</source>
        <translation>Mit einem laufenden Programm verbinden</translation>
    </message>
    <message>
        <source>Running apps</source>
        <translation>Laufende Programme</translation>
    </message>
    <message>
        <source>App</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Bus</source>
        <translation>Bus</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>An app is listed while it offers its bus: start it with LIBBUS_INSPECT=1 in its environment, or give it a TapServer. Of several that are chosen, each gets a window.</source>
        <translation>Ein Programm steht hier, solange es seinen Bus anbietet: Starten Sie es mit LIBBUS_INSPECT=1 in seiner Umgebung, oder geben Sie ihm einen TapServer. Werden mehrere gewählt, bekommt jedes ein eigenes Fenster.</translation>
    </message>
    <message>
        <source>&amp;Attach</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>antwortet nicht</translation>
    </message>
    <message>
        <source>of another version of libbus</source>
        <translation>mit einer anderen Version von libbus</translation>
    </message>
    <message>
        <source>has no bus yet</source>
        <translation>hat noch keinen Bus</translation>
    </message>
    <message>
        <source>takes messages</source>
        <translation>nimmt Nachrichten an</translation>
    </message>
</context>
<context>
    <name>inspector::ColumnModel</name>
    <message>
        <source>Seq</source>
        <translation>Seq</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Fate</source>
        <translation>Verbleib</translation>
    </message>
    <message>
        <source>The order of publishing, stamped by the bus. Two senders may be handled in another order.</source>
        <translation>Die Reihenfolge der Veröffentlichung, vom Bus gestempelt. Zwei Absender können in anderer Folge verarbeitet werden.</translation>
    </message>
    <message>
        <source>When the message was published. The column&apos;s menu offers the time of day, the time since the session&apos;s start, or since the row above.</source>
        <translation>Wann die Nachricht veröffentlicht wurde. Das Menü der Spalte bietet die Uhrzeit, die Zeit seit Beginn der Sitzung oder seit der Zeile darüber.</translation>
    </message>
    <message>
        <source>System messages are never dropped and always go first; data messages wait in a bounded queue.</source>
        <translation>Systemnachrichten werden nie verworfen und sind immer zuerst an der Reihe; Datennachrichten warten in einer begrenzten Warteschlange.</translation>
    </message>
    <message>
        <source>Which of the eighteen kinds of message it is. The mark before it shows its group.</source>
        <translation>Welche der achtzehn Arten von Nachrichten es ist. Das Zeichen davor zeigt ihre Gruppe.</translation>
    </message>
    <message>
        <source>Who published the message. It never receives its own.</source>
        <translation>Wer die Nachricht veröffentlicht hat. Die eigenen empfängt niemand.</translation>
    </message>
    <message>
        <source>The task that the message belongs to.</source>
        <translation>Die Aufgabe, zu der die Nachricht gehört.</translation>
    </message>
    <message>
        <source>The bytes that the message holds in memory, roughly.</source>
        <translation>Die Bytes, die die Nachricht ungefähr im Speicher belegt.</translation>
    </message>
    <message>
        <source>What the message says, in one line.</source>
        <translation>Was die Nachricht sagt, in einer Zeile.</translation>
    </message>
    <message>
        <source>What became of the message: handled by how many, dropped by whom (their data queue was full), failed where (a handler threw), or still waiting.</source>
        <translation>Was aus der Nachricht wurde: von wie vielen verarbeitet, bei wem verworfen (dessen Datenwarteschlange war voll), wo fehlgeschlagen (ein Handler warf eine Ausnahme), oder noch wartend.</translation>
    </message>
    <message>
        <source>The only receiver, or “all” for a broadcast.</source>
        <translation>Der einzige Empfänger, oder „alle“ bei einem Rundruf.</translation>
    </message>
</context>
<context>
    <name>inspector::CommandLine</name>
    <message>
        <source>Shows this help.</source>
        <translation>Zeigt diese Hilfe.</translation>
    </message>
    <message>
        <source>Shows the version.</source>
        <translation>Zeigt die Version.</translation>
    </message>
    <message>
        <source>The language of the program: en, de, zh_CN.</source>
        <translation>Die Sprache des Programms: en, de, zh_CN.</translation>
    </message>
    <message>
        <source>CODE</source>
        <translation>CODE</translation>
    </message>
    <message>
        <source>The look: light, dark, or as the desktop (system).</source>
        <translation>Das Aussehen: hell (light), dunkel (dark) oder wie der Desktop (system).</translation>
    </message>
    <message>
        <source>THEME</source>
        <translation>DESIGN</translation>
    </message>
    <message>
        <source>The window&apos;s size, for instance 1280x800.</source>
        <translation>Die Größe des Fensters, zum Beispiel 1280x800.</translation>
    </message>
    <message>
        <source>WxH</source>
        <translation>BxH</translation>
    </message>
    <message>
        <source>Saves the window as a picture and ends. The window looks as on the first start; no display is needed.</source>
        <translation>Speichert das Fenster als Bild und endet. Das Fenster sieht aus wie beim ersten Start; ein Bildschirm ist nicht nötig.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>Seconds until the screenshot (3 by default).</source>
        <translation>Sekunden bis zum Bild (sonst 3).</translation>
    </message>
    <message>
        <source>SECONDS</source>
        <translation>SEKUNDEN</translation>
    </message>
    <message>
        <source>Decides what is said in the built-in session (1 by default).</source>
        <translation>Bestimmt, was in der eingebauten Sitzung gesagt wird (sonst 1).</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>The pace of the built-in session, from 0.1 to 100 (1 by default).</source>
        <translation>Das Tempo der eingebauten Sitzung, von 0.1 bis 100 (sonst 1).</translation>
    </message>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>Shows what agents say to each other on a libbus message bus.</source>
        <translation>Zeigt, was Agenten auf einem libbus-Nachrichtenbus zueinander sagen.</translation>
    </message>
    <message>
        <source>A session to open: a JSONL file, or - for standard input. Without it, the built-in session.</source>
        <translation>Eine Sitzung zum Öffnen: eine JSONL-Datei oder - für die Standardeingabe. Ohne sie die eingebaute Sitzung.</translation>
    </message>
    <message>
        <source>--theme: “%1” is none of light, dark and system.</source>
        <translation>--theme: „%1“ ist weder light noch dark noch system.</translation>
    </message>
    <message>
        <source>--size: “%1” is no size such as 1280x800, with both numbers from %2 to %3.</source>
        <translation>--size: „%1“ ist keine Größe wie 1280x800 mit Zahlen von %2 bis %3.</translation>
    </message>
    <message>
        <source>--screenshot: give it the name of a file.</source>
        <translation>--screenshot: Der Name einer Datei fehlt.</translation>
    </message>
    <message>
        <source>--after: only of use with --screenshot.</source>
        <translation>--after: nur zusammen mit --screenshot von Nutzen.</translation>
    </message>
    <message>
        <source>--after: “%1” is no number of seconds from 0 to 86400.</source>
        <translation>--after: „%1“ ist keine Zahl von Sekunden von 0 bis 86400.</translation>
    </message>
    <message>
        <source>--seed: “%1” is no whole number from 0 on.</source>
        <translation>--seed: „%1“ ist keine ganze Zahl ab 0.</translation>
    </message>
    <message>
        <source>--speed: “%1” is no number from 0.1 to 100.</source>
        <translation>--speed: „%1“ ist keine Zahl von 0.1 bis 100.</translation>
    </message>
    <message>
        <source>Only one source can be opened, and there are %1: %2.</source>
        <translation>Nur eine Quelle kann geöffnet werden, angegeben sind %1: %2.</translation>
    </message>
    <message>
        <source>%1: there is no such file.</source>
        <translation>%1: Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 is a folder. Give a JSONL file.</source>
        <translation>%1 ist ein Ordner. Eine JSONL-Datei angeben.</translation>
    </message>
    <message>
        <source>%1 cannot be read: check its permissions.</source>
        <translation>%1 kann nicht gelesen werden: die Rechte prüfen.</translation>
    </message>
    <message>
        <source>Run bus-inspector --help to see what is possible.</source>
        <translation>bus-inspector --help zeigt, was möglich ist.</translation>
    </message>
    <message>
        <source>Looks at a running app, given by its name or process number.</source>
        <translation>Zeigt ein laufendes Programm, nach seinem Namen oder seiner Prozessnummer.</translation>
    </message>
    <message>
        <source>APP</source>
        <translation>PROGRAMM</translation>
    </message>
    <message>
        <source>With --attach: the bus to look at (the app&apos;s first by default).</source>
        <translation>Mit --attach: welcher Bus gezeigt wird (sonst der erste des Programms).</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>--attach: give it the name or the process number of an app, and no other source.</source>
        <translation>--attach: Geben Sie den Namen oder die Prozessnummer eines Programms an, und keine andere Quelle.</translation>
    </message>
    <message>
        <source>--bus: only of use with --attach.</source>
        <translation>--bus: nur zusammen mit --attach sinnvoll.</translation>
    </message>
</context>
<context>
    <name>inspector::DemoSource</name>
    <message>
        <source>Built-in session</source>
        <translation>Eingebaute Sitzung</translation>
    </message>
    <message>
        <source>The built-in session cannot start: %1</source>
        <translation>Die eingebaute Sitzung kann nicht starten: %1</translation>
    </message>
</context>
<context>
    <name>inspector::DetailView</name>
    <message>
        <source>Copy as JSON</source>
        <translation>Als JSON kopieren</translation>
    </message>
    <message>
        <source>Copy the whole message as JSON to the clipboard</source>
        <translation>Die ganze Nachricht als JSON in die Zwischenablage kopieren</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>Fate</source>
        <translation>Verbleib</translation>
    </message>
    <message>
        <source>No message is chosen.
Choose one in the traffic list, with the mouse or the arrow keys.</source>
        <translation>Keine Nachricht ist gewählt.
In der Verkehrsliste eine wählen, mit der Maus oder den Pfeiltasten.</translation>
    </message>
    <message>
        <source>Records are missing here: %L1 of them, from message %2 on.
The bus delivered these messages; only this session does not have them.</source>
        <translation>Hier fehlen Einträge: %L1, ab Nachricht %2.
Der Bus hat diese Nachrichten zugestellt; nur diese Sitzung hat sie nicht.</translation>
    </message>
    <message>
        <source>all</source>
        <comment>a broadcast&apos;s target</comment>
        <translation>alle</translation>
    </message>
    <message>
        <source>system</source>
        <translation>System</translation>
    </message>
    <message>
        <source>data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Only frames carry bytes</source>
        <translation>Nur Frames tragen Bytes</translation>
    </message>
    <message>
        <source>Only audio frames of 16-bit samples have a waveform</source>
        <translation>Nur Audio-Frames mit 16-Bit-Abtastwerten haben eine Wellenform</translation>
    </message>
    <message>
        <source>%L1 bytes more: Copy as JSON copies all.</source>
        <translation>%L1 weitere Bytes: „Als JSON kopieren“ kopiert alles.</translation>
    </message>
    <message>
        <source>Nothing is known yet: the message waits, or nobody bears that name.</source>
        <translation>Noch ist nichts bekannt: Die Nachricht wartet, oder niemand trägt diesen Namen.</translation>
    </message>
    <message>
        <source>Nobody has handled the message yet, or nobody received it.</source>
        <translation>Noch hat niemand die Nachricht verarbeitet, oder niemand hat sie empfangen.</translation>
    </message>
    <message>
        <source>The contents were let go to stay within memory; this is what is left. A larger memory limit, in the preferences, keeps more.</source>
        <translation>Der Inhalt wurde aufgegeben, um Speicher zu sparen; dies ist davon übrig. Eine höhere Speichergrenze in den Einstellungen behält mehr.</translation>
    </message>
    <message>
        <source>The tap lost some of what became of this message: it may have been handled by more.</source>
        <translation>Der Tap hat einen Teil dessen verloren, was aus dieser Nachricht wurde: Es können mehr sie verarbeitet haben.</translation>
    </message>
    <message>
        <source>Records are missing here, from message %L1 on, and nobody can tell how many.
The bus delivered these messages; only this session does not have them.</source>
        <translation>Hier fehlen Datensätze, ab Nachricht %L1; wie viele, weiß niemand.
Der Bus hat diese Nachrichten zugestellt, nur diese Sitzung hat sie nicht.</translation>
    </message>
</context>
<context>
    <name>inspector::FateModel</name>
    <message>
        <source>Who the message was for</source>
        <translation>Für wen die Nachricht war</translation>
    </message>
    <message>
        <source>Subscriber</source>
        <translation>Abonnent</translation>
    </message>
    <message>
        <source>Handled; dropped by a full data queue; failed, since the handler threw; discarded or undelivered, since the subscriber left</source>
        <translation>Verarbeitet; von einer vollen Datenwarteschlange verworfen; fehlgeschlagen, weil der Handler eine Ausnahme warf; entfallen oder nicht zugestellt, weil der Abonnent ging</translation>
    </message>
    <message>
        <source>Fate</source>
        <translation>Verbleib</translation>
    </message>
    <message>
        <source>From sending to the start of the handler</source>
        <translation>Vom Senden bis zum Beginn des Handlers</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>Gewartet</translation>
    </message>
    <message>
        <source>How long the handler took</source>
        <translation>Wie lange der Handler brauchte</translation>
    </message>
    <message>
        <source>Ran</source>
        <translation>Gelaufen</translation>
    </message>
    <message>
        <source>When that was decided, after sending</source>
        <translation>Wann das feststand, nach dem Senden</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>handled</source>
        <translation>verarbeitet</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>discarded</source>
        <translation>entfallen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>undelivered</source>
        <translation>nicht zugestellt</translation>
    </message>
</context>
<context>
    <name>inspector::FileSource</name>
    <message>
        <source>standard input</source>
        <translation>Standardeingabe</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1 (and %2 more)</source>
        <translation>%1 (und %2 weitere)</translation>
    </message>
</context>
<context>
    <name>inspector::FilterBar</name>
    <message>
        <source>Lifecycle</source>
        <translation>Lebenszyklus</translation>
    </message>
    <message>
        <source>Agents come and go: ready, registry, activate, deactivate, end, cancel, error</source>
        <translation>Agenten kommen und gehen: bereit, Register, aktivieren, deaktivieren, Ende, Abbruch, Fehler</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Frame</translation>
    </message>
    <message>
        <source>Audio, text and other frames between agents</source>
        <translation>Audio-, Text- und andere Frames zwischen Agenten</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Requests, responses, updates and cancels of tasks</source>
        <translation>Anfragen, Antworten, Zwischenstände und Abbrüche von Aufgaben</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>Answers of tasks that come in pieces</source>
        <translation>Antworten auf Aufgaben, die in Stücken kommen</translation>
    </message>
    <message>
        <source>Only messages that a full data queue refused: their subscriber never gets them</source>
        <translation>Nur Nachrichten, die eine volle Datenwarteschlange abwies: Ihr Abonnent bekommt sie nie</translation>
    </message>
    <message>
        <source>Show the traffic of all agents again</source>
        <translation>Wieder den Verkehr aller Agenten zeigen</translation>
    </message>
    <message>
        <source>Columns and time format</source>
        <translation>Spalten und Zeitformat</translation>
    </message>
    <message>
        <source>Search, or filter: type == TaskRequest &amp;&amp; agent == stt</source>
        <translation>Suchen oder filtern: type == TaskRequest &amp;&amp; agent == stt</translation>
    </message>
    <message>
        <source>Type a word to search for it, or a filter such as
dropped_by == stt
waited &gt; 5ms &amp;&amp; source == &quot;router&quot;
payload.task_id == &quot;7f&quot;
Escape clears it.</source>
        <translation>Ein Wort eingeben, um danach zu suchen, oder einen Filter wie
dropped_by == stt
waited &gt; 5ms &amp;&amp; source == &quot;router&quot;
payload.task_id == &quot;7f&quot;
Escape leert das Feld.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Agent: %1 ✕</source>
        <translation>Agent: %1 ✕</translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <translation>Spalte %1: %2</translation>
    </message>
    <message>
        <source>The filter is valid</source>
        <translation>Der Filter ist gültig</translation>
    </message>
    <message>
        <source>Only drops</source>
        <translation>Nur verworfene</translation>
    </message>
</context>
<context>
    <name>inspector::FilterCompiler</name>
    <message>
        <source>&apos;%1&apos; stands alone: it is there, or not</source>
        <translation>„%1“ steht allein: Es trifft zu oder nicht</translation>
    </message>
    <message>
        <source>this range ends before it begins</source>
        <translation>dieser Bereich endet, bevor er beginnt</translation>
    </message>
    <message>
        <source>expected a duration with its unit, for instance 5ms, 1.5s or 200us</source>
        <translation>eine Dauer mit Einheit wird erwartet, zum Beispiel 5ms, 1.5s oder 200us</translation>
    </message>
    <message>
        <source>expected a size, for instance 640 or 1.5KB</source>
        <translation>eine Größe wird erwartet, zum Beispiel 640 oder 1.5KB</translation>
    </message>
    <message>
        <source>expected a whole number</source>
        <translation>eine ganze Zahl wird erwartet</translation>
    </message>
    <message>
        <source>there is no message type &apos;%1&apos;</source>
        <translation>den Nachrichtentyp „%1“ gibt es nicht</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no %2</source>
        <translation>„%1“ ist kein Wert von %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no ranges: its values are texts</source>
        <translation>„%1“ kennt keine Bereiche: Die Werte sind Texte</translation>
    </message>
    <message>
        <source>no regular expression: %1</source>
        <translation>kein regulärer Ausdruck: %1</translation>
    </message>
    <message>
        <source>&apos;payload&apos; is the whole text: use contains or matches, or name a value in it, for instance payload.status %1 …</source>
        <translation>„payload“ ist der ganze Text: contains oder matches benutzen oder einen Wert darin nennen, zum Beispiel payload.status %1 …</translation>
    </message>
    <message>
        <source>expected the path of a value, for instance payload.agents[0].name</source>
        <translation>der Pfad eines Wertes wird erwartet, zum Beispiel payload.agents[0].name</translation>
    </message>
    <message>
        <source>no message has a payload field &apos;%1&apos;</source>
        <translation>keine Nachricht hat ein Payload-Feld „%1“</translation>
    </message>
    <message>
        <source>expected a number</source>
        <translation>eine Zahl wird erwartet</translation>
    </message>
    <message>
        <source>there is no field &apos;%1&apos;</source>
        <translation>das Feld „%1“ gibt es nicht</translation>
    </message>
    <message>
        <source>&apos;%1&apos; can be tested with %2</source>
        <translation>„%1“ kann mit %2 geprüft werden</translation>
    </message>
    <message>
        <source>%1; did you mean &apos;%2&apos;?</source>
        <translation>%1; war „%2“ gemeint?</translation>
    </message>
    <message>
        <source>%1; there are: %2</source>
        <translation>%1; es gibt: %2</translation>
    </message>
</context>
<context>
    <name>inspector::FilterField</name>
    <message>
        <source>The number of the message in the order of publishing</source>
        <translation>Die Nummer der Nachricht in der Reihenfolge der Veröffentlichung</translation>
    </message>
    <message>
        <source>Time since the session began</source>
        <translation>Zeit seit Beginn der Sitzung</translation>
    </message>
    <message>
        <source>Bytes that the message holds, roughly</source>
        <translation>Bytes, die die Nachricht ungefähr belegt</translation>
    </message>
    <message>
        <source>The kind of message, for instance TaskRequest</source>
        <translation>Die Art der Nachricht, zum Beispiel TaskRequest</translation>
    </message>
    <message>
        <source>The queue it travels by: system or data</source>
        <translation>Die Warteschlange, durch die sie geht: system oder data</translation>
    </message>
    <message>
        <source>The group of its kind: lifecycle, frame, task or stream</source>
        <translation>Die Gruppe ihrer Art: lifecycle, frame, task oder stream</translation>
    </message>
    <message>
        <source>Who sent it</source>
        <translation>Wer sie gesendet hat</translation>
    </message>
    <message>
        <source>Who it is for; a broadcast has no target</source>
        <translation>Für wen sie ist; ein Rundruf hat kein Ziel</translation>
    </message>
    <message>
        <source>Source or target</source>
        <translation>Quelle oder Ziel</translation>
    </message>
    <message>
        <source>The id of the task that it belongs to</source>
        <translation>Die Kennung der Aufgabe, zu der sie gehört</translation>
    </message>
    <message>
        <source>Is for everyone</source>
        <translation>Ist für alle</translation>
    </message>
    <message>
        <source>Was sent from the inspector</source>
        <translation>Wurde vom Inspector gesendet</translation>
    </message>
    <message>
        <source>Stands for messages whose records were lost</source>
        <translation>Steht für Nachrichten, deren Einträge verloren gingen</translation>
    </message>
    <message>
        <source>How many subscribers have handled it</source>
        <translation>Wie viele Abonnenten sie verarbeitet haben</translation>
    </message>
    <message>
        <source>How many subscribers dropped it, their data queue being full</source>
        <translation>Bei wie vielen Abonnenten sie verworfen wurde, weil deren Datenwarteschlange voll war</translation>
    </message>
    <message>
        <source>How many subscribers left before they handled it</source>
        <translation>Wie viele Abonnenten gingen, bevor sie sie verarbeiteten</translation>
    </message>
    <message>
        <source>At how many subscribers the handler failed</source>
        <translation>Bei wie vielen Abonnenten der Handler fehlschlug</translation>
    </message>
    <message>
        <source>A subscriber that has handled it</source>
        <translation>Ein Abonnent, der sie verarbeitet hat</translation>
    </message>
    <message>
        <source>A subscriber that dropped it</source>
        <translation>Ein Abonnent, bei dem sie verworfen wurde</translation>
    </message>
    <message>
        <source>A subscriber that left before it handled it</source>
        <translation>Ein Abonnent, der ging, bevor er sie verarbeitete</translation>
    </message>
    <message>
        <source>A subscriber whose handler failed</source>
        <translation>Ein Abonnent, dessen Handler fehlschlug</translation>
    </message>
    <message>
        <source>How long it waited for a handler, at any subscriber</source>
        <translation>Wie lange sie bei irgendeinem Abonnenten auf den Handler wartete</translation>
    </message>
    <message>
        <source>How long a handler ran, at any subscriber</source>
        <translation>Wie lange ein Handler lief, bei irgendeinem Abonnenten</translation>
    </message>
    <message>
        <source>What a failed handler said</source>
        <translation>Was ein fehlgeschlagener Handler sagte</translation>
    </message>
    <message>
        <source>The line that the list shows of it</source>
        <translation>Die Zeile, die die Liste von ihr zeigt</translation>
    </message>
    <message>
        <source>The payload&apos;s JSON text, or a value in it: payload.status</source>
        <translation>Der JSON-Text der Payload oder ein Wert darin: payload.status</translation>
    </message>
</context>
<context>
    <name>inspector::FilterLexer</name>
    <message>
        <source>&apos;%1&apos; is no operator; to search for it, put it in quotes</source>
        <translation>„%1“ ist kein Operator; um danach zu suchen, in Anführungszeichen setzen</translation>
    </message>
    <message>
        <source>&apos;=&apos; is no operator; to compare, write &apos;==&apos;</source>
        <translation>„=“ ist kein Operator; zum Vergleichen „==“ schreiben</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no operator; write &apos;%1%1&apos;</source>
        <translation>„%1“ ist kein Operator; „%1%1“ schreiben</translation>
    </message>
    <message>
        <source>this quote is never closed</source>
        <translation>dieses Anführungszeichen wird nie geschlossen</translation>
    </message>
</context>
<context>
    <name>inspector::FilterParser</name>
    <message>
        <source>a field stands before &apos;%1&apos;, for instance: source == &quot;router&quot;</source>
        <translation>vor „%1“ steht ein Feld, zum Beispiel: source == &quot;router&quot;</translation>
    </message>
    <message>
        <source>parentheses more than %1 deep</source>
        <translation>Klammern tiefer als %1 geschachtelt</translation>
    </message>
    <message>
        <source>this parenthesis is never closed</source>
        <translation>diese Klammer wird nie geschlossen</translation>
    </message>
    <message>
        <source>expected a set after &apos;%1&apos;, for instance: {1..5, 9}</source>
        <translation>nach „%1“ wird eine Menge erwartet, zum Beispiel: {1..5, 9}</translation>
    </message>
    <message>
        <source>this brace is never closed</source>
        <translation>diese geschweifte Klammer wird nie geschlossen</translation>
    </message>
    <message>
        <source>this set is empty</source>
        <translation>diese Menge ist leer</translation>
    </message>
    <message>
        <source>expected a value of the set</source>
        <translation>ein Wert der Menge wird erwartet</translation>
    </message>
    <message>
        <source>for instance: type == TaskRequest</source>
        <translation>zum Beispiel: type == TaskRequest</translation>
    </message>
    <message>
        <source>expected a field before &apos;%1&apos;, %2</source>
        <translation>vor „%1“ wird ein Feld erwartet, %2</translation>
    </message>
    <message>
        <source>expected a test, %1</source>
        <translation>eine Bedingung wird erwartet, %1</translation>
    </message>
    <message>
        <source>expected a test after &apos;%1&apos;, %2</source>
        <translation>nach „%1“ wird eine Bedingung erwartet, %2</translation>
    </message>
    <message>
        <source>expected a value after &apos;%1&apos;</source>
        <translation>nach „%1“ wird ein Wert erwartet</translation>
    </message>
    <message>
        <source>a set stands after &apos;in&apos;, not after &apos;%1&apos;</source>
        <translation>eine Menge steht nach „in“, nicht nach „%1“</translation>
    </message>
    <message>
        <source>expected a value after &apos;%1&apos;; to mean &apos;%2&apos; itself, put it in quotes</source>
        <translation>nach „%1“ wird ein Wert erwartet; um „%2“ selbst zu meinen, in Anführungszeichen setzen</translation>
    </message>
    <message>
        <source>no parenthesis is open here</source>
        <translation>hier ist keine Klammer offen</translation>
    </message>
    <message>
        <source>expected &apos;and&apos; or &apos;or&apos; before &apos;%1&apos;: a test is over here</source>
        <translation>vor „%1“ wird „and“ oder „or“ erwartet: Hier endet eine Bedingung</translation>
    </message>
    <message>
        <source>expected &apos;and&apos; or &apos;or&apos;; to search for a text with a comma, put it in quotes</source>
        <translation>„and“ oder „or“ wird erwartet; um nach einem Text mit Komma zu suchen, in Anführungszeichen setzen</translation>
    </message>
    <message>
        <source>expected &apos;and&apos; or &apos;or&apos; before &apos;%1&apos;</source>
        <translation>vor „%1“ wird „and“ oder „or“ erwartet</translation>
    </message>
</context>
<context>
    <name>inspector::Format</name>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
</context>
<context>
    <name>inspector::HexView</name>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Copy as hexadecimal</source>
        <translation>Hexadezimal kopieren</translation>
    </message>
</context>
<context>
    <name>inspector::JsonTreeModel</name>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>inspector::JsonlSource</name>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, Zeile %2: %3</translation>
    </message>
    <message>
        <source>%1 cannot be read any further: %2</source>
        <translation>%1 kann nicht weiter gelesen werden: %2</translation>
    </message>
</context>
<context>
    <name>inspector::KeysDialog</name>
    <message>
        <source>Traffic: pause and go on; messages are still received</source>
        <translation>Verkehr: anhalten und weiter; Nachrichten werden weiter empfangen</translation>
    </message>
    <message>
        <source>Traffic: follow the newest message</source>
        <translation>Verkehr: der neuesten Nachricht folgen</translation>
    </message>
    <message>
        <source>Traffic: the oldest message; following ends</source>
        <translation>Verkehr: die älteste Nachricht; das Folgen endet</translation>
    </message>
    <message>
        <source>Move through any list</source>
        <translation>Sich durch eine Liste bewegen</translation>
    </message>
    <message>
        <source>Traffic: copy the selected messages as text</source>
        <translation>Verkehr: gewählte Nachrichten als Text kopieren</translation>
    </message>
    <message>
        <source>Traffic: copy the selected messages as JSON</source>
        <translation>Verkehr: gewählte Nachrichten als JSON kopieren</translation>
    </message>
    <message>
        <source>Agents: only this agent&apos;s traffic, or everyone&apos;s again</source>
        <translation>Agenten: nur den Verkehr dieses Agenten, oder wieder den von allen</translation>
    </message>
    <message>
        <source>Tasks: only the messages of this task</source>
        <translation>Aufgaben: nur die Nachrichten dieser Aufgabe</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was sie tut</translation>
    </message>
</context>
<context>
    <name>inspector::LiveTableView</name>
    <message>
        <source>Reset Columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
</context>
<context>
    <name>inspector::MainWindow</name>
    <message>
        <source>Bus Inspector</source>
        <translation>Bus Inspector</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agenten</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>%1 – complete</source>
        <translation>%1 – vollständig</translation>
    </message>
    <message>
        <source>%1 – Bus Inspector</source>
        <translation>%1 – Bus Inspector</translation>
    </message>
    <message>
        <source>The memory limit of %1 is reached: the oldest messages make room for new ones. Edit → Preferences raises it.</source>
        <translation>Die Speichergrenze von %1 ist erreicht: Die ältesten Nachrichten machen neuen Platz. Bearbeiten → Einstellungen hebt sie an.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open a captured session</source>
        <translation>Eine aufgezeichnete Sitzung öffnen</translation>
    </message>
    <message>
        <source>&amp;Save As…</source>
        <translation>Speichern &amp;unter …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Quit the program</source>
        <translation>Das Programm beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Copy Messages</source>
        <translation>Nachrichten &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the selected messages as text</source>
        <translation>Die gewählten Nachrichten als Text kopieren</translation>
    </message>
    <message>
        <source>Copy Messages as &amp;JSON</source>
        <translation>Nachrichten als &amp;JSON kopieren</translation>
    </message>
    <message>
        <source>Copy the selected messages as JSON</source>
        <translation>Die gewählten Nachrichten als JSON kopieren</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Filter the traffic</source>
        <translation>Den Verkehr filtern</translation>
    </message>
    <message>
        <source>&amp;Go to Message…</source>
        <translation>&amp;Gehe zu Nachricht …</translation>
    </message>
    <message>
        <source>Go to a message by its number (seq)</source>
        <translation>Zu einer Nachricht mit bestimmter Nummer (seq) gehen</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>Memory limit and theme</source>
        <translation>Speichergrenze und Design</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Traffic</source>
        <translation>&amp;Verkehr</translation>
    </message>
    <message>
        <source>Put the keyboard into the traffic</source>
        <translation>Die Tastatur in den Verkehr setzen</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>V&amp;ollbild</translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation>Den ganzen Bildschirm nutzen</translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Put all views back to their first places</source>
        <translation>Alle Ansichten an ihren ersten Platz zurücksetzen</translation>
    </message>
    <message>
        <source>Show %1; hide it where it is on top</source>
        <translation>%1 zeigen; ausblenden, wo es obenauf liegt</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>&amp;Design</translation>
    </message>
    <message>
        <source>&amp;Session</source>
        <translation>&amp;Sitzung</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>A&amp;nhalten</translation>
    </message>
    <message>
        <source>Freeze the list; messages are still received (Space)</source>
        <translation>Die Liste einfrieren; Nachrichten werden weiter empfangen (Leertaste)</translation>
    </message>
    <message>
        <source>&amp;Follow</source>
        <translation>&amp;Folgen</translation>
    </message>
    <message>
        <source>Keep the newest message in sight (End)</source>
        <translation>Die neueste Nachricht im Blick behalten (Ende)</translation>
    </message>
    <message>
        <source>Show &amp;All Agents</source>
        <translation>&amp;Alle Agenten zeigen</translation>
    </message>
    <message>
        <source>Show everyone&apos;s traffic again</source>
        <translation>Wieder den Verkehr von allen zeigen</translation>
    </message>
    <message>
        <source>&amp;Restart</source>
        <translation>&amp;Neu beginnen</translation>
    </message>
    <message>
        <source>Begin this session once more</source>
        <translation>Diese Sitzung noch einmal beginnen</translation>
    </message>
    <message>
        <source>&amp;Built-in Session</source>
        <translation>&amp;Eingebaute Sitzung</translation>
    </message>
    <message>
        <source>Show the built-in session: a voice assistant</source>
        <translation>Die eingebaute Sitzung zeigen: einen Sprachassistenten</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>Everything that the keyboard can do</source>
        <translation>Alles, was die Tastatur kann</translation>
    </message>
    <message>
        <source>&amp;About Bus Inspector</source>
        <translation>Ü&amp;ber Bus Inspector</translation>
    </message>
    <message>
        <source>What this program is</source>
        <translation>Was dieses Programm ist</translation>
    </message>
    <message>
        <source>Tool Bar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>Open a Captured Session</source>
        <translation>Eine aufgezeichnete Sitzung öffnen</translation>
    </message>
    <message>
        <source>Save the Session</source>
        <translation>Die Sitzung speichern</translation>
    </message>
    <message>
        <source>Saving %1 of %2 …</source>
        <translation>%1 von %2 werden gespeichert …</translation>
    </message>
    <message>
        <source>%1 messages saved to %2.</source>
        <translation>%1 Nachrichten in %2 gespeichert.</translation>
    </message>
    <message>
        <source>Nothing was saved: another session began.</source>
        <translation>Nichts wurde gespeichert: Eine andere Sitzung begann.</translation>
    </message>
    <message>
        <source>Go to Message</source>
        <translation>Gehe zu Nachricht</translation>
    </message>
    <message>
        <source>Number of the message (seq):</source>
        <translation>Nummer der Nachricht (seq):</translation>
    </message>
    <message>
        <source>“%1” is no number of a message.</source>
        <translation>„%1“ ist keine Nummer einer Nachricht.</translation>
    </message>
    <message>
        <source>Message %1 is not held.</source>
        <translation>Nachricht %1 wird nicht vorgehalten.</translation>
    </message>
    <message>
        <source>About Bus Inspector</source>
        <translation>Über Bus Inspector</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Bus Inspector %1&lt;/h3&gt;&lt;p&gt;Shows what agents say to each other on a libbus message bus: every message, what became of it at each agent, and what was lost.&lt;/p&gt;&lt;p&gt;MIT license.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Bus Inspector %1&lt;/h3&gt;&lt;p&gt;Zeigt, was Agenten auf einem libbus-Nachrichtenbus zueinander sagen: jede Nachricht, was bei jedem Agenten aus ihr wurde, und was verloren ging.&lt;/p&gt;&lt;p&gt;MIT-Lizenz.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&amp;Attach…</source>
        <translation>&amp;Verbinden …</translation>
    </message>
    <message>
        <source>Look at apps that run now</source>
        <translation>Programme zeigen, die gerade laufen</translation>
    </message>
    <message>
        <source>Save the messages held</source>
        <translation>Die vorgehaltenen Nachrichten speichern</translation>
    </message>
    <message>
        <source>Save What Is S&amp;hown…</source>
        <translation>An&amp;gezeigtes speichern …</translation>
    </message>
    <message>
        <source>Save the messages that the filter lets through</source>
        <translation>Die Nachrichten speichern, die der Filter durchlässt</translation>
    </message>
    <message>
        <source>Save What Is Shown</source>
        <translation>Angezeigtes speichern</translation>
    </message>
    <message>
        <source>Save Se&amp;lection…</source>
        <translation>&amp;Auswahl speichern …</translation>
    </message>
    <message>
        <source>Save the selected messages</source>
        <translation>Die ausgewählten Nachrichten speichern</translation>
    </message>
    <message>
        <source>Sessions (*.mcap *.jsonl);;All files (*)</source>
        <translation>Sitzungen (*.mcap *.jsonl);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Captures, small and quick to open (*.mcap)</source>
        <translation>Aufzeichnungen, klein und schnell zu öffnen (*.mcap)</translation>
    </message>
    <message>
        <source>Text, one JSON object a line (*.jsonl)</source>
        <translation>Text, ein JSON-Objekt je Zeile (*.jsonl)</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Es ist nichts ausgewählt.</translation>
    </message>
    <message>
        <source>Save the Selection</source>
        <translation>Auswahl speichern</translation>
    </message>
</context>
<context>
    <name>inspector::McapSource</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>inspector::OpeningProgress</name>
    <message>
        <source>Opening the file</source>
        <translation>Datei wird geöffnet</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Read no further; what was read stays</source>
        <translation>Nicht weiterlesen; was gelesen ist, bleibt</translation>
    </message>
</context>
<context>
    <name>inspector::PreferencesDialog</name>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
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
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source>&amp;Memory for messages:</source>
        <translation>&amp;Speicher für Nachrichten:</translation>
    </message>
    <message>
        <source>When it is full, the oldest data messages make room for new ones. The status bar counts them as evicted.</source>
        <translation>Ist er voll, machen die ältesten Datennachrichten neuen Platz. Die Statusleiste zählt sie als verdrängt.</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Design:</translation>
    </message>
</context>
<context>
    <name>inspector::RowText</name>
    <message>
        <source>system</source>
        <translation>System</translation>
    </message>
    <message>
        <source>data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>all</source>
        <comment>a broadcast&apos;s target</comment>
        <translation>alle</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message numerus="yes">
        <source>handled by %Ln</source>
        <translation>
            <numerusform>von %Ln verarbeitet</numerusform>
            <numerusform>von %Ln verarbeitet</numerusform>
        </translation>
    </message>
    <message>
        <source>failed at %1</source>
        <translation>bei %1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>dropped by %1</source>
        <translation>bei %1 verworfen</translation>
    </message>
    <message>
        <source>undelivered to %1</source>
        <translation>%1 nicht zugestellt</translation>
    </message>
    <message>
        <source>discarded at %1</source>
        <translation>bei %1 entfallen</translation>
    </message>
    <message>
        <source>handled by %1</source>
        <translation>von %1 verarbeitet</translation>
    </message>
    <message>
        <source>These messages were on the bus, but not in this session: their records were lost. The bus itself dropped nothing here.</source>
        <translation>Diese Nachrichten waren auf dem Bus, aber nicht in dieser Sitzung: Ihre Einträge gingen verloren. Der Bus selbst hat hier nichts verworfen.</translation>
    </message>
    <message>
        <source>The handler threw while it worked on this message. The Fate tab of the details shows what it threw.</source>
        <translation>Der Handler warf bei dieser Nachricht eine Ausnahme. Der Reiter „Verbleib“ der Einzelheiten zeigt, welche.</translation>
    </message>
    <message>
        <source>The data queue was full, so the subscriber never gets this message. It is slower than what it is sent: make its handler quicker, give its subscription a larger capacity, or send it less.</source>
        <translation>Die Datenwarteschlange war voll, daher bekommt der Abonnent diese Nachricht nie. Er ist langsamer als das, was ihm gesendet wird: seinen Handler beschleunigen, seinem Abonnement mehr Platz geben oder ihm weniger senden.</translation>
    </message>
    <message>
        <source>The subscriber left while the message was still in its queue.</source>
        <translation>Der Abonnent ging, während die Nachricht noch in seiner Warteschlange war.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages lost by the tap</source>
        <translation>
            <numerusform>%Ln Nachricht vom Tap verloren</numerusform>
            <numerusform>%Ln Nachrichten vom Tap verloren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages evicted to stay within memory</source>
        <translation>
            <numerusform>%Ln Nachricht verdrängt, um Speicher zu sparen</numerusform>
            <numerusform>%Ln Nachrichten verdrängt, um Speicher zu sparen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages lost in a damaged file</source>
        <translation>
            <numerusform>%Ln Nachricht in einer beschädigten Datei verloren</numerusform>
            <numerusform>%Ln Nachrichten in einer beschädigten Datei verloren</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, from %3 to %4, %5, %6</source>
        <translation>%1, %2, von %3 an %4, %5, %6</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>not known: the tap lost it</source>
        <translation>unbekannt: der Tap hat es verloren</translation>
    </message>
    <message>
        <source>others not known</source>
        <translation>übrige unbekannt</translation>
    </message>
    <message>
        <source>messages are lost here, and nobody can tell how many</source>
        <translation>hier fehlen Nachrichten, wie viele, weiß niemand</translation>
    </message>
</context>
<context>
    <name>inspector::Screenshot</name>
    <message>
        <source>The screenshot cannot be written to %1: %2</source>
        <translation>Das Bild kann nicht in %1 geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>inspector::Session</name>
    <message>
        <source>(contents let go to stay within memory)</source>
        <translation>(Inhalt aufgegeben, um Speicher zu sparen)</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) lost by the tap</source>
        <translation>
            <numerusform>%n Nachricht vom Tap verloren</numerusform>
            <numerusform>%n Nachrichten vom Tap verloren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) evicted to stay within memory</source>
        <translation>
            <numerusform>%n Nachricht verdrängt, um Speicher zu sparen</numerusform>
            <numerusform>%n Nachrichten verdrängt, um Speicher zu sparen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) lost in a damaged file</source>
        <translation>
            <numerusform>%n Nachricht in einer beschädigten Datei verloren</numerusform>
            <numerusform>%n Nachrichten in einer beschädigten Datei verloren</numerusform>
        </translation>
    </message>
    <message>
        <source>(contents cannot be read from the file)</source>
        <translation>(Inhalt kann nicht aus der Datei gelesen werden)</translation>
    </message>
    <message>
        <source>messages are lost here, and nobody can tell how many</source>
        <translation>hier fehlen Nachrichten, wie viele, weiß niemand</translation>
    </message>
</context>
<context>
    <name>inspector::SessionStatus</name>
    <message>
        <source>Rows that the traffic view shows now, with its filter.</source>
        <translation>Zeilen, die die Verkehrsansicht mit ihrem Filter jetzt zeigt.</translation>
    </message>
    <message>
        <source>Messages in memory.</source>
        <translation>Nachrichten im Speicher.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Messages that were seen and then given up, the oldest first, to stay within the memory limit. The contents of data messages go first; their rows stay for a while.&lt;/p&gt;&lt;p&gt;Raise the limit in Edit → Preferences, or save the session in time.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Nachrichten, die gesehen und dann aufgegeben wurden, die ältesten zuerst, um die Speichergrenze einzuhalten. Zuerst gehen die Inhalte von Datennachrichten; ihre Zeilen bleiben noch eine Weile.&lt;/p&gt;&lt;p&gt;Die Grenze unter Bearbeiten → Einstellungen anheben oder die Sitzung rechtzeitig speichern.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Messages that were on the bus but not seen here, since the inspector did not keep up.&lt;/p&gt;&lt;p&gt;The agents did get them: the bus never waits for the inspector. Gaps are marked in the traffic.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Nachrichten, die auf dem Bus waren, hier aber nicht gesehen wurden, weil der Inspector nicht mitkam.&lt;/p&gt;&lt;p&gt;Die Agenten haben sie bekommen: Der Bus wartet nie auf den Inspector. Lücken sind im Verkehr markiert.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Messages that came in a second, over the last two.</source>
        <translation>Nachrichten je Sekunde, über die letzten zwei.</translation>
    </message>
    <message>
        <source>What the messages take in memory, and how much they may. Change it in Edit → Preferences.</source>
        <translation>Was die Nachrichten im Speicher belegen und wie viel sie dürfen. Änderbar unter Bearbeiten → Einstellungen.</translation>
    </message>
    <message>
        <source>Shown %1</source>
        <translation>Gezeigt %1</translation>
    </message>
    <message>
        <source>Held %1</source>
        <translation>Vorgehalten %1</translation>
    </message>
    <message>
        <source>Lost by the tap %1</source>
        <translation>Vom Tap verloren %1</translation>
    </message>
    <message>
        <source>Memory %1 of %2</source>
        <translation>Speicher %1 von %2</translation>
    </message>
    <message>
        <source>Evicted %1, contents of %2</source>
        <translation>Verdrängt %1, Inhalte von %2</translation>
    </message>
    <message>
        <source>Evicted %1</source>
        <translation>Verdrängt %1</translation>
    </message>
    <message>
        <source>Rate %1</source>
        <translation>Rate %1</translation>
    </message>
</context>
<context>
    <name>inspector::SessionWriter</name>
    <message>
        <source>Cannot write %1: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>inspector::SubscriberAuditor</name>
    <message numerus="yes">
        <source>%n message(s) reached it that were not for it</source>
        <translation>
            <numerusform>%n Nachricht erreichte ihn, die nicht für ihn war</numerusform>
            <numerusform>%n Nachrichten erreichten ihn, die nicht für ihn waren</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 received, but handled + waiting + discarded + failed = %2 + %3 + %4 + %5 = %6</source>
        <translation>%1 empfangen, aber verarbeitet + wartend + entfallen + fehlgeschlagen = %2 + %3 + %4 + %5 = %6</translation>
    </message>
    <message>
        <source>the bus says %1 %2, the records show %3</source>
        <translation>der Bus sagt: %1 %2, die Einträge zeigen %3</translation>
    </message>
    <message>
        <source>handled</source>
        <translation>verarbeitet</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>discarded</source>
        <translation>entfallen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>when it unsubscribed the bus said %1 dropped, the records show %2</source>
        <translation>beim Abmelden sagte der Bus: %1 verworfen, die Einträge zeigen %2</translation>
    </message>
</context>
<context>
    <name>inspector::Summary</name>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>upstream</source>
        <translation>stromaufwärts</translation>
    </message>
    <message>
        <source>downstream</source>
        <translation>stromabwärts</translation>
    </message>
    <message>
        <source>activate</source>
        <translation>aktivieren</translation>
    </message>
    <message>
        <source>deactivate</source>
        <translation>deaktivieren</translation>
    </message>
    <message>
        <source>end</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>abbrechen</translation>
    </message>
    <message>
        <source>ready and active</source>
        <translation>bereit und aktiv</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>bridged</source>
        <translation>Brücke</translation>
    </message>
    <message>
        <source>runner %1</source>
        <translation>Runner %1</translation>
    </message>
    <message>
        <source>parent %1</source>
        <translation>Elternagent %1</translation>
    </message>
    <message>
        <source>%1 (active)</source>
        <translation>%1 (aktiv)</translation>
    </message>
    <message numerus="yes">
        <source>%n agent(s)</source>
        <translation>
            <numerusform>%n Agent</numerusform>
            <numerusform>%n Agenten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>(default handler)</source>
        <translation>(Standard-Handler)</translation>
    </message>
    <message>
        <source>update</source>
        <translation>Zwischenstand</translation>
    </message>
    <message>
        <source>asks for an update</source>
        <translation>fragt nach dem Stand</translation>
    </message>
    <message>
        <source>cancel task</source>
        <translation>Aufgabe abbrechen</translation>
    </message>
    <message>
        <source>start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>inspector::TailSource</name>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, Zeile %2: %3</translation>
    </message>
</context>
<context>
    <name>inspector::TaskModel</name>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>The task&apos;s id. Double-click a row to see only its messages.</source>
        <translation>Die Kennung der Aufgabe. Ein Doppelklick auf eine Zeile zeigt nur ihre Nachrichten.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What was asked for; empty for the worker&apos;s default handler.</source>
        <translation>Was verlangt wurde; leer für den Standard-Handler des Bearbeiters.</translation>
    </message>
    <message>
        <source>Requester</source>
        <translation>Auftraggeber</translation>
    </message>
    <message>
        <source>Who asked.</source>
        <translation>Wer gefragt hat.</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Bearbeiter</translation>
    </message>
    <message>
        <source>Who was asked, or who answers.</source>
        <translation>Wer gefragt wurde oder wer antwortet.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>&lt;p&gt;Pending until the worker takes it up, running until it gives its last answer.&lt;/p&gt;&lt;p&gt;“Request dropped” means that the request met a full queue: nobody will answer it.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Offen, bis der Bearbeiter sie aufnimmt, laufend bis zu seiner letzten Antwort.&lt;/p&gt;&lt;p&gt;„Anfrage verworfen“ bedeutet, dass die Anfrage auf eine volle Warteschlange traf: Niemand wird sie beantworten.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>cancelling</source>
        <translation>wird abgebrochen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>The last update or piece of a stream.</source>
        <translation>Der letzte Zwischenstand oder das letzte Stück eines Stroms.</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>How long it took, or has been open, by the time of the session.</source>
        <translation>Wie lange sie dauerte oder schon offen ist, nach der Zeit der Sitzung.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>The last answer.</source>
        <translation>Die letzte Antwort.</translation>
    </message>
    <message>
        <source>request dropped</source>
        <translation>Anfrage verworfen</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>The request met the full data queue of %1. Nobody will answer it: the requester has to ask again or give up.</source>
        <translation>Die Anfrage traf auf die volle Datenwarteschlange von %1. Niemand wird sie beantworten: Der Auftraggeber muss noch einmal fragen oder aufgeben.</translation>
    </message>
    <message>
        <source>%1 updates, %2 pieces of a stream. %3</source>
        <translation>%1 Zwischenstände, %2 Stücke eines Stroms. %3</translation>
    </message>
</context>
<context>
    <name>inspector::TasksView</name>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
</context>
<context>
    <name>inspector::TrafficList</name>
    <message>
        <source>Traffic</source>
        <translation>Verkehr</translation>
    </message>
    <message>
        <source>The messages on the bus, in the order of publishing</source>
        <translation>Die Nachrichten auf dem Bus, in der Reihenfolge der Veröffentlichung</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>inspector::TrafficView</name>
    <message>
        <source>Filtering … %1 %</source>
        <translation>Filtern … %1 %</translation>
    </message>
    <message>
        <source>No messages yet.
They appear here as soon as an agent sends one.</source>
        <translation>Noch keine Nachrichten.
Sie erscheinen hier, sobald ein Agent eine sendet.</translation>
    </message>
    <message>
        <source>No message passes the filter.
Switch chips on, or clear the text: Ctrl+F, Escape.</source>
        <translation>Keine Nachricht passt zum Filter.
Schalter einschalten oder den Text leeren: Strg+F, Escape.</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Time since the session&apos;s start</source>
        <translation>Zeit seit Beginn der Sitzung</translation>
    </message>
    <message>
        <source>Time since the row above</source>
        <translation>Zeit seit der Zeile darüber</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
    <message>
        <source>Message %1 is not in this session any more, or not yet.</source>
        <translation>Nachricht %1 ist nicht mehr oder noch nicht in dieser Sitzung.</translation>
    </message>
    <message>
        <source>Message %1 is hidden by the filter.</source>
        <translation>Nachricht %1 ist vom Filter verborgen.</translation>
    </message>
    <message>
        <source>Only from %1</source>
        <translation>Nur von %1</translation>
    </message>
    <message>
        <source>Only to %1</source>
        <translation>Nur an %1</translation>
    </message>
    <message>
        <source>Only task %1</source>
        <translation>Nur Aufgabe %1</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Nur %1</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Als JSON kopieren</translation>
    </message>
    <message>
        <source>↓ %1 new</source>
        <translation>↓ %1 neu</translation>
    </message>
    <message>
        <source>Go on, at the newest message</source>
        <translation>Weiter, bei der neuesten Nachricht</translation>
    </message>
    <message>
        <source>Go to the newest message and follow (End)</source>
        <translation>Zur neuesten Nachricht gehen und folgen (Ende)</translation>
    </message>
    <message>
        <source>Copied the first %L1 of %L2 selected rows.</source>
        <translation>Die ersten %L1 von %L2 gewählten Zeilen kopiert.</translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln rows.</source>
        <translation>
            <numerusform>%Ln Zeile kopiert.</numerusform>
            <numerusform>%Ln Zeilen kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused · %1 new</source>
        <translation>Angehalten · %1 neu</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were left out: their contents were let go to stay within memory.</source>
        <translation>
            <numerusform>%Ln Zeile wurde weggelassen: Ihr Inhalt wurde aufgegeben, um Speicher zu sparen.</numerusform>
            <numerusform>%Ln Zeilen wurden weggelassen: Ihr Inhalt wurde aufgegeben, um Speicher zu sparen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inspector::WaveformView</name>
    <message>
        <source>Waveform</source>
        <translation>Wellenform</translation>
    </message>
    <message>
        <source>%L1 Hz</source>
        <translation>%L1 Hz</translation>
    </message>
    <message>
        <source>unknown rate</source>
        <translation>unbekannte Rate</translation>
    </message>
    <message>
        <source>mono</source>
        <translation>Mono</translation>
    </message>
    <message>
        <source>stereo</source>
        <translation>Stereo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln channels</source>
        <translation>
            <numerusform>%Ln Kanal</numerusform>
            <numerusform>%Ln Kanäle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln samples</source>
        <translation>
            <numerusform>%Ln Abtastwert</numerusform>
            <numerusform>%Ln Abtastwerte</numerusform>
        </translation>
    </message>
    <message>
        <source>peak %1 dB</source>
        <translation>Spitze %1 dB</translation>
    </message>
    <message>
        <source>silence</source>
        <translation>Stille</translation>
    </message>
</context>
<context>
    <name>inspector::WhiskerSource</name>
    <message>
        <source>%1, byte %2: %3</source>
        <translation>%1, Byte %2: %3</translation>
    </message>
    <message>
        <source>%1 is cut off or damaged at byte %2; what comes after that is not read</source>
        <translation>%1 ist bei Byte %2 abgeschnitten oder beschädigt; was danach kommt, wird nicht gelesen</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>bus-inspector: --language: there is no translation “%1”; there are %2.
</source>
        <translation>bus-inspector: --language: Die Übersetzung „%1“ gibt es nicht; es gibt %2.
</translation>
    </message>
    <message>
        <source>bus-inspector: there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set). “bustap demo” shows the session in a terminal; --screenshot FILE works here too.
</source>
        <translation>bus-inspector: Es gibt keinen Bildschirm (weder DISPLAY noch WAYLAND_DISPLAY ist gesetzt). „bustap demo“ zeigt die Sitzung in einem Terminal; --screenshot FILE geht auch hier.
</translation>
    </message>
</context>
</TS>
