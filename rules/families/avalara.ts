import { namedToken } from "../formats/index.ts";

export const avalara = [
  namedToken({
    id: "avalara-license-key",
    title: "Avalara AvaTax license key",
    family: "avalara",
    severity: "high",
    names: ["avalara", "avatax"],
    kinds: ["license_key", "licensekey"],
    parts: [{ of: "upperAndDigits", length: 16 }],
    formatSource: "https://developer.avalara.com/avatax/authentication-in-rest/",
    remedy: "Generate a new license key under Settings, License and API keys",
  }),
];
