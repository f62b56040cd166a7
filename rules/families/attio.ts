import { namedToken } from "../formats/index.ts";

export const attio = [
  namedToken({
    id: "attio-access-token",
    title: "Attio access token",
    family: "attio",
    severity: "high",
    names: ["attio"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://docs.attio.com/rest-api/guides/authentication",
    remedy: "Delete it under Workspace settings, Developers",
  }),
];
