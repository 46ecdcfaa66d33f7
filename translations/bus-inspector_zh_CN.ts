<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>bustap</name>
    <message>
        <source>%1 messages are missing and no record says why</source>
        <translation>缺少 %1 条消息，且没有记录说明原因</translation>
    </message>
    <message>
        <source>%1 messages were lost by the tap, which could not keep up</source>
        <translation>监听器来不及处理，丢失了 %1 条消息</translation>
    </message>
    <message>
        <source>what became of %1 messages was lost</source>
        <translation>%1 条消息的去向已丢失</translation>
    </message>
    <message>
        <source>%1 messages were lost in the damaged file</source>
        <translation>文件损坏，丢失了 %1 条消息</translation>
    </message>
    <message>
        <source>%1 messages in %2 s, handled %3 times, %4 dropped</source>
        <translation>%2 秒内 %1 条消息，处理 %3 次，丢弃 %4 条</translation>
    </message>
    <message>
        <source>%1 lost by the tap</source>
        <translation>监听器丢失 %1 条</translation>
    </message>
    <message>
        <source>every subscriber adds up</source>
        <translation>每个订阅者的账目都相符</translation>
    </message>
    <message>
        <source>it does not add up</source>
        <translation>账目不符</translation>
    </message>
    <message>
        <source>run the built-in session and show it as it happens</source>
        <translation>运行内置会话并实时显示</translation>
    </message>
    <message>
        <source>show the messages of a session, one a line</source>
        <translation>逐行显示会话中的消息</translation>
    </message>
    <message>
        <source>agents, what they handled and dropped, and the audit</source>
        <translation>智能体、其处理和丢弃的消息，以及审计结果</translation>
    </message>
    <message>
        <source>check that a session adds up</source>
        <translation>检查会话的账目是否相符</translation>
    </message>
    <message>
        <source>tasks, who works on them and how they ended</source>
        <translation>任务、由谁处理以及结果如何</translation>
    </message>
    <message>
        <source>copy a session to a file, all of it or what a filter lets through</source>
        <translation>将会话复制到文件，可全部复制或只复制通过过滤器的部分</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>显示此帮助。</translation>
    </message>
    <message>
        <source>Expected %1.</source>
        <translation>缺少 %1。</translation>
    </message>
    <message>
        <source>Unexpected argument &quot;%1&quot;.</source>
        <translation>多余的参数“%1”。</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>用法：%1</translation>
    </message>
    <message>
        <source>options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation>示例：</translation>
    </message>
    <message>
        <source>See &quot;bustap %1 --help&quot;.</source>
        <translation>参见“bustap %1 --help”。</translation>
    </message>
    <message>
        <source>handled by %1</source>
        <translation>已由 %1 处理</translation>
    </message>
    <message>
        <source>dropped for %1: its queue is full</source>
        <translation>%1 的队列已满，消息被丢弃</translation>
    </message>
    <message>
        <source>discarded, %1 has left</source>
        <translation>%1 已离开，消息作废</translation>
    </message>
    <message>
        <source>not delivered, %1 has left</source>
        <translation>%1 已离开，消息未送达</translation>
    </message>
    <message>
        <source>failed at %1: %2</source>
        <translation>在 %1 处失败：%2</translation>
    </message>
    <message>
        <source>sys</source>
        <comment>priority</comment>
        <translation>系统</translation>
    </message>
    <message>
        <source>data</source>
        <comment>priority</comment>
        <translation>数据</translation>
    </message>
    <message>
        <source>seq</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>prio</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>source → target</source>
        <translation>来源 → 目标</translation>
    </message>
    <message>
        <source>fate</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>what</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>End after so many seconds.</source>
        <translation>运行这么多秒后结束。</translation>
    </message>
    <message>
        <source>What is said and decided in the built-in session follows from this number (1).</source>
        <translation>内置会话中说什么、决定什么由此数字决定 (1)。</translation>
    </message>
    <message>
        <source>Run the built-in session so many times as quickly (1).</source>
        <translation>以多少倍速度运行内置会话 (1)。</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>启动中</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>active</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>inactive</source>
        <translation>未激活</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Checks for each subscriber that published = handled + waiting + dropped + discarded + failed.
Ends with 0 where it does, with 1 where it does not.</source>
        <translation>检查每个订阅者是否满足：已发布 = 已处理 + 等待中 + 丢弃 + 作废 + 失败。
满足时以 0 退出，否则以 1 退出。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>FILTER</source>
        <translation>过滤器</translation>
    </message>
    <message>
        <source>Runs the built-in session, a voice assistant of ten agents on a bus in this process, and
shows each message: ✓ handled, ✗ dropped, ! failed, ~ discarded, and by how many.
Ctrl-C ends it.</source>
        <translation>运行内置会话（本进程内一条总线上由十个智能体组成的语音助手），
并显示每条消息：✓ 已处理、✗ 丢弃、! 失败、~ 作废，以及各自的数量。
按 Ctrl-C 结束。</translation>
    </message>
    <message>
        <source>COMMAND [options]</source>
        <translation>命令 [选项]</translation>
    </message>
    <message>
        <source>Shows what happens on an agent message bus.</source>
        <translation>显示智能体消息总线上发生的事情。</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>命令：</translation>
    </message>
    <message>
        <source>there is no command &quot;%1&quot;; &quot;bustap --help&quot; lists them</source>
        <translation>没有命令“%1”；“bustap --help”列出所有命令</translation>
    </message>
    <message>
        <source>%1 holds no records of a session; &quot;bustap demo --json&quot; shows what they look like</source>
        <translation>%1 中没有会话记录；“bustap demo --json”可显示记录的格式</translation>
    </message>
    <message>
        <source>A session without a header</source>
        <translation>没有头部的会话</translation>
    </message>
    <message>
        <source>%1, process %2, started %3</source>
        <translation>%1，进程 %2，开始于 %3</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>received</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>handled</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>discarded</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Shows the agents of a session: what each received, handled, dropped and how long its handler
took, and checks that it adds up. Ends with 1 where it does not.</source>
        <translation>显示会话中的智能体：各自接收、处理和丢弃的消息及处理函数的耗时，
并检查账目是否相符。不符时以 1 退出。</translation>
    </message>
    <message>
        <source>Write one JSON object.</source>
        <translation>输出一个 JSON 对象。</translation>
    </message>
    <message>
        <source>request dropped</source>
        <translation>请求被丢弃</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>requester</source>
        <translation>请求者</translation>
    </message>
    <message>
        <source>worker</source>
        <translation>执行者</translation>
    </message>
    <message>
        <source>status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>took</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Shows the tasks of a session in the order in which they were asked for.</source>
        <translation>按请求顺序显示会话中的任务。</translation>
    </message>
    <message>
        <source>Only those that have not ended.</source>
        <translation>仅显示尚未结束的任务。</translation>
    </message>
    <message>
        <source>Write the records as JSONL.</source>
        <translation>以 JSONL 格式输出记录。</translation>
    </message>
    <message>
        <source>Show only the messages that the filter lets through.</source>
        <translation>只显示通过过滤器的消息。</translation>
    </message>
    <message>
        <source>End after so many messages.</source>
        <translation>显示这么多条消息后结束。</translation>
    </message>
    <message>
        <source>COUNT</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Show only how many messages there are, at the end.</source>
        <translation>仅在结束时显示消息数量。</translation>
    </message>
    <message>
        <source>the filter is wrong in column %1: %2</source>
        <translation>过滤器第 %1 列有误：%2</translation>
    </message>
    <message>
        <source>the output cannot be written: %1</source>
        <translation>无法写入输出：%1</translation>
    </message>
    <message>
        <source>Shows the messages of a session, one a line, with what became of each.</source>
        <translation>逐行显示会话中的消息及其去向。</translation>
    </message>
    <message>
        <source>%1 messages are not held, to stay within memory or because a filter left them out</source>
        <translation>因内存限制或过滤器排除，%1 条消息未保留</translation>
    </message>
    <message>
        <source>there is no translation &quot;%1&quot;; there are %2</source>
        <translation>没有“%1”的翻译；可用的有 %2</translation>
    </message>
    <message>
        <source>%1 is the name of several apps: %2; say which by its pid</source>
        <translation>有多个应用名为 %1：%2；请用 pid 指明</translation>
    </message>
    <message>
        <source>no app &quot;%1&quot; offers its bus; there are %2</source>
        <translation>没有名为“%1”的应用提供总线；现有 %2</translation>
    </message>
    <message>
        <source>no app &quot;%1&quot; offers its bus; &quot;LIBBUS_INSPECT=1 APP&quot; makes one do so</source>
        <translation>没有名为“%1”的应用提供总线；用“LIBBUS_INSPECT=1 APP”启动即可</translation>
    </message>
    <message>
        <source>Add up only the messages that the filter lets through.</source>
        <translation>只核对过滤器放行的消息。</translation>
    </message>
    <message>
        <source>Add up no more than so many messages.</source>
        <translation>最多核对这么多条消息。</translation>
    </message>
    <message>
        <source>Show only how many messages there are.</source>
        <translation>只显示消息数量。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1（共 %2）</translation>
    </message>
    <message>
        <source>list the running apps that can be looked at</source>
        <translation>列出可以查看的正在运行的应用</translation>
    </message>
    <message>
        <source>agents, tasks and queues as they stood at one message</source>
        <translation>某条消息发布时的智能体、任务和队列</translation>
    </message>
    <message>
        <source>record a session to a file, as it happens</source>
        <translation>在会话进行时将其录制到文件</translation>
    </message>
    <message>
        <source>offer an old session as if its app ran now</source>
        <translation>像应用正在运行一样提供旧会话</translation>
    </message>
    <message>
        <source>send a message on the bus of a running app</source>
        <translation>在正在运行的应用的总线上发送消息</translation>
    </message>
    <message>
        <source>%1 was written, but its marks could not be: %2</source>
        <translation>已写入 %1，但其标记未能写入：%2</translation>
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
        <translation>按 FILE 的扩展名所要求的格式写出会话：
  .mcap, .jsonl    录制文件，包含会话中的一切及其标记
  .perfetto.json   供 Perfetto 和 chrome://tracing 使用
  .otlp.jsonl      以 OpenTelemetry span 表示的任务
  .pcapng          供 Wireshark 使用
  .csv             消息表格
  .mmd             前 200 条消息的 Mermaid 时序图
如有过滤器，则只写出通过过滤器的消息。</translation>
    </message>
    <message>
        <source>SOURCE may also be a recording of Pipecat&apos;s tools: of Whisker (.whisk) or Tail.</source>
        <translation>SOURCE 也可以是 Pipecat 工具的录制文件：Whisker（.whisk）或 Tail。</translation>
    </message>
    <message>
        <source>Write only the messages that the filter lets through.</source>
        <translation>只写出通过过滤器的消息。</translation>
    </message>
    <message>
        <source>%1 should end in one of %2.</source>
        <translation>%1 应以下列之一结尾：%2。</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>没有响应</translation>
    </message>
    <message>
        <source>speaks version %1, this bustap speaks %2</source>
        <translation>使用版本 %1，此 bustap 使用 %2</translation>
    </message>
    <message>
        <source>takes messages</source>
        <translation>接受消息</translation>
    </message>
    <message>
        <source>no app offers its bus; &quot;LIBBUS_INSPECT=1 APP&quot; makes one do so</source>
        <translation>没有应用提供总线；用“LIBBUS_INSPECT=1 APP”启动即可</translation>
    </message>
    <message>
        <source>app</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>pid</source>
        <translation>pid</translation>
    </message>
    <message>
        <source>buses</source>
        <translation>总线</translation>
    </message>
    <message>
        <source>Lists the apps of this user that offer their buses: those with a TapServer, and those started
with LIBBUS_INSPECT=1 in the environment.</source>
        <translation>列出当前用户提供总线的应用：带有 TapServer 的，以及启动时
环境中有 LIBBUS_INSPECT=1 的。</translation>
    </message>
    <message>
        <source>Write one JSON object a line.</source>
        <translation>每行输出一个 JSON 对象。</translation>
    </message>
    <message>
        <source>Show only how many there are.</source>
        <translation>只显示数量。</translation>
    </message>
    <message>
        <source>--language CODE, before the command, chooses a language other than the system&apos;s.
&quot;bustap COMMAND --help&quot; tells more about a command, with examples.
Exit codes: 0 fine, 1 bad news (the session does not add up), 2 wrong usage or unusable input.
</source>
        <translation>命令之前的 --language CODE 选择与系统不同的语言。
“bustap 命令 --help”详细说明命令，并附示例。
退出码：0 正常，1 坏消息（会话无法核对），2 用法错误或输入不可用。
</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 条记录</translation>
    </message>
    <message>
        <source>Record only the messages that the filter lets through.</source>
        <translation>只录制通过过滤器的消息。</translation>
    </message>
    <message>
        <source>Compress by lz4 or zstd.</source>
        <translation>用 lz4 或 zstd 压缩。</translation>
    </message>
    <message>
        <source>METHOD</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Begin a new file after so much: 100MiB, 30s, 10min, 1h.</source>
        <translation>达到此限度后另起新文件：100MiB、30s、10min、1h。</translation>
    </message>
    <message>
        <source>LIMIT</source>
        <translation>限度</translation>
    </message>
    <message>
        <source>Keep only the last so many MiB, in some eight files.</source>
        <translation>只保留最后这么多 MiB，分成约八个文件。</translation>
    </message>
    <message>
        <source>Keep the last seconds in memory, and save them when a message matches.</source>
        <translation>将最后几秒保留在内存中，有消息匹配时保存。</translation>
    </message>
    <message>
        <source>With --trigger: save so many seconds before the match (10).</source>
        <translation>与 --trigger 合用：保存匹配之前这么多秒（10）。</translation>
    </message>
    <message>
        <source>With --trigger: save so many seconds after it (1).</source>
        <translation>与 --trigger 合用：保存匹配之后这么多秒（1）。</translation>
    </message>
    <message>
        <source>--compress takes lz4 or zstd, not &quot;%1&quot;.</source>
        <translation>--compress 接受 lz4 或 zstd，而不是“%1”。</translation>
    </message>
    <message>
        <source>This build cannot compress by %1.</source>
        <translation>此版本不支持 %1 压缩。</translation>
    </message>
    <message>
        <source>the filter of --trigger is wrong in column %1: %2</source>
        <translation>--trigger 的过滤器在第 %1 列有误：%2</translation>
    </message>
    <message>
        <source>%1 should end in .mcap, the only form that is recorded.</source>
        <translation>%1 应以 .mcap 结尾，录制只支持这种格式。</translation>
    </message>
    <message>
        <source>%1 cannot be recorded onto itself.</source>
        <translation>%1 不能录制到自身。</translation>
    </message>
    <message>
        <source>--rotate takes a size or a time, such as 100MiB or 10min, not &quot;%1&quot;.</source>
        <translation>--rotate 接受大小或时间，例如 100MiB 或 10min，而不是“%1”。</translation>
    </message>
    <message>
        <source>--before and --after go with --trigger.</source>
        <translation>--before 和 --after 须与 --trigger 合用。</translation>
    </message>
    <message>
        <source>--trigger writes a file for each match; --ring and --rotate do not go with it.</source>
        <translation>--trigger 为每次匹配写一个文件；不能与 --ring 和 --rotate 合用。</translation>
    </message>
    <message>
        <source>Offers the session in a file (MCAP or JSONL) as if its app ran now, at the pace at which it
happened: Bus Inspector and other bustaps can attach to it. Ends when the session does.</source>
        <translation>按当时的速度提供文件（MCAP 或 JSONL）中的会话，就像应用正在运行：
Bus Inspector 和其他 bustap 可以连接。会话结束时结束。</translation>
    </message>
    <message>
        <source>So many times as quickly as it happened (1).</source>
        <translation>当时速度的倍数（1）。</translation>
    </message>
    <message>
        <source>As quickly as viewers read, from when the first one attaches; nothing is lost.</source>
        <translation>从第一个查看器连接时起，按其读取速度；不会丢失任何内容。</translation>
    </message>
    <message>
        <source>The name of the app; without it, that of the file.</source>
        <translation>应用的名称；不给出时用文件名。</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Offer only the messages that the filter lets through.</source>
        <translation>只提供过滤器放行的消息。</translation>
    </message>
    <message>
        <source>Either --fast or --speed says how quickly.</source>
        <translation>速度由 --fast 或 --speed 之一决定。</translation>
    </message>
    <message>
        <source>End with 1 where a message was dropped.</source>
        <translation>有消息被丢弃时以 1 退出。</translation>
    </message>
    <message>
        <source>standard input, line %1: %2</source>
        <translation>标准输入，第 %1 行：%2</translation>
    </message>
    <message>
        <source>Sends a message on the bus of a running app, where the app allows that, and tells how many
received it. With - instead of TYPE: the messages on standard input, as JSONL. Ends with 1
where nobody received a message, or it was dropped.</source>
        <translation>在应用允许时，在正在运行的应用的总线上发送消息，并说明有多少收到。
用 - 代替 TYPE：发送标准输入中的消息，格式为 JSONL。
没有谁收到或消息被丢弃时以 1 退出。</translation>
    </message>
    <message>
        <source>Who it is for; without it, everyone.</source>
        <translation>发给谁；不给出时发给所有。</translation>
    </message>
    <message>
        <source>Who sends it (bustap).</source>
        <translation>由谁发送（bustap）。</translation>
    </message>
    <message>
        <source>What it holds, as in the payload of a JSONL record ({}).</source>
        <translation>内容，与 JSONL 记录中的 payload 相同（{}）。</translation>
    </message>
    <message>
        <source>Which of the app&apos;s buses; without it, the first.</source>
        <translation>应用的哪条总线；不给出时用第一条。</translation>
    </message>
    <message>
        <source>Which bus of a running app; without it, the first.</source>
        <translation>正在运行的应用的哪条总线；不给出时用第一条。</translation>
    </message>
    <message>
        <source>SOURCE is a running app&apos;s name or pid, a file (MCAP or JSONL), - for JSONL on standard input, or demo for
the built-in session.</source>
        <translation>SOURCE 是正在运行的应用的名称或 pid、文件（MCAP 或 JSONL）、表示标准输入 JSONL 的 -，
或表示内置会话的 demo。</translation>
    </message>
    <message>
        <source>%1 more problems</source>
        <translation>另有 %1 个问题</translation>
    </message>
    <message>
        <source>subscribed</source>
        <translation>已订阅</translation>
    </message>
    <message>
        <source>data queue</source>
        <translation>数据队列</translation>
    </message>
    <message>
        <source>system queue</source>
        <translation>系统队列</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Either --at or --filter says which message.</source>
        <translation>哪条消息由 --at 或 --filter 之一决定。</translation>
    </message>
    <message>
        <source>-n goes with --filter.</source>
        <translation>-n 需与 --filter 一起使用。</translation>
    </message>
    <message>
        <source>the session has no messages</source>
        <translation>会话中没有消息</translation>
    </message>
    <message>
        <source>there is no message %1; the last one is %2</source>
        <translation>没有消息 %1；最后一条是 %2</translation>
    </message>
    <message>
        <source>the filter lets fewer than %1 messages through</source>
        <translation>过滤器放行的消息少于 %1 条</translation>
    </message>
    <message>
        <source>Shows the agents, the open tasks and what waited in the queues at the moment at which a
message was published; without --at and --filter at the last one.</source>
        <translation>显示某条消息发布时的智能体、未结束的任务和队列中等待的内容；
