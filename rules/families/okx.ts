import { namedToken } from "../formats/index.ts";

export const okx = [
  namedToken({
    id: "okx-secret-key",
    title: "OKX secret key",
    family: "okx",
    severity: "critical",
    names: ["okx", "okex"],
    parts: [{ of: "upperAndDigits", length: 32 }],
    formatSource: "https://www.okx.com/docs-v5/en/#overview-rest-authentication",
    remedy: "Delete the key under API",
  }),
];
