import { namedToken } from "../formats/index.ts";

export const selectel = [
  namedToken({
    id: "selectel-api-token",
    title: "Selectel API token",
    family: "selectel",
    severity: "critical",
    names: ["selectel"],
    kinds: ["api_token", "token", "api_key", "key"],
    parts: [{ of: "base62", length: 20, lengthMax: 40 }, "_", { of: "digits", length: 3, lengthMax: 8 }],
    formatSource: "https://docs.selectel.ru/en/api/authorization/",
    remedy: "Delete it under Profile, API keys",
  }),
];
