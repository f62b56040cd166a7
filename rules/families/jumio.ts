import { namedToken } from "../formats/index.ts";

export const jumio = [
  namedToken({
    id: "jumio-api-secret",
    title: "Jumio API or OAuth client secret",
    family: "jumio",
    severity: "critical",
    names: ["jumio"],
    kinds: ["api_secret", "secret", "client_secret"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://docs.jumio.com/production/Content/Integration/Integration%20Channels/API/API.htm",
    remedy: "Generate new credentials under Settings, API credentials",
  }),
];
