import { namedToken } from "../formats/index.ts";

export const qase = [
  namedToken({
    id: "qase-api-token",
    title: "Qase API token",
    family: "qase",
    severity: "high",
    names: ["qase"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://developers.qase.io/docs/api",
    remedy: "Delete it under Account, API tokens",
  }),
];
