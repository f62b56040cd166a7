import { prefixedToken } from "../formats/index.ts";

export const ubidots = [
  prefixedToken({
    id: "ubidots-token",
    title: "Ubidots token",
    family: "ubidots",
    severity: "high",
    prefix: "BBFF-",
    parts: [{ of: "base62", length: 30 }],
    formatSource: "https://docs.ubidots.com/v1.6/reference/authentication",
    remedy: "Delete it under API Credentials in the profile",
  }),
  prefixedToken({
    id: "ubidots-us-token",
    title: "Ubidots token (current form)",
    family: "ubidots",
    severity: "high",
    prefix: "BBUS-",
    parts: [{ of: "base62", length: 30 }],
    formatSource: "https://docs.ubidots.com/v1.6/reference/authentication",
    remedy: "Delete it under API Credentials in the profile",
  }),
];
