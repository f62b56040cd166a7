import type { FastifyReply } from "fastify";
import { LeaktrailError } from "../../../contract/index.ts";
import type { LogBatch, TextPlace, Texts } from "../../texts/index.ts";
import type { Places } from "../place.ts";
import type { IntakeServer } from "../server.ts";
import { readJson } from "./json.ts";
import { readProtobuf } from "./protobuf.ts";
import type { LogsExport, ResourceText } from "./record-text.ts";
import { wireField, wireNumber } from "./wire.ts";

const PROTOBUF = "application/x-protobuf";
const JSON_TYPE = "application/json";
const TOO_DEEP = "some log records nest too deeply and were not looked at";
const NEWLINE = Buffer.from("\n");

/** Which attribute of a resource says what of a finding's source, by OpenTelemetry's semantic conventions for resources. */
const sourceNames = {
  host: ["host.name", "k8s.node.name"],
  pod: ["k8s.pod.name"],
  namespace: ["k8s.namespace.name"],
  container: ["k8s.container.name", "container.name"],
} as const;

export interface OtlpStats {
  /** Exports that were taken. */
  readonly exports: number;
  /** Log records that were refused. */
  readonly rejected: number;
}

/**
 * `POST /v1/logs`: OTLP over HTTP, in either of its encodings. Answers once what was found is durable, as
 * https://opentelemetry.io/docs/specs/otlp/#otlphttp-response has it; what is told to come again comes again, and is then counted again.
 */
export function addOtlpRoute(server: IntakeServer, texts: Texts, places: Places): { readonly stats: OtlpStats } {
  const stats = { exports: 0, rejected: 0 };
  const take = (body: Buffer, contentType: string | undefined, reply: FastifyReply) => {
    const type = typeOf(contentType);
    const { resources, rejected } = type === PROTOBUF ? readProtobuf(body) : readJson(body);
    texts.takeLogs(batchesOf(resources, places));
    stats.exports++;
    stats.rejected += rejected;
    return reply.type(type).send(type === PROTOBUF ? protobufAnswer(rejected) : jsonAnswer(rejected));
  };
  server.postByToken("/v1/logs", (body, request, reply) => take(body, request.headers["content-type"], reply), sayError);
  return { stats };
}

function typeOf(contentType: string | undefined): typeof PROTOBUF | typeof JSON_TYPE {
  const type = contentType?.split(";", 1)[0]?.trim().toLowerCase();
  if (type === PROTOBUF || type === JSON_TYPE) return type;
  throw new LeaktrailError("malformed-request", `send ${PROTOBUF} or ${JSON_TYPE}`);
}

/** One batch a place: several resources may share one. */
function batchesOf(resources: LogsExport["resources"], places: Places): LogBatch[] {
  const batches = new Map<string, { place: TextPlace; parts: Buffer[] }>();
  for (const { attributes, lines } of resources) {
    const place = placeBy(attributes, places);
    const key = JSON.stringify(place);
    const batch = batches.get(key) ?? { place, parts: [] };
    for (const line of lines) batch.parts.push(line, NEWLINE);
    if (batch.parts.length > 0) batches.set(key, batch);
  }
  return [...batches.values()].map(({ place, parts }) => ({ place, lines: Buffer.concat(parts) }));
}

function placeBy(attributes: ResourceText["attributes"], places: Places): TextPlace {
  const told = Object.entries(sourceNames).flatMap(([name, keys]) => {
    const value = keys.map((key) => attributes.get(key)).find((found) => found !== undefined);
    return value === undefined ? [] : [[name, value]];
  });
  return places.of("log", `otlp://${attributes.get("service.name") ?? "-"}`, Object.fromEntries(told));
}

/** An `ExportLogsServiceResponse`: empty, or with what was refused. */
function protobufAnswer(rejected: number): Buffer {
  const partial = rejected === 0 ? [] : [wireNumber(1, rejected), wireField(2, Buffer.from(TOO_DEEP))];
  return wireField(1, Buffer.concat(partial));
}

function jsonAnswer(rejected: number): object {
  return rejected === 0 ? {} : { partialSuccess: { rejectedLogRecords: String(rejected), errorMessage: TOO_DEEP } };
}

/** A `google.rpc.Status` in the encoding of the request. */
function sayError(message: string, contentType: string | undefined): { type: string; body: Buffer | object } {
  return contentType?.startsWith(PROTOBUF)
    ? { type: PROTOBUF, body: wireField(2, Buffer.from(message)) }
    : { type: JSON_TYPE, body: { message } };
}
