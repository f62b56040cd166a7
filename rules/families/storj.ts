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
];
