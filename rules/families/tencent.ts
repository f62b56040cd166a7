import { namedToken } from "../formats/index.ts";

export const tencent = [
  namedToken({
    id: "tencent-cloud-secret-key",
    title: "Tencent Cloud secret key",
    family: "tencent",
    severity: "critical",
    names: ["tencent", "qcloud", "txcloud"],
    kinds: ["secret_key", "secret", "access_key", "key"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://www.tencentcloud.com/document/product/598/32675",
    remedy: "cam UpdateAccessKey with status Inactive, then DeleteAccessKey, for its SecretId",
  }),
];
