import { namedToken } from "../formats/index.ts";

export const strava = [
  namedToken({
    id: "strava-token",
    title: "Strava client secret or token",
    family: "strava",
    severity: "medium",
    names: ["strava"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://developers.strava.com/docs/authentication/",
    remedy: "POST the token to https://www.strava.com/oauth/deauthorize, or regenerate the secret at strava.com/settings/api",
  }),
];
