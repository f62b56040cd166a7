import { namedToken, prefixedToken } from "../formats/index.ts";

const formatSource = "https://developer.flutterwave.com/v3.0/docs/authentication";

export const flutterwave = [
  prefixedToken({
    id: "flutterwave-secret-key",
    title: "Flutterwave live secret key",
    family: "flutterwave",
    severity: "critical",
    prefix: "FLWSECK-",
    parts: [{ of: "hex", length: 32 }, "-X"],
    formatSource,
    remedy: "Regenerate the keys under Settings, API Keys in the dashboard",
  }),
  prefixedToken({
    id: "flutterwave-versioned-secret-key",
    title: "Flutterwave live secret key with a version",
    family: "flutterwave",
    severity: "critical",
    prefix: "FLWSECK-",
    parts: [{ of: "hex", length: 32 }, "-", { of: "lowerAndDigits", length: 11 }, "vt-X"],
    formatSource,
    remedy: "Regenerate the keys under Settings, API Keys in the dashboard",
  }),
  prefixedToken({
    id: "flutterwave-test-secret-key",
    title: "Flutterwave test secret key",
    family: "flutterwave",
    severity: "low",
    prefix: "FLWSECK_TEST-",
    parts: [{ of: "hex", length: 32 }, "-X"],
    formatSource,
    remedy: "Regenerate the test keys under Settings, API Keys in the dashboard",
  }),
  namedToken({
    id: "flutterwave-encryption-key",
    title: "Flutterwave encryption key",
    family: "flutterwave",
    severity: "high",
    names: ["flutterwave", "flw", "rave"],
    kinds: ["encryption_key", "enc_key", "encryption"],
    parts: [{ of: "lowerAndDigits", length: 24 }],
    formatSource,
    remedy: "Regenerate the keys under Settings, API Keys in the dashboard",
  }),
];
