import { namedToken } from "../formats/index.ts";

export const volcengine = [
  namedToken({
    id: "volcengine-secret-access-key",
    title: "Volcengine secret access key",
    family: "volcengine",
    severity: "critical",
    names: ["volcengine", "volc_engine", "byteplus"],
    kinds: ["secret_key", "secret_access_key", "secret", "sk"],
    parts: [{ of: "base64", length: 54, lengthMax: 60 }],
    formatSource: "https://www.volcengine.com/docs/6291/65568",
    remedy: "iam UpdateAccessKey with status inactive, then DeleteAccessKey, for its AKLT id",
  }),
  namedToken({
    id: "volcengine-ark-api-key",
    title: "Volcengine Ark API key",
    family: "volcengine",
    severity: "high",
    names: ["volcengine_ark", "ark_api", "doubao", "volcengine"],
    kinds: ["api_key", "key"],
    parts: [
      { of: "hex", length: 8 },
      "-",
      { of: "hex", length: 4 },
      "-",
      { of: "hex", length: 4 },
      "-",
      { of: "hex", length: 4 },
      "-",
      { of: "hex", length: 12 },
    ],
    formatSource: "https://www.volcengine.com/docs/82379/1541594",
    remedy: "Delete it under API key management in the Ark console",
  }),
];
