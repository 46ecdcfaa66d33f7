// Reads an MCAP file with @mcap/core, all checksums on, and prints what it found as JSON. usage: node read.mjs FILE
import { crc32 } from "@foxglove/crc";
import { McapIndexedReader, McapStreamReader } from "@mcap/core";
import { readFileSync } from "node:fs";

const bytes = readFileSync(process.argv[2]);
const found = { streamed: 0, indexed: 0, topics: {}, seqs: [], complaints: [], schemas: 0, error: "" };

function complain(text) {
  if (found.complaints.length < 10) found.complaints.push(text);
}

// One record's data against what MCAP itself says of it.
function check(message, topic) {
  const record = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(message.data));
  if (!topic.startsWith("/" + record.record)) complain(`${record.record} on ${topic}`);
  if (record.record !== "message") return;
  found.seqs.push(record.seq);
  if (topic !== "/message/" + record.type) complain(`${record.type} on ${topic}`);
  if (message.sequence !== record.seq % 2 ** 32) complain(`sequence ${message.sequence} of ${record.seq}`);
  // t is beyond the integers that JavaScript's numbers hold; micros are enough.
  if (Math.abs(Number(message.logTime) - record.t) > 1000) complain(`log time ${message.logTime} of ${record.t}`);
}

// From the front, as a stream: works on files that are cut off.
function stream() {
  const channels = new Map();
  const schemas = new Map();
  const reader = new McapStreamReader({ validateCrcs: true });
  reader.append(bytes);
  for (let record; (record = reader.nextRecord()); ) {
    if (record.type === "Schema") {
      schemas.set(record.id, JSON.parse(new TextDecoder().decode(record.data)));
    } else if (record.type === "Channel") {
      if (!schemas.has(record.schemaId)) complain(`no schema for ${record.topic}`);
      if (record.messageEncoding !== "json") complain(`${record.topic} is ${record.messageEncoding}`);
      channels.set(record.id, record.topic);
    } else if (record.type === "Message") {
      const topic = channels.get(record.channelId);
      found.topics[topic] = (found.topics[topic] ?? 0) + 1;
      found.streamed++;
      check(record, topic);
    }
  }
  found.schemas = schemas.size;
  found.closed = reader.done();
}

// By the index at the end.
async function useIndex() {
  const reader = await McapIndexedReader.Initialize({
    readable: {
      size: async () => BigInt(bytes.length),
      read: async (offset, length) => bytes.subarray(Number(offset), Number(offset + length)),
    },
  });
  for await (const message of reader.readMessages({ validateCrcs: true })) found.indexed++;
  found.statistics = Number(reader.statistics.messageCount);
  found.chunks = reader.chunkIndexes.length;
  if (reader.dataSectionCrc !== crc32(bytes.subarray(0, Number(reader.dataEndOffset)))) complain("data section CRC");
}

try {
  stream();
  if (found.closed) await useIndex();
} catch (error) {
  found.error = String(error);
}
console.log(JSON.stringify(found));
