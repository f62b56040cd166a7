import { namedToken } from "../formats/index.ts";

export const payJp = [
  namedToken({
    id: "pay-jp-secret-key",
    title: "PAY.JP secret key",
    family: "pay-jp",
    severity: "critical",
    names: ["payjp", "pay_jp"],
    parts: [{ oneOf: ["sk_live_", "sk_test_"] }, { of: "hex", length: 24, lengthMax: 80 }],
    formatSource: "https://docs.pay.jp/v1/api_key",
    remedy: "Regenerate the key under API in the dashboard",
  }),
];
