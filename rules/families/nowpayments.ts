import { namedToken } from "../formats/index.ts";

export const nowpayments = [
  namedToken({
    id: "nowpayments-api-key",
    title: "NOWPayments API key",
    family: "nowpayments",
    severity: "high",
    names: ["nowpayments", "now_payments"],
    parts: [
      { of: "upperAndDigits", length: 7 },
      "-",
      { of: "upperAndDigits", length: 7 },
      "-",
      { of: "upperAndDigits", length: 7 },
      "-",
      { of: "upperAndDigits", length: 7 },
    ],
    formatSource: "https://documenter.getpostman.com/view/7907941/2s93JusNJt",
    remedy: "Remove the key under Settings, Payments, API keys",
  }),
];
