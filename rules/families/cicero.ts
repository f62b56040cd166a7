import { namedToken } from "../formats/index.ts";

export const cicero = [
  namedToken({
    id: "cicero-api-key",
    title: "Cicero API key",
    family: "cicero",
    severity: "medium",
    names: ["cicero"],
    kinds: ["api_key", "key", "token"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://cicero.azavea.com/docs/",
    remedy: "Ask Cicero to replace it",
  }),
];
