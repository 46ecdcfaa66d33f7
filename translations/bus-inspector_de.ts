<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
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
        <source>%1 was written, but its marks could not be: %2</source>
        <translation>%1 wurde geschrieben, die Markierungen dazu aber nicht: %2</translation>
    </message>
    <message>
        <source>Writes a session in the form that the ending of FILE asks for:
  .mcap, .jsonl    a capture, with everything that is in the session, and its marks
  .perfetto.json   for Perfetto and chrome://tracing
  .otlp.jsonl      tasks as OpenTelemetry spans
  .pcapng          for Wireshark
  .csv             a table of the messages
  .mmd             a Mermaid sequence diagram of the first 200 messages
With a filter, of the messages that it lets through.</source>
        <translation>Schreibt eine Sitzung in der Form, nach der die Endung von FILE verlangt:
  .mcap, .jsonl    eine Aufzeichnung, mit allem, was in der Sitzung ist, und ihren Markierungen
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
    <message>
        <source>where the trouble is, and what to do about it</source>
        <translation>wo die Probleme liegen und was dagegen zu tun ist</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>messages %1</source>
        <translation>Nachrichten %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more of the same kinds, of other agents</source>
        <translation>
            <numerusform>%n weiterer derselben Art, bei anderen Agenten</numerusform>
            <numerusform>%n weitere derselben Art, bei anderen Agenten</numerusform>
        </translation>
    </message>
    <message>
        <source>No trouble found.</source>
        <translation>Keine Probleme gefunden.</translation>
    </message>
    <message>
        <source>Shows where the trouble in a session is, the worst first, and what to do about it.
Ends with 1 where there is any.</source>
        <translation>Zeigt, wo die Probleme einer Sitzung liegen, das schlimmste zuerst, und was dagegen zu tun ist.
Endet mit 1, wenn es welche gibt.</translation>
    </message>
    <message>
        <source>Look only at the messages that the filter lets through.</source>
        <translation>Nur die Nachrichten ansehen, die der Filter durchlässt.</translation>
    </message>
    <message>
        <source>Look at no more than so many messages.</source>
        <translation>Höchstens so viele Nachrichten ansehen.</translation>
    </message>
    <message>
        <source>Show only how many findings there are.</source>
        <translation>Nur zeigen, wie viele Befunde es sind.</translation>
    </message>
    <message>
        <source>a session as people would read it: who said what to whom</source>
        <translation>eine Sitzung, wie Menschen sie läsen: wer wem was gesagt hat</translation>
    </message>
    <message>
        <source>Shows a session as people would read it: who said what to whom, streams joined, drops
and failures where they happened.</source>
        <translation>Zeigt eine Sitzung, wie Menschen sie läsen: wer wem was gesagt hat, Ströme zusammengefügt,
Verworfenes und Fehlgeschlagenes, wo es geschah.</translation>
    </message>
    <message>
        <source>Write a list in Markdown.</source>
        <translation>Eine Liste in Markdown schreiben.</translation>
    </message>
    <message>
        <source>waited %1</source>
        <translation>%1 gewartet</translation>
    </message>
    <message>
        <source>dropped by %1</source>
        <translation>bei %1 verworfen</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message numerus="yes">
        <source>stream of %n</source>
        <translation>
            <numerusform>Strom aus %n Stück</numerusform>
            <numerusform>Strom aus %n Stücken</numerusform>
        </translation>
    </message>
    <message>
        <source>since</source>
        <translation>seit</translation>
    </message>
    <message>
        <source>gap</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>there is no task &quot;%1&quot; in this session; &quot;bustap tasks SOURCE&quot; lists them</source>
        <translation>die Aufgabe „%1“ gibt es in dieser Sitzung nicht; „bustap tasks SOURCE“ zählt sie auf</translation>
    </message>
    <message>
        <source>Only that task, step by step, with the tasks that were asked for it.</source>
        <translation>Nur diese Aufgabe, Schritt für Schritt, mit den Aufgaben, die für sie verlangt wurden.</translation>
    </message>
    <message>
        <source>apps cannot be looked for: %1</source>
        <translation>Nach Programmen kann nicht gesucht werden: %1</translation>
    </message>
    <message>
        <source>Only entries with a message that the filter lets through.</source>
        <translation>Nur Einträge mit einer Nachricht, die der Filter durchlässt.</translation>
    </message>
    <message>
        <source>Show no more than so many entries.</source>
        <translation>Höchstens so viele Einträge zeigen.</translation>
    </message>
    <message>
        <source>Show only how many entries there are.</source>
        <translation>Nur zeigen, wie viele Einträge es sind.</translation>
    </message>
    <message>
        <source>Tell what was written as one JSON object.</source>
        <translation>Was geschrieben wurde, als ein JSON-Objekt mitteilen.</translation>
    </message>
    <message>
        <source>%1 cannot be recorded into its own ring, which would remove it.</source>
        <translation>%1 kann nicht in den eigenen Ring aufgenommen werden, denn der würde die Datei entfernen.</translation>
    </message>
    <message>
        <source>Records a session to a file, as it happens, until Ctrl-C. The file is written at least once a second,
so that little is lost whatever happens. A file that is there is replaced when the first record comes.
With --rotate or --trigger there are several files, FILE-000001.mcap and so on, with --ring
FILE-ring000001.mcap and so on; each opens alone, and none replaces another. A ring goes on with the one
that an earlier run left, and removes the oldest of its files as it needs their room, never others.</source>
        <translation>Nimmt eine Sitzung, während sie läuft, in eine Datei auf, bis Strg-C. Geschrieben wird mindestens einmal
pro Sekunde, damit wenig verloren geht, was auch geschieht. Eine Datei, die schon da ist, wird ersetzt, sobald
der erste Datensatz kommt. Mit --rotate oder --trigger sind es mehrere Dateien, FILE-000001.mcap und so weiter,
mit --ring FILE-ring000001.mcap und so weiter; jede lässt sich allein öffnen, und keine ersetzt eine andere. Ein
Ring setzt den eines früheren Laufs fort und entfernt die ältesten seiner Dateien, sobald er ihren Platz braucht,
niemals andere.</translation>
    </message>
    <message numerus="yes">
        <source>%1 record(s) written</source>
        <translation>
            <numerusform>%1 Datensatz geschrieben</numerusform>
            <numerusform>%1 Datensätze geschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 message(s) came too quickly and are missing</source>
        <translation>
            <numerusform>%1 Nachricht kam zu schnell und fehlt</numerusform>
            <numerusform>%1 Nachrichten kamen zu schnell und fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>there is no file &quot;%1&quot;, and no app of that name offers its bus</source>
        <translation>eine Datei „%1“ gibt es nicht, und keine App dieses Namens bietet ihren Bus an</translation>
    </message>
    <message>
        <source>%1 records came twice and count once</source>
        <translation>%1 Datensätze kamen doppelt und zählen einfach</translation>
    </message>
    <message>
        <source>Either --json or --markdown says how to write it.</source>
        <translation>Entweder --json oder --markdown sagt, wie es geschrieben wird.</translation>
    </message>
    <message numerus="yes">
        <source>it holds several sessions; %1 message(s) of those before the last one are left out</source>
        <translation>
            <numerusform>die Quelle enthält mehrere Sitzungen; %1 Nachricht aus denen vor der letzten bleibt weg</numerusform>
            <numerusform>die Quelle enthält mehrere Sitzungen; %1 Nachrichten aus denen vor der letzten bleiben weg</numerusform>
        </translation>
    </message>
    <message>
        <source>--language takes a code; there are %1</source>
        <translation>--language braucht ein Kürzel; es gibt %1</translation>
    </message>
    <message numerus="yes">
        <source>the session does not fit into memory: what became of %1 message(s) could not be waited for</source>
        <translation>
            <numerusform>die Sitzung passt nicht in den Speicher: Was aus %1 Nachricht wurde, konnte nicht abgewartet werden</numerusform>
            <numerusform>die Sitzung passt nicht in den Speicher: Was aus %1 Nachrichten wurde, konnte nicht abgewartet werden</numerusform>
        </translation>
    </message>
    <message>
        <source>only a part of %1 was read</source>
        <translation>%1 wurde nur zum Teil gelesen</translation>
    </message>
    <message>
        <source>--follow shows one task; of the others only --json goes with it.</source>
        <translation>--follow zeigt eine einzige Aufgabe; von den übrigen Optionen passt nur --json dazu.</translation>
    </message>
    <message>
        <source>interrupted; %1 was not written</source>
        <translation>unterbrochen; %1 wurde nicht geschrieben</translation>
    </message>
    <message>
        <source>--rotate %1 is too little: give it %2KiB or more.</source>
        <translation>--rotate %1 ist zu wenig: es müssen mindestens %2KiB sein.</translation>
    </message>
    <message>
        <source>--rotate %1 is too much for --ring %2: give it %3KiB or less, or leave it out.</source>
        <translation>--rotate %1 ist zu viel für --ring %2: höchstens %3KiB angeben oder weglassen.</translation>
    </message>
    <message>
        <source>interrupted; what was still to be written is missing</source>
        <translation>unterbrochen; was noch zu schreiben war, fehlt</translation>
    </message>
    <message>
        <source>--%1 goes with demo, the built-in session, not with %2; leave it out.</source>
        <translation>--%1 gehört zu demo, der eingebauten Sitzung, nicht zu %2; bitte weglassen.</translation>
    </message>
    <message>
        <source>--bus goes with a running app, not with %1; leave it out.</source>
        <translation>--bus gehört zu einer laufenden App, nicht zu %1; bitte weglassen.</translation>
    </message>
    <message>
        <source>%1 takes a number from %2 to %3, not &quot;%4&quot;.</source>
        <translation>%1 braucht eine Zahl von %2 bis %3, nicht „%4“.</translation>
    </message>
    <message>
        <source>waited p99</source>
        <translation>gewartet p99</translation>
    </message>
    <message>
        <source>ran p50</source>
        <translation>Laufzeit p50</translation>
    </message>
    <message>
        <source>ran p99</source>
        <translation>Laufzeit p99</translation>
    </message>
</context>
<context>
    <name>inspector::AgentModel</name>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
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
        <source>%1 wait now, %2 at most so far. Data was overtaken %3 times, at most %4 times in a row.</source>
        <translation>%1 warten jetzt, %2 waren es bisher höchstens. Daten wurden %3-mal überholt, höchstens %4-mal hintereinander.</translation>
    </message>
    <message>
        <source>Nobody can tell what it was then: it is known of the present alone.</source>
        <translation>Niemand kann sagen, was es damals war: Bekannt ist es nur von der Gegenwart.</translation>
    </message>
    <message>
        <source>%1 was not on the bus then.</source>
        <translation>%1 war damals nicht auf dem Bus.</translation>
    </message>
    <message>
        <source>%1 waited then, the one in its handler among them; %2 could.</source>
        <translation>%1 warteten damals, die im Handler mitgezählt; %2 konnten warten.</translation>
    </message>
    <message>
        <source>Double-click a row, or press Return, to see only its traffic; once more to see everyone&apos;s.</source>
        <translation>Doppelklick auf eine Zeile oder die Eingabetaste zeigt nur deren Verkehr, ein weiterer wieder den von allen.</translation>
    </message>
    <message>
        <source>%1 wait now, the one in its handler among them; %2 at most so far, and %3 can beside that one.</source>
        <translation>%1 warten jetzt, die im Handler mitgezählt; bisher höchstens %2, und neben dieser können %3 warten.</translation>
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
    <message>
        <source>No agents yet.
An agent appears here as soon as it subscribes, or sends something.</source>
        <translation>Noch keine Agenten.
Ein Agent erscheint hier, sobald er sich anmeldet oder etwas sendet.</translation>
    </message>
    <message>
        <source>No agent is called like that.
The cross in the field above clears it.</source>
        <translation>So heißt kein Agent.
Das Kreuz im Feld darüber leert es.</translation>
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
    <message>
        <source>%1 takes no messages from viewers: its TapServer would have to allow it (allowInjection)</source>
        <translation>%1 nimmt von Betrachtern keine Nachrichten an: Sein TapServer müsste es erlauben (allowInjection)</translation>
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
    <name>inspector::ColourRuleModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <translation>Spalte %1: %2</translation>
    </message>
    <message>
        <source>The rule colours nothing: it has no filter yet.</source>
        <translation>Die Regel färbt nichts: Sie hat noch keinen Filter.</translation>
    </message>
</context>
<context>
    <name>inspector::ColourRulesDialog</name>
    <message>
        <source>Colour Rules</source>
        <translation>Farbregeln</translation>
    </message>
    <message>
        <source>The first rule that is on and matches a message gives it its colour.</source>
        <translation>Die erste eingeschaltete Regel, die auf eine Nachricht passt, gibt ihr die Farbe.</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Add a rule before all others</source>
        <translation>Eine Regel vor allen anderen hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Remove the chosen rule</source>
        <translation>Die gewählte Regel entfernen</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Ask the chosen rule earlier</source>
        <translation>Die gewählte Regel früher fragen</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>Ask the chosen rule later</source>
        <translation>Die gewählte Regel später fragen</translation>
    </message>
    <message>
        <source>For instance: dropped_by == stt</source>
        <translation>Zum Beispiel: dropped_by == stt</translation>
    </message>
    <message>
        <source>A filter, as in the bar above the traffic.
One of a message&apos;s own fields is quickest; payloads are read only of the messages in sight.</source>
        <translation>Ein Filter, wie in der Leiste über dem Verkehr.
