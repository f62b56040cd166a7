import { namedToken } from "../formats/index.ts";

export const nozbe = [
  namedToken({
    id: "nozbe-api-token",
    title: "Nozbe API token",
    family: "nozbe",
    severity: "high",
    names: ["nozbe"],
    parts: [{ of: "base62", length: 16 }, "_", { of: "url64", length: 64 }],
    formatSource: "https://nozbe.help/advancedfeatures/api/",
    remedy: "Delete it under Settings, API tokens",
  }),
];
