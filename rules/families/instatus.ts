import { namedToken } from "../formats/index.ts";

export const instatus = [
  namedToken({
    id: "instatus-api-key",
    title: "Instatus API key",
    family: "instatus",
    severity: "high",
    names: ["instatus"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://instatus.com/help/api",
    remedy: "Revoke it under User settings, Developer settings",
  }),
];