Am schnellsten ist einer über die eigenen Felder der Nachricht; die Payload wird nur bei den sichtbaren Nachrichten gelesen.</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Filter:</source>
        <translation>&amp;Filter:</translation>
    </message>
    <message>
        <source>&amp;Colour:</source>
        <translation>F&amp;arbe:</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Neue Regel</translation>
    </message>
    <message>
        <source>There are no rules yet: Add makes one.</source>
        <translation>Noch gibt es keine Regeln: „Hinzufügen“ legt eine an.</translation>
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
    <message>
        <source>Waited</source>
        <translation>Gewartet</translation>
    </message>
    <message>
        <source>Ran</source>
        <translation>Gelaufen</translation>
    </message>
    <message>
        <source>Handled by</source>
        <translation>Verarbeitet von</translation>
    </message>
    <message>
        <source>When the message was published. The column&apos;s menu offers the time of day, the time since the session&apos;s start or a time reference (Ctrl+T), or since the row above.</source>
        <translation>Wann die Nachricht veröffentlicht wurde. Das Menü der Spalte bietet die Uhrzeit, die Zeit seit Beginn der Sitzung oder einer Zeitreferenz (Strg+T) oder seit der Zeile darüber.</translation>
    </message>
    <message>
        <source>The time since the row above, whatever the time column shows.</source>
        <translation>Die Zeit seit der Zeile darüber, was immer die Zeitspalte zeigt.</translation>
    </message>
    <message>
        <source>How long the message was in a queue before its handler began: the longest, of several receivers.</source>
        <translation>Wie lange die Nachricht in einer Warteschlange war, bevor ihr Handler begann: bei mehreren Empfängern die längste Zeit.</translation>
    </message>
    <message>
        <source>How long the handler ran: the longest, of several receivers.</source>
        <translation>Wie lange der Handler lief: bei mehreren Empfängern die längste Zeit.</translation>
    </message>
    <message>
        <source>The subscribers that have handled the message, the first to be done first.</source>
        <translation>Die Abonnenten, die die Nachricht verarbeitet haben; wer zuerst fertig war, zuerst.</translation>
    </message>
    <message>
        <source>Time (s)</source>
        <translation>Zeit (s)</translation>
    </message>
    <message>
        <source>Delta (s)</source>
        <translation>Delta (s)</translation>
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
    <message>
        <source>A session to open: a capture (MCAP or JSONL), or - for JSONL on standard input. Without it, the built-in session.</source>
        <translation>Eine Sitzung zum Öffnen: eine Aufzeichnung (MCAP oder JSONL) oder - für JSONL von der Standardeingabe. Ohne sie die eingebaute Sitzung.</translation>
    </message>
    <message>
        <source>%1 is a folder. Give a capture: an MCAP or a JSONL file.</source>
        <translation>%1 ist ein Ordner. Gebraucht wird eine Aufzeichnung: eine MCAP- oder JSONL-Datei.</translation>
    </message>
</context>
<context>
    <name>inspector::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Type a part of a command, an agent&apos;s name or a task&apos;s</source>
        <translation>Ein Stück eines Befehls, eines Agenten- oder Aufgabennamens eingeben</translation>
    </message>
    <message>
        <source>Search for a command</source>
        <translation>Nach einem Befehl suchen</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Nothing is called like that. Try fewer letters, or the beginnings of its words: &quot;sa&quot; finds Save As.</source>
        <translation>So heißt nichts. Weniger Buchstaben versuchen oder die Anfänge der Wörter: „su“ findet „Speichern unter“.</translation>
    </message>
</context>
<context>
    <name>inspector::CompletionPopup</name>
    <message>
        <source>What may come next</source>
        <translation>Was als Nächstes kommen kann</translation>
    </message>
</context>
<context>
    <name>inspector::Conversation</name>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>%1 says</source>
        <translation>%1 sagt</translation>
    </message>
    <message>
        <source>%1 tells %2</source>
        <translation>%1 teilt %2 mit</translation>
    </message>
    <message>
        <source>The session begins</source>
        <translation>Die Sitzung beginnt</translation>
    </message>
    <message>
        <source>The session of %1 begins</source>
        <translation>Die Sitzung von %1 beginnt</translation>
    </message>
    <message>
        <source>The user</source>
        <translation>Der Benutzer</translation>
    </message>
    <message>
        <source>%1 says, as %2 hears it</source>
        <translation>%1 sagt, wie %2 es hört</translation>
    </message>
    <message>
        <source>%1 asks %2</source>
        <translation>%1 fragt %2</translation>
    </message>
    <message>
        <source>%1 asks %2: %3</source>
        <translation>%1 fragt %2: %3</translation>
    </message>
    <message>
        <source>%1 asks %2 how it goes</source>
        <translation>%1 fragt %2 nach dem Stand</translation>
    </message>
    <message>
        <source>%1 reports to %2</source>
        <translation>%1 berichtet %2</translation>
    </message>
    <message>
        <source>%1 answers %2</source>
        <translation>%1 antwortet %2</translation>
    </message>
    <message>
        <source>%1 cannot do it for %2</source>
        <translation>%1 kann es für %2 nicht tun</translation>
    </message>
    <message>
        <source>%1 breaks off for %2</source>
        <translation>%1 bricht für %2 ab</translation>
    </message>
    <message>
        <source>%1 stops %2: a person speaks (barge-in)</source>
        <translation>%1 hält %2 an: Ein Mensch spricht (Barge-in)</translation>
    </message>
    <message>
        <source>%1 stops %2</source>
        <translation>%1 hält %2 an</translation>
    </message>
    <message>
        <source>Speech begins, says %1</source>
        <translation>Die Rede beginnt, sagt %1</translation>
    </message>
    <message>
        <source>Speech ends, says %1</source>
        <translation>Die Rede endet, sagt %1</translation>
    </message>
    <message>
        <source>Interruption, says %1</source>
        <translation>Unterbrechung, sagt %1</translation>
    </message>
    <message>
        <source>Ready: %1</source>
        <translation>Bereit: %1</translation>
    </message>
    <message>
        <source>%1 activates %2</source>
        <translation>%1 aktiviert %2</translation>
    </message>
    <message>
        <source>%1 deactivates %2</source>
        <translation>%1 deaktiviert %2</translation>
    </message>
    <message>
        <source>%1 ends the work of %2</source>
        <translation>%1 beendet die Arbeit von %2</translation>
    </message>
    <message>
        <source>The user begins to speak</source>
        <translation>Der Benutzer beginnt zu sprechen</translation>
    </message>
    <message>
        <source>The user has spoken</source>
        <translation>Der Benutzer hat gesprochen</translation>
    </message>
    <message>
        <source>%1 begins to speak</source>
        <translation>%1 beginnt zu sprechen</translation>
    </message>
    <message>
        <source>%1 has spoken</source>
        <translation>%1 hat gesprochen</translation>
    </message>
    <message>
        <source>%1 is in trouble</source>
        <translation>%1 hat Probleme</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln frame(s)</source>
        <translation>
            <numerusform>%1: %Ln Frame</numerusform>
            <numerusform>%1: %Ln Frames</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: sound in %Ln piece(s)</source>
        <translation>
            <numerusform>%1: Ton in %Ln Stück</numerusform>
            <numerusform>%1: Ton in %Ln Stücken</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 s of sound</source>
        <translation>%1: %2 s Ton</translation>
    </message>
    <message numerus="yes">
        <source>(a stream without words, %Ln chunk(s))</source>
        <translation>
            <numerusform>(ein Strom ohne Worte, %Ln Stück)</numerusform>
            <numerusform>(ein Strom ohne Worte, %Ln Stücke)</numerusform>
        </translation>
    </message>
    <message>
        <source>The handler of %1 failed: %2</source>
        <translation>Der Handler von %1 schlug fehl: %2</translation>
    </message>
    <message>
        <source>Dropped: the queue of %1 was full</source>
        <translation>Verworfen: Die Warteschlange von %1 war voll</translation>
    </message>
    <message>
        <source>%L1 of %L2 dropped: the queue of %3 was full</source>
        <translation>%L1 von %L2 verworfen: Die Warteschlange von %3 war voll</translation>
    </message>
    <message>
        <source>%2 (%L1 times)</source>
        <translation>%2 (%L1-mal)</translation>
    </message>
    <message>
        <source>%1 left before it came to this</source>
        <translation>%1 ging, bevor dies an der Reihe war</translation>
    </message>
    <message>
        <source>%3 left before it came to %L1 of %L2</source>
        <translation>%3 ging, bevor %L1 von %L2 an der Reihe waren</translation>
    </message>
</context>
<context>
    <name>inspector::ConversationList</name>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Who said what to whom, in the order of publishing</source>
        <translation>Wer wem was gesagt hat, in der Reihenfolge der Veröffentlichung</translation>
    </message>
</context>
<context>
    <name>inspector::ConversationView</name>
    <message>
        <source>Words</source>
        <translation>Worte</translation>
    </message>
    <message>
        <source>What people and agents say aloud</source>
        <translation>Was Menschen und Agenten laut sagen</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Requests, news, streams and answers</source>
        <translation>Anfragen, Zwischenstände, Ströme und Antworten</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Agents come and go, begin and end to work and to speak. Agents in trouble are always shown.</source>
        <translation>Agenten kommen und gehen, beginnen und enden zu arbeiten und zu sprechen. Agenten mit Problemen werden immer gezeigt.</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Stretches of sound, from pause to pause</source>
        <translation>Tonstrecken, von Pause zu Pause</translation>
    </message>
    <message>
        <source>Search in the conversation</source>
        <translation>Im Gespräch suchen</translation>
    </message>
    <message>
        <source>Return finds the next entry with these words, Shift+Return the one before.</source>
        <translation>Eingabe findet den nächsten Eintrag mit diesen Worten, Umschalt+Eingabe den davor.</translation>
    </message>
    <message>
        <source>Keep the newest entry in sight (End)</source>
        <translation>Den neuesten Eintrag im Blick behalten (Ende)</translation>
    </message>
    <message>
        <source>Follow the conversation</source>
        <translation>Dem Gespräch folgen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the conversation that is shown</source>
        <translation>Das gezeigte Gespräch kopieren</translation>
    </message>
    <message>
        <source>Copy as Text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Reading the session …</source>
        <translation>Die Sitzung wird gelesen …</translation>
    </message>
    <message>
        <source>Nobody has said anything yet.
What agents say, ask and answer appears here.</source>
        <translation>Noch hat niemand etwas gesagt.
Was Agenten sagen, fragen und antworten, erscheint hier.</translation>
    </message>
    <message>
        <source>Nothing of the conversation is shown.
Switch on what you want to read above.</source>
        <translation>Vom Gespräch wird nichts gezeigt.
Oben einschalten, was zu lesen sein soll.</translation>
    </message>
    <message>
        <source>“%1” is not in the conversation.</source>
        <translation>„%1“ kommt im Gespräch nicht vor.</translation>
    </message>
    <message numerus="yes">
        <source>The newest %Ln entries were copied.</source>
        <translation>
            <numerusform>Der neueste %Ln Eintrag wurde kopiert.</numerusform>
            <numerusform>Die neuesten %Ln Einträge wurden kopiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries were copied.</source>
        <translation>
            <numerusform>%Ln Eintrag wurde kopiert.</numerusform>
            <numerusform>%Ln Einträge wurden kopiert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inspector::DeliveryBanner</name>
    <message>
        <source>A subscriber handles system messages before data, and what several senders publish may reach it in another order. Messages that it has not handled are not here.</source>
        <translation>Ein Abonnent verarbeitet Systemnachrichten vor Daten, und was mehrere Absender veröffentlichen, kann ihn in anderer Folge erreichen. Nachrichten, die er nicht verarbeitet hat, stehen hier nicht.</translation>
    </message>
    <message>
        <source>As published ✕</source>
        <translation>Wie veröffentlicht ✕</translation>
    </message>
    <message>
        <source>Show all messages again, in the order in which they were published</source>
        <translation>Wieder alle Nachrichten zeigen, in der Reihenfolge der Veröffentlichung</translation>
    </message>
    <message>
        <source>What %1 handled, in the order in which it did</source>
        <translation>Was %1 verarbeitet hat, in der Reihenfolge der Verarbeitung</translation>
    </message>
    <message>
        <source>%1 (looked through %2 %)</source>
        <translation>%1 (%2 % durchgesehen)</translation>
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
    <message>
        <source>The built-in session does not run.</source>
        <translation>Die eingebaute Sitzung läuft nicht.</translation>
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
        <source>Marked</source>
        <translation>Markiert</translation>
    </message>
    <message>
        <source>Marked: %1</source>
        <translation>Markiert: %1</translation>
    </message>
    <message>
        <source>From message %1 to %2.</source>
        <translation>Von Nachricht %1 bis %2.</translation>
    </message>
    <message>
        <source>From message %1 on.</source>
        <translation>Ab Nachricht %1.</translation>
    </message>
    <message>
        <source>Copy &amp;Value</source>
        <translation>&amp;Wert kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>Als &amp;JSON kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bytes</source>
        <translation>
            <numerusform>%Ln Byte</numerusform>
            <numerusform>%Ln Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>Some records of what became of this message are lost: more may have handled it.</source>
        <translation>Einträge darüber, was aus dieser Nachricht wurde, sind verloren: Es können mehr sie verarbeitet haben.</translation>
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
    <message numerus="yes">
        <source>%L1 more problem(s)</source>
        <translation>
            <numerusform>%L1 weiteres Problem</numerusform>
            <numerusform>%L1 weitere Probleme</numerusform>
        </translation>
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
        <source>Agent: %1 ✕</source>
        <translation>Agent: %1 ✕</translation>
    </message>
    <message>
        <source>Only drops</source>
        <translation>Nur verworfene</translation>
    </message>
    <message>
        <source>Filters used before (Alt+Down in the field)</source>
        <translation>Früher benutzte Filter (Alt+Abwärts im Feld)</translation>
    </message>
    <message>
        <source>Save this filter as a button</source>
        <translation>Diesen Filter als Schaltfläche speichern</translation>
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
    <name>inspector::FilterCompletion</name>
    <message>
        <source>none of these</source>
        <translation>keines von diesen</translation>
    </message>
    <message>
        <source>a set: {a, b} or {1..5, 9}</source>
        <translation>eine Menge: {a, b} oder {1..5, 9}</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>there, and not equal</source>
        <translation>vorhanden und ungleich</translation>
    </message>
    <message>
        <source>less</source>
        <translation>kleiner</translation>
    </message>
    <message>
        <source>less or equal</source>
        <translation>kleiner oder gleich</translation>
    </message>
    <message>
        <source>more</source>
        <translation>größer</translation>
    </message>
    <message>
        <source>more or equal</source>
        <translation>größer oder gleich</translation>
    </message>
    <message>
        <source>one of these</source>
        <translation>eines von diesen</translation>
    </message>
    <message>
        <source>holds this text</source>
        <translation>enthält diesen Text</translation>
    </message>
    <message>
        <source>matches this regular expression</source>
        <translation>passt zu diesem regulären Ausdruck</translation>
    </message>
    <message>
        <source>both</source>
        <translation>beide</translation>
    </message>
    <message>
        <source>one of them</source>
        <translation>eines von beiden</translation>
    </message>
    <message>
        <source>the set is complete</source>
        <translation>die Menge ist vollständig</translation>
    </message>
    <message>
        <source>for instance</source>
        <translation>zum Beispiel</translation>
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
    <message>
        <source>Search, or filter: type == TaskRequest &amp;&amp; agent == stt</source>
        <translation>Suchen oder filtern: type == TaskRequest &amp;&amp; agent == stt</translation>
    </message>
    <message>
        <source>&lt;p&gt;Type a word to search for it, or a filter such as&lt;/p&gt;&lt;pre&gt;dropped_by == stt
