import { namedToken } from "../formats/index.ts";

export const pipedream = [
  namedToken({
    id: "pipedream-api-key",
    title: "Pipedream API key",
    family: "pipedream",
    severity: "critical",
    names: ["pipedream"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://pipedream.com/docs/rest-api/auth",
    remedy: "Revoke it under User settings",
  }),
];
