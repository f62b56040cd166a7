import { prefixedToken } from "../formats/index.ts";

export const xata = [
  prefixedToken({
    id: "xata-api-key",
    title: "Xata API key",
    family: "xata",
    severity: "critical",
    prefix: "xau_",
    parts: [{ of: "base62", length: 33, lengthMax: 40 }],
    formatSource: "https://xata.io/docs/concepts/api-keys",
    remedy: "DELETE https://api.xata.io/user/keys/{name}",
  }),
];
