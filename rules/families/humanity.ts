import { namedToken } from "../formats/index.ts";

export const humanity = [
  namedToken({
    id: "humanity-access-token",
    title: "Humanity access token",
    family: "humanity",
    severity: "high",
    names: ["humanity_api", "humanity_access", "humanity_app"],
    kinds: ["key", "token", "secret"],
    parts: [{ of: "lowerAndDigits", length: 40 }],
    formatSource: "https://platform.humanity.com/docs",
    remedy: "Delete the app under Settings, Integrations",
  }),
];
