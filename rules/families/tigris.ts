import { prefixedToken } from "../formats/index.ts";

export const tigris = [
  prefixedToken({
    id: "tigris-secret-access-key",
    title: "Tigris secret access key",
    family: "tigris",
    severity: "critical",
    prefix: "tsec_",
    parts: [{ of: "url64", length: 40, lengthMax: 100 }],
    formatSource: "https://www.tigrisdata.com/docs/iam/manage-access-key/",
    remedy: "tigris access-keys delete ID",
  }),
];
