import { namedToken } from "../formats/index.ts";

export const bandwidth = [
  namedToken({
    id: "bandwidth-api-token",
    title: "Bandwidth API token",
    family: "bandwidth",
    severity: "high",
    names: ["bandwidth", "catapult"],
    kinds: ["api_token", "token", "user_token"],
    parts: ["t-", { of: "lowerAndDigits", length: 26 }],
    formatSource: "https://dev.bandwidth.com/docs/account/credentials/",
    remedy: "Delete the API credentials under Account, API Credentials in the Bandwidth App",
  }),
];
