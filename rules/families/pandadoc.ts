import { namedToken } from "../formats/index.ts";

export const pandadoc = [
  namedToken({
    id: "pandadoc-api-key",
    title: "PandaDoc API key",
    family: "pandadoc",
    severity: "high",
    names: ["pandadoc"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://developers.pandadoc.com/reference/api-key-authentication-process",
    remedy: "Revoke the key in the API dashboard",
  }),
];
