import { namedToken, uuid } from "../formats/index.ts";

export const linkup = [
  namedToken({
    id: "linkup-api-key",
    title: "Linkup API key",
    family: "linkup",
    severity: "medium",
    names: ["linkup"],
    parts: uuid,
    formatSource: "https://docs.linkup.so/pages/documentation/get-started/quickstart",
    remedy: "Delete it under API Keys in the Linkup app",
  }),
];
