import { namedToken } from "../formats/index.ts";

const formatSource = "https://developer.oanda.com/rest-live-v20/authentication/";

export const oanda = [
  namedToken({
    id: "oanda-access-token",
    title: "OANDA v20 access token",
    family: "oanda",
    severity: "critical",
    names: ["oanda"],
    parts: [{ of: "hex", length: 32 }, "-", { of: "hex", length: 32 }],
    formatSource,
    remedy: "Revoke it under Manage API Access in the account hub",
  }),
  namedToken({
    id: "oanda-exchange-rates-key",
    title: "OANDA Exchange Rates API key",
    family: "oanda",
    severity: "medium",
    names: ["oanda"],
    parts: [{ of: "base62", length: 24 }],
    formatSource,
    remedy: "Regenerate the key in the Exchange Rates API dashboard",
  }),
];
