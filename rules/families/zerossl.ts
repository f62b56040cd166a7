import { namedToken } from "../formats/index.ts";

export const zerossl = [
  namedToken({
    id: "zerossl-access-key",
    title: "ZeroSSL access key",
    family: "zerossl",
    severity: "high",
    names: ["zerossl"],
    kinds: ["access_key", "api_key", "key"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://zerossl.com/documentation/api/",
    remedy: "Reset it under Developer, ZeroSSL API",
  }),
];
