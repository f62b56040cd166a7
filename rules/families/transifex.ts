import { namedToken } from "../formats/index.ts";

export const transifex = [
  namedToken({
    id: "transifex-api-token",
    title: "Transifex API token",
    family: "transifex",
    severity: "high",
    names: ["transifex", "tx_api"],
    parts: ["1/", { of: "hex", length: 40 }],
    formatSource: "https://developers.transifex.com/reference/api-authentication",
    remedy: "Revoke it under User settings, API token",
  }),
];
