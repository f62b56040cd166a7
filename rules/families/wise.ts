import { namedToken, uuid } from "../formats/index.ts";

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
