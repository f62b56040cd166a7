import { namedToken } from "../formats/index.ts";

export const jamf = [
  namedToken({
    id: "jamf-client-secret",
    title: "Jamf Pro API client secret",
    family: "jamf",
    severity: "critical",
    names: ["jamf"],
    kinds: ["client_secret", "secret"],
    parts: [{ of: "base62", length: 64 }],
    formatSource: "https://developer.jamf.com/jamf-pro/docs/client-credentials",
    remedy: "Rotate the client secret or delete the client under API Roles and Clients",
  }),
];
