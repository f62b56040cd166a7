import { namedToken } from "../formats/index.ts";

export const storj = [
  namedToken({
    id: "storj-s3-secret-key",
    title: "Storj S3 gateway secret key",
    family: "storj",
    severity: "critical",
    names: ["storj"],
    kinds: ["secret", "secret_key", "secret_access_key"],
    parts: [{ of: "lowerAndDigits", length: 53 }],
    formatSource: "https://storj.dev/dcs/access",
    remedy: "uplink revoke, with the access grant behind it",
  }),
  namedToken({
    id: "storj-access-grant",
    title: "Storj access grant",
    family: "storj",
    severity: "critical",
    names: ["storj", "uplink"],
    kinds: ["access_grant", "grant", "access"],
    parts: [{ of: "base62", length: 100, lengthMax: 1000 }],
    formatSource: "https://storj.dev/dcs/access",
    remedy: "uplink revoke ACCESS",
  }),
];
