import { namedToken } from "../formats/index.ts";

export const financialModelingPrep = [
  namedToken({
    id: "financial-modeling-prep-api-key",
    title: "Financial Modeling Prep API key",
    family: "financial-modeling-prep",
    severity: "medium",
    names: ["financialmodelingprep", "financial_modeling_prep", "fmp"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://site.financialmodelingprep.com/developer/docs",
    remedy: "Regenerate the key in the dashboard",
  }),
];
