import { namedToken } from "../formats/index.ts";

const uuid = [
  { of: "hex", length: 8 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 12 },
] as const;

export const wise = [
  namedToken({
    id: "wise-api-token",
    title: "Wise API token",
    family: "wise",
    severity: "critical",
    names: ["wise", "transferwise"],
    kinds: ["api_token", "api_key", "token", "access_token", "client_secret", "api_secret"],
    parts: uuid,
    formatSource: "https://docs.wise.com/api-docs/features/authentication-access",
    remedy: "Revoke the token under Integrations and tools, API tokens",
  }),
];
