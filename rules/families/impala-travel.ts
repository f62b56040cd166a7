import { namedToken } from "../formats/index.ts";

export const impalaTravel = [
  namedToken({
    id: "impala-travel-api-key",
    title: "Impala API key",
    family: "impala-travel",
    severity: "high",
    names: ["impala"],
    parts: [{ of: "url64", length: 46 }],
    formatSource: "https://docs.impala.travel/",
    remedy: "Regenerate the key in the Impala console",
  }),
];
