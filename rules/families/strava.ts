import { namedToken } from "../formats/index.ts";

export const strava = [
  namedToken({
    id: "strava-client-secret",
    title: "Strava client secret or token",
    family: "strava",
    severity: "high",
    names: ["strava"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://developers.strava.com/docs/authentication/",
    remedy: "POST https://www.strava.com/oauth/deauthorize, or renew the secret under My API Application",
  }),
];
