import { namedToken } from "../formats/index.ts";

export const depot = [
  namedToken({
    id: "depot-token",
    title: "Depot token",
    family: "depot",
    severity: "high",
    names: ["depot"],
    kinds: ["token", "api_key", "secret"],
    parts: [{ of: "url64", length: 40, lengthMax: 90 }],
    formatSource: "https://depot.dev/docs/cli/authentication",
    remedy: "Delete it under the settings of its user, organization or project",
  }),
];
