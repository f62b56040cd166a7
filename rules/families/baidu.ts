import { namedToken, prefixedToken } from "../formats/index.ts";

export const baidu = [
  prefixedToken({
    id: "baidu-cloud-api-key",
    title: "Baidu AI Cloud API key",
    family: "baidu",
    severity: "high",
    prefix: "bce-v3/ALTAK-",
    parts: [{ of: "base62", length: 21 }, "/", { of: "hex", length: 40 }],
    formatSource: "https://cloud.baidu.com/doc/IAM/s/Mm2x80srt",
    remedy: "Delete it under Security authentication, API keys, in the Baidu AI Cloud console",
  }),
  namedToken({
    id: "baidu-cloud-secret-key",
    title: "Baidu AI Cloud secret key",
    family: "baidu",
    severity: "critical",
    names: ["baidu"],
    kinds: ["secret_access_key", "secret_key", "secret", "sk"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://cloud.baidu.com/doc/Reference/s/9jwvz2egb",
    remedy: "Disable, then delete the access key under Security authentication",
  }),
];
