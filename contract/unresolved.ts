import { z } from "zod";
import { label, path, position } from "./fields.ts";

export const UNRESOLVED_SCHEMA = "leaktrail.unresolved/1";

/**
 * What another scanner found and nobody could fingerprint: its report holds no plaintext, and what it names could not be read or
 * holds no secret any more. It is no finding: without a fingerprint nothing can be joined to it.
 */
export const unresolved = z.strictObject({
  schema: z.literal(UNRESOLVED_SCHEMA),
  fingerprint: z.null(),
  tool: label,
  rule: label,
  file: path,
  line: position.nullable(),
  commit: label.nullable(),
  reason: label,
});
export type Unresolved = z.output<typeof unresolved>;
