import { prefixedToken } from "../formats/index.ts";

export const definedNetworking = [
  prefixedToken({
    id: "defined-networking-api-key",
    title: "Defined Networking (Nebula) API key",
    family: "defined-networking",
    severity: "critical",
    prefix: "dnkey-",
    parts: [{ of: "loose", length: 26 }, "-", { of: "loose", length: 52 }],
    formatSource: "https://docs.defined.net/guides/rotating-api-keys/",
    remedy: "Delete it under API keys in the admin panel",
  }),
];
