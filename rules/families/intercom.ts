import { prefixedToken } from "../formats/index.ts";

export const intercom = [
  prefixedToken({
    id: "intercom-access-token",
    title: "Intercom access token",
    family: "intercom",
    severity: "high",
    prefix: "dG9rO",
    parts: [{ of: "base64", length: 54 }, "="],
    formatSource: "https://developers.intercom.com/docs/build-an-integration/learn-more/authentication",
    remedy: "Regenerate it under the app's Authentication in the Developer Hub",
  }),
];
