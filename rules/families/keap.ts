import { prefixedToken } from "../formats/index.ts";

export const keap = [
  prefixedToken({
    id: "keap-personal-access-token",
    title: "Keap access token",
    family: "keap",
    severity: "high",
    prefix: "KeapAK-",
    parts: [{ of: "hex", length: 50 }],
    formatSource: "https://developer.infusionsoft.com/pat-and-sak/",
    remedy: "Deactivate it under Settings, API settings in Keap",
  }),
];
