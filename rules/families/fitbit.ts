import { namedToken } from "../formats/index.ts";

export const fitbit = [
  namedToken({
    id: "fitbit-client-secret",
    title: "Fitbit client secret",
    family: "fitbit",
    severity: "high",
    names: ["fitbit"],
    kinds: ["client_secret", "secret", "consumer_secret"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://dev.fitbit.com/build/reference/web-api/developer-guide/authorization/",
    remedy: "Reset the client secret under Manage my apps",
  }),
];
