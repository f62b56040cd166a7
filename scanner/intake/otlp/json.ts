import { z } from "zod";
import { parse, parseJson } from "../../../contract/index.ts";
import { type LogsExport, type RecordText, type ResourceText, textOf } from "./record-text.ts";

const WHAT = "the request's body";
const keyValue = z.object({ key: z.string().optional(), value: z.unknown().optional() });
const attributes = z.array(keyValue).nullish();
const record = z.object({
  severityText: z.string().nullish(),
  eventName: z.string().nullish(),
  body: z.unknown().optional(),
  attributes,
});
const logs = z.object({
  resourceLogs: z
    .array(
      z.object({
        resource: z.object({ attributes }).nullish(),
        scopeLogs: z.array(z.object({ scope: z.object({ attributes }).nullish(), logRecords: z.array(record).nullish() })).nullish(),
      }),
    )
    .nullish(),
});
/** One level of an `AnyValue`; what it holds is looked at level by level. */
const anyValue = z.object({
  stringValue: z.string().nullish(),
  bytesValue: z.string().nullish(),
  arrayValue: z.object({ values: z.array(z.unknown()).nullish() }).nullish(),
  kvlistValue: z.object({ values: attributes }).nullish(),
});
type Attributes = z.output<typeof attributes>;

/**
 * Reads an `ExportLogsServiceRequest` in OTLP's JSON encoding (https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding).
 * Throws `malformed-request` and `invalid-input`.
 */
export function readJson(body: Buffer): LogsExport {
  const { resourceLogs } = parse(logs, parseJson(body.toString("utf8"), WHAT), WHAT);
  let rejected = 0;
  const resources = (resourceLogs ?? []).map(({ resource, scopeLogs }): ResourceText => {
    const lines: Buffer[] = [];
    const take = (line: Buffer | undefined) => {
      if (line === undefined) rejected++;
      else if (line.length > 0) lines.push(line);
    };
    take(textOf((text) => addAttributes(text, resource?.attributes)));
    for (const { scope, logRecords } of scopeLogs ?? []) {
      take(textOf((text) => addAttributes(text, scope?.attributes)));
      for (const one of logRecords ?? []) take(textOf((text) => addRecord(text, one)));
    }
    return { attributes: noted(resource?.attributes), lines };
  });
  return { resources, rejected };
}

/** Attributes that are strings, by their names. */
function noted(all: Attributes): Map<string, string> {
  const known = (all ?? []).map(({ key = "", value }) => [key, anyValue.safeParse(value).data?.stringValue] as const);
  return new Map(known.filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}

function addRecord(text: RecordText, { severityText, eventName, body, attributes: own }: z.output<typeof record>): void {
  for (const part of [severityText, eventName]) if (part) text.add("", part);
  addValue(text, "", body);
  addAttributes(text, own);
}

function addAttributes(text: RecordText, all: Attributes): void {
  for (const { key = "", value } of all ?? []) addValue(text, key, value);
}

function addValue(text: RecordText, key: string, value: unknown): void {
  if (value === undefined || value === null) return;
  const { stringValue, bytesValue, arrayValue, kvlistValue } = parse(anyValue, value, WHAT);
  text.within(() => {
    if (stringValue) text.add(key, stringValue);
    if (bytesValue) text.add(key, Buffer.from(bytesValue, "base64"));
    for (const inner of arrayValue?.values ?? []) addValue(text, key, inner);
    addAttributes(text, kvlistValue?.values);
  });
}
