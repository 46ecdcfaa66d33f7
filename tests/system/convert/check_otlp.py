#!/usr/bin/env python3
"""Checks a file against the JSON form of OpenTelemetry's trace protocol: fields, types, ids, families of spans.

usage: check_otlp.py FILE

Prints what it counted as JSON. Exit status: 0 the file keeps the rules, 1 it does not (problems on stderr).
"""
import json
import re
import sys

problems = []


def complain(text):
    if len(problems) < 20:
        problems.append(text)


# Types of the protocol, as they stand in JSON. A dict is a message with its fields, a list is repeated.
def text(value):
    return isinstance(value, str)


def boolean(value):
    return isinstance(value, bool)


def number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def count(value):
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**32


def long_number(value):
    """64 bits: decimal text."""
    return isinstance(value, str) and re.fullmatch(r"-?\d+", value) is not None


def nanoseconds(value):
    return long_number(value) and 0 < int(value) < 2**64


def hexadecimal(digits):
    return lambda value: (isinstance(value, str) and re.fullmatch(f"[0-9a-f]{{{digits}}}", value) is not None
                          and set(value) != {"0"})


def enumeration(most):
    return lambda value: count(value) and value <= most


ANY_VALUE = {"stringValue": text, "boolValue": boolean, "intValue": long_number, "doubleValue": number}
KEY_VALUE = {"key": text, "value": ANY_VALUE}
EVENT = {"timeUnixNano": nanoseconds, "name": text, "attributes": [KEY_VALUE], "droppedAttributesCount": count}
SPAN = {
    "traceId": hexadecimal(32), "spanId": hexadecimal(16), "parentSpanId": hexadecimal(16), "traceState": text,
    "flags": count, "name": text, "kind": enumeration(5), "startTimeUnixNano": nanoseconds,
    "endTimeUnixNano": nanoseconds, "attributes": [KEY_VALUE], "droppedAttributesCount": count, "events": [EVENT],
    "droppedEventsCount": count, "status": {"message": text, "code": enumeration(2)},
}
SCOPE = {"name": text, "version": text, "attributes": [KEY_VALUE], "droppedAttributesCount": count}
RESOURCE = {"attributes": [KEY_VALUE], "droppedAttributesCount": count}
REQUEST = {"resourceSpans": [{
    "resource": RESOURCE, "schemaUrl": text,
    "scopeSpans": [{"scope": SCOPE, "spans": [SPAN], "schemaUrl": text}],
}]}
NEEDED = {id(SPAN): {"traceId", "spanId", "name", "startTimeUnixNano", "endTimeUnixNano"}, id(KEY_VALUE): {"key", "value"},
          id(EVENT): {"timeUnixNano", "name"}}


def check(value, kind, path):
    if isinstance(kind, list):
        if not isinstance(value, list):
            return complain(f"{path}: expected an array")
        for index, element in enumerate(value):
            check(element, kind[0], f"{path}[{index}]")
        if kind[0] is KEY_VALUE and len({element.get("key") for element in value}) != len(value):
            complain(f"{path}: a key stands there twice")
    elif isinstance(kind, dict):
        if not isinstance(value, dict):
            return complain(f"{path}: expected an object")
        for name in set(value) - set(kind):
            complain(f"{path}: the protocol has no field {name}")
        for name in NEEDED.get(id(kind), set()) - set(value):
            complain(f"{path}: {name} is missing")
        if kind is ANY_VALUE and len(value) != 1:
            complain(f"{path}: a value has one type")
        for name in set(value) & set(kind):
            check(value[name], kind[name], f"{path}.{name}")
    elif not kind(value):
        complain(f"{path}: {value!r} does not fit")


def check_families(spans):
    by_id = {(span["traceId"], span["spanId"]): span for span in spans}
    if len(by_id) != len(spans):
        complain("two spans have one id")
    for span in spans:
        if int(span["endTimeUnixNano"]) < int(span["startTimeUnixNano"]):
            complain(f"span {span['spanId']} ends before it begins")
        parent = span.get("parentSpanId")
        if parent and (span["traceId"], parent) not in by_id:
            complain(f"span {span['spanId']}: its parent {parent} is not there")
        elif parent and int(by_id[span["traceId"], parent]["startTimeUnixNano"]) > int(span["startTimeUnixNano"]):
            complain(f"span {span['spanId']} begins before its parent")


def check_conventions(span):
    values = {each["key"]: next(iter(each["value"].values())) for each in span["attributes"]}
    if values.get("gen_ai.operation.name") != "invoke_agent":
        complain(f"span {span['spanId']}: gen_ai.operation.name should be invoke_agent")
    agent = values.get("gen_ai.agent.name")
    if span["name"] != ("invoke_agent " + agent if agent else "invoke_agent"):
        complain(f"span {span['spanId']}: it should be named for its operation and agent")
    if (span.get("status", {}).get("code") == 2) != ("error.type" in values):
        complain(f"span {span['spanId']}: an error has a type, and nothing else has")
    return values


def main():
    spans = []
    with open(sys.argv[1], encoding="utf-8") as file:
        for number_of_line, line in enumerate(file, 1):
            request = json.loads(line)
            check(request, REQUEST, f"line {number_of_line}")
            if not problems:
                spans += [span for resource in request["resourceSpans"] for scope in resource["scopeSpans"]
                          for span in scope["spans"]]
    tasks = []
    if not problems:
        check_families(spans)
        tasks = [check_conventions(span)["libbus.task.id"] for span in spans]
    print(json.dumps({"spans": len(spans), "children": sum("parentSpanId" in span for span in spans),
                      "traces": len({span["traceId"] for span in spans}), "tasks": sorted(tasks)}))
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
