import { namedToken } from "../formats/index.ts";

export const envkey = [
  namedToken({
    id: "envkey-server-key",
    title: "EnvKey server or local key",
    family: "envkey",
    severity: "critical",
    names: ["envkey"],
    parts: [{ of: "url64", length: 20, lengthMax: 60 }],
    formatSource: "https://docs-v2.envkey.com/docs/sdks",
    remedy: "Revoke it under the servers or local keys of its app",
  }),
];
