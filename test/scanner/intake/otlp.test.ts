import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fieldsOf } from "../../../scanner/intake/otlp/wire.ts";
import { Bench, secrets, TOKEN } from "./harness.ts";

let bench: Bench;
beforeEach(() => {
  bench = new Bench();
});
afterEach(() => bench.end());

const [JSON_TYPE, PROTOBUF] = ["application/json", "application/x-protobuf"];

/** A protobuf field, written by its documentation: tag, length and bytes, or tag and a fixed number. */
function field(number: number, value: string | Buffer | { fixed64: bigint } | { varint: number }): Buffer {
  const varint = (given: number): number[] => (given < 128 ? [given] : [(given & 127) | 128, ...varint(given >>> 7)]);
  if (typeof value === "string" || Buffer.isBuffer(value)) {
    const bytes = Buffer.from(value);
    return Buffer.concat([Buffer.from([...varint((number << 3) | 2), ...varint(bytes.length)]), bytes]);
  }
  if ("varint" in value) return Buffer.from([...varint(number << 3), ...varint(value.varint)]);
  const fixed = Buffer.alloc(8);
  fixed.writeBigUInt64LE(value.fixed64);
  return Buffer.concat([Buffer.from(varint((number << 3) | 1)), fixed]);
}
const message = (...fields: readonly Buffer[]) => Buffer.concat(fields);

/** One value, as either encoding writes it. */
interface Value {
  readonly json: object;
  readonly wire: Buffer;
}
const text = (given: string): Value => ({ json: { stringValue: given }, wire: field(1, given) });
const bytes = (given: string): Value => ({ json: { bytesValue: Buffer.from(given).toString("base64") }, wire: field(7, given) });
const number = (given: number): Value => ({ json: { intValue: String(given) }, wire: field(3, { varint: given }) });
const list = (...values: readonly Value[]): Value => ({
  json: { arrayValue: { values: values.map(({ json }) => json) } },
  wire: field(5, message(...values.map(({ wire }) => field(1, wire)))),
});
const map = (entries: Readonly<Record<string, Value>>): Value => ({
  json: { kvlistValue: { values: attributesAsJson(entries) } },
  wire: field(6, message(...attributesAsWire(1, entries))),
});
function attributesAsJson(entries: Readonly<Record<string, Value>>): object[] {
  return Object.entries(entries).map(([key, { json }]) => ({ key, value: json }));
}
function attributesAsWire(number: number, entries: Readonly<Record<string, Value>>): Buffer[] {
  return Object.entries(entries).map(([key, { wire }]) => field(number, message(field(1, key), field(2, wire))));
}

interface Logged {
  readonly body?: Value;
  readonly attributes?: Readonly<Record<string, Value>>;
}

const encodings = {
  JSON: (resource: Readonly<Record<string, Value>>, records: readonly Logged[]) =>
    Buffer.from(
      JSON.stringify({
        resourceLogs: [
          {
            resource: { attributes: attributesAsJson(resource) },
            scopeLogs: [
              {
                scope: { name: "test" },
                logRecords: records.map(({ body, attributes = {} }) => ({
                  timeUnixNano: "1769860800000000000",
                  severityNumber: 9,
                  severityText: "INFO",
                  traceId: "5b8efff798038103d269b633813fc60c",
                  ...(body && { body: body.json }),
                  attributes: attributesAsJson(attributes),
                })),
              },
            ],
          },
        ],
      }),
    ),
  protobuf: (resource: Readonly<Record<string, Value>>, records: readonly Logged[]) => {
    const recordOf = ({ body, attributes = {} }: Logged) =>
      message(
        field(1, { fixed64: 1769860800000000000n }),
        field(2, { varint: 9 }),
        field(3, "INFO"),
        ...(body ? [field(5, body.wire)] : []),
        ...attributesAsWire(6, attributes),
        field(9, Buffer.alloc(16, 7)),
      );
    const scope = message(field(1, field(1, "test")), ...records.map((record) => field(2, recordOf(record))));
    return field(1, message(field(1, message(...attributesAsWire(1, resource))), field(2, scope)));
  },
} as const;

function send(body: Buffer, type: string, headers: Record<string, string> = {}): Promise<Response> {
  return bench.post("/v1/logs", body, { authorization: `Bearer ${TOKEN}`, "content-type": type, ...headers });
}

/** The text of a protobuf field. */
function stringIn(answer: ArrayBuffer, wanted: number): string | undefined {
  return [...fieldsOf(Buffer.from(answer))].find((one) => one.number === wanted)?.bytes?.toString();
}

const pod = {
  "service.name": text("shop"),
  "host.name": text("node-1"),
  "k8s.pod.name": text("shop-7f"),
  "k8s.namespace.name": text("prod"),
  "k8s.container.name": text("app"),
  "process.pid": number(7),
};

