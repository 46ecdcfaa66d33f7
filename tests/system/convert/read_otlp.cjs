// Reads OTLP/JSON through the classes that OpenTelemetry generates from its protocol, and checks that nothing is lost on
// the way. usage: node read_otlp.cjs FOLDER FILE; the packages are installed in FOLDER. Prints how many spans there are.
const { readFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const path = require("node:path");

// The package offers only what exporters need; the generated classes are beside that.
const packages = createRequire(path.join(path.resolve(process.argv[2]), "package.json"));
const main = packages.resolve("@opentelemetry/otlp-transformer");
const { opentelemetry } = require(path.join(path.dirname(main), "generated", "root.js"));
const { TracesData } = opentelemetry.proto.trace.v1;

// Ids are hexadecimal in OTLP/JSON, and bytes in the protocol.
function withIds(value, convert) {
  if (Array.isArray(value)) return value.map((each) => withIds(each, convert));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) =>
    [key, /^(traceId|spanId|parentSpanId)$/.test(key) ? convert(each) : withIds(each, convert)]));
}

// In one order, and without what protobuf does not tell from nothing.
function comparable(value) {
  return JSON.stringify(value, (key, each) => {
    if (each === null || typeof each !== "object" || Array.isArray(each)) return each;
    const members = Object.entries(each).filter(([, member]) => !(Array.isArray(member) && member.length === 0));
    return Object.fromEntries(members.sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

let spans = 0;
for (const line of readFileSync(process.argv[3], "utf8").split("\n").filter(Boolean)) {
  const json = JSON.parse(line);
  const data = TracesData.fromObject(withIds(json, (id) => Buffer.from(id, "hex")));
  const problem = TracesData.verify(data);
  if (problem) throw new Error(problem);
  const decoded = TracesData.toObject(TracesData.decode(TracesData.encode(data).finish()), { longs: String, bytes: Array });
  const back = withIds(decoded, (id) => Buffer.from(id).toString("hex"));
  if (comparable(back) !== comparable(json)) throw new Error(`the protocol keeps only ${comparable(back)}`);
  for (const resource of data.resourceSpans) for (const scope of resource.scopeSpans) spans += scope.spans.length;
}
console.log(spans);
