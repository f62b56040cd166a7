import { namedToken } from "../formats/index.ts";

export const kiwiTequila = [
  namedToken({
    id: "kiwi-tequila-api-key",
    title: "Kiwi.com Tequila API key",
    family: "kiwi-tequila",
    severity: "medium",
    names: ["tequila", "kiwi"],
    parts: [{ of: "url64", length: 32 }],
    formatSource: "https://tequila.kiwi.com/docs/user_guides/get_started/create_solution",
    remedy: "Delete the solution in the Tequila portal",
  }),
];
