import { namedToken } from "../formats/index.ts";

export const nameCom = [
  namedToken({
    id: "name-com-api-token",
    title: "Name.com API token",
    family: "name-com",
    severity: "critical",
    names: ["namecom", "name_com", "namedotcom"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://docs.name.com/docs/authentication",
    remedy: "Delete it at https://www.name.com/account/settings/api",
  }),
];
