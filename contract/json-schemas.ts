import { z } from "zod";
import { configuration } from "./configuration.ts";
import { finding } from "./finding.ts";
import { incident } from "./incident.ts";
import { indexChange, indexHeader } from "./index-file/index.ts";
import { issuanceEvent, issuanceRecord, issuanceRequest, usageEvent } from "./issuance.ts";
import { keyFile } from "./keys.ts";
import { policyFile } from "./policy.ts";
import { registration } from "./registration.ts";
import { receipt, revocation, revocationRequest } from "./revocation.ts";
import { apiToken } from "./token.ts";
import { trailEntry } from "./trail.ts";
import { unresolved } from "./unresolved.ts";

const documents = {
  configuration,
  finding,
  incident,
  "index-change": indexChange,
  "index-header": indexHeader,
  issuance: issuanceRecord,
  "issuance-event": issuanceEvent,
  "issuance-request": issuanceRequest,
  "key-file": keyFile,
  policy: policyFile,
  receipt,
  registration,
  revocation,
  "revocation-request": revocationRequest,
  token: apiToken,
  "trail-entry": trailEntry,
  unresolved,
  usage: usageEvent,
} satisfies Record<string, z.ZodType>;

/** JSON Schema (draft 2020-12) of every document, by file name: what `contract/schema/` holds for users and editors. */
export function jsonSchemas(): Map<string, string> {
  return new Map(
    Object.entries(documents).map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify({ $id: `leaktrail/${name}.schema.json`, ...z.toJSONSchema(schema, { io: "input" }) }, null, 2)}\n`,
    ]),
  );
}
