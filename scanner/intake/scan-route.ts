import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { type Finding, LeaktrailError, parse, parseJson } from "../../contract/index.ts";
import type { TextPlace, Texts } from "../texts/index.ts";
import { givenAddress, givenSource, type Places } from "./place.ts";
import type { IntakeServer } from "./server.ts";

/** Findings that an answer lists; all of them are sent on. */
const LISTED_MAX = 1_000;

const scanBody = z.strictObject({ text: z.string(), address: givenAddress.optional(), source: givenSource.optional() });
const scanQuery = z.strictObject({ address: givenAddress.optional() });

/** `POST /v1/scan`: a text in, what was found in it out, once that is durable. */
export function addScanRoute(server: IntakeServer, texts: Texts, places: Places): void {
  server.postByToken("/v1/scan", (body, request) => {
    const { text, place } = textOf(body, request, places);
    return answerOf(texts.take(text, place), texts.stats.indexVersion);
  });
}

function textOf(body: Buffer, request: FastifyRequest, places: Places): { text: Buffer; place: TextPlace } {
  const query = parse(scanQuery, request.query, "the request's query");
  const type = request.headers["content-type"]?.split(";", 1)[0]?.trim().toLowerCase();
  if (type === "text/plain") return { text: body, place: places.of("message", query.address, {}) };
  if (type !== "application/json") throw new LeaktrailError("malformed-request", "send text/plain or application/json");
  const given = parse(scanBody, parseJson(body.toString("utf8"), "the request's body"), "the request's body");
  const place = places.of("message", given.address ?? query.address, given.source ?? {});
  return { text: Buffer.from(given.text), place };
}

/** What is told of findings: what a person needs to find the place, and never the secret. */
function answerOf(findings: readonly Finding[], indexVersion: number | null) {
  const listed = findings.slice(0, LISTED_MAX).map((finding) => {
    const { id, kind, rule, severity, confidence, fingerprint, preview, line, column, endLine, endColumn, count } = finding;
    return { id, kind, rule, severity, confidence, fingerprint, preview, line, column, endLine, endColumn, sightings: count.total };
  });
  return { findings: listed, total: findings.length, indexVersion };
}
