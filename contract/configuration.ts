import { z } from "zod";
import { path } from "./fields.ts";

/** A credential never stands in the configuration itself: it is in a file of mode 0600, the environment, or a command's output. */
export const credential = z.union(
  [
    z.strictObject({ file: path }),
    z.strictObject({ env: z.string().regex(/^[A-Z_][A-Z0-9_]*$/, "must be a variable's name") }),
    z.strictObject({ command: z.array(z.string()).min(1).max(32) }),
  ],
  { error: "must be one of {file: PATH}, {env: NAME} and {command: [PROGRAM, ARGUMENT, …]}" },
);
export type Credential = z.output<typeof credential>;

const httpUrl = z.url({ protocol: /^https?$/, error: "must be an http or https URL" }).refine((text) => {
  const url = new URL(text);
  return url.username === "" && url.password === "";
}, "must not hold a credential; name it beside the URL");

/** How one issuer is asked to revoke, and how it is asked whether a secret still works. */
export const issuerConfiguration = z.strictObject({
  revoke: z.strictObject({ url: httpUrl, secret: credential }),
  /** `{ref}` stands for the record's revokeRef. The answer must be JSON; `active: false` and nothing else proves death. */
  status: z
    .strictObject({
      // Records say what stands for {ref}: they must not choose the host that is asked.
      url: httpUrl.refine((text) => /\{ref\}|%7Bref%7D/.test(text.replace(/^[^/]*\/\/[^/?#]*/, "")), "must contain {ref}, after the host"),
      token: credential.optional(),
    })
    .optional(),
  allowPrivateAddress: z.boolean().default(false),
  timeoutMs: z.int().min(100).max(60_000).default(15_000),
  attemptsMax: z.int().min(1).max(50).default(10),
  /** Whether the issuer treats a repeated webhook-id as one call. Where it does not and has no status call, a person decides. */
  repeatsSafely: z.boolean().default(true),
});
export type IssuerConfiguration = z.output<typeof issuerConfiguration>;

const PORT_MAX = 65_535;
const place = z
  .string()
  .regex(/^(\[[0-9a-fA-F:]+\]|[^:\s]+):\d{1,5}$/, "must be HOST:PORT")
  .refine((text) => Number(text.slice(text.lastIndexOf(":") + 1)) <= PORT_MAX, `must have a port up to ${PORT_MAX}`);

/** Each bucket, extent and claim that is asked about counts as one candidate. */
export const confirmationConfiguration = z.strictObject({
  enabled: z.boolean().default(false),
  candidatesPerMinute: z.int().min(1).max(100_000).default(600),
  candidatesPerDay: z.int().min(1).max(10_000_000).default(20_000),
});
export type ConfirmationConfiguration = z.output<typeof confirmationConfiguration>;

/** `leaktrail.yaml`. A flag wins over a LEAKTRAIL_* variable, which wins over the file. */
export const configuration = z.strictObject({
  key: credential.optional(),
  data: path.default("leaktrail-data"),
  listen: place.default("127.0.0.1:7465"),
  metricsListen: place.default("127.0.0.1:7466"),
  /** The address that browsers see, where a TLS proxy stands before leaktrail. */
  publicUrl: httpUrl.optional(),
  policy: path.optional(),
  /** The trail's name, and the Ed25519 key (PEM) that signs its checkpoints; without one, DATA/trail.key is made at the first start. */
  trail: z
    .strictObject({
      origin: z
        .string()
        .regex(/^[\x21-\x2a\x2c-\x7e]{1,128}$/, "must be 1 to 128 characters without space or +")
        .default("leaktrail/trail"),
      key: credential.optional(),
    })
    .default({ origin: "leaktrail/trail" }),
  bus: z
    .discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("embedded") }),
      z.strictObject({ kind: z.literal("kafka"), brokers: z.array(z.string().min(1)).min(1).max(64) }),
    ])
    .default({ kind: "embedded" }),
  store: z
    .discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("embedded") }),
      z.strictObject({
        kind: z.literal("elasticsearch"),
        url: httpUrl,
        apiKey: credential.optional(),
        prefix: z
          .string()
          .regex(/^[a-z][a-z0-9-]{0,31}$/)
          .default("leaktrail"),
      }),
    ])
    .default({ kind: "embedded" }),
  /** Whether this collector confirms what laptops found with a tier C index, and how much it is asked by one token. */
  confirmation: confirmationConfiguration.prefault({}),
  issuers: z.record(z.string().regex(/^[a-z0-9][a-z0-9._-]{0,62}$/, "must be an issuer's name"), issuerConfiguration).default({}),
});
export type Configuration = z.output<typeof configuration>;
