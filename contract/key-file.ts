import { z } from "zod";
import { instant, keyId } from "./fields.ts";
import { isKey, KEYS_MAX, keyFileRules } from "./key-file-shape.ts";
import { parse } from "./parse.ts";

const base64Key = z.string().refine(isKey, "must be 32 bytes as base64url");

const fileKey = z.strictObject({ id: keyId, key: base64Key, notAfter: instant.nullable(), windows: keyId.optional() });
export type FileKey = z.output<typeof fileKey>;

/**
 * The key file: every live key epoch; `current` names the one that new fingerprints are made with. `windows` names the key
 * of this file that the window keys come from, where that is another one: fingerprints rotate freely, windows rarely.
 */
export const keyFile = z
  .strictObject({
    current: keyId,
    keys: z.array(fileKey).min(1).max(KEYS_MAX),
  })
  .superRefine((file, context) => {
    for (const { holds, path, message } of keyFileRules) if (!holds(file)) context.addIssue({ code: "custom", path: [path], message });
  });
export type KeyFile = z.output<typeof keyFile>;

/** Reads a key file's document. Throws `bad-configuration` that says what is wrong without quoting it. */
export function readKeyFile(document: unknown): KeyFile {
  return parse(keyFile, document, "the key file", "bad-configuration");
}
