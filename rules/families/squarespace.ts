import { namedToken, uuid } from "../formats/index.ts";

export const squarespace = [
  namedToken({
    id: "squarespace-api-key",
    title: "Squarespace API key",
    family: "squarespace",
    severity: "high",
    names: ["squarespace"],
    parts: uuid,
    formatSource: "https://developers.squarespace.com/commerce-apis/authentication-and-permissions",
    remedy: "Delete it under Settings, Developer API Keys",
  }),
];
