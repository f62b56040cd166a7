import { prefixedToken } from "../formats/index.ts";

export const definedNetworking = [
  prefixedToken({
    id: "defined-networking-api-key",
    title: "Defined Networking API key",
    family: "defined-networking",
    severity: "high",
    prefix: "dnkey-",
    parts: [{ of: "upperAndDigits", length: 26 }, "-", { of: "upperAndDigits", length: 52 }],
    formatSource: "https://docs.defined.net/guides/api-key/",
    remedy: "Delete it under Settings, API keys",
  }),
];
