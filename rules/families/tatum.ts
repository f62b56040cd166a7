import { namedToken, uuid } from "../formats/index.ts";

const formatSource = "https://docs.tatum.io/docs/authentication";
export const tatum = [
  namedToken({
    id: "tatum-api-key",
    title: "Tatum API key",
    family: "tatum",
    severity: "high",
    names: ["tatum"],
    parts: ["t-", { of: "hex", length: 24 }, "-", { of: "hex", length: 24 }],
    formatSource,
    remedy: "Delete the key under Your project, API keys",
  }),
  namedToken({
    id: "tatum-legacy-api-key",
    title: "Tatum API key of the first form",
    family: "tatum",
    severity: "high",
    names: ["tatum"],
    parts: uuid,
    formatSource,
    remedy: "Delete the key under Your project, API keys",
  }),
];
