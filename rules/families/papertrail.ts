import { namedToken } from "../formats/index.ts";

export const papertrail = [
  namedToken({
    id: "papertrail-api-token",
    title: "Papertrail API token",
    family: "papertrail",
    severity: "high",
    names: ["papertrail"],
    parts: [{ of: "base62", length: 19, lengthMax: 20 }],
    formatSource: "https://www.papertrail.com/help/http-api/",
    remedy: "Reset it in the Papertrail profile",
  }),
];
