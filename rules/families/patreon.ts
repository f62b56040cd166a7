import { namedToken } from "../formats/index.ts";

const formatSource = "https://docs.patreon.com/#oauth";

export const patreon = [
  namedToken({
    id: "patreon-access-token",
    title: "Patreon access or refresh token",
    family: "patreon",
    severity: "high",
    names: ["patreon"],
    parts: [{ of: "url64", length: 43 }],
    formatSource,
    remedy: "Refresh the creator token on the Clients & API Keys page, which voids the old one",
  }),
  namedToken({
    id: "patreon-client-secret",
    title: "Patreon client secret",
    family: "patreon",
    severity: "high",
    names: ["patreon"],
    kinds: ["client_secret", "secret"],
    parts: [{ of: "url64", length: 64 }],
    formatSource,
    remedy: "Make a new client on the Clients & API Keys page and delete this one",
  }),
];