waited &amp;gt; 5ms &amp;amp;&amp;amp; source == &quot;router&quot;
payload.task_id == &quot;7f&quot;&lt;/pre&gt;&lt;p&gt;&lt;b&gt;Tab&lt;/b&gt; takes what the list offers, &lt;b&gt;Ctrl+Space&lt;/b&gt; opens it. &lt;b&gt;Up&lt;/b&gt; and &lt;b&gt;Down&lt;/b&gt; go through the filters used before, &lt;b&gt;Alt+Down&lt;/b&gt; lists them. &lt;b&gt;Escape&lt;/b&gt; clears.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Ein Wort eingeben, um danach zu suchen, oder einen Filter wie&lt;/p&gt;&lt;pre&gt;dropped_by == stt
waited &amp;gt; 5ms &amp;amp;&amp;amp; source == &quot;router&quot;
payload.task_id == &quot;7f&quot;&lt;/pre&gt;&lt;p&gt;&lt;b&gt;Tab&lt;/b&gt; übernimmt, was die Liste anbietet, &lt;b&gt;Strg+Leertaste&lt;/b&gt; öffnet sie. &lt;b&gt;Aufwärts&lt;/b&gt; und &lt;b&gt;Abwärts&lt;/b&gt; gehen durch die früher benutzten Filter, &lt;b&gt;Alt+Abwärts&lt;/b&gt; zählt sie auf. &lt;b&gt;Escape&lt;/b&gt; leert das Feld.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
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
        <source>The filters that you use will be here</source>
        <translation>Hier werden die benutzten Filter stehen</translation>
    </message>
    <message>
        <source>Forget These</source>
        <translation>Diese vergessen</translation>
    </message>
    <message>
        <source>Somebody marked it</source>
        <translation>Jemand hat sie markiert</translation>
    </message>
    <message>
        <source>What somebody noted on it</source>
        <translation>Was jemand dazu notiert hat</translation>
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
    <name>inspector::FindBar</name>
    <message>
        <source>Find:</source>
        <translation>Suchen:</translation>
    </message>
    <message>
        <source>A word, or a filter: task == &quot;7f&quot;</source>
        <translation>Ein Wort oder ein Filter: task == &quot;7f&quot;</translation>
    </message>
    <message>
        <source>Goes from match to match and hides nothing.
A word finds whatever shows it; every filter can be found, too.</source>
        <translation>Geht von Treffer zu Treffer und verbirgt nichts.
