import { namedToken, prefixedToken, uuid } from "../formats/index.ts";

const shared = {
  family: "windsurf",
  formatSource: "https://docs.windsurf.com/plugins/accounts/api-reference/api-introduction",
  remedy: "Log out of the editor, or delete the key in the account settings",
} as const;

export const windsurf = [
  prefixedToken({
    ...shared,
    id: "windsurf-api-key",
    title: "Windsurf API key",
    severity: "high",
    prefix: "sk-ws-01-",
    parts: [{ of: "url64", length: 80, lengthMax: 110 }],
  }),
  namedToken({
    ...shared,
    id: "windsurf-codeium-key",
    title: "Codeium API key",
    severity: "high",
    names: ["codeium", "windsurf"],
    parts: uuid,
  }),
];
