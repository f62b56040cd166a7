import { namedToken } from "../formats/index.ts";

export const paytabs = [
  namedToken({
    id: "paytabs-server-key",
    title: "PayTabs server key",
    family: "paytabs",
    severity: "critical",
    names: ["paytabs", "clickpay"],
    parts: ["S", { of: "upperAndDigits", length: 9 }, "-", { of: "upperAndDigits", length: 10 }, "-", { of: "upperAndDigits", length: 10 }],
    formatSource: "https://support.paytabs.com/en/support/solutions/articles/60000711358",
    remedy: "Delete the key under Developers, Key management",
  }),
];
