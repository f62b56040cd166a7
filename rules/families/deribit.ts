import { namedToken } from "../formats/index.ts";

export const deribit = [
  namedToken({
    id: "deribit-client-secret",
    title: "Deribit client secret",
    family: "deribit",
    severity: "critical",
    names: ["deribit"],
    parts: [{ of: "url64", length: 43 }],
    formatSource: "https://docs.deribit.com/#authentication",
    remedy: "Reset or remove the key under Account, API; private/reset_api_key",
  }),
];
