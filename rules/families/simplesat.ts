import { namedToken } from "../formats/index.ts";

export const simplesat = [
  namedToken({
    id: "simplesat-api-token",
    title: "Simplesat API token",
    family: "simplesat",
    severity: "medium",
    names: ["simplesat", "simple_sat"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://documenter.simplesat.io/",
    remedy: "Regenerate it under Admin settings, API keys",
  }),
];
