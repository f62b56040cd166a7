import { prefixedToken } from "../formats/index.ts";

export const ramp = [
  prefixedToken({
    id: "ramp-client-secret",
    title: "Ramp client secret",
    family: "ramp",
    severity: "critical",
    prefix: "ramp_sec_",
    parts: [{ of: "base62", length: 48 }],
    formatSource: "https://docs.ramp.com/developer-api/v1/authorization",
    remedy: "Rotate the secret of the app under Company, Developer",
  }),
];
