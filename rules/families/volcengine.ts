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
];
