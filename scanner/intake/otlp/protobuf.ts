import { type LogsExport, type RecordText, type ResourceText, textOf } from "./record-text.ts";
import { fieldsOf } from "./wire.ts";

/**
 * Field numbers, as opentelemetry/proto/collector/logs/v1/logs_service.proto, logs/v1/logs.proto, resource/v1/resource.proto and
 * common/v1/common.proto of github.com/open-telemetry/opentelemetry-proto have them. Fields that are no text are passed over.
 */
const exportFields = { resourceLogs: 1 } as const;
const resourceLogsFields = { resource: 1, scopeLogs: 2 } as const;
const resourceFields = { attributes: 1 } as const;
const scopeLogsFields = { scope: 1, logRecords: 2 } as const;
const scopeFields = { attributes: 3 } as const;
const recordFields = { severityText: 3, body: 5, attributes: 6, eventName: 12 } as const;
const keyValueFields = { key: 1, value: 2 } as const;
const anyValueFields = { stringValue: 1, arrayValue: 5, kvlistValue: 6, bytesValue: 7 } as const;
const VALUES = 1;

/** Reads an `ExportLogsServiceRequest`. Throws `malformed-request`. */
export function readProtobuf(body: Buffer): LogsExport {
  const resources: ResourceText[] = [];
  let rejected = 0;
  for (const resourceLogs of messagesIn(body, exportFields.resourceLogs)) {
    const attributes = new Map<string, string>();
    const lines: Buffer[] = [];
    const take = (line: Buffer | undefined) => {
      if (line === undefined) rejected++;
      else if (line.length > 0) lines.push(line);
    };
    for (const resource of messagesIn(resourceLogs, resourceLogsFields.resource)) {
      for (const keyValue of messagesIn(resource, resourceFields.attributes)) note(keyValue, attributes);
      take(textOf((text) => addAttributes(text, resource, resourceFields.attributes)));
    }
    for (const scopeLogs of messagesIn(resourceLogs, resourceLogsFields.scopeLogs)) {
      for (const scope of messagesIn(scopeLogs, scopeLogsFields.scope))
        take(textOf((text) => addAttributes(text, scope, scopeFields.attributes)));
      for (const record of messagesIn(scopeLogs, scopeLogsFields.logRecords)) take(textOf((text) => addRecord(text, record)));
    }
    resources.push({ attributes, lines });
  }
  return { resources, rejected };
}

function* messagesIn(message: Buffer, field: number): Generator<Buffer> {
  for (const { number, bytes } of fieldsOf(message)) if (number === field && bytes) yield bytes;
}

function lastOf(message: Buffer, field: number): Buffer | undefined {
  return [...messagesIn(message, field)].at(-1);
}

/** Remembers an attribute that is a string. */
function note(keyValue: Buffer, attributes: Map<string, string>): void {
  const value = lastOf(keyValue, keyValueFields.value);
  const text = value && lastOf(value, anyValueFields.stringValue);
  if (text) attributes.set(lastOf(keyValue, keyValueFields.key)?.toString() ?? "", text.toString());
}

function addRecord(text: RecordText, record: Buffer): void {
  for (const { number, bytes } of fieldsOf(record)) {
    if (!bytes) continue;
    if (number === recordFields.body) addValue(text, "", bytes);
    else if (number === recordFields.attributes) addKeyValue(text, bytes);
    else if (number === recordFields.severityText || number === recordFields.eventName) text.add("", bytes);
  }
}

function addAttributes(text: RecordText, message: Buffer, field: number): void {
  for (const keyValue of messagesIn(message, field)) addKeyValue(text, keyValue);
}

function addKeyValue(text: RecordText, keyValue: Buffer): void {
  const key = lastOf(keyValue, keyValueFields.key) ?? "";
  for (const value of messagesIn(keyValue, keyValueFields.value)) addValue(text, key, value);
}

function addValue(text: RecordText, key: string | Buffer, value: Buffer): void {
  text.within(() => {
    for (const { number, bytes } of fieldsOf(value)) {
      if (!bytes) continue;
      if (number === anyValueFields.stringValue || number === anyValueFields.bytesValue) text.add(key, bytes);
      else if (number === anyValueFields.arrayValue) for (const inner of messagesIn(bytes, VALUES)) addValue(text, key, inner);
      else if (number === anyValueFields.kvlistValue) addAttributes(text, bytes, VALUES);
    }
  });
}
