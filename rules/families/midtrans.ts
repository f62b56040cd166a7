import { namedToken, prefixedToken } from "../formats/index.ts";

const formatSource = "https://docs.midtrans.com/docs/access-keys";

export const midtrans = [
  prefixedToken({
    id: "midtrans-server-key",
    title: "Midtrans production server key",
    family: "midtrans",
    severity: "critical",
    prefix: "Mid-server-",
    parts: [{ of: "url64", length: 20, lengthMax: 28 }],
    formatSource,
    remedy: "Regenerate the server key under Settings, Access Keys",
  }),
  namedToken({
    id: "midtrans-sandbox-server-key",
    title: "Midtrans sandbox server key",
    family: "midtrans",
    severity: "low",
    names: ["midtrans"],
    parts: ["SB-Mid-server-", { of: "url64", length: 20, lengthMax: 28 }],
    formatSource,
    remedy: "Regenerate the server key under Settings, Access Keys of the sandbox",
  }),
];
