import { namedToken } from "../formats/index.ts";

export const vpnapi = [
  namedToken({
    id: "vpnapi-api-key",
    title: "vpnapi.io API key",
    family: "vpnapi",
    severity: "low",
    names: ["vpnapi"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://vpnapi.io/api-documentation",
    remedy: "Regenerate it in the dashboard",
  }),
];
