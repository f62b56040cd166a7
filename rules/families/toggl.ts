import { namedToken } from "../formats/index.ts";

export const toggl = [
  namedToken({
    id: "toggl-api-token",
    title: "Toggl Track API token",
    family: "toggl",
    severity: "high",
    names: ["toggl"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://engineering.toggl.com/docs/authentication/",
    remedy: "POST https://api.track.toggl.com/api/v9/me/reset_token",
  }),
];
