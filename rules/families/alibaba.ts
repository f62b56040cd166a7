import { namedToken, prefixedToken } from "../formats/index.ts";

export const alibaba = [
  namedToken({
    id: "alibaba-access-key-secret",
    title: "Alibaba Cloud AccessKey secret",
    family: "alibaba",
    severity: "critical",
    names: ["alibaba", "aliyun", "alicloud"],
    kinds: ["access_key_secret", "key_secret", "secret_key", "secret"],
    parts: [{ of: "base62", length: 30 }],
    formatSource: "https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair",
    remedy: "ims UpdateAccessKey with status Inactive, then DeleteAccessKey, for its AccessKey id",
  }),
  prefixedToken({
    id: "alibaba-sts-token",
    title: "Alibaba Cloud STS security token",
    family: "alibaba",
    severity: "high",
    confidence: "medium",
    prefix: "CAIS",
    parts: [
      { of: "base64", length: 200 },
      { of: "base64", length: 0, lengthMax: 1000 },
    ],
    formatSource: "https://www.alibabacloud.com/help/en/ram/developer-reference/api-sts-2015-04-01-assumerole",
    remedy: "It dies with its session; detach the policies of the RAM role that it assumed",
  }),
  prefixedToken({
    id: "alibaba-access-key-id",
    title: "Alibaba Cloud AccessKey id",
    family: "alibaba",
    severity: "low",
    confidence: "medium",
    prefix: "LTAI",
    parts: [{ of: "base62", length: 12, lengthMax: 20 }],
    isPublicId: true,
    formatSource: "https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair",
    remedy: "It names a key; look for the secret that belongs to it",
  }),
];
