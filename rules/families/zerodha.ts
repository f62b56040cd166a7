import { namedToken } from "../formats/index.ts";

export const zerodha = [
  namedToken({
    id: "zerodha-api-secret",
    title: "Zerodha Kite API secret",
    family: "zerodha",
    severity: "critical",
    names: ["zerodha", "kite"],
    kinds: ["api_secret", "secret", "access_token"],
    parts: [{ of: "lowerAndDigits", length: 32 }],
    formatSource: "https://kite.trade/docs/connect/v3/",
    remedy: "Regenerate the secret of the app at developers.kite.trade",
  }),
];