没有 --at 和 --filter 时为最后一条消息。</translation>
    </message>
    <message>
        <source>The number of the message.</source>
        <translation>消息的编号。</translation>
    </message>
    <message>
        <source>SEQ</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>The first message that the filter lets through.</source>
        <translation>过滤器放行的第一条消息。</translation>
    </message>
    <message>
        <source>With --filter: not the first such message, but this one.</source>
        <translation>与 --filter 一起：不是第一条，而是第几条。</translation>
    </message>
    <message>
        <source>Tasks that had ended, too.</source>
        <translation>也包括已结束的任务。</translation>
    </message>
    <message>
        <source>the messages up to that one do not fit into memory</source>
        <translation>到该消息为止的消息无法放入内存</translation>
    </message>
    <message>
        <source>Count only the messages that the filter lets through.</source>
        <translation>只统计过滤器放行的消息。</translation>
    </message>
    <message>
        <source>Count no more than so many messages.</source>
        <translation>最多统计这么多条消息。</translation>
    </message>
    <message>
        <source>Only those with a message that the filter lets through.</source>
        <translation>只显示含有过滤器放行的消息的任务。</translation>
    </message>
    <message>
        <source>Show no more than so many.</source>
        <translation>最多显示这么多。</translation>
    </message>
    <message>
        <source>more was lost, and nobody can tell how much</source>
        <translation>还有更多丢失，无法得知数量</translation>
    </message>
    <message>
        <source>where the trouble is, and what to do about it</source>
        <translation>问题出在哪里，以及如何处理</translation>
    </message>
    <message>
        <source>a session as people would read it: who said what to whom</source>
        <translation>以便于阅读的形式显示会话：谁对谁说了什么</translation>
    </message>
    <message>
        <source>Shows a session as people would read it: who said what to whom, streams joined, drops
and failures where they happened.</source>
        <translation>以便于阅读的形式显示会话：谁对谁说了什么，流合并为整段，丢弃和失败
显示在发生之处。</translation>
    </message>
    <message>
        <source>Write a list in Markdown.</source>
        <translation>输出 Markdown 列表。</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>messages %1</source>
        <translation>消息 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more of the same kinds, of other agents</source>
        <translation>
            <numerusform>另有 %n 个同类问题，来自其他智能体</numerusform>
        </translation>
    </message>
    <message>
        <source>No trouble found.</source>
        <translation>未发现问题。</translation>
    </message>
    <message>
        <source>Shows where the trouble in a session is, the worst first, and what to do about it.
Ends with 1 where there is any.</source>
        <translation>显示会话中的问题出在哪里（最严重的在前）以及如何处理。
有问题时以 1 退出。</translation>
    </message>
    <message>
        <source>Look only at the messages that the filter lets through.</source>
        <translation>只检查过滤器放行的消息。</translation>
    </message>
    <message>
        <source>Look at no more than so many messages.</source>
        <translation>最多检查这么多条消息。</translation>
    </message>
    <message>
        <source>Show only how many findings there are.</source>
        <translation>只显示问题数量。</translation>
    </message>
    <message>
        <source>waited %1</source>
        <translation>等待 %1</translation>
    </message>
    <message>
        <source>dropped by %1</source>
        <translation>被 %1 丢弃</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message numerus="yes">
        <source>stream of %n</source>
        <translation>
            <numerusform>%n 段的流</numerusform>
        </translation>
    </message>
    <message>
        <source>since</source>
        <translation>已过</translation>
    </message>
    <message>
        <source>gap</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>there is no task &quot;%1&quot; in this session; &quot;bustap tasks SOURCE&quot; lists them</source>
        <translation>此会话中没有任务“%1”；“bustap tasks SOURCE”列出所有任务</translation>
    </message>
    <message>
        <source>Only that task, step by step, with the tasks that were asked for it.</source>
        <translation>只显示该任务，逐步列出，包括为它请求的任务。</translation>
    </message>
    <message>
        <source>apps cannot be looked for: %1</source>
        <translation>无法查找应用程序：%1</translation>
    </message>
    <message>
        <source>Only entries with a message that the filter lets through.</source>
        <translation>仅显示含有通过过滤器的消息的条目。</translation>
    </message>
    <message>
        <source>Show no more than so many entries.</source>
        <translation>最多显示这么多条目。</translation>
    </message>
    <message>
        <source>Show only how many entries there are.</source>
        <translation>只显示条目的数量。</translation>
    </message>
    <message>
        <source>Tell what was written as one JSON object.</source>
        <translation>以一个 JSON 对象报告写入的内容。</translation>
    </message>
    <message>
        <source>%1 cannot be recorded into its own ring, which would remove it.</source>
        <translation>%1 不能录制到它自己所属的环中，因为环会将其删除。</translation>
    </message>
    <message>
        <source>Records a session to a file, as it happens, until Ctrl-C. The file is written at least once a second,
so that little is lost whatever happens. A file that is there is replaced when the first record comes.
With --rotate or --trigger there are several files, FILE-000001.mcap and so on, with --ring
FILE-ring000001.mcap and so on; each opens alone, and none replaces another. A ring goes on with the one
that an earlier run left, and removes the oldest of its files as it needs their room, never others.</source>
        <translation>在会话进行时将其录制到文件，直到按下 Ctrl-C。文件每秒至少写入一次，
因此无论发生什么，丢失都很少。已有的文件在第一条记录到来时才会被替换。
使用 --rotate 或 --trigger 时会有多个文件：FILE-000001.mcap 等等；使用 --ring 时为
FILE-ring000001.mcap 等等；每个都能单独打开，且不会互相替换。环会接续先前运行留下的环，
需要空间时删除其中最旧的文件，绝不删除其他文件。</translation>
    </message>
    <message numerus="yes">
        <source>%1 record(s) written</source>
        <translation>
            <numerusform>已写入 %1 条记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 message(s) came too quickly and are missing</source>
        <translation>
            <numerusform>有 %1 条消息来得太快而缺失</numerusform>
        </translation>
    </message>
    <message>
        <source>there is no file &quot;%1&quot;, and no app of that name offers its bus</source>
        <translation>没有文件“%1”，也没有同名的应用提供总线</translation>
    </message>
    <message>
        <source>%1 records came twice and count once</source>
        <translation>有 %1 条记录重复出现，只计一次</translation>
    </message>
    <message>
        <source>Either --json or --markdown says how to write it.</source>
        <translation>输出格式由 --json 或 --markdown 之一决定。</translation>
    </message>
    <message numerus="yes">
        <source>it holds several sessions; %1 message(s) of those before the last one are left out</source>
        <translation>
            <numerusform>其中有多个会话；最后一个之前的会话共 %1 条消息未计入</numerusform>
        </translation>
    </message>
    <message>
        <source>--language takes a code; there are %1</source>
        <translation>--language 需要一个语言代码；可用的有 %1</translation>
    </message>
    <message numerus="yes">
        <source>the session does not fit into memory: what became of %1 message(s) could not be waited for</source>
        <translation>
            <numerusform>会话超出内存容量：有 %1 条消息的处理结果未能等到</numerusform>
        </translation>
    </message>
    <message>
        <source>only a part of %1 was read</source>
        <translation>%1 只读取了一部分</translation>
    </message>
    <message>
        <source>--follow shows one task; of the others only --json goes with it.</source>
        <translation>--follow 只显示一个任务；其他选项中只有 --json 可与之同用。</translation>
    </message>
    <message>
        <source>interrupted; %1 was not written</source>
        <translation>已中断；未写入 %1</translation>
    </message>
    <message>
        <source>--rotate %1 is too little: give it %2KiB or more.</source>
        <translation>--rotate %1 太小：请给出 %2KiB 或更大的值。</translation>
    </message>
    <message>
        <source>--rotate %1 is too much for --ring %2: give it %3KiB or less, or leave it out.</source>
        <translation>--rotate %1 对 --ring %2 来说太大：请给出 %3KiB 或更小的值，或者不用此选项。</translation>
    </message>
    <message>
        <source>interrupted; what was still to be written is missing</source>
        <translation>已中断；尚未写入的内容缺失</translation>
    </message>
    <message>
        <source>--%1 goes with demo, the built-in session, not with %2; leave it out.</source>
        <translation>--%1 只能与内置会话 demo 一起使用，不能用于 %2；请去掉此选项。</translation>
    </message>
    <message>
        <source>--bus goes with a running app, not with %1; leave it out.</source>
        <translation>--bus 只能与正在运行的应用一起使用，不能用于 %1；请去掉此选项。</translation>
    </message>
    <message>
        <source>%1 takes a number from %2 to %3, not &quot;%4&quot;.</source>
        <translation>%1 需要 %2 到 %3 之间的数字，而不是“%4”。</translation>
    </message>
    <message>
        <source>waited p99</source>
        <translation>等待 p99</translation>
    </message>
    <message>
        <source>ran p50</source>
        <translation>运行 p50</translation>
    </message>
    <message>
        <source>ran p99</source>
        <translation>运行 p99</translation>
    </message>
</context>
<context>
    <name>inspector::AgentModel</name>
    <message>
        <source>Agent</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What the agent last said of itself, or was told: starting, ready, active, inactive, ended, cancelled, failed.</source>
        <translation>智能体最近一次报告或被告知的状态：启动中、就绪、活动、未激活、已结束、已取消、失败。</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>&lt;p&gt;Data messages that came while the agent&apos;s data queue was full. They are lost for this agent alone, and its sender is told only in the receipt of send().&lt;/p&gt;&lt;p&gt;If there are any: make the handler quicker, give the queue a larger capacity, or send less.&lt;/p&gt;</source>
        <translation>&lt;p&gt;在智能体的数据队列已满时到达的数据消息。它们只对该智能体丢失，发送方只能从 send() 的回执得知。&lt;/p&gt;&lt;p&gt;如果出现：请加快处理函数、增大队列容量，或减少发送。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Data queue</source>
        <translation>数据队列</translation>
    </message>
    <message>
        <source>&lt;p&gt;Frames, requests and responses that wait for the agent&apos;s handler, and how many can wait. When it is full, the next one is dropped.&lt;/p&gt;&lt;p&gt;A bar that stays long means that the agent is slower than its senders.&lt;/p&gt;</source>
        <translation>&lt;p&gt;等待智能体处理函数的帧、请求和响应，以及最多可等待的数量。队列满后，下一条会被丢弃。&lt;/p&gt;&lt;p&gt;条形一直很长，说明该智能体比发送方慢。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>System queue</source>
        <translation>系统队列</translation>
    </message>
    <message>
        <source>Urgent and lifecycle messages that wait. They go before all data, and this queue has no limit: nothing is dropped from it, but it can grow.</source>
        <translation>等待中的紧急消息和生命周期消息。它们先于所有数据处理，且此队列没有上限：不会丢弃任何消息，但可能不断增长。</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>速率</translation>
    </message>
    <message>
        <source>Messages sent and handled in a second, over the last seconds.</source>
        <translation>最近几秒内每秒发送和处理的消息数。</translation>
    </message>
    <message>
        <source>Handled</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>Messages that its handler finished.</source>
        <translation>处理函数已完成的消息。</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>Half of its messages are handled in less time than this.</source>
        <translation>一半消息的处理时间短于此值。</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>One message in a hundred takes its handler longer than this.</source>
        <translation>百分之一的消息处理时间长于此值。</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>Messages that went into one of its queues: those handled, waiting, discarded and failed. Dropped ones are not among them.</source>
        <translation>进入其队列的消息：包括已处理、等待中、作废和失败的消息，不包括被丢弃的消息。</translation>
    </message>
    <message>
        <source>Data peak</source>
        <translation>数据峰值</translation>
    </message>
    <message>
        <source>The most data messages that ever waited at once.</source>
        <translation>同时等待的数据消息的最大数量。</translation>
    </message>
    <message>
        <source>System peak</source>
        <translation>系统峰值</translation>
    </message>
    <message>
        <source>The most system messages that ever waited at once.</source>
        <translation>同时等待的系统消息的最大数量。</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Messages whose handler threw. The agent lives on.</source>
        <translation>处理函数抛出异常的消息。智能体继续运行。</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最近活动</translation>
    </message>
    <message>
        <source>How long ago it last sent or handled a message, by the time of the session.</source>
        <translation>按会话时间计算，距上次发送或处理消息已有多久。</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>父级</translation>
    </message>
    <message>
        <source>The agent that it was started by.</source>
        <translation>启动它的智能体。</translation>
    </message>
    <message>
        <source>Runner</source>
        <translation>运行器</translation>
    </message>
    <message>
        <source>The runner that it lives in.</source>
        <translation>它所在的运行器。</translation>
    </message>
    <message>
        <source>Bridged</source>
        <translation>桥接</translation>
    </message>
    <message>
        <source>Whether frames of a pipeline pass through it.</source>
        <translation>管线的帧是否经过它。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Messages that it published.</source>
        <translation>它发布的消息。</translation>
    </message>
    <message>
        <source>Wait p99</source>
        <translation>等待 p99</translation>
    </message>
    <message>
        <source>One message in a hundred waits in its queues for longer than this before the handler begins.</source>
        <translation>百分之一的消息在处理函数开始前的排队时间长于此值。</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>启动中</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>active</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>inactive</source>
        <translation>未激活</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 has left the bus.</source>
        <translation>%1 已离开总线。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Nothing was dropped: its data queue was never full.</source>
        <translation>没有丢弃消息：其数据队列从未满过。</translation>
    </message>
    <message>
        <source>&lt;p&gt;%1 of %2 messages for %3 met a full data queue, which holds %4.&lt;/p&gt;&lt;p&gt;Make its handler quicker (p99: %5), give it a larger capacity, or send it less.&lt;/p&gt;</source>
        <translation>&lt;p&gt;发给 %3 的 %2 条消息中有 %1 条遇到数据队列已满（容量 %4）。&lt;/p&gt;&lt;p&gt;请加快其处理函数（p99：%5）、增大容量，或减少发送。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>%1 wait now, %2 at most so far. Data was overtaken %3 times, at most %4 times in a row.</source>
        <translation>当前等待 %1 条，迄今最多 %2 条。数据被插队 %3 次，最多连续 %4 次。</translation>
    </message>
    <message>
        <source>Nobody can tell what it was then: it is known of the present alone.</source>
        <translation>当时的情况无从得知：只知道现在的。</translation>
    </message>
    <message>
        <source>%1 was not on the bus then.</source>
        <translation>%1 当时不在总线上。</translation>
    </message>
    <message>
        <source>%1 waited then, the one in its handler among them; %2 could.</source>
        <translation>当时等待 %1 条，包括处理函数中的那一条；容量 %2 条。</translation>
    </message>
    <message>
        <source>Double-click a row, or press Return, to see only its traffic; once more to see everyone&apos;s.</source>
        <translation>双击某行或按回车键只看该智能体的通信，再做一次则查看全部。</translation>
    </message>
    <message>
        <source>%1 wait now, the one in its handler among them; %2 at most so far, and %3 can beside that one.</source>
        <translation>当前等待 %1 条（含处理函数中的一条），迄今最多 %2 条；除该条外容量 %3 条。</translation>
    </message>
</context>
<context>
    <name>inspector::AgentsView</name>
    <message>
        <source>All agents</source>
        <translation>所有智能体</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>Find an agent</source>
        <translation>查找智能体</translation>
    </message>
    <message>
        <source>Show everyone&apos;s traffic again</source>
        <translation>重新显示所有通信</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>选择列</translation>
    </message>
    <message>
        <source>No agents yet.
An agent appears here as soon as it subscribes, or sends something.</source>
        <translation>还没有智能体。
智能体一订阅或发送消息，就会显示在这里。</translation>
    </message>
    <message>
        <source>No agent is called like that.
The cross in the field above clears it.</source>
        <translation>没有这样名称的智能体。
点击上方输入框中的叉号可清除。</translation>
    </message>
</context>
<context>
    <name>inspector::AppSource</name>
    <message>
        <source>%1 – not running, waiting for it</source>
        <translation>%1 – 未运行，正在等待</translation>
    </message>
    <message>
        <source>%1 (process %2)</source>
        <translation>%1（进程 %2）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 is not running</source>
        <translation>%1 未运行</translation>
    </message>
    <message>
        <source>%1 takes no messages from viewers: its TapServer would have to allow it (allowInjection)</source>
        <translation>%1 不接受查看器发来的消息：须由其 TapServer 允许 (allowInjection)</translation>
    </message>
</context>
<context>
    <name>inspector::AttachDialog</name>
    <message>
        <source>Attach to a Running App</source>
        <translation>附加到正在运行的应用</translation>
    </message>
    <message>
        <source>Running apps</source>
        <translation>正在运行的应用</translation>
    </message>
    <message>
        <source>App</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Bus</source>
        <translation>总线</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>An app is listed while it offers its bus: start it with LIBBUS_INSPECT=1 in its environment, or give it a TapServer. Of several that are chosen, each gets a window.</source>
        <translation>应用提供其总线时才会列在这里：启动时在环境中设置 LIBBUS_INSPECT=1，或在应用中使用 TapServer。选择多个时，每个应用各有一个窗口。</translation>
    </message>
    <message>
        <source>&amp;Attach</source>
        <translation>附加(&amp;A)</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>没有响应</translation>
    </message>
    <message>
        <source>of another version of libbus</source>
        <translation>libbus 版本不同</translation>
    </message>
    <message>
        <source>has no bus yet</source>
        <translation>还没有总线</translation>
    </message>
    <message>
        <source>takes messages</source>
        <translation>接受消息</translation>
    </message>
</context>
<context>
    <name>inspector::ColourRuleModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <translation>第 %1 列：%2</translation>
    </message>
    <message>
        <source>The rule colours nothing: it has no filter yet.</source>
        <translation>此规则不着色任何消息：它还没有过滤器。</translation>
    </message>
</context>
<context>
    <name>inspector::ColourRulesDialog</name>
    <message>
        <source>Colour Rules</source>
        <translation>着色规则</translation>
    </message>
    <message>
        <source>The first rule that is on and matches a message gives it its colour.</source>
        <translation>消息的颜色由第一条已启用且匹配的规则决定。</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>Add a rule before all others</source>
        <translation>在所有规则之前添加一条</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>删除(&amp;R)</translation>
    </message>
    <message>
        <source>Remove the chosen rule</source>
        <translation>删除所选规则</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Ask the chosen rule earlier</source>
        <translation>让所选规则更早判断</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>Ask the chosen rule later</source>
        <translation>让所选规则更晚判断</translation>
    </message>
    <message>
        <source>For instance: dropped_by == stt</source>
        <translation>例如：dropped_by == stt</translation>
    </message>
    <message>
        <source>A filter, as in the bar above the traffic.
One of a message&apos;s own fields is quickest; payloads are read only of the messages in sight.</source>
        <translation>过滤器，与通信列表上方栏中的相同。
只用消息自身字段的最快；载荷只对可见的消息读取。</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message>
        <source>&amp;Filter:</source>
        <translation>过滤器(&amp;F)：</translation>
    </message>
    <message>
        <source>&amp;Colour:</source>
        <translation>颜色(&amp;C)：</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>新规则</translation>
    </message>
    <message>
        <source>There are no rules yet: Add makes one.</source>
        <translation>还没有规则：用“添加”创建一条。</translation>
    </message>
