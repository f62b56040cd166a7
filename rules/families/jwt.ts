import type { Confidence } from "../../contract/index.ts";
import { alphabets, exactly, jwtClaims, type Rule, run, type SampleRandom, startsWith, WINDOW_MAX_BYTES } from "../formats/index.ts";

/** Stands in each header that is JSON, as everybody writes it. */
const MEMBER = '":';

const part = alphabets.url64.re2;

export const jwt: readonly Rule[] = [
  {
    id: "json-web-token",
    title: "JSON Web Token",
    family: "jwt",
    severity: "medium",
    confidence: "medium",
    specificity: "format",
    keywords: ["eyj"],
    followUp: () => [exactly("eyJ", "token"), run(part, 8, 200), { encodes: MEMBER, skip: 3 }, { text: ".eyJ" }, startsWith(part, 20)],
    pattern: "(eyJ[0-9A-Za-z_-]{8,200}\\.eyJ[0-9A-Za-z_-]{8}[0-9A-Za-z_-]*(?:\\.[0-9A-Za-z_-]{20}[0-9A-Za-z_-]*)?)",
    windowBytes: { before: 0, after: WINDOW_MAX_BYTES },
    edges: "token",
    previewPrefix: "eyJ",
    accept: confidenceOf,
    claims: jwtClaims,
    formatSource: "https://www.rfc-editor.org/rfc/rfc7519#section-3",
    remedy: "Revoke its session at the issuer that its iss claim names, or rotate the signing key",
    samples: (random) => {
      const [first, second, third] = [
        token(random, { alg: "HS256", typ: "JWT" }),
        token(random, { alg: "RS256", kid: "1" }),
        token(random, { typ: "at+jwt", alg: "ES256" }),
      ];
      return {
        positive: [...[first, second, third], first.slice(0, first.lastIndexOf("."))].map((secret) => ({
          text: `Cookie: session=${secret}; Path=/`,
          secret,
        })),
        negative: [
          token(random, { alg: "none", typ: "JWT" }),
          `${first.split(".")[0]}.${Buffer.from(random.text(30, alphabets.letters.characters)).toString("base64url")}`,
          `eyJ${random.text(40, alphabets.url64.characters)}`,
        ],
      };
    },
  },
];

/**
 * Its header is JSON, and names an algorithm, or else it is none that a verifier takes; `none` signs nothing and so proves nothing.
 * One without its signature, cut off or not copied, opens nothing by itself, but tells that there is one.
 */
function confidenceOf(secret: Buffer): boolean | Confidence {
  try {
    const header: unknown = JSON.parse(
      Buffer.from(secret.subarray(0, secret.indexOf(".")).toString("latin1"), "base64url").toString("utf8"),
    );
    if (typeof header !== "object" || header === null) return false;
    if (!("alg" in header)) return "low";
    if (typeof header.alg !== "string" || header.alg.toLowerCase() === "none") return false;
    return secret.lastIndexOf(".") > secret.indexOf(".") || (isObject(secret.subarray(secret.indexOf(".") + 1)) && "low");
  } catch {
    return false;
  }
}

function isObject(part: Buffer): boolean {
  const value: unknown = JSON.parse(Buffer.from(part.toString("latin1"), "base64url").toString("utf8"));
  return typeof value === "object" && value !== null;
}

function token(random: SampleRandom, header: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const claims = { sub: random.text(8, alphabets.hex.characters), exp: 1_900_000_000 };
  return `${part(header)}.${part(claims)}.${random.text(42, alphabets.url64.characters)}c`;
}