Ein Wort findet alles, was es zeigt; auch nach jedem Filter lässt sich suchen.</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorheriger</translation>
    </message>
    <message>
        <source>The match before (Ctrl+B, Shift+Return)</source>
        <translation>Der Treffer davor (Strg+B, Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächster</translation>
    </message>
    <message>
        <source>The next match (Ctrl+N, Return)</source>
        <translation>Der nächste Treffer (Strg+N, Eingabe)</translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <translation>Spalte %1: %2</translation>
    </message>
    <message>
        <source>No row that is shown matches.</source>
        <translation>Keine gezeigte Zeile passt.</translation>
    </message>
    <message>
        <source>Looking … %1 % (Escape ends it)</source>
        <translation>Suchen … %1 % (Escape beendet es)</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 von %L2</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>past the end, on from the beginning</source>
        <translation>über das Ende hinaus, weiter am Anfang</translation>
    </message>
    <message>
        <source>past the beginning, on from the end</source>
        <translation>über den Anfang hinaus, weiter am Ende</translation>
    </message>
</context>
<context>
    <name>inspector::Findings</name>
    <message>
        <source>everyone</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>%1 says that it has failed.</source>
        <translation>%1 meldet, fehlgeschlagen zu sein.</translation>
    </message>
    <message>
        <source>%1 says that it has failed: %2</source>
        <translation>%1 meldet, fehlgeschlagen zu sein: %2</translation>
    </message>
    <message>
        <source>%1 does not add up: %2.</source>
        <translation>Bei %1 geht die Rechnung nicht auf: %2.</translation>
    </message>
    <message>
        <source>Data for %1 had to wait while up to %2 system messages in a row went before it.</source>
        <translation>Daten für %1 mussten warten, während bis zu %2 Systemnachrichten hintereinander vor ihnen an die Reihe kamen.</translation>
    </message>
    <message>
        <source>%1 came to the bus %2 ago and has not said that it is ready.</source>
        <translation>%1 kam vor %2 auf den Bus und hat sich noch nicht bereit gemeldet.</translation>
    </message>
    <message>
        <source>%1: its data queue was full.</source>
        <translation>%1: Die Datenwarteschlange war voll.</translation>
    </message>
    <message>
        <source>%1: its handler is slow (p99 %2), and its queue of %3 was full.</source>
        <translation>%1: Der Handler ist langsam (p99 %2), und die Warteschlange mit %3 Plätzen war voll.</translation>
    </message>
    <message>
        <source>%1: its handler is quick (p99 %2), but more came at once than its queue of %3 holds.</source>
        <translation>%1: Der Handler ist schnell (p99 %2), aber es kamen mehr auf einmal, als die Warteschlange mit %3 Plätzen fasst.</translation>
    </message>
    <message>
        <source>Look at what it handled before it said so. Nobody starts it again by itself.</source>
        <translation>Ansehen, was er vor dieser Meldung verarbeitet hat. Von selbst startet ihn niemand neu.</translation>
    </message>
    <message>
        <source>Catch the error where it arises: the message counts as failed, and whoever waits for an answer gets none.</source>
        <translation>Den Fehler dort abfangen, wo er entsteht: Die Nachricht zählt als fehlgeschlagen, und wer auf eine Antwort wartet, bekommt keine.</translation>
    </message>
    <message>
        <source>Look at the receipt of send(), and ask again. Make the handler of %1 quicker or its queue larger.</source>
        <translation>Die Quittung von send() prüfen und noch einmal fragen. Den Handler von %1 beschleunigen oder die Warteschlange vergrößern.</translation>
    </message>
    <message>
        <source>Give last answers as TaskResponseUrgent, which is never dropped, or make the queue of %1 larger.</source>
        <translation>Letzte Antworten als TaskResponseUrgent geben, das nie verworfen wird, oder die Warteschlange von %1 vergrößern.</translation>
    </message>
    <message>
        <source>Its handler blocks, or waits for a future that nobody finishes. Look at the last message that it took.</source>
        <translation>Sein Handler blockiert oder wartet auf ein Future, das niemand abschließt. Die letzte Nachricht ansehen, die er aufgenommen hat.</translation>
    </message>
    <message>
        <source>Whoever leaves has to answer what is open, if only by a failure; who asked may ask another.</source>
        <translation>Wer geht, muss beantworten, was offen ist, und sei es mit einem Fehlschlag; wer gefragt hat, kann einen anderen fragen.</translation>
    </message>
    <message>
        <source>Each request needs a last answer. Look whether %1 is busy with it, or has forgotten it.</source>
        <translation>Jede Anfrage braucht eine letzte Antwort. Nachsehen, ob %1 noch damit beschäftigt ist oder sie vergessen hat.</translation>
    </message>
    <message>
        <source>The records contradict each other or are not all there: save the session before it is gone, and compare it with the app&apos;s own log.</source>
        <translation>Die Einträge widersprechen sich oder sind unvollständig: die Sitzung speichern, bevor sie verschwindet, und mit dem Protokoll des Programms vergleichen.</translation>
    </message>
    <message>
        <source>Make the handler quicker, the queue larger, or send less. What was dropped is lost for %1 alone.</source>
        <translation>Den Handler beschleunigen, die Warteschlange vergrößern oder weniger senden. Was verworfen wurde, ist nur für %1 verloren.</translation>
    </message>
    <message>
        <source>Read its result, and what its worker did before.</source>
        <translation>Das Ergebnis lesen, und was der Bearbeiter davor getan hat.</translation>
    </message>
    <message>
        <source>Send less as system messages: they go before all data, and these were too many.</source>
        <translation>Weniger als Systemnachrichten senden: Sie kommen vor allen Daten an die Reihe, und es waren zu viele.</translation>
    </message>
    <message>
        <source>Look at its start. Who waits for its AgentReady asks it for nothing before; who only listens needs none.</source>
        <translation>Seinen Start ansehen. Wer auf sein AgentReady wartet, fragt ihn vorher nichts; wer nur zuhört, braucht keines.</translation>
    </message>
    <message>
        <source>The rest of the file is whole. Other findings may have their cause in what is lost.</source>
        <translation>Der Rest der Datei ist heil. Andere Befunde können ihren Grund in dem haben, was fehlt.</translation>
    </message>
    <message>
        <source>The bus never waits for those who look on. Recording to a file keeps up with more than a window does.</source>
        <translation>Der Bus wartet nie auf die, die zusehen. Eine Aufnahme in eine Datei kommt bei mehr mit als ein Fenster.</translation>
    </message>
    <message>
        <source>%1 came to the bus %2 before the session ended, and never said that it was ready.</source>
        <translation>%1 kam %2 vor dem Ende der Sitzung auf den Bus und meldete sich nie als bereit.</translation>
    </message>
    <message numerus="yes">
        <source>The handler of %1 threw on %2 message(s), the last time: %3</source>
        <translation>
            <numerusform>Der Handler von %1 warf bei %2 Nachricht eine Ausnahme, zuletzt: %3</numerusform>
            <numerusform>Der Handler von %1 warf bei %2 Nachrichten eine Ausnahme, zuletzt: %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 request(s) met the full data queue of %2: nobody will answer. The last was task %3 of %4.</source>
        <translation>
            <numerusform>%1 Anfrage traf auf die volle Datenwarteschlange von %2: Niemand wird antworten. Die letzte war Aufgabe %3 von %4.</numerusform>
            <numerusform>%1 Anfragen trafen auf die volle Datenwarteschlange von %2: Niemand wird antworten. Die letzte war Aufgabe %3 von %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last answer to %1 task(s) met the full data queue of %2, which waits for ever. The last was task %3 by %4.</source>
        <translation>
            <numerusform>Die letzte Antwort auf %1 Aufgabe traf auf die volle Datenwarteschlange von %2, der ewig darauf wartet. Zuletzt war es Aufgabe %3 von %4.</numerusform>
            <numerusform>Die letzte Antwort auf %1 Aufgaben traf auf die volle Datenwarteschlange von %2, der ewig darauf wartet. Zuletzt war es Aufgabe %3 von %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 message(s) are missing, and no record says why.</source>
        <translation>
            <numerusform>%1 Nachricht fehlt, und kein Eintrag sagt, warum.</numerusform>
            <numerusform>%1 Nachrichten fehlen, und kein Eintrag sagt, warum.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 task(s) of %2 failed; the last was %3.</source>
        <translation>
            <numerusform>%1 Aufgabe von %2 schlug fehl; die letzte war %3.</numerusform>
            <numerusform>%1 Aufgaben von %2 schlugen fehl; die letzte war %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 took long to notice a cancel, %2 time(s): up to %3.</source>
        <translation>
            <numerusform>%1 bemerkte einen Abbruch erst spät, %2-mal: nach bis zu %3.</numerusform>
            <numerusform>%1 bemerkte einen Abbruch erst spät, %2-mal: nach bis zu %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>When the session ended, %1 message(s) waited for %2, which had finished none for %3.</source>
        <translation>
            <numerusform>Als die Sitzung endete, wartete %1 Nachricht auf %2; seit %3 war keine mehr fertig geworden.</numerusform>
            <numerusform>Als die Sitzung endete, warteten %1 Nachrichten auf %2; seit %3 war keine mehr fertig geworden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is stuck: %2 message(s) wait for it, and it has finished none for %3.</source>
        <translation>
            <numerusform>%1 hängt: %2 Nachricht wartet, und seit %3 ist keine fertig geworden.</numerusform>
            <numerusform>%1 hängt: %2 Nachrichten warten, und seit %3 ist keine fertig geworden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 dropped %2 message(s)</source>
        <translation>
            <numerusform>Bei %1 wurde %2 Nachricht verworfen</numerusform>
            <numerusform>Bei %1 wurden %2 Nachrichten verworfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is gone and has left %2 request(s) without an answer; the oldest is task %3.</source>
        <translation>
            <numerusform>%1 ist gegangen und hat %2 Anfrage ohne Antwort gelassen; die älteste ist Aufgabe %3.</numerusform>
            <numerusform>%1 ist gegangen und hat %2 Anfragen ohne Antwort gelassen; die älteste ist Aufgabe %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>When the session ended, %1 had not answered %2 request(s); the oldest is task %3, after %4.</source>
        <translation>
            <numerusform>Als die Sitzung endete, hatte %1 %2 Anfrage nicht beantwortet: Aufgabe %3, nach %4.</numerusform>
            <numerusform>Als die Sitzung endete, hatte %1 %2 Anfragen nicht beantwortet; die älteste ist Aufgabe %3, nach %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has said nothing about %2 request(s) for long; the oldest is task %3, for %4.</source>
        <translation>
            <numerusform>%1 hat zu %2 Anfrage lange nichts gesagt; die älteste ist Aufgabe %3, seit %4.</numerusform>
            <numerusform>%1 hat zu %2 Anfragen lange nichts gesagt; die älteste ist Aufgabe %3, seit %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tap lost at least %1 message(s), nobody can tell how many: the agents have them, this session has not.</source>
        <translation>
            <numerusform>Dem Tap ging mindestens %1 Nachricht verloren, wie viele genau, weiß niemand: Die Agenten haben sie, diese Sitzung nicht.</numerusform>
            <numerusform>Dem Tap gingen mindestens %1 Nachrichten verloren, wie viele genau, weiß niemand: Die Agenten haben sie, diese Sitzung nicht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tap lost %1 message(s): the agents have them, this session has not.</source>
        <translation>
            <numerusform>Dem Tap ging %1 Nachricht verloren: Die Agenten haben sie, diese Sitzung nicht.</numerusform>
            <numerusform>Dem Tap gingen %1 Nachrichten verloren: Die Agenten haben sie, diese Sitzung nicht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %1 message(s) are lost in damaged parts of the file, nobody can tell how many.</source>
        <translation>
            <numerusform>In beschädigten Teilen der Datei ging mindestens %1 Nachricht verloren, wie viele genau, weiß niemand.</numerusform>
            <numerusform>In beschädigten Teilen der Datei gingen mindestens %1 Nachrichten verloren, wie viele genau, weiß niemand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 message(s) are lost in a damaged part of the file.</source>
        <translation>
            <numerusform>%1 Nachricht ging in einem beschädigten Teil der Datei verloren.</numerusform>
            <numerusform>%1 Nachrichten gingen in einem beschädigten Teil der Datei verloren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What became of at least %1 message(s) is lost, nobody can tell of how many.</source>
        <translation>
            <numerusform>Der Verbleib von mindestens %1 Nachricht ging verloren, von wie vielen genau, weiß niemand.</numerusform>
            <numerusform>Der Verbleib von mindestens %1 Nachrichten ging verloren, von wie vielen genau, weiß niemand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What became of %1 message(s) is lost.</source>
        <translation>
            <numerusform>Der Verbleib von %1 Nachricht ging verloren.</numerusform>
            <numerusform>Der Verbleib von %1 Nachrichten ging verloren.</numerusform>
        </translation>
    </message>
    <message>
        <source>The tap lost messages, and nobody can tell how many: the agents have them, this session has not.</source>
        <translation>Dem Tap gingen Nachrichten verloren, wie viele, weiß niemand: Die Agenten haben sie, diese Sitzung nicht.</translation>
    </message>
    <message>
        <source>Messages are lost in a damaged part of the file, and nobody can tell how many.</source>
        <translation>In einem beschädigten Teil der Datei gingen Nachrichten verloren, wie viele, weiß niemand.</translation>
    </message>
    <message>
        <source>What became of some messages is lost, and nobody can tell of how many.</source>
        <translation>Der Verbleib einiger Nachrichten ging verloren, von wie vielen, weiß niemand.</translation>
    </message>
    <message numerus="yes">
        <source>%1 message(s) went to %2, and nobody of that name was on the bus. The last was from %3.</source>
        <translation>
            <numerusform>%1 Nachricht ging an %2, und niemand dieses Namens war auf dem Bus. Sie kam von %3.</numerusform>
            <numerusform>%1 Nachrichten gingen an %2, und niemand dieses Namens war auf dem Bus. Die letzte kam von %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look whether the name is right, and whether %1 is started at all. The receipt of send() tells it.</source>
        <translation>Nachsehen, ob der Name stimmt und ob %1 überhaupt gestartet wird. Die Quittung von send() sagt es.</translation>
    </message>
    <message numerus="yes">
        <source>%1 part(s) of streams met the full data queue of %2, which goes without them. The last was of task %3 by %4.</source>
        <translation>
            <numerusform>%1 Teil eines Streams traf auf die volle Datenwarteschlange von %2 und fehlt ihm. Er gehört zu Aufgabe %3 von %4.</numerusform>
            <numerusform>%1 Teile von Streams trafen auf die volle Datenwarteschlange von %2 und fehlen ihm. Der letzte gehört zu Aufgabe %3 von %4.</numerusform>
        </translation>
    </message>
    <message>
        <source>Make the queue of %1 larger than a stream, or its handler quicker. A stream that must be whole needs its receipts looked at.</source>
        <translation>Die Warteschlange von %1 größer als einen Stream machen oder den Handler beschleunigen. Wo ein Stream vollständig sein muss, die Quittungen prüfen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 message(s) waited long for %2, up to %3: its handler takes up to %4.</source>
        <translation>
            <numerusform>%1 Nachricht wartete lange auf %2, bis zu %3: Der Handler braucht bis zu %4.</numerusform>
            <numerusform>%1 Nachrichten warteten lange auf %2, bis zu %3: Der Handler braucht bis zu %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 message(s) waited long for %2, up to %3, though its handler is quick.</source>
        <translation>
            <numerusform>%1 Nachricht wartete lange auf %2, bis zu %3, obwohl der Handler schnell ist.</numerusform>
            <numerusform>%1 Nachrichten warteten lange auf %2, bis zu %3, obwohl der Handler schnell ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>Make the handler of %1 quicker, or share its work among several agents.</source>
        <translation>Den Handler von %1 beschleunigen oder seine Arbeit auf mehrere Agenten verteilen.</translation>
    </message>
    <message>
        <source>The thread that it runs in was busy with others: look whose handler is slow. A worker of its own (bus::Worker::Own) waits for nobody.</source>
        <translation>Der Thread, in dem er läuft, war mit anderen beschäftigt: nachsehen, wessen Handler langsam ist. Ein eigener Worker (bus::Worker::Own) wartet auf niemanden.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %2 wait for each other: %1 has said nothing about %3 request(s) for long; the oldest is task %4, for %5.</source>
        <translation>
            <numerusform>%1 und %2 warten aufeinander: %1 hat zu %3 Anfrage lange nichts gesagt; die älteste ist Aufgabe %4, seit %5.</numerusform>
            <numerusform>%1 und %2 warten aufeinander: %1 hat zu %3 Anfragen lange nichts gesagt; die älteste ist Aufgabe %4, seit %5.</numerusform>
        </translation>
    </message>
    <message>
        <source>One of the two has to go on without the other&apos;s answer, or ask somebody else.</source>
        <translation>Einer von beiden muss ohne die Antwort des anderen weitermachen oder jemand anderen fragen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 asked %2 time(s) under the id of a task that another had open, the last time %3 of %4.</source>
        <translation>
            <numerusform>%1 fragte %2-mal unter der ID einer offenen Aufgabe von jemand anderem, zuletzt %3 von %4.</numerusform>
            <numerusform>%1 fragte %2-mal unter der ID einer offenen Aufgabe von jemand anderem, zuletzt %3 von %4.</numerusform>
        </translation>
    </message>
    <message>
        <source>Make ids that nobody else makes, by QUuid for instance: answers are told apart by nothing else.</source>
        <translation>IDs bilden, die sonst niemand bildet, etwa mit QUuid: Antworten unterscheidet sonst nichts.</translation>
    </message>
    <message>
        <source>%1, the last from %2</source>
        <translation>%1, die letzte von %2</translation>
    </message>
    <message>
        <source>Let long handlers ask bus::cancelRequested() now and then, and what runs in a future its bus::CancelToken: until either is done, the next message waits.</source>
        <translation>Lange Handler ab und zu bus::cancelRequested() fragen lassen, und was in einem Future läuft, sein bus::CancelToken: Bis beides fertig ist, wartet die nächste Nachricht.</translation>
    </message>
</context>
<context>
    <name>inspector::FindingsModel</name>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>None of its messages is held.</source>
        <translation>Keine seiner Nachrichten wird vorgehalten.</translation>
    </message>
    <message>
        <source>Double-click or Return goes to the newest of its messages; open it for the others.</source>
        <translation>Doppelklick oder Eingabe geht zur neuesten seiner Nachrichten; aufgeklappt zeigt er die übrigen.</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>a message that is not held any more</source>
        <translation>eine Nachricht, die nicht mehr vorgehalten wird</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Click to go there: all views show this moment.</source>
        <translation>Ein Klick geht dorthin: Alle Ansichten zeigen diesen Augenblick.</translation>
    </message>
</context>
<context>
    <name>inspector::FindingsView</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>No trouble so far.
Requests that nobody will answer, handlers that throw, agents that cannot keep up and the like appear here, with what to do about them.</source>
        <translation>Bisher keine Probleme.
Anfragen, die niemand beantworten wird, Handler, die Ausnahmen werfen, Agenten, die nicht mitkommen, und Ähnliches erscheinen hier, und was dagegen zu tun ist.</translation>
    </message>
    <message>
        <source>No messages yet.
What goes wrong between agents appears here, with what to do about it.</source>
        <translation>Noch keine Nachrichten.
Was zwischen Agenten schiefgeht, erscheint hier, und was dagegen zu tun ist.</translation>
    </message>
    <message>
        <source>No trouble found: the session adds up, and nothing in it failed, was dropped or was left open for long.</source>
        <translation>Nichts gefunden: Die Sitzung geht auf, und nichts darin ist gescheitert, verworfen worden oder lange offen geblieben.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more of the same kinds, of other agents, are not listed.</source>
        <translation>
            <numerusform>%Ln weiterer derselben Art, bei anderen Agenten, ist nicht aufgeführt.</numerusform>
            <numerusform>%Ln weitere derselben Art, bei anderen Agenten, sind nicht aufgeführt.</numerusform>
        </translation>
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
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
</context>
<context>
    <name>inspector::GoToBar</name>
    <message>
        <source>Go to:</source>
        <translation>Gehe zu:</translation>
    </message>
    <message>
        <source>1204, +10, -10, 10:31:05 or 1.5s</source>
        <translation>1204, +10, -10, 10:31:05 oder 1.5s</translation>
    </message>
    <message>
        <source>1204: the message of that number (seq)
+10, -10: so many numbers further on, or back
10:31:05: the first message at that time of day
1.5s, 2min: so long after the session&apos;s start</source>
        <translation>1204: die Nachricht mit dieser Nummer (seq)
+10, -10: so viele Nummern weiter oder zurück
10:31:05: die erste Nachricht zu dieser Uhrzeit
1.5s, 2min: so lange nach Beginn der Sitzung</translation>
    </message>
    <message>
        <source>Write a number, +10, -10, a time of day (10:31:05) or a time (1.5s).</source>
        <translation>Eine Nummer, +10, -10, eine Uhrzeit (10:31:05) oder eine Zeit (1.5s) eingeben.</translation>
    </message>
    <message>
        <source>There are no messages yet.</source>
        <translation>Noch gibt es keine Nachrichten.</translation>
    </message>
    <message>
        <source>That message is not held.</source>
        <translation>Diese Nachricht wird nicht vorgehalten.</translation>
    </message>
    <message>
        <source>The session has no messages at that time.</source>
        <translation>Die Sitzung hat zu dieser Zeit keine Nachrichten.</translation>
    </message>
    <message>
        <source>Go to %1, the nearest (Return)</source>
        <translation>Zu %1 gehen, der nächstgelegenen (Eingabe)</translation>
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
    <name>inspector::Hue</name>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Sky blue</source>
        <translation>Himmelblau</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
</context>
<context>
    <name>inspector::InlineBar</name>
    <message>
        <source>Close (Escape)</source>
        <translation>Schließen (Escape)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
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
    <message>
        <source>Timeline: a message back or on</source>
        <translation>Zeitleiste: eine Nachricht zurück oder weiter</translation>
    </message>
    <message>
        <source>Timeline: a twentieth of the session&apos;s time</source>
        <translation>Zeitleiste: ein Zwanzigstel der Zeit der Sitzung</translation>
    </message>
    <message>
        <source>Timeline: the oldest message; live</source>
        <translation>Zeitleiste: die älteste Nachricht; live</translation>
    </message>
    <message>
        <source>Findings: to the newest of its messages</source>
        <translation>Befunde: zur neuesten seiner Nachrichten</translation>
    </message>
    <message>
        <source>Marks: go to the message, edit its note, take the mark away</source>
        <translation>Markierungen: zur Nachricht gehen, ihre Notiz bearbeiten, die Markierung wegnehmen</translation>
    </message>
    <message>
        <source>Sequence: unfold a line, and fold it again</source>
        <translation>Sequenz: eine Linie aufklappen und wieder zuklappen</translation>
    </message>
    <message>
        <source>Sequence: larger, smaller, normal size, all lifelines on the page</source>
        <translation>Sequenz: größer, kleiner, normale Größe, alle Lebenslinien auf die Seite</translation>
    </message>
    <message>
        <source>Sequence: fold the selected agents into one lifeline</source>
        <translation>Sequenz: die gewählten Agenten zu einer Lebenslinie zusammenfassen</translation>
    </message>
</context>
<context>
    <name>inspector::LifelineHeads</name>
    <message>
        <source>Lifelines</source>
        <translation>Lebenslinien</translation>
    </message>
    <message>
        <source>The agents that take part</source>
        <translation>Die beteiligten Agenten</translation>
    </message>
</context>
<context>
    <name>inspector::LineWords</name>
    <message numerus="yes">
        <source>%Ln receivers</source>
        <translation>
            <numerusform>%Ln Empfänger</numerusform>
            <numerusform>%Ln Empfänger</numerusform>
        </translation>
    </message>
    <message>
        <source>broadcast</source>
        <translation>Rundruf</translation>
    </message>
    <message>
        <source>waited %1</source>
        <translation>%1 gewartet</translation>
    </message>
    <message>
        <source>%1, from %2 to %3</source>
        <translation>%1, von %2 an %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Message %1, sent at %2 s</source>
        <translation>Nachricht %1, gesendet bei %2 s</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more receivers</source>
        <translation>
            <numerusform>%Ln weiterer Empfänger</numerusform>
            <numerusform>%Ln weitere Empfänger</numerusform>
        </translation>
    </message>
    <message>
        <source>The right arrow key, or a double click, unfolds this line.</source>
        <translation>Die Pfeiltaste nach rechts oder ein Doppelklick klappt diese Linie auf.</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>alle</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln dropped</source>
        <translation>
            <numerusform>%Ln verworfen</numerusform>
            <numerusform>%Ln verworfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln undelivered</source>
        <translation>
            <numerusform>%Ln nicht zugestellt</numerusform>
            <numerusform>%Ln nicht zugestellt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln discarded</source>
        <translation>
            <numerusform>%Ln entfallen</numerusform>
            <numerusform>%Ln entfallen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln wartet</numerusform>
            <numerusform>%Ln warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 handled %Ln messages</source>
        <translation>
            <numerusform>%1 hat %Ln Nachricht verarbeitet</numerusform>
            <numerusform>%1 hat %Ln Nachrichten verarbeitet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, and %Ln not</source>
        <translation>
            <numerusform>%1, %Ln nicht</numerusform>
            <numerusform>%1, %Ln nicht</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 handled it: it waited %2, and ran %3</source>
        <translation>%1 hat sie verarbeitet: Sie wartete %2 und lief %3</translation>
    </message>
    <message>
        <source>%1 failed: it waited %2, and ran %3</source>
        <translation>%1 schlug fehl: Sie wartete %2 und lief %3</translation>
    </message>
    <message>
        <source>It waits for %1</source>
        <translation>Sie wartet auf %1</translation>
    </message>
    <message>
        <source>What became of it at %1 is not known</source>
        <translation>Was bei %1 aus ihr wurde, ist unbekannt</translation>
    </message>
    <message>
        <source>%1 left before its turn came</source>
        <translation>%1 ging, bevor sie an der Reihe war</translation>
    </message>
    <message>
        <source>There is no %1</source>
        <translation>%1 gibt es nicht</translation>
    </message>
    <message>
        <source>%1 dropped it: its data queue was full</source>
        <translation>Bei %1 verworfen: Die Datenwarteschlange war voll</translation>
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
    <name>inspector::LossText</name>
    <message>
        <source>what told of lost messages was evicted to stay within memory</source>
        <translation>was von verlorenen Nachrichten berichtete, wurde verdrängt, um Speicher zu sparen</translation>
    </message>
    <message numerus="yes">
        <source>%L1 %2 messages of %3 evicted to stay within memory</source>
        <translation>
            <numerusform>%L1 %2-Nachricht von %3 verdrängt, um Speicher zu sparen</numerusform>
            <numerusform>%L1 %2-Nachrichten von %3 verdrängt, um Speicher zu sparen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 messages of %2 evicted to stay within memory</source>
        <translation>
            <numerusform>%L1 Nachricht von %2 verdrängt, um Speicher zu sparen</numerusform>
            <numerusform>%L1 Nachrichten von %2 verdrängt, um Speicher zu sparen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 %2 messages of several agents evicted to stay within memory</source>
        <translation>
            <numerusform>%L1 %2-Nachricht mehrerer Agenten verdrängt, um Speicher zu sparen</numerusform>
            <numerusform>%L1 %2-Nachrichten mehrerer Agenten verdrängt, um Speicher zu sparen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 messages evicted to stay within memory</source>
        <translation>
            <numerusform>%L1 Nachricht verdrängt, um Speicher zu sparen</numerusform>
            <numerusform>%L1 Nachrichten verdrängt, um Speicher zu sparen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 messages lost by the tap</source>
        <translation>
            <numerusform>%L1 Nachricht vom Tap verloren</numerusform>
            <numerusform>%L1 Nachrichten vom Tap verloren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 messages left out to stay within memory, or by a filter</source>
        <translation>
            <numerusform>%L1 Nachricht weggelassen, um Speicher zu sparen oder durch einen Filter</numerusform>
            <numerusform>%L1 Nachrichten weggelassen, um Speicher zu sparen oder durch einen Filter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 messages lost in a damaged file</source>
        <translation>
            <numerusform>%L1 Nachricht in einer beschädigten Datei verloren</numerusform>
            <numerusform>%L1 Nachrichten in einer beschädigten Datei verloren</numerusform>
        </translation>
    </message>
    <message>
        <source>messages lost by the tap, and nobody can tell how many</source>
        <translation>Nachrichten vom Tap verloren, wie viele, weiß niemand</translation>
    </message>
    <message>
        <source>messages left out to stay within memory, or by a filter, and nobody can tell how many</source>
        <translation>Nachrichten weggelassen, um Speicher zu sparen oder durch einen Filter, wie viele, weiß niemand</translation>
    </message>
    <message>
        <source>messages lost in a damaged file, and nobody can tell how many</source>
        <translation>Nachrichten in einer beschädigten Datei verloren, wie viele, weiß niemand</translation>
    </message>
    <message>
        <source>These messages were never in this session: their records were lost. The rows that told of it were let go to stay within memory.</source>
        <translation>Diese Nachrichten waren nie in dieser Sitzung: Ihre Einträge gingen verloren. Die Zeilen, die davon berichteten, wurden aufgegeben, um die Speichergrenze einzuhalten.</translation>
    </message>
    <message>
        <source>These messages were here and were let go to stay within memory: the data of who speaks most goes first. A larger memory limit, in Edit → Preferences, keeps more.</source>
        <translation>Diese Nachrichten waren hier und wurden aufgegeben, um die Speichergrenze einzuhalten: Zuerst gehen die Daten derer, die am meisten reden. Eine größere Speichergrenze unter Bearbeiten → Einstellungen behält mehr.</translation>
    </message>
    <message>
        <source>These messages were on the bus, but are not in this file: who wrote it had let go of them to stay within memory, or left them out by a filter.</source>
        <translation>Diese Nachrichten waren auf dem Bus, stehen aber nicht in dieser Datei: Wer sie schrieb, hatte sie aufgegeben, um die Speichergrenze einzuhalten, oder ließ sie durch einen Filter weg.</translation>
    </message>
    <message>
        <source>These messages were on the bus, but not in this session: their records were lost. The bus itself dropped nothing here.</source>
        <translation>Diese Nachrichten waren auf dem Bus, aber nicht in dieser Sitzung: Ihre Einträge gingen verloren. Der Bus selbst hat hier nichts verworfen.</translation>
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
        <translation>An&amp;halten</translation>
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
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Findings (%1)</source>
        <translation>Befunde (%1)</translation>
    </message>
    <message>
        <source>&amp;Send Message…</source>
        <translation>Nachricht &amp;senden …</translation>
    </message>
    <message>
        <source>Write a message and send it on the bus that is looked at</source>
        <translation>Eine Nachricht schreiben und auf dem gezeigten Bus senden</translation>
    </message>
    <message>
        <source>Rese&amp;nd</source>
        <translation>Noch ein&amp;mal senden</translation>
    </message>
    <message>
        <source>Send the current message once more</source>
        <translation>Die aktuelle Nachricht noch einmal senden</translation>
    </message>
    <message>
        <source>&amp;Edit and Resend…</source>
        <translation>&amp;Bearbeiten und senden …</translation>
    </message>
    <message>
        <source>Change the current message, and send that</source>
        <translation>Die aktuelle Nachricht ändern und so senden</translation>
    </message>
    <message>
        <source>Choose the message in the traffic first.</source>
        <translation>Zuerst die Nachricht im Verkehr wählen.</translation>
    </message>
    <message>
        <source>The contents of this message were let go to stay within memory.</source>
        <translation>Der Inhalt dieser Nachricht wurde aufgegeben, um Speicher zu sparen.</translation>
    </message>
    <message>
        <source>The session was saved, but its marks were not: %1</source>
        <translation>Die Sitzung wurde gespeichert, ihre Markierungen aber nicht: %1</translation>
    </message>
    <message>
        <source>Fi&amp;lter</source>
        <translation>Fi&amp;lter</translation>
    </message>
    <message>
        <source>Show only what passes a filter</source>
        <translation>Nur zeigen, was ein Filter durchlässt ( / in der Liste)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>&amp;Reihenfolge</translation>
    </message>
    <message>
        <source>Co&amp;lour Rules…</source>
        <translation>&amp;Farbregeln …</translation>
    </message>
    <message>
        <source>Give messages that a filter matches a colour</source>
        <translation>Nachrichten, auf die ein Filter passt, eine Farbe geben</translation>
    </message>
    <message>
        <source>As &amp;Published</source>
        <translation>Wie &amp;veröffentlicht</translation>
    </message>
    <message>
        <source>As Handled by %1 … %2</source>
        <translation>Wie verarbeitet von %1 … %2</translation>
    </message>
    <message>
        <source>As Handled by %1</source>
        <translation>Wie verarbeitet von %1</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Sequenz</translation>
    </message>
    <message>
        <source>Copy the Con&amp;versation</source>
        <translation>Gespräch ko&amp;pieren</translation>
    </message>
    <message>
        <source>Copy the conversation that is shown</source>
        <translation>Das gezeigte Gespräch kopieren</translation>
    </message>
    <message>
        <source>Copy the Conversation as &amp;Markdown</source>
        <translation>Gespräch als Mark&amp;down kopieren</translation>
    </message>
    <message>
        <source>Copy the conversation that is shown, for a document</source>
        <translation>Das gezeigte Gespräch für ein Dokument kopieren</translation>
    </message>
    <message>
        <source>Co&amp;lour It</source>
        <translation>Ein&amp;färben</translation>
    </message>
    <message>
        <source>&amp;Follow Task</source>
        <translation>Aufgabe verf&amp;olgen</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation>Wieder alles zeigen</translation>
    </message>
    <message>
        <source>&amp;Save as a Button…</source>
        <translation>Als &amp;Schaltfläche speichern …</translation>
    </message>
    <message>
        <source>Give the filter a name and keep it</source>
        <translation>Dem Filter einen Namen geben und ihn behalten</translation>
    </message>
    <message>
        <source>&amp;Used Before</source>
        <translation>&amp;Zuletzt benutzt</translation>
    </message>
    <message>
        <source>Sa&amp;ved</source>
        <translation>&amp;Gespeicherte</translation>
    </message>
    <message>
        <source>Nothing is saved yet</source>
        <translation>Noch ist nichts gespeichert</translation>
    </message>
    <message>
        <source>%1 – read in part</source>
        <translation>%1 – zum Teil gelesen</translation>
    </message>
    <message>
        <source>As &amp;Handled by %1</source>
        <translation>Wie von %1 &amp;behandelt</translation>
    </message>
    <message>
        <source>&amp;Command Palette…</source>
        <translation>&amp;Befehlspalette …</translation>
    </message>
    <message>
        <source>Find a command, an agent or a task by a part of its name</source>
        <translation>Einen Befehl, einen Agenten oder eine Aufgabe an einem Teil des Namens finden</translation>
    </message>
    <message>
        <source>The limit of %1 is reached. Edit → Preferences raises it.</source>
        <translation>Grenze von %1 erreicht. Höher: Bearbeiten → Einstellungen.</translation>
    </message>
    <message>
        <source>It does not run: there is nothing to begin. What it sent stays here.</source>
        <translation>Sie läuft nicht: Es gibt nichts neu zu beginnen. Was sie gesendet hat, bleibt hier.</translation>
    </message>
    <message>
        <source>%1 – damaged, read as far as it goes</source>
        <translation>%1 – beschädigt, so weit wie möglich gelesen</translation>
    </message>
    <message>
        <source>The marks and notes of this session are in no file yet, and go with it.</source>
        <translation>Die Markierungen und Notizen dieser Sitzung stehen noch in keiner Datei und gehen mit ihr verloren.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more in the details.</source>
        <translation>
            <numerusform>%Ln weiteres in den Details.</numerusform>
            <numerusform>%Ln weitere in den Details.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pictures that stay sharp at any size (*.svg)</source>
        <translation>Bilder, die in jeder Größe scharf bleiben (*.svg)</translation>
    </message>
    <message>
        <source>Pictures of pixels (*.png)</source>
        <translation>Bilder aus Pixeln (*.png)</translation>
    </message>
    <message>
        <source>Mermaid, for documents (*.mmd)</source>
        <translation>Mermaid, für Dokumente (*.mmd)</translation>
    </message>
    <message>
        <source>Export the Sequence Diagram</source>
        <translation>Das Sequenzdiagramm exportieren</translation>
    </message>
</context>
<context>
    <name>inspector::MarkModel</name>
    <message>
        <source>Seq</source>
        <translation>Seq</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>(not held)</source>
        <translation>(nicht vorgehalten)</translation>
    </message>
    <message>
        <source>all</source>
        <comment>a broadcast&apos;s target</comment>
        <translation>alle</translation>
    </message>
    <message>
        <source>%1, %2 → %3: %4</source>
        <translation>%1, %2 → %3: %4</translation>
    </message>
</context>
<context>
    <name>inspector::MarksFile</name>
    <message>
        <source>%1 holds no marks that can be read; it is kept as %2.</source>
        <translation>%1 enthält keine lesbaren Markierungen; die Datei wird als %2 aufgehoben.</translation>
    </message>
    <message>
        <source>The marks cannot be kept: %1</source>
        <translation>Die Markierungen können nicht aufgehoben werden: %1</translation>
    </message>
    <message>
        <source>The marks cannot be written beside the capture (%1); they are kept in %2.</source>
        <translation>Die Markierungen können nicht neben die Aufzeichnung geschrieben werden (%1); sie werden in %2 aufgehoben.</translation>
    </message>
    <message>
        <source>%1 holds no marks that can be read.</source>
        <translation>%1 enthält keine lesbaren Markierungen.</translation>
    </message>
</context>
<context>
    <name>inspector::MarksView</name>
    <message>
        <source>Marks</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>Return goes to the message, F2 edits its note, Delete takes the mark away</source>
        <translation>Eingabe geht zur Nachricht, F2 bearbeitet ihre Notiz, Entf nimmt die Markierung weg</translation>
    </message>
    <message>
        <source>No message is marked.
Ctrl+M marks the one that is chosen in the traffic, Ctrl+Shift+M notes something on it.</source>
        <translation>Keine Nachricht ist markiert.
Strg+M markiert die im Verkehr gewählte, Strg+Umschalt+M schreibt eine Notiz dazu.</translation>
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
    <name>inspector::MessageDraft</name>
    <message>
        <source>there is no message type &quot;%1&quot;</source>
        <translation>es gibt keinen Nachrichtentyp „%1“</translation>
    </message>
    <message>
        <source>the message needs a sender</source>
        <translation>die Nachricht braucht einen Absender</translation>
    </message>
    <message>
        <source>the payload is %1</source>
        <translation>der Inhalt: %1</translation>
    </message>
    <message>
        <source>Message %1: received by %L2, dropped for %L3</source>
        <translation>Nachricht %1: erhalten von %L2, verworfen für %L3</translation>
    </message>
    <message>
        <source>Message %1: nobody bears the name of its target</source>
        <translation>Nachricht %1: Niemand trägt den Namen ihres Ziels</translation>
    </message>
    <message>
        <source>Message %1: source and target are the same, and nobody receives what it sends itself</source>
        <translation>Nachricht %1: Quelle und Ziel sind dieselben, und niemand erhält, was er selbst sendet</translation>
    </message>
    <message>
        <source>Not sent: the bus is stopped</source>
        <translation>Nicht gesendet: Der Bus ist angehalten</translation>
    </message>
    <message>
        <source>Not sent: the message has no source</source>
        <translation>Nicht gesendet: Die Nachricht hat keine Quelle</translation>
    </message>
    <message>
        <source>the payload is not JSON at line %1, column %2</source>
        <translation>der Inhalt ist ab Zeile %1, Spalte %2 kein JSON</translation>
    </message>
</context>
<context>
    <name>inspector::MessageSender</name>
    <message>
        <source>There is no session to send to.</source>
        <translation>Es gibt keine Sitzung, an die gesendet werden kann.</translation>
    </message>
    <message>
        <source>The connection ended before there was an answer.</source>
        <translation>Die Verbindung endete, bevor eine Antwort kam.</translation>
    </message>
    <message>
        <source>Not sent: %1</source>
        <translation>Nicht gesendet: %1</translation>
    </message>
</context>
<context>
    <name>inspector::MomentText</name>
    <message>
        <source>message %1, %2</source>
        <translation>Nachricht %1, %2</translation>
    </message>
</context>
<context>
    <name>inspector::NoteBar</name>
    <message>
        <source>What is to be remembered about this message</source>
        <translation>Was zu dieser Nachricht festzuhalten ist</translation>
    </message>
    <message>
        <source>Return keeps the note</source>
        <translation>Eingabe behält die Notiz</translation>
    </message>
    <message>
        <source>Note:</source>
        <translation>Notiz:</translation>
    </message>
    <message>
        <source>Note on %1:</source>
        <translation>Notiz zu %1:</translation>
    </message>
</context>
<context>
    <name>inspector::Opening</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>Es ist ein Ordner</translation>
    </message>
    <message>
        <source>%1 is no session: no record begins where the first should. Sessions are MCAP or JSONL files.</source>
        <translation>%1 ist keine Sitzung: Wo der erste Eintrag beginnen müsste, beginnt keiner. Sitzungen sind MCAP- oder JSONL-Dateien.</translation>
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
    <name>inspector::PaletteModel</name>
    <message>
        <source>%1, on</source>
        <translation>%1, eingeschaltet</translation>
    </message>
</context>
<context>
    <name>inspector::PaletteSources</name>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Show this agent, and only its traffic</source>
        <translation>Diesen Agenten zeigen, und nur seinen Verkehr</translation>
    </message>
    <message>
        <source>Task of %1 for %2</source>
        <comment>requester, worker</comment>
        <translation>Aufgabe von %1 für %2</translation>
    </message>
    <message>
        <source>Follow this task from its request to its answer</source>
        <translation>Dieser Aufgabe von der Anfrage bis zur Antwort folgen</translation>
    </message>
</context>
<context>
    <name>inspector::PastBanner</name>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>This view shows the past</source>
        <translation>Diese Ansicht zeigt die Vergangenheit</translation>
    </message>
    <message>
        <source>&lt;p&gt;This view shows what was so when the message was published: the cursor stands there, and not at the newest message.&lt;/p&gt;&lt;p&gt;“–” stands for what nobody can tell of the past.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Diese Ansicht zeigt den Stand bei der Veröffentlichung der Nachricht: Der Cursor steht dort und nicht bei der neuesten Nachricht.&lt;/p&gt;&lt;p&gt;„–“ steht für das, was von der Vergangenheit niemand sagen kann.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Back to the newest message, and along with it (Ctrl+End)</source>
        <translation>Zurück zur neuesten Nachricht und mit ihr weiter (Strg+Ende)</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Stand bei %1</translation>
    </message>
    <message>
        <source>What was so at %1 is not known any more: what led to it was evicted</source>
        <translation>Der Stand bei %1 ist nicht mehr bekannt: Was dazu führte, wurde verdrängt</translation>
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
        <source>&amp;Theme:</source>
        <translation>&amp;Design:</translation>
    </message>
    <message>
        <source>When it is full, old data messages make room for new ones, those of the agents that speak most first. A row in the traffic and the status bar tell what was evicted.</source>
        <translation>Ist er voll, machen alte Datennachrichten neuen Platz, zuerst die der Agenten, die am meisten reden. Eine Zeile im Verkehr und die Statusleiste sagen, was aufgegeben wurde.</translation>
    </message>
</context>
<context>
    <name>inspector::ReadingTools</name>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen …</translation>
    </message>
    <message>
        <source>Find messages among those shown</source>
        <translation>Unter den gezeigten Nachrichten suchen</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>&amp;Weitersuchen</translation>
    </message>
    <message>
        <source>Go to the next message that matches</source>
        <translation>Zur nächsten passenden Nachricht gehen</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>&amp;Rückwärts suchen</translation>
    </message>
    <message>
        <source>Go to the message before that matches</source>
        <translation>Zur vorigen passenden Nachricht gehen</translation>
    </message>
    <message>
        <source>&amp;Go to Message…</source>
        <translation>&amp;Gehe zu Nachricht …</translation>
    </message>
    <message>
        <source>Go to a message by its number (seq), by steps or by time</source>
        <translation>Zu einer Nachricht gehen, nach Nummer (seq), in Schritten oder nach der Zeit</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>&amp;Markieren</translation>
    </message>
    <message>
        <source>Mark the message, or take its mark away</source>
        <translation>Die Nachricht markieren oder ihre Markierung wegnehmen</translation>
    </message>
    <message>
        <source>N&amp;ote…</source>
        <translation>N&amp;otiz …</translation>
    </message>
    <message>
        <source>Mark the message with a note</source>
        <translation>Die Nachricht mit einer Notiz markieren</translation>
    </message>
    <message>
        <source>Next M&amp;ark</source>
        <translation>&amp;Nächste Markierung</translation>
    </message>
    <message>
        <source>Go to the next marked message</source>
        <translation>Zur nächsten markierten Nachricht gehen</translation>
    </message>
    <message>
        <source>Pre&amp;vious Mark</source>
        <translation>&amp;Vorige Markierung</translation>
    </message>
    <message>
        <source>Go to the marked message before</source>
        <translation>Zur vorigen markierten Nachricht gehen</translation>
    </message>
    <message>
        <source>&amp;Time Reference</source>
        <translation>&amp;Zeitreferenz</translation>
    </message>
    <message>
        <source>Count relative times from the message, or no longer</source>
        <translation>Relative Zeiten ab der Nachricht zählen, oder nicht mehr</translation>
    </message>
    <message>
        <source>No Time &amp;References</source>
        <translation>Keine Zeitre&amp;ferenzen</translation>
    </message>
    <message>
        <source>Count relative times from the session&apos;s start again</source>
        <translation>Relative Zeiten wieder ab Beginn der Sitzung zählen</translation>
    </message>
    <message>
        <source>Choose a message first.</source>
        <translation>Zuerst eine Nachricht wählen.</translation>
    </message>
    <message>
        <source>No message is marked: Ctrl+M marks one.</source>
        <translation>Keine Nachricht ist markiert: Strg+M markiert eine.</translation>
    </message>
    <message>
        <source>None of the marked messages is held.</source>
        <translation>Keine der markierten Nachrichten wird vorgehalten.</translation>
    </message>
    <message>
        <source>Message %1 is not among those shown; its details are.</source>
        <translation>Nachricht %1 ist nicht unter den gezeigten; ihre Einzelheiten sind zu sehen.</translation>
    </message>
    <message>
        <source>Message %1 is not held.</source>
        <translation>Nachricht %1 wird nicht vorgehalten.</translation>
    </message>
    <message>
        <source>Times count from message %1 on.</source>
        <translation>Die Zeiten zählen ab Nachricht %1.</translation>
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
    <message>
        <source>%1, %2, from %3 to %4, %5, %6</source>
        <translation>%1, %2, von %3 an %4, %5, %6</translation>
    </message>
    <message>
        <source>others not known</source>
        <translation>übrige unbekannt</translation>
    </message>
    <message>
        <source>Marked: %1. %2</source>
        <translation>Markiert: %1. %2</translation>
    </message>
    <message>
        <source>*REF*</source>
        <comment>the time of this row is zero</comment>
        <translation>*REF*</translation>
    </message>
    <message>
        <source>not known: the record is lost</source>
        <translation>unbekannt: Eintrag verloren</translation>
    </message>
</context>
<context>
    <name>inspector::SavedFilterBar</name>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>&lt;p&gt;Show &lt;code&gt;%1&lt;/code&gt;&lt;/p&gt;&lt;p&gt;A right click changes or removes it.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;code&gt;%1&lt;/code&gt; zeigen&lt;/p&gt;&lt;p&gt;Ein Rechtsklick ändert oder entfernt ihn.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Anwenden</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>Um&amp;benennen …</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>B&amp;earbeiten …</translation>
    </message>
    <message>
        <source>Move &amp;Left</source>
        <translation>Nach &amp;links</translation>
    </message>
    <message>
        <source>Move &amp;Right</source>
        <translation>Nach &amp;rechts</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>En&amp;tfernen</translation>
    </message>
</context>
<context>
    <name>inspector::SavedFilterEditor</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save a filter</source>
        <translation>Einen Filter speichern</translation>
    </message>
    <message>
        <source>What its button says</source>
        <translation>Was auf seiner Schaltfläche steht</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filter</translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <translation>Spalte %1: %2</translation>
    </message>
    <message>
        <source>An empty filter shows everything: there is nothing to save.</source>
        <translation>Ein leerer Filter zeigt alles: Es gibt nichts zu speichern.</translation>
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
    <name>inspector::SendDialog</name>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Senden</translation>
    </message>
    <message>
        <source>Send a Message</source>
        <translation>Eine Nachricht senden</translation>
    </message>
    <message>
        <source>The sender&apos;s name. It need not be an agent&apos;s; an agent of that name will not receive the message.</source>
        <translation>Der Name des Absenders. Es muss nicht der eines Agenten sein; ein Agent dieses Namens empfängt die Nachricht nicht.</translation>
    </message>
    <message>
        <source>The agent that is to receive it; empty for everyone but the sender.</source>
        <translation>Der Agent, der sie empfangen soll; leer für alle außer dem Absender.</translation>
    </message>
    <message>
        <source>Which of the eighteen kinds of message it is.</source>
        <translation>Welche der achtzehn Arten von Nachrichten es ist.</translation>
    </message>
    <message>
        <source>What the message holds, as in a JSONL record&apos;s payload.</source>
        <translation>Was die Nachricht enthält, wie im payload eines JSONL-Eintrags.</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>&amp;From:</source>
        <translation>&amp;Von:</translation>
    </message>
    <message>
        <source>&amp;To:</source>
        <translation>&amp;An:</translation>
    </message>
    <message>
        <source>T&amp;ype:</source>
        <translation>T&amp;yp:</translation>
    </message>
    <message>
        <source>&amp;Payload:</source>
        <translation>&amp;Inhalt:</translation>
    </message>
    <message>
        <source>Not a message yet: %1</source>
        <translation>Noch keine Nachricht: %1</translation>
    </message>
</context>
<context>
    <name>inspector::SequenceCanvas</name>
    <message>
        <source>%1
Ctrl+click chooses several agents, to fold them into one lifeline.</source>
        <translation>%1
Strg+Klick wählt mehrere Agenten, um sie zu einer Lebenslinie zusammenzufassen.</translation>
    </message>
    <message>
        <source>%1: %2
A double click unfolds the group.</source>
        <translation>%1: %2
Ein Doppelklick klappt die Gruppe auf.</translation>
    </message>
    <message>
        <source>Filtering … %1 %</source>
        <translation>Filtern … %1 %</translation>
    </message>
    <message>
        <source>No messages yet.
Arrows appear here as soon as an agent sends something.</source>
        <translation>Noch keine Nachrichten.
Pfeile erscheinen hier, sobald ein Agent etwas sendet.</translation>
    </message>
    <message>
        <source>No message passes the filter.
The diagram draws what the traffic list shows: clear its filter with Ctrl+Shift+X.</source>
        <translation>Keine Nachricht passt zum Filter.
Das Diagramm zeichnet, was die Verkehrsliste zeigt: deren Filter mit Strg+Umschalt+X leeren.</translation>
    </message>
    <message>
        <source>More messages follow than can be drawn so close together.
A finer time axis shows them, or one in order.</source>
        <translation>Es folgen mehr Nachrichten, als sich so dicht zeichnen lassen.
Eine feinere Zeitachse zeigt sie, oder eine der Reihe nach.</translation>
    </message>
</context>
<context>
    <name>inspector::SequenceExport</name>
    <message>
        <source>Sequence diagram</source>
        <translation>Sequenzdiagramm</translation>
    </message>
    <message>
        <source>Cannot write %1: a diagram&apos;s file ends in .svg, .png or .mmd.</source>
        <translation>%1 kann nicht geschrieben werden: Die Datei eines Diagramms endet auf .svg, .png oder .mmd.</translation>
    </message>
    <message>
        <source>Cannot write %1: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Cannot write %1: the picture is too large. Fold agents into groups, or write an .svg.</source>
        <translation>%1 kann nicht geschrieben werden: Das Bild ist zu groß. Agenten zu Gruppen zusammenfassen oder eine .svg schreiben.</translation>
    </message>
</context>
<context>
    <name>inspector::SequencePanel</name>
    <message>
        <source>S&amp;equence Diagram</source>
        <translation>Se&amp;quenzdiagramm</translation>
    </message>
    <message>
        <source>Fold &amp;Frames</source>
        <translation>&amp;Frames zusammenfassen</translation>
    </message>
    <message>
        <source>Tell the frames of a second in one arrow, so that audio does not hide the talk</source>
        <translation>Die Frames einer Sekunde in einem Pfeil zeigen, damit der Ton das Gespräch nicht verdeckt</translation>
    </message>
    <message>
        <source>Fold &amp;Streams</source>
        <translation>&amp;Ströme zusammenfassen</translation>
    </message>
    <message>
        <source>Tell the chunks of an answer within a second in one arrow</source>
        <translation>Die Stücke einer Antwort innerhalb einer Sekunde in einem Pfeil zeigen</translation>
    </message>
    <message>
        <source>Fold Selected &amp;Agents</source>
        <translation>Gewählte &amp;Agenten zusammenfassen</translation>
    </message>
    <message>
        <source>Put the agents whose names you chose with Ctrl+click onto one lifeline (G)</source>
        <translation>Die Agenten, deren Namen mit Strg+Klick gewählt wurden, auf eine Lebenslinie setzen (G)</translation>
    </message>
    <message>
        <source>Fold &amp;Everything Again</source>
        <translation>Alles &amp;wieder zuklappen</translation>
    </message>
    <message>
        <source>Fold the lines and groups again that you unfolded</source>
        <translation>Aufgeklappte Linien und Gruppen wieder zuklappen</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Larger (+, or Ctrl and the mouse wheel)</source>
        <translation>Größer (+, oder Strg und das Mausrad)</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Smaller (-, or Ctrl and the mouse wheel)</source>
        <translation>Kleiner (-, oder Strg und das Mausrad)</translation>
    </message>
    <message>
        <source>&amp;Normal Size</source>
        <translation>&amp;Normale Größe</translation>
    </message>
    <message>
        <source>As large as the other views (0)</source>
        <translation>So groß wie die anderen Ansichten (0)</translation>
    </message>
    <message>
        <source>Fit &amp;Lifelines</source>
        <translation>&amp;Lebenslinien einpassen</translation>
    </message>
    <message>
        <source>Make all lifelines fit onto the page (F)</source>
        <translation>Alle Lebenslinien auf die Seite einpassen (F)</translation>
    </message>
    <message>
        <source>Follow the Ne&amp;west</source>
        <translation>Dem Neuesten f&amp;olgen</translation>
    </message>
    <message>
        <source>Keep the newest arrow in sight (End); scrolling up ends it</source>
        <translation>Den neuesten Pfeil im Blick behalten (Ende); Hochrollen beendet es</translation>
    </message>
    <message>
        <source>E&amp;xport Sequence Diagram…</source>
        <translation>Sequenzdiagramm e&amp;xportieren …</translation>
    </message>
    <message>
        <source>Write the diagram into a file: SVG, PNG or Mermaid</source>
        <translation>Das Diagramm in eine Datei schreiben: SVG, PNG oder Mermaid</translation>
    </message>
    <message>
        <source>&amp;Group Agents</source>
        <translation>Agenten gr&amp;uppieren</translation>
    </message>
    <message>
        <source>&amp;Not at All</source>
        <translation>&amp;Gar nicht</translation>
    </message>
    <message>
        <source>A lifeline for each agent</source>
        <translation>Eine Lebenslinie für jeden Agenten</translation>
    </message>
    <message>
        <source>By &amp;Parent</source>
        <translation>Nach &amp;Elternagent</translation>
    </message>
    <message>
        <source>A lifeline for all children of an agent</source>
        <translation>Eine Lebenslinie für alle Kinder eines Agenten</translation>
    </message>
    <message>
        <source>By &amp;Runner</source>
        <translation>Nach &amp;Runner</translation>
    </message>
    <message>
        <source>A lifeline for all agents of a runner</source>
        <translation>Eine Lebenslinie für alle Agenten eines Runners</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppieren</translation>
    </message>
    <message>
        <source>Fold agents into groups, each on one lifeline</source>
        <translation>Agenten zu Gruppen zusammenfassen, jede auf einer Lebenslinie</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines of the diagram were written to %1.</source>
        <translation>
            <numerusform>%Ln Linie des Diagramms wurde in %1 geschrieben.</numerusform>
            <numerusform>%Ln Linien des Diagramms wurden in %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>They begin with the page; a filter chooses others.</source>
        <translation>Sie beginnen mit der Seite; ein Filter wählt andere.</translation>
    </message>
    <message>
        <source>&amp;Time Axis</source>
        <translation>&amp;Zeitachse</translation>
    </message>
    <message>
        <source>&amp;In Order</source>
        <translation>&amp;Der Reihe nach</translation>
    </message>
    <message>
        <source>&amp;1 ms a Line</source>
        <translation>&amp;1 ms je Zeile</translation>
    </message>
    <message>
        <source>1&amp;0 ms a Line</source>
        <translation>1&amp;0 ms je Zeile</translation>
    </message>
    <message>
        <source>10&amp;0 ms a Line</source>
        <translation>10&amp;0 ms je Zeile</translation>
    </message>
    <message>
        <source>1 &amp;s a Line</source>
        <translation>1 &amp;s je Zeile</translation>
    </message>
    <message>
        <source>10 s a &amp;Line</source>
        <translation>10 s je &amp;Zeile</translation>
    </message>
    <message>
        <source>Each arrow below the other, whatever the time between them</source>
        <translation>Ein Pfeil unter dem anderen, gleich wie viel Zeit dazwischen liegt</translation>
    </message>
    <message>
        <source>True to time: gaps and waits are as high as they are long</source>
        <translation>Zeitgetreu: Lücken und Wartezeiten sind so hoch, wie sie lang sind</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>Achse</translation>
    </message>
    <message>
        <source>Arrows in their order, or true to time</source>
        <translation>Pfeile der Reihe nach oder zeitgetreu</translation>
    </message>
    <message>
        <source>Lifelines</source>
        <translation>Lebenslinien</translation>
    </message>
    <message>
        <source>100 µs &amp;a Line</source>
        <translation>100 µs j&amp;e Zeile</translation>
    </message>
</context>
<context>
    <name>inspector::SequenceView</name>
    <message>
        <source>Sequence diagram</source>
        <translation>Sequenzdiagramm</translation>
    </message>
    <message>
        <source>Who sent what to whom, in the order of sending; the arrow keys go from arrow to arrow</source>
        <translation>Wer wem was gesendet hat, in der Reihenfolge des Sendens; die Pfeiltasten gehen von Pfeil zu Pfeil</translation>
    </message>
</context>
<context>
    <name>inspector::Session</name>
    <message>
        <source>(contents let go to stay within memory)</source>
        <translation>(Inhalt aufgegeben, um Speicher zu sparen)</translation>
    </message>
    <message>
        <source>(contents cannot be read from the file)</source>
        <translation>(Inhalt kann nicht aus der Datei gelesen werden)</translation>
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
    <message>
        <source>&lt;p&gt;Messages that were seen and then given up to stay within the memory limit. Old data messages of the agents that speak most go first: their contents, later their rows. System messages and those of quiet agents are kept longest. A row in the traffic tells what was there.&lt;/p&gt;&lt;p&gt;Raise the limit in Edit → Preferences, or save the session in time.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Nachrichten, die gesehen und dann aufgegeben wurden, um die Speichergrenze einzuhalten. Zuerst gehen alte Datennachrichten der Agenten, die am meisten reden: erst ihr Inhalt, später ihre Zeilen. Systemnachrichten und die stiller Agenten bleiben am längsten. Eine Zeile im Verkehr sagt, was dort war.&lt;/p&gt;&lt;p&gt;Die Grenze unter Bearbeiten → Einstellungen anheben oder die Sitzung rechtzeitig speichern.&lt;/p&gt;</translation>
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
    <name>inspector::Source</name>
    <message>
        <source>A recorded session takes no messages: attach to a running app to send some.</source>
        <translation>Eine aufgezeichnete Sitzung nimmt keine Nachrichten an: Zum Senden mit einem laufenden Programm verbinden.</translation>
    </message>
</context>
<context>
    <name>inspector::StoryModel</name>
    <message>
        <source>The messages of the task in the order of publishing. A task that its worker asked for on the way stands at the place of its request, with its own messages under it.</source>
        <translation>Die Nachrichten der Aufgabe in der Reihenfolge der Veröffentlichung. Eine Aufgabe, die ihr Bearbeiter unterwegs verlangt hat, steht am Ort ihrer Anfrage, mit ihren eigenen Nachrichten darunter.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>The time since the request of the task that is followed.</source>
        <translation>Die Zeit seit der Anfrage der verfolgten Aufgabe.</translation>
    </message>
    <message>
        <source>Since request</source>
        <translation>Seit Anfrage</translation>
    </message>
    <message>
        <source>The time since the message before it, here or in a task below.</source>
        <translation>Die Zeit seit der Nachricht davor, hier oder in einer Aufgabe darunter.</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Who sent it to whom.</source>
        <translation>Wer sie wem gesendet hat.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What became of it there, and how long it waited in the queue.</source>
        <translation>Was dort aus ihr wurde, und wie lange sie in der Warteschlange wartete.</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Verbleib</translation>
    </message>
    <message>
        <source>The words of the message; the chunks of a stream are joined.</source>
        <translation>Die Worte der Nachricht; die Stücke eines Stroms sind zusammengefügt.</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>Sagt</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>all</source>
        <comment>a broadcast&apos;s target</comment>
        <translation>alle</translation>
    </message>
    <message>
        <source>Task %1: %2</source>
        <translation>Aufgabe %1: %2</translation>
    </message>
    <message>
        <source>%1 (%2 of the chunks)</source>
        <translation>%1 (%2 der Stücke)</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>dropped by %1</source>
        <translation>bei %1 verworfen</translation>
    </message>
    <message>
        <source>failed at %1</source>
        <translation>bei %1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>discarded at %1</source>
        <translation>bei %1 entfallen</translation>
    </message>
    <message>
        <source>handled, waited %1</source>
        <translation>verarbeitet, %1 gewartet</translation>
    </message>
    <message>
        <source>The data queue of %1 was full, so it never gets this message. Who waits for it waits for ever.</source>
        <translation>Die Datenwarteschlange von %1 war voll, daher bekommt er diese Nachricht nie. Wer auf sie wartet, wartet ewig.</translation>
    </message>
    <message>
        <source>The handler of %1 threw: %2</source>
        <translation>Der Handler von %1 warf eine Ausnahme: %2</translation>
    </message>
    <message>
        <source>%1 left while it was still in its queue.</source>
        <translation>%1 ging, während sie noch in seiner Warteschlange war.</translation>
    </message>
    <message>
        <source>No handler has dealt with it so far.</source>
        <translation>Bisher hat sich kein Handler mit ihr befasst.</translation>
    </message>
    <message>
        <source>The record of it was lost, or let go to stay within memory.</source>
        <translation>Der Eintrag darüber ging verloren oder wurde aufgegeben, um Speicher zu sparen.</translation>
    </message>
    <message>
        <source>It waited %1 in the queue; the handler took %2.</source>
        <translation>Sie wartete %1 in der Warteschlange; der Handler brauchte %2.</translation>
    </message>
    <message>
        <source>That is long: its receiver was busy with something else.</source>
        <translation>Das ist lang: Ihr Empfänger war mit etwas anderem beschäftigt.</translation>
    </message>
    <message numerus="yes">
        <source>Stream of %Ln chunk(s)</source>
        <translation>
            <numerusform>Strom aus %Ln Stück</numerusform>
            <numerusform>Strom aus %Ln Stücken</numerusform>
        </translation>
    </message>
    <message>
        <source>Task %1: ended</source>
        <translation>Aufgabe %1: beendet</translation>
    </message>
</context>
<context>
    <name>inspector::SubjectMenu</name>
    <message>
        <source>Other fields</source>
        <translation>Andere Felder</translation>
    </message>
    <message>
        <source>&amp;Apply as Filter</source>
        <translation>Als Filter &amp;anwenden</translation>
    </message>
    <message>
        <source>E&amp;xclude</source>
        <translation>A&amp;usschließen</translation>
    </message>
    <message>
        <source>&amp;Combine with the Filter</source>
        <translation>Mit dem Filter &amp;verknüpfen</translation>
    </message>
    <message>
        <source>&amp;Not Selected</source>
        <translation>&amp;Nicht gewählt</translation>
    </message>
    <message>
        <source>…&amp;and Selected</source>
        <translation>…&amp;und gewählt</translation>
    </message>
    <message>
        <source>…&amp;or Selected</source>
        <translation>…&amp;oder gewählt</translation>
    </message>
    <message>
        <source>…an&amp;d not Selected</source>
        <translation>…un&amp;d nicht gewählt</translation>
    </message>
    <message>
        <source>…o&amp;r not Selected</source>
        <translation>…ode&amp;r nicht gewählt</translation>
    </message>
    <message>
        <source>Cop&amp;y as Filter</source>
        <translation>Als Filter &amp;kopieren</translation>
    </message>
</context>
<context>
    <name>inspector::SubscriberAuditor</name>
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
    <message numerus="yes">
        <source>%L1 message(s) reached it that were not for it</source>
        <translation>
            <numerusform>%L1 Nachricht erreichte ihn, die nicht für ihn war</numerusform>
            <numerusform>%L1 Nachrichten erreichten ihn, die nicht für ihn waren</numerusform>
        </translation>
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
    <message numerus="yes">
        <source>%Ln agent(s)</source>
        <translation>
            <numerusform>%Ln Agent</numerusform>
            <numerusform>%Ln Agenten</numerusform>
        </translation>
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
    <name>inspector::TaskNavigation</name>
    <message>
        <source>Follow &amp;Task</source>
        <translation>&amp;Aufgabe verfolgen</translation>
    </message>
    <message>
        <source>Show the task of this message from its request to its answer</source>
        <translation>Die Aufgabe dieser Nachricht von der Anfrage bis zur Antwort zeigen</translation>
    </message>
    <message>
        <source>Re&amp;quest of the Task</source>
        <translation>An&amp;frage der Aufgabe</translation>
    </message>
    <message>
        <source>Go to the request that this message&apos;s task began with</source>
        <translation>Zur Anfrage gehen, mit der die Aufgabe dieser Nachricht begann</translation>
    </message>
    <message>
        <source>&amp;Answer of the Task</source>
        <translation>An&amp;twort der Aufgabe</translation>
    </message>
    <message>
        <source>Go to the answer that ended this message&apos;s task</source>
        <translation>Zur Antwort gehen, mit der die Aufgabe dieser Nachricht endete</translation>
    </message>
    <message>
        <source>The request of task %1 is not in this session, or not any more.</source>
        <translation>Die Anfrage der Aufgabe %1 ist nicht oder nicht mehr in dieser Sitzung.</translation>
    </message>
    <message>
        <source>The answer of task %1 is not in this session any more.</source>
        <translation>Die Antwort der Aufgabe %1 ist nicht mehr in dieser Sitzung.</translation>
    </message>
    <message>
        <source>This message belongs to no task.</source>
        <translation>Diese Nachricht gehört zu keiner Aufgabe.</translation>
    </message>
    <message>
        <source>Task %1 is still open: nobody has answered yet.</source>
        <translation>Aufgabe %1 ist noch offen: Niemand hat bisher geantwortet.</translation>
    </message>
    <message>
        <source>Task %1 will get no answer: its request was dropped by the full queue of %2.</source>
        <translation>Aufgabe %1 bekommt keine Antwort: Ihre Anfrage wurde von der vollen Warteschlange von %2 verworfen.</translation>
    </message>
    <message>
        <source>This is the message that it leads to.</source>
        <translation>Dies ist schon die Nachricht, zu der das führt.</translation>
    </message>
</context>
<context>
    <name>inspector::TaskStory</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>inspector::TaskStrip</name>
    <message>
        <source>%1: its request was dropped</source>
        <translation>%1: die Anfrage wurde verworfen</translation>
    </message>
    <message>
        <source>%1: open</source>
        <translation>%1: offen</translation>
    </message>
    <message>
        <source>%1: failed after %2</source>
        <translation>%1: gescheitert nach %2</translation>
    </message>
    <message>
        <source>%1: cancelled after %2</source>
        <translation>%1: abgebrochen nach %2</translation>
    </message>
    <message>
        <source>%1: answered after %2</source>
        <translation>%1: beantwortet nach %2</translation>
    </message>
</context>
<context>
    <name>inspector::TaskView</name>
    <message>
        <source>Follow the task that this one was asked for: its requester was working on it then</source>
        <translation>Die Aufgabe verfolgen, für die diese verlangt wurde: Ihr Auftraggeber arbeitete damals an ihr</translation>
    </message>
    <message>
        <source>Show in Traffic</source>
        <translation>Im Verkehr zeigen</translation>
    </message>
    <message>
        <source>Show only the messages of this task in the traffic</source>
        <translation>Im Verkehr nur die Nachrichten dieser Aufgabe zeigen</translation>
    </message>
    <message>
        <source>Steps of the task</source>
        <translation>Schritte der Aufgabe</translation>
    </message>
    <message>
        <source>Since request</source>
        <translation>Seit Anfrage</translation>
    </message>
    <message>
        <source>No task is followed.
Choose a message of a task in the traffic, or a task, and press Ctrl+Shift+T.</source>
        <translation>Keine Aufgabe wird verfolgt.
Eine Nachricht einer Aufgabe im Verkehr oder eine Aufgabe wählen und Strg+Umschalt+T drücken.</translation>
    </message>
    <message>
        <source>open for %1</source>
        <translation>seit %1 offen</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>Dauer %1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>↑ Asked for %1</source>
        <translation>↑ Verlangt für %1</translation>
    </message>
    <message>
        <source>Task %1 is not in this session any more, or not yet.</source>
        <translation>Aufgabe %1 ist nicht mehr oder noch nicht in dieser Sitzung.</translation>
    </message>
</context>
<context>
    <name>inspector::TasksView</name>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>No tasks yet.
A task appears here as soon as an agent asks another for something.</source>
        <translation>Noch keine Aufgaben.
Eine Aufgabe erscheint hier, sobald ein Agent einen anderen um etwas bittet.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln older task(s) not listed</source>
        <translation>
            <numerusform>%Ln ältere Aufgabe nicht aufgeführt</numerusform>
            <numerusform>%Ln ältere Aufgaben nicht aufgeführt</numerusform>
        </translation>
    </message>
    <message>
        <source>The newest tasks are listed, and of those that are open more. A filter on a task&apos;s id shows what was said of any of them in the traffic, as far as memory holds it.</source>
        <translation>Gezeigt werden die neuesten Aufgaben, von den offenen mehr. Ein Filter auf die Kennung einer Aufgabe zeigt im Verkehr, was zu ihr gesagt wurde, soweit es noch im Speicher ist.</translation>
    </message>
</context>
<context>
    <name>inspector::TimelineBar</name>
    <message>
        <source>Ti&amp;me</source>
        <translation>&amp;Zeit</translation>
    </message>
    <message>
        <source>The message that all views show, and when it was published</source>
        <translation>Die Nachricht, die alle Ansichten zeigen, und wann sie veröffentlicht wurde</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>Ab&amp;spielen</translation>
    </message>
    <message>
        <source>Let the session pass once more, from the cursor on</source>
        <translation>Die Sitzung vom Cursor an noch einmal ablaufen lassen</translation>
    </message>
    <message>
        <source>Step &amp;On</source>
        <translation>Schritt &amp;vor</translation>
    </message>
    <message>
        <source>To the next message shown</source>
        <translation>Zur nächsten gezeigten Nachricht</translation>
    </message>
    <message>
        <source>Step &amp;Back</source>
        <translation>Schritt &amp;zurück</translation>
    </message>
    <message>
        <source>To the message shown before</source>
        <translation>Zur vorigen gezeigten Nachricht</translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation>Sch&amp;neller</translation>
    </message>
    <message>
        <source>Play more quickly</source>
        <translation>Schneller abspielen</translation>
    </message>
    <message>
        <source>&amp;Slower</source>
        <translation>&amp;Langsamer</translation>
    </message>
    <message>
        <source>Play more slowly</source>
        <translation>Langsamer abspielen</translation>
    </message>
    <message>
        <source>F&amp;irst Message</source>
        <translation>&amp;Erste Nachricht</translation>
    </message>
    <message>
        <source>To the oldest message that is held</source>
        <translation>Zur ältesten vorgehaltenen Nachricht</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>L&amp;ive</translation>
    </message>
    <message>
        <source>To the newest message, and along with it</source>
        <translation>Zur neuesten Nachricht und mit ihr weiter</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>How quickly the session passes while it plays</source>
        <translation>Wie schnell die Sitzung beim Abspielen abläuft</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>&amp;Pause Playing</source>
        <translation>Ab&amp;spielen anhalten</translation>
    </message>
</context>
<context>
    <name>inspector::TimelineSlider</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Live, at the newest message</source>
        <translation>Live, bei der neuesten Nachricht</translation>
    </message>
    <message>
        <source>The course of the session appears here</source>
        <translation>Hier erscheint der Verlauf der Sitzung</translation>
    </message>
    <message>
        <source>&lt;p&gt;The course of the session: how many messages there were when. Drag to see agents, tasks and queues as they stood; at the right end everything is live.&lt;/p&gt;&lt;p&gt;Above: a bar for drops, a triangle for handlers that threw, a line for what was lost. Below: a bar for each task, from its request to its answer.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Der Verlauf der Sitzung: wann es wie viele Nachrichten gab. Ziehen zeigt Agenten, Aufgaben und Warteschlangen, wie sie damals standen; am rechten Ende ist alles live.&lt;/p&gt;&lt;p&gt;Darüber: ein Balken für Verworfenes, ein Dreieck für Handler, die eine Ausnahme warfen, eine Linie für Verlorenes. Darunter: ein Balken für jede Aufgabe, von der Anfrage bis zur Antwort.&lt;/p&gt;</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%1&lt;/b&gt;: %2 message(s) around here</source>
        <translation>
            <numerusform>&lt;b&gt;%1&lt;/b&gt;: um diese Zeit %2 Nachricht</numerusform>
            <numerusform>&lt;b&gt;%1&lt;/b&gt;: um diese Zeit %2 Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>, %1 dropped</source>
        <translation>, %1 verworfen</translation>
    </message>
    <message>
        <source>, %1 failed</source>
        <translation>, %1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>, %1 lost</source>
        <translation>, %1 verloren</translation>
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
    <message>
        <source>Note: %1</source>
        <translation>Notiz: %1</translation>
    </message>
</context>
<context>
    <name>inspector::TrafficView</name>
    <message>
        <source>Filtering … %1 %</source>
        <translation>Filtern … %1 %</translation>
    </message>
    <message>
        <source>Time of Day</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Time Since the Row Above</source>
        <translation>Zeit seit der Zeile darüber</translation>
    </message>
    <message>
        <source>Reset Columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
    <message>
        <source>Message %1 is not in this session any more, or not yet.</source>
        <translation>Nachricht %1 ist nicht mehr oder noch nicht in dieser Sitzung.</translation>
    </message>
    <message>
        <source>Copy as Text</source>
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
    <message>
        <source>These messages have a colour now; View → Colour Rules changes it.</source>
        <translation>Diese Nachrichten haben jetzt eine Farbe; Ansicht → Farbregeln ändert sie.</translation>
    </message>
    <message>
        <source>Looking for what %1 handled … %2 %</source>
        <translation>Suchen, was %1 verarbeitet hat … %2 %</translation>
    </message>
    <message>
        <source>%1 has handled no message that passes the filter.
Above, “As published” shows all messages again.</source>
        <translation>%1 hat keine Nachricht verarbeitet, die zum Filter passt.
Oben zeigt „Wie veröffentlicht“ wieder alle Nachrichten.</translation>
    </message>
    <message>
        <source>No message passes the filter.
Switch chips on, or clear the text: Ctrl+/, Escape.</source>
        <translation>Keine Nachricht passt zum Filter.
Schalter einschalten oder den Text leeren: Strg+/, Escape.</translation>
    </message>
    <message>
        <source>Time Since the Session&apos;s Start, or a Time Reference</source>
        <translation>Zeit seit Beginn der Sitzung oder einer Zeitreferenz</translation>
    </message>
    <message>
        <source>No messages yet.
They appear here as soon as an agent sends one. Ctrl+O opens a captured session, Ctrl+Shift+O attaches to apps that run now.</source>
        <translation>Noch keine Nachrichten.
Sie erscheinen hier, sobald ein Agent eine sendet. Strg+O öffnet eine aufgezeichnete Sitzung, Strg+Umschalt+O verbindet mit laufenden Programmen.</translation>
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