</context>
<context>
    <name>inspector::ColumnModel</name>
    <message>
        <source>Seq</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Fate</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>The order of publishing, stamped by the bus. Two senders may be handled in another order.</source>
        <translation>由总线标记的发布顺序。不同发送方的消息可能按其他顺序处理。</translation>
    </message>
    <message>
        <source>System messages are never dropped and always go first; data messages wait in a bounded queue.</source>
        <translation>系统消息从不丢弃且总是优先；数据消息在有限长度的队列中等待。</translation>
    </message>
    <message>
        <source>Which of the eighteen kinds of message it is. The mark before it shows its group.</source>
        <translation>消息属于十八种类型中的哪一种。前面的标记表示所属分组。</translation>
    </message>
    <message>
        <source>Who published the message. It never receives its own.</source>
        <translation>消息的发布者。发布者不会收到自己的消息。</translation>
    </message>
    <message>
        <source>The task that the message belongs to.</source>
        <translation>消息所属的任务。</translation>
    </message>
    <message>
        <source>The bytes that the message holds in memory, roughly.</source>
        <translation>消息大约占用的内存字节数。</translation>
    </message>
    <message>
        <source>What the message says, in one line.</source>
        <translation>用一行概括消息内容。</translation>
    </message>
    <message>
        <source>What became of the message: handled by how many, dropped by whom (their data queue was full), failed where (a handler threw), or still waiting.</source>
        <translation>消息的去向：被多少订阅者处理、在谁那里被丢弃（其数据队列已满）、在哪里失败（处理函数抛出异常），或仍在等待。</translation>
    </message>
    <message>
        <source>The only receiver, or “all” for a broadcast.</source>
        <translation>唯一的接收者；广播时显示“全部”。</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Ran</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Handled by</source>
        <translation>处理者</translation>
    </message>
    <message>
        <source>When the message was published. The column&apos;s menu offers the time of day, the time since the session&apos;s start or a time reference (Ctrl+T), or since the row above.</source>
        <translation>消息发布的时间。可在列菜单中选择显示时刻、自会话开始或时间参考点 (Ctrl+T) 起的时间，或与上一行的间隔。</translation>
    </message>
    <message>
        <source>The time since the row above, whatever the time column shows.</source>
        <translation>与上一行的间隔，不论时间列显示什么。</translation>
    </message>
    <message>
        <source>How long the message was in a queue before its handler began: the longest, of several receivers.</source>
        <translation>处理函数开始前消息在队列中的时间；有多个接收者时取最长者。</translation>
    </message>
    <message>
        <source>How long the handler ran: the longest, of several receivers.</source>
        <translation>处理函数的运行时间；有多个接收者时取最长者。</translation>
    </message>
    <message>
        <source>The subscribers that have handled the message, the first to be done first.</source>
        <translation>已处理此消息的订阅者，最先完成的在前。</translation>
    </message>
    <message>
        <source>Time (s)</source>
        <translation>时间（秒）</translation>
    </message>
    <message>
        <source>Delta (s)</source>
        <translation>间隔（秒）</translation>
    </message>
</context>
<context>
    <name>inspector::CommandLine</name>
    <message>
        <source>Shows this help.</source>
        <translation>显示此帮助。</translation>
    </message>
    <message>
        <source>Shows the version.</source>
        <translation>显示版本。</translation>
    </message>
    <message>
        <source>The language of the program: en, de, zh_CN.</source>
        <translation>程序语言：en、de、zh_CN。</translation>
    </message>
    <message>
        <source>CODE</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>The look: light, dark, or as the desktop (system).</source>
        <translation>外观：浅色 (light)、深色 (dark) 或跟随桌面 (system)。</translation>
    </message>
    <message>
        <source>THEME</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>The window&apos;s size, for instance 1280x800.</source>
        <translation>窗口大小，例如 1280x800。</translation>
    </message>
    <message>
        <source>WxH</source>
        <translation>宽x高</translation>
    </message>
    <message>
        <source>Saves the window as a picture and ends. The window looks as on the first start; no display is needed.</source>
        <translation>将窗口保存为图片后退出。窗口外观与首次启动时相同；不需要显示器。</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Seconds until the screenshot (3 by default).</source>
        <translation>截图前等待的秒数（默认 3）。</translation>
    </message>
    <message>
        <source>SECONDS</source>
        <translation>秒数</translation>
    </message>
    <message>
        <source>Decides what is said in the built-in session (1 by default).</source>
        <translation>决定内置会话中的对话内容（默认 1）。</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>The pace of the built-in session, from 0.1 to 100 (1 by default).</source>
        <translation>内置会话的速度，0.1 到 100（默认 1）。</translation>
    </message>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>Shows what agents say to each other on a libbus message bus.</source>
        <translation>显示智能体在 libbus 消息总线上的交流。</translation>
    </message>
    <message>
        <source>--theme: “%1” is none of light, dark and system.</source>
        <translation>--theme：“%1”不是 light、dark 或 system。</translation>
    </message>
    <message>
        <source>--size: “%1” is no size such as 1280x800, with both numbers from %2 to %3.</source>
        <translation>--size：“%1”不是形如 1280x800 的大小（两个数字均为 %2 到 %3）。</translation>
    </message>
    <message>
        <source>--screenshot: give it the name of a file.</source>
        <translation>--screenshot：请给出文件名。</translation>
    </message>
    <message>
        <source>--after: only of use with --screenshot.</source>
        <translation>--after：只能与 --screenshot 一起使用。</translation>
    </message>
    <message>
        <source>--after: “%1” is no number of seconds from 0 to 86400.</source>
        <translation>--after：“%1”不是 0 到 86400 之间的秒数。</translation>
    </message>
    <message>
        <source>--seed: “%1” is no whole number from 0 on.</source>
        <translation>--seed：“%1”不是非负整数。</translation>
    </message>
    <message>
        <source>--speed: “%1” is no number from 0.1 to 100.</source>
        <translation>--speed：“%1”不是 0.1 到 100 之间的数字。</translation>
    </message>
    <message>
        <source>Only one source can be opened, and there are %1: %2.</source>
        <translation>只能打开一个来源，但给出了 %1 个：%2。</translation>
    </message>
    <message>
        <source>%1: there is no such file.</source>
        <translation>%1：没有这个文件。</translation>
    </message>
    <message>
        <source>%1 cannot be read: check its permissions.</source>
        <translation>无法读取 %1：请检查其权限。</translation>
    </message>
    <message>
        <source>Run bus-inspector --help to see what is possible.</source>
        <translation>运行 bus-inspector --help 查看可用选项。</translation>
    </message>
    <message>
        <source>Looks at a running app, given by its name or process number.</source>
        <translation>查看正在运行的应用，用名称或进程号指定。</translation>
    </message>
    <message>
        <source>APP</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>With --attach: the bus to look at (the app&apos;s first by default).</source>
        <translation>与 --attach 一起使用：要查看的总线（默认为应用的第一条）。</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>--attach: give it the name or the process number of an app, and no other source.</source>
        <translation>--attach：请给出应用的名称或进程号，且不要再给出其他来源。</translation>
    </message>
    <message>
        <source>--bus: only of use with --attach.</source>
        <translation>--bus：只能与 --attach 一起使用。</translation>
    </message>
    <message>
        <source>A session to open: a capture (MCAP or JSONL), or - for JSONL on standard input. Without it, the built-in session.</source>
        <translation>要打开的会话：捕获文件（MCAP 或 JSONL），或用 - 表示从标准输入读取 JSONL。若不指定，则打开内置会话。</translation>
    </message>
    <message>
        <source>%1 is a folder. Give a capture: an MCAP or a JSONL file.</source>
        <translation>%1 是一个文件夹。请给出捕获文件：MCAP 或 JSONL 文件。</translation>
    </message>
</context>
<context>
    <name>inspector::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Type a part of a command, an agent&apos;s name or a task&apos;s</source>
        <translation>输入命令、智能体名称或任务名称的一部分</translation>
    </message>
    <message>
        <source>Search for a command</source>
        <translation>搜索命令</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Nothing is called like that. Try fewer letters, or the beginnings of its words: &quot;sa&quot; finds Save As.</source>
        <translation>没有这样的名称。请尝试更少的字母，或输入各单词的开头。</translation>
    </message>
</context>
<context>
    <name>inspector::CompletionPopup</name>
    <message>
        <source>What may come next</source>
        <translation>接下来可输入的内容</translation>
    </message>
</context>
<context>
    <name>inspector::Conversation</name>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>%1 says</source>
        <translation>%1 说</translation>
    </message>
    <message>
        <source>%1 tells %2</source>
        <translation>%1 告诉 %2</translation>
    </message>
    <message>
        <source>The session begins</source>
        <translation>会话开始</translation>
    </message>
    <message>
        <source>The session of %1 begins</source>
        <translation>%1 的会话开始</translation>
    </message>
    <message>
        <source>The user</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>%1 says, as %2 hears it</source>
        <translation>%1 说（由 %2 听写）</translation>
    </message>
    <message>
        <source>%1 asks %2</source>
        <translation>%1 请求 %2</translation>
    </message>
    <message>
        <source>%1 asks %2: %3</source>
        <translation>%1 请求 %2：%3</translation>
    </message>
    <message>
        <source>%1 asks %2 how it goes</source>
        <translation>%1 向 %2 询问进展</translation>
    </message>
    <message>
        <source>%1 reports to %2</source>
        <translation>%1 向 %2 报告</translation>
    </message>
    <message>
        <source>%1 answers %2</source>
        <translation>%1 应答 %2</translation>
    </message>
    <message>
        <source>%1 cannot do it for %2</source>
        <translation>%1 无法为 %2 完成</translation>
    </message>
    <message>
        <source>%1 breaks off for %2</source>
        <translation>%1 为 %2 中止</translation>
    </message>
    <message>
        <source>%1 stops %2: a person speaks (barge-in)</source>
        <translation>%1 叫停 %2：有人说话（插话）</translation>
    </message>
    <message>
        <source>%1 stops %2</source>
        <translation>%1 叫停 %2</translation>
    </message>
    <message>
        <source>Speech begins, says %1</source>
        <translation>%1 通知讲话开始</translation>
    </message>
    <message>
        <source>Speech ends, says %1</source>
        <translation>%1 通知讲话结束</translation>
    </message>
    <message>
        <source>Interruption, says %1</source>
        <translation>%1 通知打断</translation>
    </message>
    <message>
        <source>Ready: %1</source>
        <translation>就绪：%1</translation>
    </message>
    <message>
        <source>%1 activates %2</source>
        <translation>%1 激活 %2</translation>
    </message>
    <message>
        <source>%1 deactivates %2</source>
        <translation>%1 停用 %2</translation>
    </message>
    <message>
        <source>%1 ends the work of %2</source>
        <translation>%1 结束 %2 的工作</translation>
    </message>
    <message>
        <source>The user begins to speak</source>
        <translation>用户开始说话</translation>
    </message>
    <message>
        <source>The user has spoken</source>
        <translation>用户说完了</translation>
    </message>
    <message>
        <source>%1 begins to speak</source>
        <translation>%1 开始说话</translation>
    </message>
    <message>
        <source>%1 has spoken</source>
        <translation>%1 说完了</translation>
    </message>
    <message>
        <source>%1 is in trouble</source>
        <translation>%1 出现问题</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln frame(s)</source>
        <translation>
            <numerusform>%1：%Ln 个帧</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: sound in %Ln piece(s)</source>
        <translation>
            <numerusform>%1：%Ln 段声音</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 s of sound</source>
        <translation>%1：%2 秒声音</translation>
    </message>
    <message numerus="yes">
        <source>(a stream without words, %Ln chunk(s))</source>
        <translation>
            <numerusform>（没有文字的流，%Ln 个片段）</numerusform>
        </translation>
    </message>
    <message>
        <source>The handler of %1 failed: %2</source>
        <translation>%1 的处理函数失败：%2</translation>
    </message>
    <message>
        <source>Dropped: the queue of %1 was full</source>
        <translation>丢弃：%1 的队列已满</translation>
    </message>
    <message>
        <source>%L1 of %L2 dropped: the queue of %3 was full</source>
        <translation>丢弃 %L1 条（共 %L2 条）：%3 的队列已满</translation>
    </message>
    <message>
        <source>%2 (%L1 times)</source>
        <translation>%2（%L1 次）</translation>
    </message>
    <message>
        <source>%1 left before it came to this</source>
        <translation>%1 在处理之前已离开</translation>
    </message>
    <message>
        <source>%3 left before it came to %L1 of %L2</source>
        <translation>%3 已离开，未处理 %L1 条（共 %L2 条）</translation>
    </message>
</context>
<context>
    <name>inspector::ConversationList</name>
    <message>
        <source>Conversation</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Who said what to whom, in the order of publishing</source>
        <translation>谁对谁说了什么，按发布顺序排列</translation>
    </message>
</context>
<context>
    <name>inspector::ConversationView</name>
    <message>
        <source>Words</source>
        <translation>话语</translation>
    </message>
    <message>
        <source>What people and agents say aloud</source>
        <translation>人和智能体说出口的话</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Requests, news, streams and answers</source>
        <translation>请求、进展、流和应答</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Agents come and go, begin and end to work and to speak. Agents in trouble are always shown.</source>
        <translation>智能体的来去，工作和说话的开始与结束。出现问题的智能体始终显示。</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Stretches of sound, from pause to pause</source>
        <translation>停顿之间的各段声音</translation>
    </message>
    <message>
        <source>Search in the conversation</source>
        <translation>在对话中搜索</translation>
    </message>
    <message>
        <source>Return finds the next entry with these words, Shift+Return the one before.</source>
        <translation>按回车键查找含有这些文字的下一条，Shift+回车键查找上一条。</translation>
    </message>
    <message>
        <source>Keep the newest entry in sight (End)</source>
        <translation>始终显示最新条目（End 键）</translation>
    </message>
    <message>
        <source>Follow the conversation</source>
        <translation>跟随对话</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the conversation that is shown</source>
        <translation>复制显示的对话</translation>
    </message>
    <message>
        <source>Copy as Text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
    <message>
        <source>Reading the session …</source>
        <translation>正在读取会话…</translation>
    </message>
    <message>
        <source>Nobody has said anything yet.
What agents say, ask and answer appears here.</source>
        <translation>还没有谁说过话。
智能体所说、所请求和所应答的内容会显示在这里。</translation>
    </message>
    <message>
        <source>Nothing of the conversation is shown.
Switch on what you want to read above.</source>
        <translation>对话没有显示任何内容。
请在上方打开想阅读的内容。</translation>
    </message>
    <message>
        <source>“%1” is not in the conversation.</source>
        <translation>对话中没有“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>The newest %Ln entries were copied.</source>
        <translation>
            <numerusform>已复制最新的 %Ln 条。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries were copied.</source>
        <translation>
            <numerusform>已复制 %Ln 条。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inspector::DeliveryBanner</name>
    <message>
        <source>A subscriber handles system messages before data, and what several senders publish may reach it in another order. Messages that it has not handled are not here.</source>
        <translation>订阅者先处理系统消息，再处理数据；多个发送方发布的消息可能按其他顺序到达。它未处理的消息不在此处。</translation>
    </message>
    <message>
        <source>As published ✕</source>
        <translation>按发布顺序 ✕</translation>
    </message>
    <message>
        <source>Show all messages again, in the order in which they were published</source>
        <translation>重新按发布顺序显示所有消息</translation>
    </message>
    <message>
        <source>What %1 handled, in the order in which it did</source>
        <translation>%1 处理的消息，按处理顺序排列</translation>
    </message>
    <message>
        <source>%1 (looked through %2 %)</source>
        <translation>%1（已查找 %2 %）</translation>
    </message>
</context>
<context>
    <name>inspector::DemoSource</name>
    <message>
        <source>Built-in session</source>
        <translation>内置会话</translation>
    </message>
    <message>
        <source>The built-in session cannot start: %1</source>
        <translation>无法启动内置会话：%1</translation>
    </message>
    <message>
        <source>The built-in session does not run.</source>
        <translation>内置会话没有运行。</translation>
    </message>
</context>
<context>
    <name>inspector::DetailView</name>
    <message>
        <source>Copy as JSON</source>
        <translation>复制为 JSON</translation>
    </message>
    <message>
        <source>Copy the whole message as JSON to the clipboard</source>
        <translation>将整条消息以 JSON 格式复制到剪贴板</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>音频</translation>
    </message>
    <message>
        <source>Fate</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>No message is chosen.
Choose one in the traffic list, with the mouse or the arrow keys.</source>
        <translation>未选择消息。
请用鼠标或方向键在通信列表中选择一条。</translation>
    </message>
    <message>
        <source>all</source>
        <comment>a broadcast&apos;s target</comment>
        <translation>全部</translation>
    </message>
    <message>
        <source>system</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Only frames carry bytes</source>
        <translation>只有帧携带字节</translation>
    </message>
    <message>
        <source>Only audio frames of 16-bit samples have a waveform</source>
        <translation>只有 16 位采样的音频帧才有波形</translation>
    </message>
    <message>
        <source>%L1 bytes more: Copy as JSON copies all.</source>
        <translation>还有 %L1 字节：“复制为 JSON”可复制全部内容。</translation>
    </message>
    <message>
        <source>Nothing is known yet: the message waits, or nobody bears that name.</source>
        <translation>目前未知：消息仍在等待，或没有使用该名称的订阅者。</translation>
    </message>
    <message>
        <source>Nobody has handled the message yet, or nobody received it.</source>
        <translation>尚无人处理该消息，或无人收到它。</translation>
    </message>
    <message>
        <source>The contents were let go to stay within memory; this is what is left. A larger memory limit, in the preferences, keeps more.</source>
        <translation>为控制内存用量，内容已释放，仅剩这些。在首选项中提高内存上限可保留更多。</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>已标记</translation>
    </message>
    <message>
        <source>Marked: %1</source>
        <translation>已标记：%1</translation>
    </message>
    <message>
        <source>From message %1 to %2.</source>
        <translation>从消息 %1 到 %2。</translation>
    </message>
    <message>
        <source>From message %1 on.</source>
        <translation>自消息 %1 起。</translation>
    </message>
    <message>
        <source>Copy &amp;Value</source>
        <translation>复制值(&amp;V)</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>复制为 JSON(&amp;J)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bytes</source>
        <translation>
            <numerusform>%Ln 字节</numerusform>
        </translation>
    </message>
    <message>
        <source>Some records of what became of this message are lost: more may have handled it.</source>
        <translation>此消息去向的部分记录已丢失：处理它的订阅者可能更多。</translation>
    </message>
</context>
<context>
    <name>inspector::FateModel</name>
    <message>
        <source>Who the message was for</source>
        <translation>消息的接收者</translation>
    </message>
    <message>
        <source>Subscriber</source>
        <translation>订阅者</translation>
    </message>
    <message>
        <source>Handled; dropped by a full data queue; failed, since the handler threw; discarded or undelivered, since the subscriber left</source>
        <translation>已处理；因数据队列已满而丢弃；因处理函数抛出异常而失败；因订阅者离开而作废或未送达</translation>
    </message>
    <message>
        <source>Fate</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>From sending to the start of the handler</source>
        <translation>从发送到处理函数开始</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>How long the handler took</source>
        <translation>处理函数耗时</translation>
    </message>
    <message>
        <source>Ran</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>When that was decided, after sending</source>
        <translation>发送后多久确定</translation>
    </message>
    <message>
        <source>After</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>handled</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>discarded</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>undelivered</source>
        <translation>未送达</translation>
    </message>
