import { namedToken } from "../formats/index.ts";

export const zenrows = [
  namedToken({
    id: "zenrows-api-key",
    title: "ZenRows API key",
    family: "zenrows",
    severity: "medium",
    names: ["zenrows"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://docs.zenrows.com/",
    remedy: "Reset it in the ZenRows settings",
  }),
];
