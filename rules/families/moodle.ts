import { namedToken } from "../formats/index.ts";

export const moodle = [
  namedToken({
    id: "moodle-web-service-token",
    title: "Moodle web service token",
    family: "moodle",
    severity: "high",
    names: ["moodle"],
    kinds: ["token", "ws_token", "wstoken"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://docs.moodle.org/en/Using_web_services",
    remedy: "Delete it under Site administration, Server, Web services, Manage tokens",
  }),
];
