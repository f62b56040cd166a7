import { namedToken } from "../formats/index.ts";

export const tiingo = [
  namedToken({
    id: "tiingo-api-token",
    title: "Tiingo API token",
    family: "tiingo",
    severity: "medium",
    names: ["tiingo"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://www.tiingo.com/documentation/general/connecting",
    remedy: "Regenerate the token under Account, API",
  }),
];
