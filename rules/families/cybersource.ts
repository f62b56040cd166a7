import { namedToken } from "../formats/index.ts";

const formatSource =
  "https://developer.cybersource.com/docs/cybs/en-us/platform/developer/all/rest/rest-getting-started/restgs-http-message-intro.html";

export const cybersource = [
  namedToken({
    id: "cybersource-shared-secret",
    title: "CyberSource shared secret key",
    family: "cybersource",
    severity: "critical",
    names: ["cybersource"],
    parts: [
      { of: "base62", length: 1 },
      { of: "base64", length: 42 },
    ],
    formatSource,
    remedy: "Deactivate the key under Payment Configuration, Key Management in the Business Center",
  }),
  namedToken({
    id: "cybersource-secure-acceptance-secret",
    title: "CyberSource Secure Acceptance secret key",
    family: "cybersource",
    severity: "critical",
    names: ["cybersource"],
    kinds: ["secret_key", "secret"],
    parts: [{ of: "hex", length: 256 }],
    formatSource,
    remedy: "Deactivate the key in the Secure Acceptance profile",
  }),
];
