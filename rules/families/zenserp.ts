import { namedToken, uuid } from "../formats/index.ts";

export const zenserp = [
  namedToken({
    id: "zenserp-api-key",
    title: "Zenserp API key",
    family: "zenserp",
    severity: "medium",
    names: ["zenserp"],
    parts: uuid,
    formatSource: "https://app.zenserp.com/documentation",
    remedy: "Reset it in the dashboard",
  }),
];
