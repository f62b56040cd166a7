import { namedToken } from "../formats/index.ts";

export const filebase = [
  namedToken({
    id: "filebase-secret-key",
    title: "Filebase secret access key",
    family: "filebase",
    severity: "high",
    names: ["filebase"],
    kinds: ["secret", "secret_key", "secret_access_key"],
    parts: [{ of: "base62", length: 40 }],
    formatSource: "https://docs.filebase.com/getting-started/s3-api-getting-started-guide",
    remedy: "Rotate the access key in the console",
  }),
];
