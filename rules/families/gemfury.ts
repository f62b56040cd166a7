import { namedToken } from "../formats/index.ts";

export const gemfury = [
  namedToken({
    id: "gemfury-token",
    title: "Gemfury deploy, push or API token",
    family: "gemfury",
    severity: "high",
    names: ["gemfury", "fury_token", "fury_auth", "fury_deploy", "fury_push", "fury_api"],
    parts: [{ of: "url64", length: 20, lengthMax: 48 }],
    formatSource: "https://gemfury.com/help/tokens/",
    remedy: "Delete it under Tokens in the dashboard",
  }),
];
