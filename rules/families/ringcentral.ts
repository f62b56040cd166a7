import { namedToken } from "../formats/index.ts";

export const ringcentral = [
  namedToken({
    id: "ringcentral-client-secret",
    title: "RingCentral client secret",
    family: "ringcentral",
    severity: "high",
    names: ["ringcentral", "ring_central"],
    kinds: ["client_secret", "app_secret", "secret"],
    parts: [{ of: "url64", length: 22 }],
    formatSource: "https://developers.ringcentral.com/guide/authentication",
    remedy: "Reset the client secret under the app's Credentials in the Developer Console",
  }),
];
