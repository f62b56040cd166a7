import { anyCase, oneOf, phraseRule, sample, some, upTo, value } from "../formats/index.ts";

export const oneTimePasswords = [
  phraseRule({
    id: "otpauth-secret",
    title: "Secret of a one-time password (otpauth URL)",
    family: "otp",
    severity: "high",
    confidence: "high",
    keywords: ["otpauth://"],
    phrase: [
      oneOf([anyCase("totp")], [anyCase("hotp")]),
      "/",
      some("[^\\t\\n\\f\\r ?\"'<>`]", 0, 200),
      "?",
      upTo(5, [some("[a-z]", 1, 16), "=", some("[^\\t\\n\\f\\r &\"'<>`]", 0, 120), "&"]),
      "secret=",
      value("[A-Z2-7]", 16, 128, "part"),
    ],
    accept: (found) => new Set(found).size > 5,
    formatSource: "https://github.com/google/google-authenticator/wiki/Key-Uri-Format",
    remedy: "Enrol the account's second factor anew; the old secret ends with it",
    make: (random) => `${random.text(30, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")}B7`,
    found: [
      (key) => `otpauth://totp/Acme:me@acme.io?secret=${key}&issuer=Acme`,
      (key) => `otpauth://hotp/x?issuer=A&counter=1&secret=${key}`,
      (key) => `"otpauth://totp/A%20B?algorithm=SHA1&secret=${key}"`,
    ],
    missed: ["otpauth://totp/x?issuer=A", "otpauth://totp/label?secret=short", `otpauth://totp/a?secret=${"A".repeat(32)}`],
  }),
  phraseRule({
    id: "otpauth-migration",
    title: "Export of Google Authenticator's secrets",
    family: "otp",
    severity: "critical",
    confidence: "high",
    keywords: ["otpauth-migration://offline?data="],
    phrase: [value("[0-9A-Za-z+/%_=-]", 40, 3000, "token")],
    formatSource: "https://support.google.com/accounts/answer/1066447",
    remedy: "Enrol the second factor of every account in it anew",
    make: sample.base62(120),
    found: [
      (data) => `otpauth-migration://offline?data=${data}`,
      (data) => `"otpauth-migration://offline?data=${data}"`,
      (data) => `QR: otpauth-migration://offline?data=${data}\n`,
    ],
    missed: [
      "otpauth-migration://offline?data=",
      "otpauth-migration://offline?data=...",
      `otpauth-migration://offline?data=${"A".repeat(80)}`,
    ],
  }),
];
