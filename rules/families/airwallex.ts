import { namedToken } from "../formats/index.ts";

export const airwallex = [
  namedToken({
    id: "airwallex-api-key",
    title: "Airwallex API key",
    family: "airwallex",
    severity: "critical",
    names: ["airwallex"],
    parts: [{ of: "hex", length: 96, lengthMax: 128 }],
    formatSource: "https://www.airwallex.com/docs/developer-tools__api-keys",
    remedy: "Delete the key under Developer, API keys",
  }),
];
