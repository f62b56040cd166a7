import type { Claim } from "./claims.ts";

/** Longer parts are no token's that anybody sends; the rest of them is not read. */
const PART_MAX_BYTES = 8192;
const AUDIENCES_MAX = 8;

/** Of a header or payload these alone: what else stands there is its issuer's, and may be a secret. */
const ofHeader = ["alg", "kid"] as const;
const ofPayload = ["iss", "sub", "aud", "jti", "iat", "nbf", "exp"] as const;
const ofConfirmation = ["jkt", "x5t#S256"] as const;

/**
 * The registered claims of a JSON Web Token (RFC 7519, section 4.1), its key's id and algorithm (RFC 7515), and the thumbprint of the
 * key that it is bound to (RFC 9449, RFC 8705). Its writer may be anybody.
 */
export function jwtClaims(token: Buffer): Claim[] {
  const [header, payload] = token.toString("latin1").split(".", 2).map(objectOf);
  const claims = [...claimsOf(header, ofHeader), ...claimsOf(payload, ofPayload), ...claimsOf(own(payload, "cnf"), ofConfirmation, "cnf.")];
  // A JWT-SVID's subject is a workload: https://github.com/spiffe/spiffe/blob/main/standards/JWT-SVID.md#31-subject
  const subject = claims.find(({ name }) => name === "sub")?.value;
  return subject?.startsWith("spiffe://") ? [...claims, { name: "spiffe_id", value: subject }] : claims;
}

function claimsOf(object: unknown, names: readonly string[], prefix = ""): Claim[] {
  return names.flatMap((name) => {
    const value = textOf(own(object, name));
    return value === undefined ? [] : [{ name: prefix + name, value }];
  });
}

function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (!Array.isArray(value)) return undefined;
  return value
    .slice(0, AUDIENCES_MAX)
    .filter((one) => typeof one === "string")
    .join(" ");
}

function own(object: unknown, name: string): unknown {
  return typeof object === "object" && object !== null && Object.hasOwn(object, name)
    ? (object as Record<string, unknown>)[name]
    : undefined;
}

function objectOf(part: string): unknown {
  if (part.length > PART_MAX_BYTES) return undefined;
  try {
    return JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}
