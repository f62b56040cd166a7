import { namedToken, prefixedToken } from "../formats/index.ts";

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
  prefixedToken({
    id: "tencent-secret-id",
    title: "Tencent Cloud SecretId",
    family: "tencent",
    severity: "low",
    confidence: "medium",
    prefix: "AKID",
    parts: [{ of: "base62", length: 32 }],
    isPublicId: true,
    formatSource: "https://www.tencentcloud.com/document/product/598/32675",
    remedy: "It names a key; look for the SecretKey that belongs to it",
  }),
];
