import { createPrivateKey, type KeyObject, X509Certificate } from "node:crypto";
import { allBeside, type Claim, type Surroundings } from "./claims.ts";

/** Whole, on several lines or with escaped line ends; linear, as nothing within it is a dash. */
const CERTIFICATE = /-----BEGIN CERTIFICATE-----[0-9A-Za-z+/=\\\s]{200,3900}-----END CERTIFICATE-----/dg;
/** A key stands beside a chain at most. */
const CERTIFICATES_MAX = 3;
const SPIFFE = /(?:^|, )URI:(spiffe:\/\/[^\s,"]{1,2048})/;

/**
 * What the certificate of a private key says, where it stands beside the key: RFC 5280; a SPIFFE id as in
 * https://github.com/spiffe/spiffe/blob/main/standards/X509-SVID.md#2-spiffe-id. A certificate that the key does not fit says nothing.
 */
export function certificateClaims(secret: Buffer, around: Surroundings): Claim[] {
  const beside = allBeside(around, CERTIFICATE).slice(0, CERTIFICATES_MAX);
  if (beside.length === 0) return [];
  const key = parsed(() => createPrivateKey(pemOf(secret.toString("latin1"))));
  if (!key) return [];
  for (const { value, at } of beside) {
    const claims = parsed(() => claimsOf(new X509Certificate(pemOf(value)), key));
    if (claims) return claims.map((claim) => ({ ...claim, at }));
  }
  return [];
}

function claimsOf(certificate: X509Certificate, key: KeyObject): Claim[] | undefined {
  if (!certificate.checkPrivateKey(key)) return undefined;
  const spiffeId = SPIFFE.exec(certificate.subjectAltName ?? "")?.[1];
  const notAfter = new Date(certificate.validTo);
  return [
    { name: "x509.serial", value: certificate.serialNumber },
    { name: "x509.subject", value: certificate.subject?.replaceAll("\n", ", ") ?? "" },
    ...(spiffeId === undefined ? [] : [{ name: "x509.spiffe_id", value: spiffeId }]),
    ...(Number.isNaN(notAfter.getTime()) ? [] : [{ name: "x509.not_after", value: notAfter.toISOString() }]),
  ];
}

/** As OpenSSL reads it: line ends as they are, and none of a JSON string's. */
function pemOf(text: string): string {
  return text
    .replace(/\\r/g, "")
    .replace(/\\n/g, "\n")
    .replace(/^[\t ]+/gm, "");
}

function parsed<Value>(parse: () => Value): Value | undefined {
  try {
    return parse();
  } catch {
    return undefined;
  }
}