</context>
<context>
    <name>inspector::FileSource</name>
    <message>
        <source>standard input</source>
        <translation>标准输入</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%L1 more problem(s)</source>
        <translation>
            <numerusform>另有 %L1 个问题</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inspector::FilterBar</name>
    <message>
        <source>Lifecycle</source>
        <translation>生命周期</translation>
    </message>
    <message>
        <source>Agents come and go: ready, registry, activate, deactivate, end, cancel, error</source>
        <translation>智能体的来去：就绪、注册表、激活、停用、结束、取消、错误</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>Audio, text and other frames between agents</source>
        <translation>智能体之间的音频、文本等帧</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Requests, responses, updates and cancels of tasks</source>
        <translation>任务的请求、响应、更新和取消</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>流</translation>
    </message>
    <message>
        <source>Answers of tasks that come in pieces</source>
        <translation>分段返回的任务应答</translation>
    </message>
    <message>
        <source>Only messages that a full data queue refused: their subscriber never gets them</source>
        <translation>仅显示因数据队列已满而被拒的消息：订阅者永远收不到它们</translation>
    </message>
    <message>
        <source>Show the traffic of all agents again</source>
        <translation>重新显示所有智能体的通信</translation>
    </message>
    <message>
        <source>Columns and time format</source>
        <translation>列和时间格式</translation>
    </message>
    <message>
        <source>Agent: %1 ✕</source>
        <translation>智能体：%1 ✕</translation>
    </message>
    <message>
        <source>Only drops</source>
        <translation>仅丢弃</translation>
    </message>
    <message>
        <source>Filters used before (Alt+Down in the field)</source>
        <translation>用过的过滤器（在输入框中按 Alt+向下键）</translation>
    </message>
    <message>
        <source>Save this filter as a button</source>
        <translation>将此过滤器保存为按钮</translation>
    </message>
</context>
<context>
    <name>inspector::FilterCompiler</name>
    <message>
        <source>&apos;%1&apos; stands alone: it is there, or not</source>
        <translation>“%1”单独使用：要么成立，要么不成立</translation>
    </message>
    <message>
        <source>this range ends before it begins</source>
        <translation>此范围的终点在起点之前</translation>
    </message>
    <message>
        <source>expected a duration with its unit, for instance 5ms, 1.5s or 200us</source>
        <translation>此处应为带单位的时长，例如 5ms、1.5s 或 200us</translation>
    </message>
    <message>
        <source>expected a size, for instance 640 or 1.5KB</source>
        <translation>此处应为大小，例如 640 或 1.5KB</translation>
    </message>
    <message>
        <source>expected a whole number</source>
        <translation>此处应为整数</translation>
    </message>
    <message>
        <source>there is no message type &apos;%1&apos;</source>
        <translation>没有消息类型“%1”</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no %2</source>
        <translation>“%1”不是 %2 的取值</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no ranges: its values are texts</source>
        <translation>“%1”不支持范围：其值为文本</translation>
    </message>
    <message>
        <source>no regular expression: %1</source>
        <translation>不是正则表达式：%1</translation>
    </message>
    <message>
        <source>&apos;payload&apos; is the whole text: use contains or matches, or name a value in it, for instance payload.status %1 …</source>
        <translation>“payload”是整段文本：请使用 contains 或 matches，或指明其中的值，例如 payload.status %1 …</translation>
    </message>
    <message>
        <source>expected the path of a value, for instance payload.agents[0].name</source>
        <translation>此处应为值的路径，例如 payload.agents[0].name</translation>
    </message>
    <message>
        <source>no message has a payload field &apos;%1&apos;</source>
        <translation>没有消息含有载荷字段“%1”</translation>
    </message>
    <message>
        <source>expected a number</source>
        <translation>此处应为数字</translation>
    </message>
    <message>
        <source>there is no field &apos;%1&apos;</source>
        <translation>没有字段“%1”</translation>
    </message>
    <message>
        <source>&apos;%1&apos; can be tested with %2</source>
        <translation>“%1”可用 %2 测试</translation>
    </message>
    <message>
        <source>%1; did you mean &apos;%2&apos;?</source>
        <translation>%1；是否想写“%2”？</translation>
    </message>
    <message>
        <source>%1; there are: %2</source>
        <translation>%1；可用的有：%2</translation>
    </message>
</context>
<context>
    <name>inspector::FilterCompletion</name>
    <message>
        <source>none of these</source>
        <translation>不是其中任何一个</translation>
    </message>
    <message>
        <source>a set: {a, b} or {1..5, 9}</source>
        <translation>集合：{a, b} 或 {1..5, 9}</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>等于</translation>
    </message>
    <message>
        <source>there, and not equal</source>
        <translation>存在且不等于</translation>
    </message>
    <message>
        <source>less</source>
        <translation>小于</translation>
    </message>
    <message>
        <source>less or equal</source>
        <translation>小于或等于</translation>
    </message>
    <message>
        <source>more</source>
        <translation>大于</translation>
    </message>
    <message>
        <source>more or equal</source>
        <translation>大于或等于</translation>
    </message>
    <message>
        <source>one of these</source>
        <translation>其中之一</translation>
    </message>
    <message>
        <source>holds this text</source>
        <translation>包含此文本</translation>
    </message>
    <message>
        <source>matches this regular expression</source>
        <translation>匹配此正则表达式</translation>
    </message>
    <message>
        <source>both</source>
        <translation>两者都满足</translation>
    </message>
    <message>
        <source>one of them</source>
        <translation>满足其一</translation>
    </message>
    <message>
        <source>the set is complete</source>
        <translation>集合结束</translation>
    </message>
    <message>
        <source>for instance</source>
        <translation>例如</translation>
    </message>
</context>
<context>
    <name>inspector::FilterField</name>
    <message>
        <source>The number of the message in the order of publishing</source>
        <translation>消息按发布顺序的编号</translation>
    </message>
    <message>
        <source>Time since the session began</source>
        <translation>自会话开始的时间</translation>
    </message>
    <message>
        <source>Bytes that the message holds, roughly</source>
        <translation>消息大约占用的字节数</translation>
    </message>
    <message>
        <source>The kind of message, for instance TaskRequest</source>
        <translation>消息的类型，例如 TaskRequest</translation>
    </message>
    <message>
        <source>The queue it travels by: system or data</source>
        <translation>所经的队列：system 或 data</translation>
    </message>
    <message>
        <source>The group of its kind: lifecycle, frame, task or stream</source>
        <translation>所属分组：lifecycle、frame、task 或 stream</translation>
    </message>
    <message>
        <source>Who sent it</source>
        <translation>发送者</translation>
    </message>
    <message>
        <source>Who it is for; a broadcast has no target</source>
        <translation>接收者；广播没有目标</translation>
    </message>
    <message>
        <source>Source or target</source>
        <translation>来源或目标</translation>
    </message>
    <message>
        <source>The id of the task that it belongs to</source>
        <translation>所属任务的标识</translation>
    </message>
    <message>
        <source>Is for everyone</source>
        <translation>发给所有人</translation>
    </message>
    <message>
        <source>Was sent from the inspector</source>
        <translation>由检查器发送</translation>
    </message>
    <message>
        <source>Stands for messages whose records were lost</source>
        <translation>代表记录已丢失的消息</translation>
    </message>
    <message>
        <source>How many subscribers have handled it</source>
        <translation>已处理它的订阅者数量</translation>
    </message>
    <message>
        <source>How many subscribers dropped it, their data queue being full</source>
        <translation>因数据队列已满而丢弃它的订阅者数量</translation>
    </message>
    <message>
        <source>How many subscribers left before they handled it</source>
        <translation>处理之前就离开的订阅者数量</translation>
    </message>
    <message>
        <source>At how many subscribers the handler failed</source>
        <translation>处理函数失败的订阅者数量</translation>
    </message>
    <message>
        <source>A subscriber that has handled it</source>
        <translation>已处理它的订阅者</translation>
    </message>
    <message>
        <source>A subscriber that dropped it</source>
        <translation>丢弃它的订阅者</translation>
    </message>
    <message>
        <source>A subscriber that left before it handled it</source>
        <translation>处理之前就离开的订阅者</translation>
    </message>
    <message>
        <source>A subscriber whose handler failed</source>
        <translation>处理函数失败的订阅者</translation>
    </message>
    <message>
        <source>How long it waited for a handler, at any subscriber</source>
        <translation>在任一订阅者处等待处理函数的时间</translation>
    </message>
    <message>
        <source>How long a handler ran, at any subscriber</source>
        <translation>在任一订阅者处处理函数的运行时间</translation>
    </message>
    <message>
        <source>What a failed handler said</source>
        <translation>失败的处理函数给出的信息</translation>
    </message>
    <message>
        <source>The line that the list shows of it</source>
        <translation>列表中显示的那一行</translation>
    </message>
    <message>
        <source>The payload&apos;s JSON text, or a value in it: payload.status</source>
        <translation>载荷的 JSON 文本，或其中的值：payload.status</translation>
    </message>
    <message>
        <source>Search, or filter: type == TaskRequest &amp;&amp; agent == stt</source>
        <translation>搜索或过滤：type == TaskRequest &amp;&amp; agent == stt</translation>
    </message>
    <message>
        <source>&lt;p&gt;Type a word to search for it, or a filter such as&lt;/p&gt;&lt;pre&gt;dropped_by == stt
waited &amp;gt; 5ms &amp;amp;&amp;amp; source == &quot;router&quot;
payload.task_id == &quot;7f&quot;&lt;/pre&gt;&lt;p&gt;&lt;b&gt;Tab&lt;/b&gt; takes what the list offers, &lt;b&gt;Ctrl+Space&lt;/b&gt; opens it. &lt;b&gt;Up&lt;/b&gt; and &lt;b&gt;Down&lt;/b&gt; go through the filters used before, &lt;b&gt;Alt+Down&lt;/b&gt; lists them. &lt;b&gt;Escape&lt;/b&gt; clears.&lt;/p&gt;</source>
        <translation>&lt;p&gt;输入单词进行搜索，或输入过滤器，例如&lt;/p&gt;&lt;pre&gt;dropped_by == stt
waited &amp;gt; 5ms &amp;amp;&amp;amp; source == &quot;router&quot;
payload.task_id == &quot;7f&quot;&lt;/pre&gt;&lt;p&gt;&lt;b&gt;Tab&lt;/b&gt; 采用列表给出的内容，&lt;b&gt;Ctrl+空格键&lt;/b&gt;打开列表。&lt;b&gt;向上键&lt;/b&gt;和&lt;b&gt;向下键&lt;/b&gt;浏览用过的过滤器，&lt;b&gt;Alt+向下键&lt;/b&gt;列出它们。&lt;b&gt;Esc&lt;/b&gt; 清除。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>过滤器</translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <translation>第 %1 列：%2</translation>
    </message>
    <message>
        <source>The filter is valid</source>
        <translation>过滤器有效</translation>
    </message>
    <message>
        <source>The filters that you use will be here</source>
        <translation>用过的过滤器会显示在这里</translation>
    </message>
    <message>
        <source>Forget These</source>
        <translation>清除记录</translation>
    </message>
    <message>
        <source>Somebody marked it</source>
        <translation>有人标记了它</translation>
    </message>
    <message>
        <source>What somebody noted on it</source>
        <translation>有人为它写的备注</translation>
    </message>
</context>
<context>
    <name>inspector::FilterLexer</name>
    <message>
        <source>&apos;%1&apos; is no operator; to search for it, put it in quotes</source>
        <translation>“%1”不是运算符；要搜索它，请加引号</translation>
    </message>
    <message>
        <source>&apos;=&apos; is no operator; to compare, write &apos;==&apos;</source>
        <translation>“=”不是运算符；比较请写“==”</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no operator; write &apos;%1%1&apos;</source>
        <translation>“%1”不是运算符；请写“%1%1”</translation>
    </message>
    <message>
        <source>this quote is never closed</source>
        <translation>此引号没有闭合</translation>
    </message>
</context>
<context>
    <name>inspector::FilterParser</name>
    <message>
        <source>a field stands before &apos;%1&apos;, for instance: source == &quot;router&quot;</source>
        <translation>“%1”前面应为字段，例如：source == &quot;router&quot;</translation>
    </message>
    <message>
        <source>parentheses more than %1 deep</source>
        <translation>括号嵌套超过 %1 层</translation>
    </message>
    <message>
        <source>this parenthesis is never closed</source>
        <translation>此括号没有闭合</translation>
    </message>
    <message>
        <source>expected a set after &apos;%1&apos;, for instance: {1..5, 9}</source>
        <translation>“%1”之后应为集合，例如：{1..5, 9}</translation>
    </message>
    <message>
        <source>this brace is never closed</source>
        <translation>此花括号没有闭合</translation>
    </message>
    <message>
        <source>this set is empty</source>
        <translation>此集合为空</translation>
    </message>
    <message>
        <source>expected a value of the set</source>
        <translation>此处应为集合中的值</translation>
    </message>
    <message>
        <source>for instance: type == TaskRequest</source>
        <translation>例如：type == TaskRequest</translation>
    </message>
    <message>
        <source>expected a field before &apos;%1&apos;, %2</source>
        <translation>“%1”之前应为字段，%2</translation>
    </message>
    <message>
        <source>expected a test, %1</source>
        <translation>此处应为条件，%1</translation>
    </message>
    <message>
        <source>expected a test after &apos;%1&apos;, %2</source>
        <translation>“%1”之后应为条件，%2</translation>
    </message>
    <message>
        <source>expected a value after &apos;%1&apos;</source>
        <translation>“%1”之后应为值</translation>
    </message>
    <message>
        <source>a set stands after &apos;in&apos;, not after &apos;%1&apos;</source>
        <translation>集合应写在“in”之后，而不是“%1”之后</translation>
    </message>
    <message>
        <source>expected a value after &apos;%1&apos;; to mean &apos;%2&apos; itself, put it in quotes</source>
        <translation>“%1”之后应为值；若指“%2”本身，请加引号</translation>
    </message>
    <message>
        <source>no parenthesis is open here</source>
        <translation>此处没有未闭合的括号</translation>
    </message>
    <message>
        <source>expected &apos;and&apos; or &apos;or&apos; before &apos;%1&apos;: a test is over here</source>
        <translation>“%1”之前应为“and”或“or”：条件在此结束</translation>
    </message>
    <message>
        <source>expected &apos;and&apos; or &apos;or&apos;; to search for a text with a comma, put it in quotes</source>
        <translation>此处应为“and”或“or”；要搜索含逗号的文本，请加引号</translation>
    </message>
    <message>
        <source>expected &apos;and&apos; or &apos;or&apos; before &apos;%1&apos;</source>
        <translation>“%1”之前应为“and”或“or”</translation>
    </message>
</context>
<context>
    <name>inspector::FindBar</name>
    <message>
        <source>Find:</source>
        <translation>查找：</translation>
    </message>
    <message>
        <source>A word, or a filter: task == &quot;7f&quot;</source>
        <translation>单词或过滤器：task == &quot;7f&quot;</translation>
    </message>
    <message>
        <source>Goes from match to match and hides nothing.
A word finds whatever shows it; every filter can be found, too.</source>
        <translation>在匹配项之间移动，不隐藏任何内容。
单词会查找显示该词的消息；也可以查找任何过滤器。</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>The match before (Ctrl+B, Shift+Return)</source>
        <translation>上一个匹配项（Ctrl+B，Shift+回车键）</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>The next match (Ctrl+N, Return)</source>
        <translation>下一个匹配项（Ctrl+N，回车键）</translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <translation>第 %1 列：%2</translation>
    </message>
    <message>
        <source>No row that is shown matches.</source>
        <translation>显示的行中没有匹配项。</translation>
    </message>
    <message>
        <source>Looking … %1 % (Escape ends it)</source>
        <translation>正在查找… %1 %（按 Esc 结束）</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 / %L2</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>past the end, on from the beginning</source>
        <translation>已到末尾，从头继续</translation>
    </message>
    <message>
        <source>past the beginning, on from the end</source>
        <translation>已到开头，从末尾继续</translation>
    </message>
