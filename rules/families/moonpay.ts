import { namedToken } from "../formats/index.ts";

export const moonpay = [
  namedToken({
    id: "moonpay-secret-key",
    title: "MoonPay secret key",
    family: "moonpay",
    severity: "critical",
    names: ["moonpay"],
    parts: [{ oneOf: ["sk_live_", "sk_test_"] }, { of: "base62", length: 24, lengthMax: 40 }],
    formatSource: "https://dev.moonpay.com/docs/api-keys",
    remedy: "Rotate the keys under Developers, API keys",
  }),
];
