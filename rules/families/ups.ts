import { namedToken } from "../formats/index.ts";

export const ups = [
  namedToken({
    id: "ups-client-secret",
    title: "UPS client secret",
    family: "ups",
    severity: "high",
    names: ["ups", "ups_oauth", "ups_client", "ups_api"],
    kinds: ["client_secret", "secret"],
    parts: [{ of: "base62", length: 64 }],
    formatSource: "https://developer.ups.com/api/reference/oauth/client-credentials",
    remedy: "Delete the app, or rotate its secret, under My Apps",
  }),
];