</context>
<context>
    <name>inspector::Findings</name>
    <message>
        <source>everyone</source>
        <translation>所有订阅者</translation>
    </message>
    <message>
        <source>%1 says that it has failed.</source>
        <translation>%1 报告自己失败。</translation>
    </message>
    <message>
        <source>%1 says that it has failed: %2</source>
        <translation>%1 报告自己失败：%2</translation>
    </message>
    <message>
        <source>%1 does not add up: %2.</source>
        <translation>%1 的账目不符：%2。</translation>
    </message>
    <message>
        <source>Data for %1 had to wait while up to %2 system messages in a row went before it.</source>
        <translation>发给 %1 的数据不得不等待，最多有 %2 条系统消息连续插到它前面。</translation>
    </message>
    <message>
        <source>%1 came to the bus %2 ago and has not said that it is ready.</source>
        <translation>%1 在 %2 前加入总线，至今没有报告就绪。</translation>
    </message>
    <message>
        <source>%1: its data queue was full.</source>
        <translation>%1：其数据队列已满。</translation>
    </message>
    <message>
        <source>%1: its handler is slow (p99 %2), and its queue of %3 was full.</source>
        <translation>%1：其处理函数慢（p99 %2），容量 %3 的队列已满。</translation>
    </message>
    <message>
        <source>%1: its handler is quick (p99 %2), but more came at once than its queue of %3 holds.</source>
        <translation>%1：其处理函数快（p99 %2），但一次到达的消息超过了容量 %3 的队列。</translation>
    </message>
    <message>
        <source>Look at what it handled before it said so. Nobody starts it again by itself.</source>
        <translation>请查看它在报告之前处理了什么。它不会自动重新启动。</translation>
    </message>
    <message>
        <source>Catch the error where it arises: the message counts as failed, and whoever waits for an answer gets none.</source>
        <translation>请在错误产生之处捕获它：该消息计为失败，等待应答者得不到应答。</translation>
    </message>
    <message>
        <source>Look at the receipt of send(), and ask again. Make the handler of %1 quicker or its queue larger.</source>
        <translation>请检查 send() 的回执，并重新请求。请加快 %1 的处理函数或增大其队列。</translation>
    </message>
    <message>
        <source>Give last answers as TaskResponseUrgent, which is never dropped, or make the queue of %1 larger.</source>
        <translation>请用从不丢弃的 TaskResponseUrgent 给出最终应答，或增大 %1 的队列。</translation>
    </message>
    <message>
        <source>Its handler blocks, or waits for a future that nobody finishes. Look at the last message that it took.</source>
        <translation>其处理函数被阻塞，或在等待无人完成的 future。请查看它最近取走的消息。</translation>
    </message>
    <message>
        <source>Whoever leaves has to answer what is open, if only by a failure; who asked may ask another.</source>
        <translation>离开者须应答未结束的请求，哪怕只是报告失败；请求者可以改为请求其他智能体。</translation>
    </message>
    <message>
        <source>Each request needs a last answer. Look whether %1 is busy with it, or has forgotten it.</source>
        <translation>每个请求都需要最终应答。请查看 %1 是仍在处理，还是已经遗忘。</translation>
    </message>
    <message>
        <source>The records contradict each other or are not all there: save the session before it is gone, and compare it with the app&apos;s own log.</source>
        <translation>记录相互矛盾或不完整：请及时保存会话，并与应用自己的日志比较。</translation>
    </message>
    <message>
        <source>Make the handler quicker, the queue larger, or send less. What was dropped is lost for %1 alone.</source>
        <translation>请加快处理函数、增大队列，或减少发送。被丢弃的消息只对 %1 丢失。</translation>
    </message>
    <message>
        <source>Read its result, and what its worker did before.</source>
        <translation>请查看其结果，以及执行者此前做了什么。</translation>
    </message>
    <message>
        <source>Send less as system messages: they go before all data, and these were too many.</source>
        <translation>请减少系统消息：它们先于所有数据，而这里的太多了。</translation>
    </message>
    <message>
        <source>Look at its start. Who waits for its AgentReady asks it for nothing before; who only listens needs none.</source>
        <translation>请查看其启动过程。等待其 AgentReady 者在此之前不会向它请求任何事；只监听的智能体则不需要。</translation>
    </message>
    <message>
        <source>The rest of the file is whole. Other findings may have their cause in what is lost.</source>
        <translation>文件的其余部分完好。其他问题的原因可能就在丢失的内容中。</translation>
    </message>
    <message>
        <source>The bus never waits for those who look on. Recording to a file keeps up with more than a window does.</source>
        <translation>总线从不等待旁观者。录制到文件比窗口更能跟上大量消息。</translation>
    </message>
    <message>
        <source>%1 came to the bus %2 before the session ended, and never said that it was ready.</source>
        <translation>%1 在会话结束前 %2 加入总线，却从未表示已就绪。</translation>
    </message>
    <message numerus="yes">
        <source>The handler of %1 threw on %2 message(s), the last time: %3</source>
        <translation>
            <numerusform>%1 的处理函数在 %2 条消息上抛出异常，最近一次：%3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 request(s) met the full data queue of %2: nobody will answer. The last was task %3 of %4.</source>
        <translation>
            <numerusform>%1 个请求遇到 %2 的数据队列已满：不会有人应答。最近的是 %4 的任务 %3。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last answer to %1 task(s) met the full data queue of %2, which waits for ever. The last was task %3 by %4.</source>
        <translation>
            <numerusform>%1 个任务的最终应答遇到 %2 的数据队列已满，它将永远等待。最近的是 %4 执行的任务 %3。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 message(s) are missing, and no record says why.</source>
        <translation>
            <numerusform>缺少 %1 条消息，且没有记录说明原因。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 task(s) of %2 failed; the last was %3.</source>
        <translation>
            <numerusform>%2 有 %1 个任务失败；最近的是 %3。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 took long to notice a cancel, %2 time(s): up to %3.</source>
        <translation>
            <numerusform>%1 有 %2 次很久才察觉取消：最长 %3。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>When the session ended, %1 message(s) waited for %2, which had finished none for %3.</source>
        <translation>
            <numerusform>会话结束时，有 %1 条消息在等待 %2，而它已有 %3 没有处理完任何消息。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is stuck: %2 message(s) wait for it, and it has finished none for %3.</source>
        <translation>
            <numerusform>%1 卡住了：有 %2 条消息在等待，而它已有 %3 没有处理完任何消息。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 dropped %2 message(s)</source>
        <translation>
            <numerusform>%1 丢弃了 %2 条消息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is gone and has left %2 request(s) without an answer; the oldest is task %3.</source>
        <translation>
            <numerusform>%1 已离开，留下 %2 个请求没有应答；最早的是任务 %3。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>When the session ended, %1 had not answered %2 request(s); the oldest is task %3, after %4.</source>
        <translation>
            <numerusform>会话结束时，%1 有 %2 个请求尚未答复；最早的是任务 %3，已等待 %4。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has said nothing about %2 request(s) for long; the oldest is task %3, for %4.</source>
        <translation>
            <numerusform>%1 对 %2 个请求久无回音；最早的是任务 %3，已有 %4。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tap lost at least %1 message(s), nobody can tell how many: the agents have them, this session has not.</source>
        <translation>
            <numerusform>监听器丢失了至少 %1 条消息，确切数量无从得知：智能体已收到它们，本会话则没有。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tap lost %1 message(s): the agents have them, this session has not.</source>
        <translation>
            <numerusform>监听器丢失了 %1 条消息：智能体已收到它们，本会话则没有。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %1 message(s) are lost in damaged parts of the file, nobody can tell how many.</source>
        <translation>
            <numerusform>至少 %1 条消息因文件部分损坏而丢失，确切数量无从得知。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 message(s) are lost in a damaged part of the file.</source>
        <translation>
            <numerusform>%1 条消息因文件部分损坏而丢失。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What became of at least %1 message(s) is lost, nobody can tell of how many.</source>
        <translation>
            <numerusform>至少 %1 条消息的去向已丢失，确切数量无从得知。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What became of %1 message(s) is lost.</source>
        <translation>
            <numerusform>%1 条消息的去向已丢失。</numerusform>
        </translation>
    </message>
    <message>
        <source>The tap lost messages, and nobody can tell how many: the agents have them, this session has not.</source>
        <translation>监听器丢失了一些消息，数量无从得知：智能体已收到它们，本会话则没有。</translation>
    </message>
    <message>
        <source>Messages are lost in a damaged part of the file, and nobody can tell how many.</source>
        <translation>文件部分损坏，丢失了一些消息，数量无从得知。</translation>
    </message>
    <message>
        <source>What became of some messages is lost, and nobody can tell of how many.</source>
        <translation>一些消息的去向已丢失，数量无从得知。</translation>
    </message>
    <message numerus="yes">
        <source>%1 message(s) went to %2, and nobody of that name was on the bus. The last was from %3.</source>
        <translation>
            <numerusform>%1 条消息发给了 %2，而总线上没有这个名称的智能体。最近的来自 %3。</numerusform>
        </translation>
    </message>
    <message>
        <source>Look whether the name is right, and whether %1 is started at all. The receipt of send() tells it.</source>
        <translation>请查看名称是否正确，以及 %1 是否已启动。send() 的回执会说明。</translation>
    </message>
    <message numerus="yes">
        <source>%1 part(s) of streams met the full data queue of %2, which goes without them. The last was of task %3 by %4.</source>
        <translation>
            <numerusform>%1 个流片段遇到 %2 的数据队列已满，它没有收到。最近的属于 %4 执行的任务 %3。</numerusform>
        </translation>
    </message>
    <message>
        <source>Make the queue of %1 larger than a stream, or its handler quicker. A stream that must be whole needs its receipts looked at.</source>
        <translation>请使 %1 的队列大于一个流，或加快其处理函数。必须完整的流需要检查回执。</translation>
    </message>
    <message numerus="yes">
        <source>%1 message(s) waited long for %2, up to %3: its handler takes up to %4.</source>
        <translation>
            <numerusform>%1 条消息等待 %2 很久，最长 %3：其处理函数最长需要 %4。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 message(s) waited long for %2, up to %3, though its handler is quick.</source>
        <translation>
            <numerusform>%1 条消息等待 %2 很久，最长 %3，尽管其处理函数快。</numerusform>
        </translation>
    </message>
    <message>
        <source>Make the handler of %1 quicker, or share its work among several agents.</source>
        <translation>请加快 %1 的处理函数，或将其工作分给多个智能体。</translation>
    </message>
    <message>
        <source>The thread that it runs in was busy with others: look whose handler is slow. A worker of its own (bus::Worker::Own) waits for nobody.</source>
        <translation>其所在线程正忙于其他智能体：请查看谁的处理函数慢。独占的工作线程 (bus::Worker::Own) 无需等待他人。</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %2 wait for each other: %1 has said nothing about %3 request(s) for long; the oldest is task %4, for %5.</source>
        <translation>
            <numerusform>%1 与 %2 互相等待：%1 对 %3 个请求长时间没有任何回应；最早的是任务 %4，已有 %5。</numerusform>
        </translation>
    </message>
    <message>
        <source>One of the two has to go on without the other&apos;s answer, or ask somebody else.</source>
        <translation>二者之一须在没有对方应答的情况下继续，或请求其他智能体。</translation>
    </message>
    <message numerus="yes">
        <source>%1 asked %2 time(s) under the id of a task that another had open, the last time %3 of %4.</source>
        <translation>
            <numerusform>%1 有 %2 次使用了他人未结束任务的编号来请求，最近的是 %4 的 %3。</numerusform>
        </translation>
    </message>
    <message>
        <source>Make ids that nobody else makes, by QUuid for instance: answers are told apart by nothing else.</source>
        <translation>请使用不会重复的编号，例如 QUuid：应答只靠编号区分。</translation>
    </message>
    <message>
        <source>%1, the last from %2</source>
        <translation>%1，最近的来自 %2</translation>
    </message>
    <message>
        <source>Let long handlers ask bus::cancelRequested() now and then, and what runs in a future its bus::CancelToken: until either is done, the next message waits.</source>
        <translation>请让耗时的处理函数不时询问 bus::cancelRequested()，在 future 中运行的则询问其 bus::CancelToken：二者完成之前，下一条消息都要等待。</translation>
    </message>
</context>
<context>
    <name>inspector::FindingsModel</name>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>None of its messages is held.</source>
        <translation>它的消息均未保留。</translation>
    </message>
    <message>
        <source>Double-click or Return goes to the newest of its messages; open it for the others.</source>
        <translation>双击或按回车键转到其最新的消息；展开可查看其他消息。</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1：%2 %3</translation>
    </message>
    <message>
        <source>a message that is not held any more</source>
        <translation>不再保留的消息</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Click to go there: all views show this moment.</source>
        <translation>单击转到该处：所有视图都显示这一时刻。</translation>
    </message>
</context>
<context>
    <name>inspector::FindingsView</name>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>No trouble so far.
Requests that nobody will answer, handlers that throw, agents that cannot keep up and the like appear here, with what to do about them.</source>
        <translation>目前没有问题。
无人应答的请求、抛出异常的处理函数、来不及处理的智能体等会显示在这里，并说明如何处理。</translation>
    </message>
    <message>
        <source>No messages yet.
What goes wrong between agents appears here, with what to do about it.</source>
        <translation>还没有消息。
智能体之间出现的问题及其处理办法会显示在这里。</translation>
    </message>
    <message>
        <source>No trouble found: the session adds up, and nothing in it failed, was dropped or was left open for long.</source>
        <translation>未发现问题：会话账目相符，其中没有失败、被丢弃或长时间悬而未决的内容。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more of the same kinds, of other agents, are not listed.</source>
        <translation>
            <numerusform>另有 %Ln 个来自其他智能体的同类问题未列出。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inspector::Format</name>
    <message>
        <source>now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 字节</translation>
    </message>
</context>
<context>
    <name>inspector::GoToBar</name>
    <message>
        <source>Go to:</source>
        <translation>转到：</translation>
    </message>
    <message>
        <source>1204, +10, -10, 10:31:05 or 1.5s</source>
        <translation>1204、+10、-10、10:31:05 或 1.5s</translation>
    </message>
    <message>
        <source>1204: the message of that number (seq)
+10, -10: so many numbers further on, or back
10:31:05: the first message at that time of day
1.5s, 2min: so long after the session&apos;s start</source>
        <translation>1204：该编号 (seq) 的消息
+10、-10：向后或向前这么多个编号
10:31:05：该时刻的第一条消息
1.5s、2min：会话开始之后这么久</translation>
    </message>
    <message>
        <source>Write a number, +10, -10, a time of day (10:31:05) or a time (1.5s).</source>
        <translation>请输入编号、+10、-10、时刻 (10:31:05) 或时间 (1.5s)。</translation>
    </message>
    <message>
        <source>There are no messages yet.</source>
        <translation>还没有消息。</translation>
    </message>
    <message>
        <source>That message is not held.</source>
        <translation>没有保留该消息。</translation>
    </message>
    <message>
        <source>The session has no messages at that time.</source>
        <translation>会话在该时间没有消息。</translation>
    </message>
    <message>
        <source>Go to %1, the nearest (Return)</source>
        <translation>转到最接近的 %1（回车键）</translation>
    </message>
</context>
<context>
    <name>inspector::HexView</name>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Copy as hexadecimal</source>
        <translation>复制为十六进制</translation>
    </message>
</context>
<context>
    <name>inspector::Hue</name>
    <message>
        <source>Red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Sky blue</source>
        <translation>天蓝色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰色</translation>
    </message>
</context>
<context>
    <name>inspector::InlineBar</name>
    <message>
        <source>Close (Escape)</source>
        <translation>关闭（Esc 键）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>inspector::JsonTreeModel</name>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>inspector::JsonlSource</name>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1，第 %2 行：%3</translation>
    </message>
    <message>
        <source>%1 cannot be read any further: %2</source>
        <translation>无法继续读取 %1：%2</translation>
    </message>
</context>
<context>
    <name>inspector::KeysDialog</name>
    <message>
        <source>Traffic: pause and go on; messages are still received</source>
        <translation>通信：暂停和继续；仍会接收消息</translation>
    </message>
    <message>
        <source>Traffic: follow the newest message</source>
        <translation>通信：跟随最新消息</translation>
    </message>
    <message>
        <source>Traffic: the oldest message; following ends</source>
        <translation>通信：最早的消息；停止跟随</translation>
    </message>
    <message>
        <source>Move through any list</source>
        <translation>在列表中移动</translation>
    </message>
    <message>
        <source>Traffic: copy the selected messages as text</source>
        <translation>通信：将所选消息复制为文本</translation>
    </message>
    <message>
        <source>Traffic: copy the selected messages as JSON</source>
        <translation>通信：将所选消息复制为 JSON</translation>
    </message>
    <message>
        <source>Agents: only this agent&apos;s traffic, or everyone&apos;s again</source>
        <translation>智能体：只看该智能体的通信，或重新查看全部</translation>
    </message>
    <message>
        <source>Tasks: only the messages of this task</source>
        <translation>任务：只看该任务的消息</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>Timeline: a message back or on</source>
        <translation>时间线：后退或前进一条消息</translation>
    </message>
    <message>
        <source>Timeline: a twentieth of the session&apos;s time</source>
        <translation>时间线：会话时间的二十分之一</translation>
    </message>
    <message>
        <source>Timeline: the oldest message; live</source>
        <translation>时间线：最早的消息；实时</translation>
    </message>
    <message>
        <source>Findings: to the newest of its messages</source>
        <translation>问题：转到其最新的消息</translation>
    </message>
    <message>
        <source>Marks: go to the message, edit its note, take the mark away</source>
        <translation>标记：转到消息，编辑其备注，取消标记</translation>
    </message>
    <message>
        <source>Sequence: unfold a line, and fold it again</source>
        <translation>时序图：展开一行，再次折叠</translation>
    </message>
    <message>
        <source>Sequence: larger, smaller, normal size, all lifelines on the page</source>
        <translation>时序图：放大、缩小、正常大小、在一页显示所有生命线</translation>
    </message>
    <message>
        <source>Sequence: fold the selected agents into one lifeline</source>
        <translation>时序图：将所选智能体折叠为一条生命线</translation>
    </message>
</context>
<context>
    <name>inspector::LifelineHeads</name>
    <message>
        <source>Lifelines</source>
        <translation>生命线</translation>
    </message>
    <message>
        <source>The agents that take part</source>
        <translation>参与的智能体</translation>
    </message>
</context>
<context>
    <name>inspector::LineWords</name>
    <message numerus="yes">
        <source>%Ln receivers</source>
        <translation>
            <numerusform>%Ln 个接收者</numerusform>
        </translation>
    </message>
    <message>
        <source>broadcast</source>
        <translation>广播</translation>
    </message>
    <message>
        <source>waited %1</source>
        <translation>等待 %1</translation>
    </message>
    <message>
        <source>%1, from %2 to %3</source>
        <translation>%1，从 %2 到 %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Message %1, sent at %2 s</source>
        <translation>消息 %1，发送于 %2 秒</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more receivers</source>
        <translation>
            <numerusform>另有 %Ln 个接收者</numerusform>
        </translation>
    </message>
    <message>
        <source>The right arrow key, or a double click, unfolds this line.</source>
        <translation>按右方向键或双击可展开此行。</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>全部</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln 个失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln dropped</source>
        <translation>
            <numerusform>%Ln 个丢弃</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln undelivered</source>
        <translation>
            <numerusform>%Ln 个未送达</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln discarded</source>
        <translation>
            <numerusform>%Ln 个作废</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln 个等待中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 handled %Ln messages</source>
        <translation>
            <numerusform>%1 已处理 %Ln 条消息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, and %Ln not</source>
        <translation>
            <numerusform>%1，%Ln 条未处理</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 handled it: it waited %2, and ran %3</source>
        <translation>%1 已处理：等待 %2，运行 %3</translation>
    </message>
    <message>
        <source>%1 failed: it waited %2, and ran %3</source>
        <translation>%1 失败：等待 %2，运行 %3</translation>
    </message>
    <message>
        <source>It waits for %1</source>
        <translation>正在等待 %1 处理</translation>
    </message>
    <message>
        <source>What became of it at %1 is not known</source>
        <translation>它在 %1 处的去向未知</translation>
    </message>
    <message>
        <source>%1 left before its turn came</source>
        <translation>轮到它之前 %1 已离开</translation>
    </message>
    <message>
        <source>There is no %1</source>
        <translation>没有 %1</translation>
    </message>
    <message>
        <source>%1 dropped it: its data queue was full</source>
        <translation>%1 丢弃了它：其数据队列已满</translation>
    </message>
</context>
<context>
    <name>inspector::LiveTableView</name>
    <message>
        <source>Reset Columns</source>
        <translation>重置列</translation>
    </message>
