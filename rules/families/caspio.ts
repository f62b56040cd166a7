import { namedToken } from "../formats/index.ts";

export const caspio = [
  namedToken({
    id: "caspio-client-secret",
    title: "Caspio client secret",
    family: "caspio",
    severity: "high",
    names: ["caspio"],
    kinds: ["client_secret", "secret"],
    parts: [{ of: "lowerAndDigits", length: 50 }],
    formatSource: "https://howto.caspio.com/web-services-api/rest-api/authenticating-rest/",
    remedy: "Reset it on the profile under Access Permissions, Web Services",
  }),
];
