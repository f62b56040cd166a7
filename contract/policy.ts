import { z } from "zod";
import { label } from "./fields.ts";

export const policyAction = z.enum(["auto", "approve", "notify"]);
export type PolicyAction = z.output<typeof policyAction>;

export const CAP_PER_MINUTE_DEFAULT = 60;

/** A policy file: the first rule whose CEL condition holds decides; where none does, `notify`. */
export const policyFile = z
  .strictObject({
    rules: z
      .array(
        z.strictObject({
          name: label,
          when: z.string().min(1).max(4096),
          action: policyAction,
          /** Revocations an issuer and minute, past which a person is asked. */
          capPerMinute: z.int().min(0).max(100_000).default(CAP_PER_MINUTE_DEFAULT),
        }),
      )
      .max(256),
  })
  .refine((file) => new Set(file.rules.map((rule) => rule.name)).size === file.rules.length, {
    path: ["rules"],
    message: "hold one name twice",
  });
export type PolicyFile = z.output<typeof policyFile>;
