import { namedToken } from "../formats/index.ts";

export const afterpay = [
  namedToken({
    id: "afterpay-secret-key",
    title: "Afterpay or Clearpay secret key",
    family: "afterpay",
    severity: "critical",
    names: ["afterpay", "clearpay"],
    parts: [{ of: "hex", length: 128 }],
    formatSource: "https://developers.afterpay.com/docs/api/reference/overview/authentication",
    remedy: "Have the merchant key replaced by Afterpay merchant support",
  }),
];
