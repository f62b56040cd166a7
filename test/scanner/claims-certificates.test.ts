import { generateKeyPairSync, sign } from "node:crypto";
import { describe, expect, test } from "vitest";
import { builtInRules } from "../../rules/index.ts";
import { createEngine } from "../../scanner/engine.ts";
import { keys } from "./fixtures.ts";

const engine = createEngine({ rules: builtInRules, keys });
const claimsOf = (text: string) => engine.scan(Buffer.from(text)).map(({ publicClaims }) => publicClaims);

describe("a private key says of itself, where its certificate stands beside it,", () => {
  const { key, certificate } = certified("spiffe://prod.example/ns/pay/sa/agent");
  const said = {
    "x509.serial": "2A",
    "x509.subject": "CN=agent",
    "x509.spiffe_id": "spiffe://prod.example/ns/pay/sa/agent",
    "x509.not_after": "2035-06-01T00:00:00.000Z",
  };

  test.each([
    ["before it", `${certificate}${key}`],
    ["behind it", `${key}\n${certificate}`],
    ["in a chain", `${certificate}${certified().certificate}${key}`],
    ["in JSON", JSON.stringify({ certificate, key })],
    ["indented in YAML", `tls.crt: |\n${certificate.replace(/^/gm, "  ")}\ntls.key: |\n${key.replace(/^/gm, "  ")}\n`],
  ])("%s, whose it is", (_, text) => {
    expect(claimsOf(text)).toEqual([said]);
  });

  test("nothing where the certificate is another key's, or none at all", () => {
    expect(claimsOf(`${certified().certificate}${key}`)).toEqual([undefined]);
    expect(claimsOf(`${certificate.replace(/[A-Z]/g, "A")}${key}`)).toEqual([undefined]);
  });
});

/** A key of P-256 and a certificate for it, in PEM. Without `uri` the certificate has no extension. */
function certified(uri?: string): { key: string; certificate: string } {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
    const body = Buffer.concat(parts);
    const length = body.length < 128 ? [body.length] : [0x82, body.length >> 8, body.length & 255];
    return Buffer.concat([Buffer.from([tag, ...length]), body]);
  };
  const oid = (hex: string) => der(0x06, Buffer.from(hex, "hex"));
  const algorithm = der(0x30, oid("2a8648ce3d040302"));
  const name = der(0x30, der(0x31, der(0x30, oid("550403"), der(0x0c, Buffer.from("agent")))));
  const validity = der(0x30, der(0x17, Buffer.from("250601000000Z")), der(0x17, Buffer.from("350601000000Z")));
  const names = uri === undefined ? [] : [der(0x30, oid("551d11"), der(0x04, der(0x30, der(0x86, Buffer.from(uri)))))];
  const extensions = names.length === 0 ? [] : [der(0xa3, der(0x30, ...names))];
  const version = der(0xa0, der(0x02, Buffer.from([2])));
  const serial = der(0x02, Buffer.from([42]));
  const spki = publicKey.export({ type: "spki", format: "der" });
  const signed = der(0x30, version, serial, algorithm, name, validity, name, spki, ...extensions);
  const signature = der(0x03, Buffer.from([0]), sign("sha256", signed, privateKey));
  const lines = der(0x30, signed, algorithm, signature).toString("base64").replace(/.{64}/g, "$&\n");
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }) as string,
    certificate: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  };
}
