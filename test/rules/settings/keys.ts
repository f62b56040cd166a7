import { builtInRules } from "../../../rules/index.ts";
import { doc, type Secrets, type Setting } from "./document.ts";

function pem(s: Secrets, label: string, bytes: number, headers = ""): string {
  return `-----BEGIN ${label}-----\n${headers}${s.lines(bytes)}\n-----END ${label}-----`;
}

/** A secret of a rule that only its own samples can make, for a checksum in it. */
function made(s: Secrets, rule: string): string {
  const found = builtInRules().find(({ id }) => id === rule);
  if (!found) throw new Error(`there is no rule ${rule}`);
  return found.samples(s.random).positive[0]?.secret ?? "";
}

const labels = ["PRIVATE KEY", "RSA PRIVATE KEY", "EC PRIVATE KEY", "DSA PRIVATE KEY", "OPENSSH PRIVATE KEY", "ENCRYPTED PRIVATE KEY"];

/** Private keys, in all the ways to write them down. */
export const keys: readonly Setting[] = [
  ...labels.map((label): Setting => ({ name: `PEM: ${label}`, write: (s) => doc`${s.of(pem(s, label, 600))}\n` })),
  {
    name: "PEM: a key with a passphrase of the older kind",
    write: (s) =>
      doc`${s.of(pem(s, "RSA PRIVATE KEY", 600, `Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,${s.bytes(16).toString("hex").toUpperCase()}\n\n`))}\n`,
  },
  { name: "PEM in a JSON string", write: (s) => doc`{"private_key": "${s.of(pem(s, "PRIVATE KEY", 1200).replaceAll("\n", "\\n"))}"}` },
  {
    name: "PEM in a block of YAML",
    write: (s) => doc`tls:\n  key: |\n    ${s.of(pem(s, "EC PRIVATE KEY", 120).replaceAll("\n", "\n    "))}\n`,
  },
  { name: "PEM with Windows' line ends", write: (s) => doc`${s.of(pem(s, "RSA PRIVATE KEY", 600).replaceAll("\n", "\r\n"))}\r\n` },
  {
    name: "PuTTY",
    write: (s) => doc`PuTTY-User-Key-File-3: ssh-ed25519
Encryption: none
Comment: anna@laptop
Public-Lines: 2
${s.lines(84)}
Private-Lines: 1
${s.of(s.bytes(36).toString("base64"))}
Private-MAC: ${s.bytes(32).toString("hex")}
`,
  },
  {
    name: "PGP",
    write: (s) => doc`${s.of(pem(s, "PGP PRIVATE KEY BLOCK", 700, "\n").replace("\n-----END", `\n=${s.base62(4)}\n-----END`))}\n`,
  },
  {
    name: "PGP with headers",
    write: (s) => doc`${s.of(pem(s, "PGP PRIVATE KEY BLOCK", 700, "Version: GnuPG v2\nComment: https://keys.example.com\n\n"))}\n`,
  },
  { name: "age", write: (s) => doc`# created: 2026-03-14T06:00:00Z\n# public key: age1\n${s.of(made(s, "age-secret-key"))}\n` },
  {
    name: "JWK: an EC key",
    write: (s) =>
      doc`{"kty":"EC","crv":"P-256","x":"${s.bytes(32).toString("base64url")}","y":"${s.bytes(32).toString("base64url")}","d":"${s.of(s.bytes(32).toString("base64url"))}"}`,
  },
  {
    name: "JWK: an OKP key",
    write: (s) =>
      doc`{"kty":"OKP","crv":"Ed25519","d":"${s.of(s.bytes(32).toString("base64url"))}","x":"${s.bytes(32).toString("base64url")}"}`,
  },
  { name: "JWK: a symmetric key", write: (s) => doc`{"kty":"oct","alg":"HS256","k":"${s.of(s.bytes(32).toString("base64url"))}"}` },
  {
    name: "JWK: an RSA key",
    write: (s) =>
      doc`{"kty":"RSA","e":"AQAB","n":"${s.bytes(256).toString("base64url")}","d":"${s.of(s.bytes(256).toString("base64url"))}"}`,
  },
];