</context>
<context>
    <name>inspector::LossText</name>
    <message>
        <source>what told of lost messages was evicted to stay within memory</source>
        <translation>为控制内存用量，已清出关于丢失消息的记录</translation>
    </message>
    <message numerus="yes">
        <source>%L1 %2 messages of %3 evicted to stay within memory</source>
        <translation>
            <numerusform>为控制内存用量，已清出 %3 的 %L1 条 %2 消息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 messages of %2 evicted to stay within memory</source>
        <translation>
            <numerusform>为控制内存用量，已清出 %2 的 %L1 条消息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 %2 messages of several agents evicted to stay within memory</source>
        <translation>
            <numerusform>为控制内存用量，已清出多个智能体的 %L1 条 %2 消息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 messages evicted to stay within memory</source>
        <translation>
            <numerusform>为控制内存用量，已清出 %L1 条消息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 messages lost by the tap</source>
        <translation>
            <numerusform>监听器丢失 %L1 条消息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 messages left out to stay within memory, or by a filter</source>
        <translation>
            <numerusform>因内存限制或过滤器，略去 %L1 条消息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 messages lost in a damaged file</source>
        <translation>
            <numerusform>文件损坏，丢失 %L1 条消息</numerusform>
        </translation>
    </message>
    <message>
        <source>messages lost by the tap, and nobody can tell how many</source>
        <translation>监听器丢失了消息，数量无从得知</translation>
    </message>
    <message>
        <source>messages left out to stay within memory, or by a filter, and nobody can tell how many</source>
        <translation>因内存限制或过滤器略去了消息，数量无从得知</translation>
    </message>
    <message>
        <source>messages lost in a damaged file, and nobody can tell how many</source>
        <translation>文件损坏，丢失了消息，数量无从得知</translation>
    </message>
    <message>
        <source>These messages were never in this session: their records were lost. The rows that told of it were let go to stay within memory.</source>
        <translation>这些消息从未出现在本会话中：它们的记录已丢失。说明此事的行为保持在内存限制内而被舍弃。</translation>
    </message>
    <message>
        <source>These messages were here and were let go to stay within memory: the data of who speaks most goes first. A larger memory limit, in Edit → Preferences, keeps more.</source>
        <translation>这些消息曾在此处，为保持在内存限制内而被舍弃：发言最多者的数据最先舍弃。在“编辑 → 首选项”中提高内存上限可保留更多。</translation>
    </message>
    <message>
        <source>These messages were on the bus, but are not in this file: who wrote it had let go of them to stay within memory, or left them out by a filter.</source>
        <translation>这些消息出现在总线上，但不在本文件中：写入者为保持在内存限制内已将其舍弃，或用过滤器将其略去。</translation>
    </message>
    <message>
        <source>These messages were on the bus, but not in this session: their records were lost. The bus itself dropped nothing here.</source>
        <translation>这些消息出现在总线上，但不在本会话中：它们的记录已丢失。总线本身在此处没有丢弃任何消息。</translation>
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
        <translation>详情</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>%1 – complete</source>
        <translation>%1 – 已完整</translation>
    </message>
    <message>
        <source>%1 – Bus Inspector</source>
        <translation>%1 – Bus Inspector</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a captured session</source>
        <translation>打开已录制的会话</translation>
    </message>
    <message>
        <source>&amp;Save As…</source>
        <translation>另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Quit the program</source>
        <translation>退出程序</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Copy Messages</source>
        <translation>复制消息(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the selected messages as text</source>
        <translation>将所选消息复制为文本</translation>
    </message>
    <message>
        <source>Copy Messages as &amp;JSON</source>
        <translation>以 &amp;JSON 格式复制消息</translation>
    </message>
    <message>
        <source>Copy the selected messages as JSON</source>
        <translation>将所选消息复制为 JSON</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>首选项(&amp;P)…</translation>
    </message>
    <message>
        <source>Memory limit and theme</source>
        <translation>内存上限和主题</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Traffic</source>
        <translation>通信(&amp;T)</translation>
    </message>
    <message>
        <source>Put the keyboard into the traffic</source>
        <translation>将键盘焦点移到通信列表</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>全屏(&amp;U)</translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation>使用整个屏幕</translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation>重置布局(&amp;R)</translation>
    </message>
    <message>
        <source>Put all views back to their first places</source>
        <translation>将所有视图恢复到初始位置</translation>
    </message>
    <message>
        <source>Show %1; hide it where it is on top</source>
        <translation>显示“%1”；若已在最前则隐藏</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>主题(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Session</source>
        <translation>会话(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Freeze the list; messages are still received (Space)</source>
        <translation>冻结列表；仍会接收消息（空格键）</translation>
    </message>
    <message>
        <source>&amp;Follow</source>
        <translation>跟随(&amp;F)</translation>
    </message>
    <message>
        <source>Keep the newest message in sight (End)</source>
        <translation>始终显示最新消息（End 键）</translation>
    </message>
    <message>
        <source>Show &amp;All Agents</source>
        <translation>显示所有智能体(&amp;A)</translation>
    </message>
    <message>
        <source>Show everyone&apos;s traffic again</source>
        <translation>重新显示所有通信</translation>
    </message>
    <message>
        <source>&amp;Restart</source>
        <translation>重新开始(&amp;R)</translation>
    </message>
    <message>
        <source>Begin this session once more</source>
        <translation>重新开始此会话</translation>
    </message>
    <message>
        <source>&amp;Built-in Session</source>
        <translation>内置会话(&amp;B)</translation>
    </message>
    <message>
        <source>Show the built-in session: a voice assistant</source>
        <translation>显示内置会话：语音助手</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>Everything that the keyboard can do</source>
        <translation>键盘的全部功能</translation>
    </message>
    <message>
        <source>&amp;About Bus Inspector</source>
        <translation>关于 Bus Inspector(&amp;A)</translation>
    </message>
    <message>
        <source>What this program is</source>
        <translation>关于本程序</translation>
    </message>
    <message>
        <source>Tool Bar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>Open a Captured Session</source>
        <translation>打开已录制的会话</translation>
    </message>
    <message>
        <source>Save the Session</source>
        <translation>保存会话</translation>
    </message>
    <message>
        <source>Saving %1 of %2 …</source>
        <translation>正在保存 %1 / %2…</translation>
    </message>
    <message>
        <source>%1 messages saved to %2.</source>
        <translation>已将 %1 条消息保存到 %2。</translation>
    </message>
    <message>
        <source>Nothing was saved: another session began.</source>
        <translation>未保存：另一个会话已开始。</translation>
    </message>
    <message>
        <source>About Bus Inspector</source>
        <translation>关于 Bus Inspector</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Bus Inspector %1&lt;/h3&gt;&lt;p&gt;Shows what agents say to each other on a libbus message bus: every message, what became of it at each agent, and what was lost.&lt;/p&gt;&lt;p&gt;MIT license.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Bus Inspector %1&lt;/h3&gt;&lt;p&gt;显示智能体在 libbus 消息总线上的交流：每条消息、它在各智能体处的去向，以及丢失的内容。&lt;/p&gt;&lt;p&gt;MIT 许可证。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&amp;Attach…</source>
        <translation>附加(&amp;A)…</translation>
    </message>
    <message>
        <source>Look at apps that run now</source>
        <translation>查看正在运行的应用</translation>
    </message>
    <message>
        <source>Save the messages held</source>
        <translation>保存当前持有的消息</translation>
    </message>
    <message>
        <source>Save What Is S&amp;hown…</source>
        <translation>保存显示的内容(&amp;H)…</translation>
    </message>
    <message>
        <source>Save the messages that the filter lets through</source>
        <translation>保存通过过滤器的消息</translation>
    </message>
    <message>
        <source>Save What Is Shown</source>
        <translation>保存显示的内容</translation>
    </message>
    <message>
        <source>Save Se&amp;lection…</source>
        <translation>保存所选(&amp;L)…</translation>
    </message>
    <message>
        <source>Save the selected messages</source>
        <translation>保存所选的消息</translation>
    </message>
    <message>
        <source>Sessions (*.mcap *.jsonl);;All files (*)</source>
        <translation>会话 (*.mcap *.jsonl);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Captures, small and quick to open (*.mcap)</source>
        <translation>捕获文件，体积小、打开快 (*.mcap)</translation>
    </message>
    <message>
        <source>Text, one JSON object a line (*.jsonl)</source>
        <translation>文本，每行一个 JSON 对象 (*.jsonl)</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>未选择任何内容。</translation>
    </message>
    <message>
        <source>Save the Selection</source>
        <translation>保存所选</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>单个任务</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>时序图</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Findings (%1)</source>
        <translation>问题 (%1)</translation>
    </message>
    <message>
        <source>Copy the Con&amp;versation</source>
        <translation>复制对话(&amp;V)</translation>
    </message>
    <message>
        <source>Copy the conversation that is shown</source>
        <translation>复制显示的对话</translation>
    </message>
    <message>
        <source>Copy the Conversation as &amp;Markdown</source>
        <translation>将对话复制为 &amp;Markdown</translation>
    </message>
    <message>
        <source>Copy the conversation that is shown, for a document</source>
        <translation>复制显示的对话，供文档使用</translation>
    </message>
    <message>
        <source>&amp;Send Message…</source>
        <translation>发送消息(&amp;S)…</translation>
    </message>
    <message>
        <source>Write a message and send it on the bus that is looked at</source>
        <translation>编写消息，并在正在查看的总线上发送</translation>
    </message>
    <message>
        <source>Rese&amp;nd</source>
        <translation>重新发送(&amp;N)</translation>
    </message>
    <message>
        <source>Send the current message once more</source>
        <translation>再次发送当前消息</translation>
    </message>
    <message>
        <source>&amp;Edit and Resend…</source>
        <translation>编辑并重新发送(&amp;E)…</translation>
    </message>
    <message>
        <source>Change the current message, and send that</source>
        <translation>修改当前消息后发送</translation>
    </message>
    <message>
        <source>Choose the message in the traffic first.</source>
        <translation>请先在通信列表中选择消息。</translation>
    </message>
    <message>
        <source>The contents of this message were let go to stay within memory.</source>
        <translation>为控制内存用量，此消息的内容已释放。</translation>
    </message>
    <message>
        <source>The session was saved, but its marks were not: %1</source>
        <translation>会话已保存，但其标记未保存：%1</translation>
    </message>
    <message>
        <source>Fi&amp;lter</source>
        <translation>过滤(&amp;L)</translation>
    </message>
    <message>
        <source>Show only what passes a filter</source>
        <translation>只显示通过过滤器的内容（在列表中按 /）</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>列(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>顺序(&amp;O)</translation>
    </message>
    <message>
        <source>Co&amp;lour Rules…</source>
        <translation>着色规则(&amp;L)…</translation>
    </message>
    <message>
        <source>Give messages that a filter matches a colour</source>
        <translation>为匹配过滤器的消息着色</translation>
    </message>
    <message>
        <source>As &amp;Published</source>
        <translation>按发布顺序(&amp;P)</translation>
    </message>
    <message>
        <source>As Handled by %1 … %2</source>
        <translation>按 %1 … %2 的处理顺序</translation>
    </message>
    <message>
        <source>As Handled by %1</source>
        <translation>按 %1 的处理顺序</translation>
    </message>
    <message>
        <source>Co&amp;lour It</source>
        <translation>着色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Follow Task</source>
        <translation>跟踪任务(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>清除(&amp;C)</translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation>重新显示全部</translation>
    </message>
    <message>
        <source>&amp;Save as a Button…</source>
        <translation>保存为按钮(&amp;S)…</translation>
    </message>
    <message>
        <source>Give the filter a name and keep it</source>
        <translation>为过滤器命名并保存</translation>
    </message>
    <message>
        <source>&amp;Used Before</source>
        <translation>用过的过滤器(&amp;U)</translation>
    </message>
    <message>
        <source>Sa&amp;ved</source>
        <translation>已保存的过滤器(&amp;V)</translation>
    </message>
    <message>
        <source>Nothing is saved yet</source>
        <translation>尚未保存任何过滤器</translation>
    </message>
    <message>
        <source>%1 – read in part</source>
        <translation>%1 – 部分读取</translation>
    </message>
    <message>
        <source>As &amp;Handled by %1</source>
        <translation>按 %1 的处理顺序(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Command Palette…</source>
        <translation>命令面板(&amp;C)…</translation>
    </message>
    <message>
        <source>Find a command, an agent or a task by a part of its name</source>
        <translation>按名称的一部分查找命令、智能体或任务</translation>
    </message>
    <message>
        <source>The limit of %1 is reached. Edit → Preferences raises it.</source>
        <translation>已达到 %1 的内存上限。可在“编辑 → 首选项”中提高。</translation>
    </message>
    <message>
        <source>It does not run: there is nothing to begin. What it sent stays here.</source>
        <translation>该应用未运行，无法重新开始。它已发送的消息保留在此。</translation>
    </message>
    <message>
        <source>%1 – damaged, read as far as it goes</source>
        <translation>%1 – 已损坏，已尽可能读取</translation>
    </message>
    <message>
        <source>The marks and notes of this session are in no file yet, and go with it.</source>
        <translation>本会话的标记和备注尚未保存到任何文件，将随会话一起丢失。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more in the details.</source>
        <translation>
            <numerusform>其余 %Ln 个见详细信息。</numerusform>
        </translation>
    </message>
    <message>
        <source>Pictures that stay sharp at any size (*.svg)</source>
        <translation>矢量图，任意大小都清晰 (*.svg)</translation>
    </message>
    <message>
        <source>Pictures of pixels (*.png)</source>
        <translation>像素图 (*.png)</translation>
    </message>
    <message>
        <source>Mermaid, for documents (*.mmd)</source>
        <translation>Mermaid，供文档使用 (*.mmd)</translation>
    </message>
    <message>
        <source>Export the Sequence Diagram</source>
        <translation>导出时序图</translation>
    </message>
</context>
<context>
    <name>inspector::MarkModel</name>
    <message>
        <source>Seq</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>(not held)</source>
        <translation>（未保留）</translation>
    </message>
    <message>
        <source>all</source>
        <comment>a broadcast&apos;s target</comment>
        <translation>全部</translation>
    </message>
    <message>
        <source>%1, %2 → %3: %4</source>
        <translation>%1，%2 → %3：%4</translation>
    </message>
</context>
<context>
    <name>inspector::MarksFile</name>
    <message>
        <source>%1 holds no marks that can be read; it is kept as %2.</source>
        <translation>%1 中没有可读取的标记；已将其保留为 %2。</translation>
    </message>
    <message>
        <source>The marks cannot be kept: %1</source>
        <translation>无法保存标记：%1</translation>
    </message>
    <message>
        <source>The marks cannot be written beside the capture (%1); they are kept in %2.</source>
        <translation>无法将标记写到录制文件旁 (%1)；它们保存在 %2 中。</translation>
    </message>
    <message>
        <source>%1 holds no marks that can be read.</source>
        <translation>%1 中没有可读取的标记。</translation>
    </message>
</context>
<context>
    <name>inspector::MarksView</name>
    <message>
        <source>Marks</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Return goes to the message, F2 edits its note, Delete takes the mark away</source>
        <translation>回车键转到消息，F2 编辑其备注，Delete 取消标记</translation>
    </message>
    <message>
        <source>No message is marked.
Ctrl+M marks the one that is chosen in the traffic, Ctrl+Shift+M notes something on it.</source>
        <translation>没有已标记的消息。
Ctrl+M 标记通信列表中所选的消息，Ctrl+Shift+M 为其添加备注。</translation>
    </message>
</context>
<context>
    <name>inspector::McapSource</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>inspector::MessageDraft</name>
    <message>
        <source>there is no message type &quot;%1&quot;</source>
        <translation>没有消息类型“%1”</translation>
    </message>
    <message>
        <source>the message needs a sender</source>
        <translation>消息需要发送者</translation>
    </message>
    <message>
        <source>the payload is %1</source>
        <translation>载荷：%1</translation>
    </message>
    <message>
        <source>Message %1: received by %L2, dropped for %L3</source>
        <translation>消息 %1：%L2 个收到，%L3 个丢弃</translation>
    </message>
    <message>
        <source>Message %1: nobody bears the name of its target</source>
        <translation>消息 %1：没有谁叫其目标的名称</translation>
    </message>
    <message>
        <source>Message %1: source and target are the same, and nobody receives what it sends itself</source>
        <translation>消息 %1：来源和目标相同，谁也收不到自己发送的消息</translation>
    </message>
    <message>
        <source>Not sent: the bus is stopped</source>
        <translation>未发送：总线已停止</translation>
    </message>
    <message>
        <source>Not sent: the message has no source</source>
        <translation>未发送：消息没有来源</translation>
    </message>
    <message>
        <source>the payload is not JSON at line %1, column %2</source>
        <translation>载荷在第 %1 行第 %2 列处不是 JSON</translation>
    </message>
</context>
<context>
    <name>inspector::MessageSender</name>
    <message>
        <source>There is no session to send to.</source>
        <translation>没有可供发送的会话。</translation>
    </message>
    <message>
        <source>The connection ended before there was an answer.</source>
        <translation>在得到应答之前连接已断开。</translation>
    </message>
    <message>
        <source>Not sent: %1</source>
        <translation>未发送：%1</translation>
    </message>
</context>
<context>
    <name>inspector::MomentText</name>
    <message>
        <source>message %1, %2</source>
        <translation>消息 %1，%2</translation>
    </message>
</context>
<context>
    <name>inspector::NoteBar</name>
    <message>
        <source>What is to be remembered about this message</source>
        <translation>关于此消息要记住的内容</translation>
    </message>
    <message>
        <source>Return keeps the note</source>
        <translation>按回车键保存备注</translation>
    </message>
    <message>
        <source>Note:</source>
        <translation>备注：</translation>
    </message>
    <message>
        <source>Note on %1:</source>
        <translation>消息 %1 的备注：</translation>
    </message>
</context>
<context>
    <name>inspector::Opening</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>这是一个文件夹</translation>
    </message>
    <message>
        <source>%1 is no session: no record begins where the first should. Sessions are MCAP or JSONL files.</source>
        <translation>%1 不是会话文件：应有首条记录之处没有任何记录。会话文件为 MCAP 或 JSONL 格式。</translation>
    </message>
</context>
<context>
    <name>inspector::OpeningProgress</name>
    <message>
        <source>Opening the file</source>
        <translation>正在打开文件</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Read no further; what was read stays</source>
        <translation>不再继续读取；已读内容保留</translation>
    </message>
</context>
<context>
    <name>inspector::PaletteModel</name>
    <message>
        <source>%1, on</source>
        <translation>%1，已开启</translation>
    </message>
</context>
<context>
    <name>inspector::PaletteSources</name>
    <message>
        <source>Agent</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>Show this agent, and only its traffic</source>
        <translation>显示此智能体，并只显示其通信</translation>
    </message>
    <message>
        <source>Task of %1 for %2</source>
        <comment>requester, worker</comment>
        <translation>%1 为 %2 执行的任务</translation>
    </message>
    <message>
        <source>Follow this task from its request to its answer</source>
        <translation>从请求到答复跟踪此任务</translation>
    </message>
</context>
<context>
    <name>inspector::PastBanner</name>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>This view shows the past</source>
        <translation>此视图显示过去</translation>
    </message>
    <message>
        <source>&lt;p&gt;This view shows what was so when the message was published: the cursor stands there, and not at the newest message.&lt;/p&gt;&lt;p&gt;“–” stands for what nobody can tell of the past.&lt;/p&gt;</source>
        <translation>&lt;p&gt;此视图显示该消息发布时的情况：光标停在该处，而不在最新消息处。&lt;/p&gt;&lt;p&gt;“–”表示过去的情况无从得知。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Back to the newest message, and along with it (Ctrl+End)</source>
        <translation>回到最新消息并随之前进 (Ctrl+End)</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>截至%1</translation>
    </message>
    <message>
        <source>What was so at %1 is not known any more: what led to it was evicted</source>
        <translation>%1 时的情况已无从得知：此前的消息已清出</translation>
    </message>
</context>
<context>
    <name>inspector::PreferencesDialog</name>
    <message>
        <source>As the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source>&amp;Memory for messages:</source>
        <translation>消息内存(&amp;M)：</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>主题(&amp;T)：</translation>
    </message>
    <message>
        <source>When it is full, old data messages make room for new ones, those of the agents that speak most first. A row in the traffic and the status bar tell what was evicted.</source>
        <translation>达到上限时，旧的数据消息会为新消息让位，先从发言最多的智能体开始。通信列表中的一行以及状态栏会说明舍弃了什么。</translation>
    </message>
</context>
<context>
    <name>inspector::ReadingTools</name>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Find messages among those shown</source>
        <translation>在显示的消息中查找</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>查找下一个(&amp;N)</translation>
    </message>
    <message>
        <source>Go to the next message that matches</source>
        <translation>转到下一条匹配的消息</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>查找上一个(&amp;V)</translation>
    </message>
    <message>
        <source>Go to the message before that matches</source>
        <translation>转到上一条匹配的消息</translation>
    </message>
    <message>
        <source>&amp;Go to Message…</source>
        <translation>转到消息(&amp;G)…</translation>
    </message>
    <message>
        <source>Go to a message by its number (seq), by steps or by time</source>
        <translation>按编号 (seq)、步数或时间转到消息</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>标记(&amp;M)</translation>
    </message>
    <message>
        <source>Mark the message, or take its mark away</source>
        <translation>标记消息，或取消其标记</translation>
    </message>
    <message>
        <source>N&amp;ote…</source>
        <translation>备注(&amp;O)…</translation>
    </message>
    <message>
        <source>Mark the message with a note</source>
        <translation>标记消息并添加备注</translation>
    </message>
    <message>
        <source>Next M&amp;ark</source>
        <translation>下一个标记(&amp;A)</translation>
    </message>
    <message>
        <source>Go to the next marked message</source>
        <translation>转到下一条已标记的消息</translation>
    </message>
    <message>
        <source>Pre&amp;vious Mark</source>
        <translation>上一个标记(&amp;V)</translation>
    </message>
    <message>
        <source>Go to the marked message before</source>
        <translation>转到上一条已标记的消息</translation>
    </message>
    <message>
        <source>&amp;Time Reference</source>
        <translation>时间参考点(&amp;T)</translation>
    </message>
    <message>
        <source>Count relative times from the message, or no longer</source>
        <translation>从此消息起计算相对时间，或不再如此</translation>
    </message>
    <message>
        <source>No Time &amp;References</source>
        <translation>清除时间参考点(&amp;R)</translation>
    </message>
    <message>
        <source>Count relative times from the session&apos;s start again</source>
        <translation>重新从会话开始计算相对时间</translation>
    </message>
    <message>
        <source>Choose a message first.</source>
        <translation>请先选择一条消息。</translation>
    </message>
    <message>
        <source>No message is marked: Ctrl+M marks one.</source>
        <translation>没有已标记的消息：用 Ctrl+M 标记。</translation>
    </message>
    <message>
        <source>None of the marked messages is held.</source>
        <translation>已标记的消息均未保留。</translation>
    </message>
    <message>
        <source>Message %1 is not among those shown; its details are.</source>
        <translation>消息 %1 不在显示的消息中；但已显示其详情。</translation>
    </message>
    <message>
        <source>Message %1 is not held.</source>
        <translation>没有保留消息 %1。</translation>
    </message>
    <message>
        <source>Times count from message %1 on.</source>
        <translation>时间从消息 %1 起计算。</translation>
    </message>
</context>
<context>
    <name>inspector::RowText</name>
    <message>
        <source>system</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>all</source>
        <comment>a broadcast&apos;s target</comment>
        <translation>全部</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message numerus="yes">
        <source>handled by %Ln</source>
        <translation>
            <numerusform>%Ln 个已处理</numerusform>
        </translation>
    </message>
    <message>
        <source>failed at %1</source>
        <translation>在 %1 处失败</translation>
    </message>
    <message>
        <source>dropped by %1</source>
        <translation>被 %1 丢弃</translation>
    </message>
    <message>
        <source>undelivered to %1</source>
        <translation>未送达 %1</translation>
    </message>
    <message>
        <source>discarded at %1</source>
        <translation>在 %1 处作废</translation>
    </message>
    <message>
        <source>handled by %1</source>
        <translation>已由 %1 处理</translation>
    </message>
    <message>
        <source>The handler threw while it worked on this message. The Fate tab of the details shows what it threw.</source>
        <translation>处理函数在处理此消息时抛出了异常。详情的“去向”标签页显示异常内容。</translation>
    </message>
    <message>
        <source>The data queue was full, so the subscriber never gets this message. It is slower than what it is sent: make its handler quicker, give its subscription a larger capacity, or send it less.</source>
        <translation>数据队列已满，因此订阅者永远收不到此消息。它的处理速度跟不上：请加快其处理函数、增大订阅容量，或减少发送。</translation>
    </message>
    <message>
        <source>The subscriber left while the message was still in its queue.</source>
        <translation>消息仍在队列中时，订阅者已离开。</translation>
    </message>
    <message>
        <source>%1, %2, from %3 to %4, %5, %6</source>
        <translation>%1，%2，从 %3 到 %4，%5，%6</translation>
    </message>
    <message>
        <source>others not known</source>
        <translation>其余未知</translation>
    </message>
    <message>
        <source>Marked: %1. %2</source>
        <translation>已标记：%1。%2</translation>
    </message>
    <message>
        <source>*REF*</source>
        <comment>the time of this row is zero</comment>
        <translation>*参考*</translation>
    </message>
    <message>
        <source>not known: the record is lost</source>
        <translation>未知：记录已丢失</translation>
    </message>
</context>
<context>
    <name>inspector::SavedFilterBar</name>
    <message>
        <source>Saved filters</source>
        <translation>已保存的过滤器</translation>
    </message>
    <message>
        <source>&lt;p&gt;Show &lt;code&gt;%1&lt;/code&gt;&lt;/p&gt;&lt;p&gt;A right click changes or removes it.&lt;/p&gt;</source>
        <translation>&lt;p&gt;显示 &lt;code&gt;%1&lt;/code&gt;&lt;/p&gt;&lt;p&gt;右键单击可修改或删除。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>应用(&amp;A)</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>重命名(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>编辑(&amp;E)…</translation>
    </message>
    <message>
        <source>Move &amp;Left</source>
        <translation>左移(&amp;L)</translation>
    </message>
    <message>
        <source>Move &amp;Right</source>
        <translation>右移(&amp;R)</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>删除(&amp;M)</translation>
    </message>
</context>
<context>
    <name>inspector::SavedFilterEditor</name>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save a filter</source>
        <translation>保存过滤器</translation>
    </message>
    <message>
        <source>What its button says</source>
        <translation>按钮上的文字</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>过滤器(&amp;F)</translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <translation>第 %1 列：%2</translation>
    </message>
    <message>
        <source>An empty filter shows everything: there is nothing to save.</source>
        <translation>空过滤器显示全部：没有可保存的内容。</translation>
    </message>
</context>
<context>
    <name>inspector::Screenshot</name>
    <message>
        <source>The screenshot cannot be written to %1: %2</source>
        <translation>无法将截图写入 %1：%2</translation>
    </message>
</context>
<context>
    <name>inspector::SendDialog</name>
    <message>
        <source>&amp;Send</source>
        <translation>发送(&amp;S)</translation>
    </message>
    <message>
        <source>Send a Message</source>
        <translation>发送消息</translation>
    </message>
    <message>
        <source>The sender&apos;s name. It need not be an agent&apos;s; an agent of that name will not receive the message.</source>
        <translation>发送者的名称，不必是智能体的名称；叫此名称的智能体不会收到该消息。</translation>
    </message>
    <message>
        <source>The agent that is to receive it; empty for everyone but the sender.</source>
        <translation>接收消息的智能体；留空表示除发送者外的全部。</translation>
    </message>
    <message>
        <source>Which of the eighteen kinds of message it is.</source>
        <translation>消息属于十八种类型中的哪一种。</translation>
    </message>
    <message>
        <source>What the message holds, as in a JSONL record&apos;s payload.</source>
        <translation>消息的内容，与 JSONL 记录中的 payload 相同。</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>载荷</translation>
    </message>
    <message>
        <source>&amp;From:</source>
        <translation>来源(&amp;F)：</translation>
    </message>
    <message>
        <source>&amp;To:</source>
        <translation>目标(&amp;T)：</translation>
    </message>
    <message>
        <source>T&amp;ype:</source>
        <translation>类型(&amp;Y)：</translation>
    </message>
    <message>
        <source>&amp;Payload:</source>
        <translation>载荷(&amp;P)：</translation>
    </message>
    <message>
        <source>Not a message yet: %1</source>
        <translation>还不是一条消息：%1</translation>
    </message>
</context>
<context>
    <name>inspector::SequenceCanvas</name>
    <message>
        <source>%1
Ctrl+click chooses several agents, to fold them into one lifeline.</source>
        <translation>%1
Ctrl+单击可选择多个智能体，将其折叠为一条生命线。</translation>
    </message>
    <message>
        <source>%1: %2
A double click unfolds the group.</source>
        <translation>%1：%2
双击可展开该组。</translation>
    </message>
    <message>
        <source>Filtering … %1 %</source>
        <translation>正在过滤… %1 %</translation>
    </message>
    <message>
        <source>No messages yet.
Arrows appear here as soon as an agent sends something.</source>
        <translation>还没有消息。
智能体一发送消息，箭头就会显示在这里。</translation>
    </message>
    <message>
        <source>No message passes the filter.
The diagram draws what the traffic list shows: clear its filter with Ctrl+Shift+X.</source>
        <translation>没有消息通过过滤器。
时序图绘制通信列表显示的内容：请用 Ctrl+Shift+X 清除其过滤器。</translation>
    </message>
    <message>
        <source>More messages follow than can be drawn so close together.
A finer time axis shows them, or one in order.</source>
        <translation>后面的消息太密，无法一一画出。
请选用更细的时间轴，或按顺序显示。</translation>
    </message>
</context>
<context>
    <name>inspector::SequenceExport</name>
    <message>
        <source>Sequence diagram</source>
        <translation>时序图</translation>
    </message>
    <message>
        <source>Cannot write %1: a diagram&apos;s file ends in .svg, .png or .mmd.</source>
        <translation>无法写入 %1：时序图文件应以 .svg、.png 或 .mmd 结尾。</translation>
    </message>
    <message>
        <source>Cannot write %1: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Cannot write %1: the picture is too large. Fold agents into groups, or write an .svg.</source>
        <translation>无法写入 %1：图片太大。请将智能体折叠成组，或写成 .svg。</translation>
    </message>
</context>
<context>
    <name>inspector::SequencePanel</name>
    <message>
        <source>S&amp;equence Diagram</source>
        <translation>时序图(&amp;E)</translation>
    </message>
    <message>
        <source>Fold &amp;Frames</source>
        <translation>折叠帧(&amp;F)</translation>
    </message>
    <message>
        <source>Tell the frames of a second in one arrow, so that audio does not hide the talk</source>
        <translation>将一秒内的帧合并为一个箭头，以免音频淹没对话</translation>
    </message>
    <message>
        <source>Fold &amp;Streams</source>
        <translation>折叠流(&amp;S)</translation>
    </message>
    <message>
        <source>Tell the chunks of an answer within a second in one arrow</source>
        <translation>将一秒内同一应答的片段合并为一个箭头</translation>
    </message>
    <message>
        <source>Fold Selected &amp;Agents</source>
        <translation>折叠所选智能体(&amp;A)</translation>
    </message>
    <message>
        <source>Put the agents whose names you chose with Ctrl+click onto one lifeline (G)</source>
        <translation>将用 Ctrl+单击选中名称的智能体放到一条生命线上 (G)</translation>
    </message>
    <message>
        <source>Fold &amp;Everything Again</source>
        <translation>重新全部折叠(&amp;E)</translation>
    </message>
    <message>
        <source>Fold the lines and groups again that you unfolded</source>
        <translation>重新折叠已展开的行和组</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Larger (+, or Ctrl and the mouse wheel)</source>
        <translation>放大（+，或 Ctrl 加鼠标滚轮）</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>Smaller (-, or Ctrl and the mouse wheel)</source>
        <translation>缩小（-，或 Ctrl 加鼠标滚轮）</translation>
    </message>
    <message>
        <source>&amp;Normal Size</source>
        <translation>正常大小(&amp;N)</translation>
    </message>
    <message>
        <source>As large as the other views (0)</source>
        <translation>与其他视图一样大 (0)</translation>
    </message>
    <message>
        <source>Fit &amp;Lifelines</source>
        <translation>适合生命线(&amp;L)</translation>
    </message>
    <message>
        <source>Make all lifelines fit onto the page (F)</source>
        <translation>在一页中显示所有生命线 (F)</translation>
    </message>
    <message>
        <source>Follow the Ne&amp;west</source>
        <translation>跟随最新(&amp;W)</translation>
    </message>
    <message>
        <source>Keep the newest arrow in sight (End); scrolling up ends it</source>
        <translation>始终显示最新箭头（End 键）；向上滚动则停止跟随</translation>
    </message>
    <message>
        <source>E&amp;xport Sequence Diagram…</source>
        <translation>导出时序图(&amp;X)…</translation>
    </message>
    <message>
        <source>Write the diagram into a file: SVG, PNG or Mermaid</source>
        <translation>将时序图写入文件：SVG、PNG 或 Mermaid</translation>
    </message>
    <message>
        <source>&amp;Group Agents</source>
        <translation>智能体分组(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Not at All</source>
        <translation>不分组(&amp;N)</translation>
    </message>
    <message>
        <source>A lifeline for each agent</source>
        <translation>每个智能体一条生命线</translation>
    </message>
    <message>
        <source>By &amp;Parent</source>
        <translation>按父级(&amp;P)</translation>
    </message>
    <message>
        <source>A lifeline for all children of an agent</source>
        <translation>同一智能体的所有子级共用一条生命线</translation>
    </message>
    <message>
        <source>By &amp;Runner</source>
        <translation>按运行器(&amp;R)</translation>
    </message>
    <message>
        <source>A lifeline for all agents of a runner</source>
        <translation>同一运行器的所有智能体共用一条生命线</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Fold agents into groups, each on one lifeline</source>
        <translation>将智能体折叠成组，每组一条生命线</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines of the diagram were written to %1.</source>
        <translation>
            <numerusform>已将时序图的 %Ln 行写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>They begin with the page; a filter chooses others.</source>
        <translation>从当前页开始；可用过滤器选择其他部分。</translation>
    </message>
    <message>
        <source>&amp;Time Axis</source>
        <translation>时间轴(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;In Order</source>
        <translation>按顺序(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;1 ms a Line</source>
        <translation>每行 1 ms(&amp;1)</translation>
    </message>
    <message>
        <source>1&amp;0 ms a Line</source>
        <translation>每行 10 ms(&amp;0)</translation>
    </message>
    <message>
        <source>10&amp;0 ms a Line</source>
        <translation>每行 100 ms(&amp;0)</translation>
    </message>
    <message>
        <source>1 &amp;s a Line</source>
        <translation>每行 1 s(&amp;S)</translation>
    </message>
    <message>
        <source>10 s a &amp;Line</source>
        <translation>每行 10 s(&amp;L)</translation>
    </message>
    <message>
        <source>Each arrow below the other, whatever the time between them</source>
        <translation>箭头依次排列，不论间隔多久</translation>
    </message>
    <message>
        <source>True to time: gaps and waits are as high as they are long</source>
        <translation>按时间比例：间隔和等待的高度与其时长成比例</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>轴</translation>
    </message>
    <message>
        <source>Arrows in their order, or true to time</source>
        <translation>箭头按顺序排列，或按时间比例排列</translation>
    </message>
    <message>
        <source>Lifelines</source>
        <translation>生命线</translation>
    </message>
    <message>
        <source>100 µs &amp;a Line</source>
        <translation>每行 100 µs(&amp;A)</translation>
    </message>
</context>
<context>
    <name>inspector::SequenceView</name>
    <message>
        <source>Sequence diagram</source>
        <translation>时序图</translation>
    </message>
    <message>
        <source>Who sent what to whom, in the order of sending; the arrow keys go from arrow to arrow</source>
        <translation>谁向谁发送了什么，按发送顺序排列；用方向键在箭头之间移动</translation>
    </message>
</context>
<context>
    <name>inspector::Session</name>
    <message>
        <source>(contents let go to stay within memory)</source>
        <translation>（为控制内存用量，内容已释放）</translation>
    </message>
    <message>
        <source>(contents cannot be read from the file)</source>
        <translation>（无法从文件读取内容）</translation>
    </message>
</context>
<context>
    <name>inspector::SessionStatus</name>
    <message>
        <source>Rows that the traffic view shows now, with its filter.</source>
        <translation>通信视图按当前过滤器显示的行数。</translation>
    </message>
    <message>
        <source>Messages in memory.</source>
        <translation>内存中的消息。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Messages that were on the bus but not seen here, since the inspector did not keep up.&lt;/p&gt;&lt;p&gt;The agents did get them: the bus never waits for the inspector. Gaps are marked in the traffic.&lt;/p&gt;</source>
        <translation>&lt;p&gt;出现在总线上、但因检查器来不及而未能看到的消息。&lt;/p&gt;&lt;p&gt;智能体已收到它们：总线从不等待检查器。缺口会在通信列表中标出。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Messages that came in a second, over the last two.</source>
        <translation>最近两秒内每秒到达的消息数。</translation>
    </message>
    <message>
        <source>What the messages take in memory, and how much they may. Change it in Edit → Preferences.</source>
        <translation>消息占用的内存及其上限。可在“编辑 → 首选项”中更改。</translation>
    </message>
    <message>
        <source>Shown %1</source>
        <translation>显示 %1</translation>
    </message>
    <message>
        <source>Held %1</source>
        <translation>保留 %1</translation>
    </message>
    <message>
        <source>Lost by the tap %1</source>
        <translation>监听器丢失 %1</translation>
    </message>
    <message>
        <source>Memory %1 of %2</source>
        <translation>内存 %1 / %2</translation>
    </message>
    <message>
        <source>Evicted %1, contents of %2</source>
        <translation>已清出 %1，释放内容 %2</translation>
    </message>
    <message>
        <source>Evicted %1</source>
        <translation>已清出 %1</translation>
    </message>
    <message>
        <source>Rate %1</source>
        <translation>速率 %1</translation>
    </message>
    <message>
        <source>&lt;p&gt;Messages that were seen and then given up to stay within the memory limit. Old data messages of the agents that speak most go first: their contents, later their rows. System messages and those of quiet agents are kept longest. A row in the traffic tells what was there.&lt;/p&gt;&lt;p&gt;Raise the limit in Edit → Preferences, or save the session in time.&lt;/p&gt;</source>
        <translation>&lt;p&gt;曾收到、后为保持在内存限制内而舍弃的消息。发言最多的智能体的旧数据消息最先舍弃：先是内容，然后是行。系统消息和发言少的智能体的消息保留得最久。通信列表中的一行会说明那里曾有什么。&lt;/p&gt;&lt;p&gt;请在“编辑 → 首选项”中提高上限，或及时保存会话。&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>inspector::SessionWriter</name>
    <message>
        <source>Cannot write %1: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
</context>
<context>
    <name>inspector::Source</name>
    <message>
        <source>A recorded session takes no messages: attach to a running app to send some.</source>
        <translation>录制的会话不接受消息：要发送消息，请附加到正在运行的应用。</translation>
    </message>
</context>
<context>
    <name>inspector::StoryModel</name>
    <message>
        <source>The messages of the task in the order of publishing. A task that its worker asked for on the way stands at the place of its request, with its own messages under it.</source>
        <translation>任务的消息，按发布顺序排列。执行者在途中请求的任务显示在其请求处，其消息列在下面。</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>The time since the request of the task that is followed.</source>
        <translation>自所跟踪任务的请求起的时间。</translation>
    </message>
    <message>
        <source>Since request</source>
        <translation>自请求起</translation>
    </message>
    <message>
        <source>The time since the message before it, here or in a task below.</source>
        <translation>与上一条消息的间隔，不论在此处还是在下级任务中。</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>Who sent it to whom.</source>
        <translation>由谁发给谁。</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>收发者</translation>
    </message>
    <message>
        <source>What became of it there, and how long it waited in the queue.</source>
        <translation>它在该处的去向，以及在队列中等待的时间。</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>The words of the message; the chunks of a stream are joined.</source>
        <translation>消息的文字；流的片段合并显示。</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>all</source>
        <comment>a broadcast&apos;s target</comment>
        <translation>全部</translation>
    </message>
    <message>
        <source>Task %1: %2</source>
        <translation>任务 %1：%2</translation>
    </message>
    <message>
        <source>%1 (%2 of the chunks)</source>
        <translation>%1（%2 个片段）</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>dropped by %1</source>
        <translation>被 %1 丢弃</translation>
    </message>
    <message>
        <source>failed at %1</source>
        <translation>在 %1 处失败</translation>
    </message>
    <message>
        <source>discarded at %1</source>
        <translation>在 %1 处作废</translation>
    </message>
    <message>
        <source>handled, waited %1</source>
        <translation>已处理，等待 %1</translation>
    </message>
    <message>
        <source>The data queue of %1 was full, so it never gets this message. Who waits for it waits for ever.</source>
        <translation>%1 的数据队列已满，因此它永远收不到此消息。等待此消息者将永远等待。</translation>
    </message>
    <message>
        <source>The handler of %1 threw: %2</source>
        <translation>%1 的处理函数抛出异常：%2</translation>
    </message>
    <message>
        <source>%1 left while it was still in its queue.</source>
        <translation>消息仍在队列中时，%1 已离开。</translation>
    </message>
    <message>
        <source>No handler has dealt with it so far.</source>
        <translation>目前还没有处理函数处理它。</translation>
    </message>
    <message>
        <source>The record of it was lost, or let go to stay within memory.</source>
        <translation>其记录已丢失，或为控制内存用量而释放。</translation>
    </message>
    <message>
        <source>It waited %1 in the queue; the handler took %2.</source>
        <translation>它在队列中等待 %1；处理函数耗时 %2。</translation>
    </message>
    <message>
        <source>That is long: its receiver was busy with something else.</source>
        <translation>等待时间很长：其接收者正忙于其他事情。</translation>
    </message>
    <message numerus="yes">
        <source>Stream of %Ln chunk(s)</source>
        <translation>
            <numerusform>%Ln 个片段的流</numerusform>
        </translation>
    </message>
    <message>
        <source>Task %1: ended</source>
        <translation>任务 %1：已结束</translation>
    </message>
</context>
<context>
    <name>inspector::SubjectMenu</name>
    <message>
        <source>Other fields</source>
        <translation>其他字段</translation>
    </message>
    <message>
        <source>&amp;Apply as Filter</source>
        <translation>作为过滤器应用(&amp;A)</translation>
    </message>
    <message>
        <source>E&amp;xclude</source>
        <translation>排除(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Combine with the Filter</source>
        <translation>与过滤器组合(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Not Selected</source>
        <translation>非所选(&amp;N)</translation>
    </message>
    <message>
        <source>…&amp;and Selected</source>
        <translation>…与所选(&amp;A)</translation>
    </message>
    <message>
        <source>…&amp;or Selected</source>
        <translation>…或所选(&amp;O)</translation>
    </message>
    <message>
        <source>…an&amp;d not Selected</source>
        <translation>…与非所选(&amp;D)</translation>
    </message>
    <message>
        <source>…o&amp;r not Selected</source>
        <translation>…或非所选(&amp;R)</translation>
    </message>
    <message>
        <source>Cop&amp;y as Filter</source>
        <translation>复制为过滤器(&amp;Y)</translation>
    </message>
</context>
<context>
    <name>inspector::SubscriberAuditor</name>
    <message>
        <source>%1 received, but handled + waiting + discarded + failed = %2 + %3 + %4 + %5 = %6</source>
        <translation>收到 %1 条，但已处理 + 等待中 + 作废 + 失败 = %2 + %3 + %4 + %5 = %6</translation>
    </message>
    <message>
        <source>the bus says %1 %2, the records show %3</source>
        <translation>总线报告 %1 条%2，记录显示 %3 条</translation>
    </message>
    <message>
        <source>handled</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>discarded</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>when it unsubscribed the bus said %1 dropped, the records show %2</source>
        <translation>取消订阅时总线报告丢弃 %1 条，记录显示 %2 条</translation>
    </message>
    <message numerus="yes">
        <source>%L1 message(s) reached it that were not for it</source>
        <translation>
            <numerusform>收到 %L1 条不是发给它的消息</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inspector::Summary</name>
    <message>
        <source>%1 B</source>
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>upstream</source>
        <translation>上行</translation>
    </message>
    <message>
        <source>downstream</source>
        <translation>下行</translation>
    </message>
    <message>
        <source>activate</source>
        <translation>激活</translation>
    </message>
    <message>
        <source>deactivate</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>end</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>ready and active</source>
        <translation>就绪且活动</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>bridged</source>
        <translation>桥接</translation>
    </message>
    <message>
        <source>runner %1</source>
        <translation>运行器 %1</translation>
    </message>
    <message>
        <source>parent %1</source>
        <translation>父级 %1</translation>
    </message>
    <message>
        <source>%1 (active)</source>
        <translation>%1（活动）</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%2 上有 %1</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>(default handler)</source>
        <translation>（默认处理函数）</translation>
    </message>
    <message>
        <source>update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>asks for an update</source>
        <translation>请求更新</translation>
    </message>
    <message>
        <source>cancel task</source>
        <translation>取消任务</translation>
    </message>
    <message>
        <source>start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln agent(s)</source>
        <translation>
            <numerusform>%Ln 个智能体</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inspector::TailSource</name>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1，第 %2 行：%3</translation>
    </message>
</context>
<context>
    <name>inspector::TaskModel</name>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>The task&apos;s id. Double-click a row to see only its messages.</source>
        <translation>任务的标识。双击某行只看其消息。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What was asked for; empty for the worker&apos;s default handler.</source>
        <translation>请求的内容；为空表示使用执行者的默认处理函数。</translation>
    </message>
    <message>
        <source>Requester</source>
        <translation>请求者</translation>
    </message>
    <message>
        <source>Who asked.</source>
        <translation>发出请求者。</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>执行者</translation>
    </message>
    <message>
        <source>Who was asked, or who answers.</source>
        <translation>被请求者或应答者。</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>&lt;p&gt;Pending until the worker takes it up, running until it gives its last answer.&lt;/p&gt;&lt;p&gt;“Request dropped” means that the request met a full queue: nobody will answer it.&lt;/p&gt;</source>
        <translation>&lt;p&gt;执行者接手前为待处理，给出最终应答前为运行中。&lt;/p&gt;&lt;p&gt;“请求被丢弃”表示请求遇到已满的队列：不会有人应答。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>cancelling</source>
        <translation>正在取消</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>The last update or piece of a stream.</source>
        <translation>最近的更新或流片段。</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>How long it took, or has been open, by the time of the session.</source>
        <translation>按会话时间计算，任务耗时或已持续的时间。</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>The last answer.</source>
        <translation>最终应答。</translation>
    </message>
    <message>
        <source>request dropped</source>
        <translation>请求被丢弃</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>The request met the full data queue of %1. Nobody will answer it: the requester has to ask again or give up.</source>
        <translation>请求遇到 %1 的数据队列已满。不会有人应答：请求者需要重新请求或放弃。</translation>
    </message>
    <message>
        <source>%1 updates, %2 pieces of a stream. %3</source>
        <translation>%1 次更新，%2 个流片段。%3</translation>
    </message>
</context>
<context>
    <name>inspector::TaskNavigation</name>
    <message>
        <source>Follow &amp;Task</source>
        <translation>跟踪任务(&amp;T)</translation>
    </message>
    <message>
        <source>Show the task of this message from its request to its answer</source>
        <translation>显示此消息所属任务从请求到应答的全过程</translation>
    </message>
    <message>
        <source>Re&amp;quest of the Task</source>
        <translation>任务的请求(&amp;Q)</translation>
    </message>
    <message>
        <source>Go to the request that this message&apos;s task began with</source>
        <translation>转到此消息所属任务开始时的请求</translation>
    </message>
    <message>
        <source>&amp;Answer of the Task</source>
        <translation>任务的应答(&amp;A)</translation>
    </message>
    <message>
        <source>Go to the answer that ended this message&apos;s task</source>
        <translation>转到结束此消息所属任务的应答</translation>
    </message>
    <message>
        <source>The request of task %1 is not in this session, or not any more.</source>
        <translation>任务 %1 的请求不在或已不在此会话中。</translation>
    </message>
    <message>
        <source>The answer of task %1 is not in this session any more.</source>
        <translation>任务 %1 的应答已不在此会话中。</translation>
    </message>
    <message>
        <source>This message belongs to no task.</source>
        <translation>此消息不属于任何任务。</translation>
    </message>
    <message>
        <source>Task %1 is still open: nobody has answered yet.</source>
        <translation>任务 %1 尚未结束：还没有人应答。</translation>
    </message>
    <message>
        <source>Task %1 will get no answer: its request was dropped by the full queue of %2.</source>
        <translation>任务 %1 不会得到应答：其请求因 %2 的队列已满而被丢弃。</translation>
    </message>
    <message>
        <source>This is the message that it leads to.</source>
        <translation>当前消息就是跳转的目标。</translation>
    </message>
</context>
<context>
    <name>inspector::TaskStory</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>inspector::TaskStrip</name>
    <message>
        <source>%1: its request was dropped</source>
        <translation>%1：其请求被丢弃</translation>
    </message>
    <message>
        <source>%1: open</source>
        <translation>%1：未完成</translation>
    </message>
    <message>
        <source>%1: failed after %2</source>
        <translation>%1：%2 后失败</translation>
    </message>
    <message>
        <source>%1: cancelled after %2</source>
        <translation>%1：%2 后被取消</translation>
    </message>
    <message>
        <source>%1: answered after %2</source>
        <translation>%1：%2 后得到答复</translation>
    </message>
</context>
<context>
    <name>inspector::TaskView</name>
    <message>
        <source>Follow the task that this one was asked for: its requester was working on it then</source>
        <translation>跟踪请求此任务的上级任务：其请求者当时正在执行它</translation>
    </message>
    <message>
        <source>Show in Traffic</source>
        <translation>在通信列表中显示</translation>
    </message>
    <message>
        <source>Show only the messages of this task in the traffic</source>
        <translation>在通信列表中只显示此任务的消息</translation>
    </message>
    <message>
        <source>Steps of the task</source>
        <translation>任务的步骤</translation>
    </message>
    <message>
        <source>Since request</source>
        <translation>自请求起</translation>
    </message>
    <message>
        <source>No task is followed.
Choose a message of a task in the traffic, or a task, and press Ctrl+Shift+T.</source>
        <translation>没有跟踪任务。
请在通信列表中选择任务的消息，或选择任务，然后按 Ctrl+Shift+T。</translation>
    </message>
    <message>
        <source>open for %1</source>
        <translation>已持续 %1</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>耗时 %1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>↑ Asked for %1</source>
        <translation>↑ 为 %1 请求</translation>
    </message>
    <message>
        <source>Task %1 is not in this session any more, or not yet.</source>
        <translation>任务 %1 已不在或尚未出现在此会话中。</translation>
    </message>
</context>
<context>
    <name>inspector::TasksView</name>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>No tasks yet.
A task appears here as soon as an agent asks another for something.</source>
        <translation>还没有任务。
智能体一向另一个智能体提出请求，任务就会显示在这里。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln older task(s) not listed</source>
        <translation>
            <numerusform>有 %Ln 个更早的任务未列出</numerusform>
        </translation>
    </message>
    <message>
        <source>The newest tasks are listed, and of those that are open more. A filter on a task&apos;s id shows what was said of any of them in the traffic, as far as memory holds it.</source>
        <translation>列出的是最新的任务，其中未完成的列得更多。按任务标识过滤，可在通信列表中查看内存里尚存的任何任务的相关消息。</translation>
    </message>
</context>
<context>
    <name>inspector::TimelineBar</name>
    <message>
        <source>Ti&amp;me</source>
        <translation>时间(&amp;M)</translation>
    </message>
    <message>
        <source>The message that all views show, and when it was published</source>
        <translation>所有视图显示的消息及其发布时间</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>播放(&amp;P)</translation>
    </message>
    <message>
        <source>Let the session pass once more, from the cursor on</source>
        <translation>从光标处起重放会话</translation>
    </message>
    <message>
        <source>Step &amp;On</source>
        <translation>前进一步(&amp;O)</translation>
    </message>
    <message>
        <source>To the next message shown</source>
        <translation>到下一条显示的消息</translation>
    </message>
    <message>
        <source>Step &amp;Back</source>
        <translation>后退一步(&amp;B)</translation>
    </message>
    <message>
        <source>To the message shown before</source>
        <translation>到上一条显示的消息</translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation>加快(&amp;F)</translation>
    </message>
    <message>
        <source>Play more quickly</source>
        <translation>播放得更快</translation>
    </message>
    <message>
        <source>&amp;Slower</source>
        <translation>减慢(&amp;S)</translation>
    </message>
    <message>
        <source>Play more slowly</source>
        <translation>播放得更慢</translation>
    </message>
    <message>
        <source>F&amp;irst Message</source>
        <translation>第一条消息(&amp;I)</translation>
    </message>
    <message>
        <source>To the oldest message that is held</source>
        <translation>到保留的最早消息</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>实时(&amp;L)</translation>
    </message>
    <message>
        <source>To the newest message, and along with it</source>
        <translation>到最新消息并随之前进</translation>
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
        <translation>播放时会话的速度</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>&amp;Pause Playing</source>
        <translation>暂停播放(&amp;P)</translation>
    </message>
</context>
<context>
    <name>inspector::TimelineSlider</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Live, at the newest message</source>
        <translation>实时，位于最新消息</translation>
    </message>
    <message>
        <source>The course of the session appears here</source>
        <translation>会话的过程会显示在这里</translation>
    </message>
    <message>
        <source>&lt;p&gt;The course of the session: how many messages there were when. Drag to see agents, tasks and queues as they stood; at the right end everything is live.&lt;/p&gt;&lt;p&gt;Above: a bar for drops, a triangle for handlers that threw, a line for what was lost. Below: a bar for each task, from its request to its answer.&lt;/p&gt;</source>
        <translation>&lt;p&gt;会话的过程：何时有多少消息。拖动可查看当时的智能体、任务和队列；在最右端一切均为实时。&lt;/p&gt;&lt;p&gt;上方：条形表示丢弃，三角形表示处理函数抛出异常，竖线表示丢失。下方：每个任务一条横条，从请求到答复。&lt;/p&gt;</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%1&lt;/b&gt;: %2 message(s) around here</source>
        <translation>
            <numerusform>&lt;b&gt;%1&lt;/b&gt;：附近有 %2 条消息</numerusform>
        </translation>
    </message>
    <message>
        <source>, %1 dropped</source>
        <translation>，丢弃 %1 条</translation>
    </message>
    <message>
        <source>, %1 failed</source>
        <translation>，失败 %1 条</translation>
    </message>
    <message>
        <source>, %1 lost</source>
        <translation>，丢失 %1 条</translation>
    </message>
</context>
<context>
    <name>inspector::TrafficList</name>
    <message>
        <source>Traffic</source>
        <translation>通信</translation>
    </message>
    <message>
        <source>The messages on the bus, in the order of publishing</source>
        <translation>总线上的消息，按发布顺序排列</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>备注：%1</translation>
    </message>
</context>
<context>
    <name>inspector::TrafficView</name>
    <message>
        <source>Filtering … %1 %</source>
        <translation>正在过滤… %1 %</translation>
    </message>
    <message>
        <source>Time of Day</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>Time Since the Row Above</source>
        <translation>与上一行的间隔</translation>
    </message>
    <message>
        <source>Reset Columns</source>
        <translation>重置列</translation>
    </message>
    <message>
        <source>Message %1 is not in this session any more, or not yet.</source>
        <translation>消息 %1 已不在或尚未出现在此会话中。</translation>
    </message>
    <message>
        <source>Copy as Text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>复制为 JSON</translation>
    </message>
    <message>
        <source>↓ %1 new</source>
        <translation>↓ %1 条新消息</translation>
    </message>
    <message>
        <source>Go on, at the newest message</source>
        <translation>从最新消息继续</translation>
    </message>
    <message>
        <source>Go to the newest message and follow (End)</source>
        <translation>转到最新消息并跟随（End 键）</translation>
    </message>
    <message>
        <source>Copied the first %L1 of %L2 selected rows.</source>
        <translation>已复制所选 %L2 行中的前 %L1 行。</translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln rows.</source>
        <translation>
            <numerusform>已复制 %Ln 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused · %1 new</source>
        <translation>已暂停 · %1 条新消息</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were left out: their contents were let go to stay within memory.</source>
        <translation>
            <numerusform>略去了 %Ln 行：为控制内存用量，其内容已释放。</numerusform>
        </translation>
    </message>
    <message>
        <source>These messages have a colour now; View → Colour Rules changes it.</source>
        <translation>这些消息已着色；可在“视图 → 着色规则”中更改。</translation>
    </message>
    <message>
        <source>Looking for what %1 handled … %2 %</source>
        <translation>正在查找 %1 处理的消息… %2 %</translation>
    </message>
    <message>
        <source>%1 has handled no message that passes the filter.
Above, “As published” shows all messages again.</source>
        <translation>%1 没有处理任何通过过滤器的消息。
上方的“按发布顺序”可重新显示所有消息。</translation>
    </message>
    <message>
        <source>No message passes the filter.
Switch chips on, or clear the text: Ctrl+/, Escape.</source>
        <translation>没有消息通过过滤器。
请打开筛选按钮，或清除文本：Ctrl+/，Esc。</translation>
    </message>
    <message>
        <source>Time Since the Session&apos;s Start, or a Time Reference</source>
        <translation>自会话开始或时间参考点起的时间</translation>
    </message>
    <message>
        <source>No messages yet.
They appear here as soon as an agent sends one. Ctrl+O opens a captured session, Ctrl+Shift+O attaches to apps that run now.</source>
        <translation>还没有消息。
智能体一发送消息就会显示在这里。Ctrl+O 打开捕获的会话，Ctrl+Shift+O 附加到正在运行的应用程序。</translation>
    </message>
</context>
<context>
    <name>inspector::WaveformView</name>
    <message>
        <source>Waveform</source>
        <translation>波形</translation>
    </message>
    <message>
        <source>%L1 Hz</source>
        <translation>%L1 Hz</translation>
    </message>
    <message>
        <source>unknown rate</source>
        <translation>采样率未知</translation>
    </message>
    <message>
        <source>mono</source>
        <translation>单声道</translation>
    </message>
    <message>
        <source>stereo</source>
        <translation>立体声</translation>
    </message>
    <message numerus="yes">
        <source>%Ln channels</source>
        <translation>
            <numerusform>%Ln 声道</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln samples</source>
        <translation>
            <numerusform>%Ln 个采样</numerusform>
        </translation>
    </message>
    <message>
        <source>peak %1 dB</source>
        <translation>峰值 %1 dB</translation>
    </message>
    <message>
        <source>silence</source>
        <translation>静音</translation>
    </message>
</context>
<context>
    <name>inspector::WhiskerSource</name>
    <message>
        <source>%1, byte %2: %3</source>
        <translation>%1，第 %2 字节：%3</translation>
    </message>
    <message>
        <source>%1 is cut off or damaged at byte %2; what comes after that is not read</source>
        <translation>%1 在第 %2 字节处被截断或损坏；其后的内容不再读取</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>bus-inspector: --language: there is no translation “%1”; there are %2.
</source>
        <translation>bus-inspector：--language：没有“%1”的翻译；可用的有 %2。
</translation>
    </message>
    <message>
        <source>bus-inspector: there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set). “bustap demo” shows the session in a terminal; --screenshot FILE works here too.
</source>
        <translation>bus-inspector：没有显示器（DISPLAY 和 WAYLAND_DISPLAY 均未设置）。“bustap demo”可在终端中显示会话；--screenshot FILE 在此也可使用。
</translation>
    </message>
</context>
</TS>
