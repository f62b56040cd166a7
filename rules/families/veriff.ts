import { namedToken } from "../formats/index.ts";

const uuid = [
  { of: "hex", length: 8 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 12 },
] as const;

export const veriff = [
  namedToken({
    id: "veriff-shared-secret-key",
    title: "Veriff shared secret key",
    family: "veriff",
    severity: "critical",
    names: ["veriff"],
    kinds: ["shared_secret", "shared_secret_key", "secret", "secret_key", "private_key", "api_secret"],
    parts: uuid,
    formatSource: "https://developers.veriff.com/",
    remedy: "Regenerate the shared secret key of the integration",
  }),
];