describe.each([
  ["JSON", JSON_TYPE as string, encodings.JSON],
  ["protobuf", PROTOBUF as string, encodings.protobuf],
] as const)("OTLP's logs as %s", (name, type, encoded) => {
  test("are scanned wherever a record holds text, and named by what their resource says of itself", async () => {
    await bench.open();
    const records = [
      { body: text("hello") },
      { body: text(`key ${secrets[0]}`) },
      { body: map({ deep: list(number(1), map({ er: text(`${secrets[1]}`) })) }) },
      { attributes: { "http.header": bytes(`${secrets[2]}`) } },
    ];
    const answer = await send(encoded(pod, records), type);
    expect([answer.status, answer.headers.get("content-type")?.split(";")[0]]).toEqual([200, type]);
    expect(await answer.text()).toBe(name === "JSON" ? "{}" : "");
    const source = { kind: "log", host: "node-1", pod: "shop-7f", namespace: "prod", container: "app" };
    // The first line is what the resource says of itself.
    expect(await bench.received()).toMatchObject([
      { file: "otlp://shop", line: 3, column: 10, source },
      { file: "otlp://shop", line: 4, source },
      { file: "otlp://shop", line: 5, source },
    ]);
  });

  test("are one finding a secret and stream, with the count of all exports", async () => {
    await bench.open();
    const records = Array.from({ length: 100 }, () => ({ body: text(`key ${secrets[0]}`) }));
    for (let times = 0; times < 5; times++) await send(encoded(pod, records), type);
    expect(await bench.received()).toMatchObject([{ count: { total: 500 } }]);
  });

  test("may leak by what a resource says of itself", async () => {
    await bench.open();
    await send(encoded({ "process.command_args": list(text("app"), text(`--key=${secrets[0]}`)) }, []), type);
    expect(await bench.received()).toMatchObject([{ file: "otlp://-" }]);
  });

  test("are refused in part where a record nests too deeply", async () => {
    await bench.open();
    let deep = text(`${secrets[0]}`);
    for (let depth = 0; depth < 100; depth++) deep = list(deep);
    const answer = await send(encoded(pod, [{ body: deep }, { body: text(`${secrets[1]}`) }]), type);
    expect(answer.status).toBe(200);
    const told = await answer.arrayBuffer();
    if (name === "JSON") expect(JSON.parse(Buffer.from(told).toString())).toMatchObject({ partialSuccess: { rejectedLogRecords: "1" } });
    else expect(stringIn(told, 1)).toContain("\b\u0001\u00127some log records nest too deeply");
    expect(bench.intake.stats.otlp).toEqual({ exports: 1, rejected: 1 });
    expect(await bench.received()).toHaveLength(1);
  });

  test("may be packed, and no bomb is unpacked", async () => {
    await bench.open({ http: { limits: { bodyMaxBytes: 100_000 } } });
    const gzip = { "content-encoding": "gzip" };
    expect((await send(gzipSync(encoded(pod, [{ body: text(`${secrets[0]}`) }])), type, gzip)).status).toBe(200);
    expect((await send(gzipSync(Buffer.alloc(50_000_000)), type, gzip)).status).toBe(413);
    expect((await send(Buffer.from("no gzip"), type, gzip)).status).toBe(400);
    expect((await send(Buffer.from("x"), type, { "content-encoding": "br" })).status).toBe(400);
    expect(await bench.received()).toHaveLength(1);
  });

  test("are told to come again while nothing can be taken, in words of their own encoding", async () => {
    bench.index.isReady = false;
    await bench.open();
    const answer = await send(encoded(pod, [{ body: text("x") }]), type);
    expect([answer.status, answer.headers.get("retry-after"), answer.headers.get("content-type")?.split(";")[0]]).toEqual([503, "5", type]);
    const told = await answer.arrayBuffer();
    const said = name === "JSON" ? JSON.parse(Buffer.from(told).toString()).message : stringIn(told, 2);
    expect(said).toMatch(/the index of issued secrets has not come yet/);
  });

  test("need the token", async () => {
    await bench.open();
    expect((await send(encoded(pod, []), type, { authorization: "Bearer x" })).status).toBe(401);
  });

  test("that are broken are refused, and nothing of them is quoted", async () => {
    await bench.open();
    const whole = encoded(pod, [{ body: text(`${secrets[0]}`) }]);
    for (let end = 1; end < whole.length; end += 7) {
      const answer = await send(whole.subarray(0, end), type);
      expect([400, 422]).toContain(answer.status);
      expect(await answer.text()).not.toContain(secrets[0]);
    }
    const wrong = [
      `{"resourceLogs":"${secrets[0]}"}`,
      `{"resourceLogs":[{"scopeLogs":[{"logRecords":[{"body":"${secrets[0]}"}]}]}]}`,
      "[".repeat(300_000),
    ];
    for (const body of [...wrong, `\x0a\x7f${secrets[0]}`, `\x0b${secrets[0]}`, "\xff".repeat(20), "\x00"]) {
      const answer = await send(Buffer.from(body, "latin1"), type);
      expect([400, 422]).toContain(answer.status);
      expect(await answer.text()).not.toContain(secrets[0]);
    }
    expect(bench.said.join("\n")).not.toContain(secrets[0]);
    expect((await send(whole, "text/plain")).status).toBe(400);
  });
});

test("an export without anything is taken", async () => {
  await bench.open();
  for (const [body, type] of [
    ["", PROTOBUF],
    ["{}", JSON_TYPE],
    [`{"resourceLogs":[{}]}`, JSON_TYPE],
  ] as const) {
    expect((await send(Buffer.from(body), type as string)).status).toBe(200);
  }
});

test("a text that is posted may be packed, too", async () => {
  await bench.open();
  const headers = { authorization: `Bearer ${TOKEN}`, "content-type": "text/plain", "content-encoding": "gzip" };
  expect(await (await bench.post("/v1/scan", gzipSync(`${secrets[0]}`), headers)).json()).toMatchObject({ total: 1 });
});
