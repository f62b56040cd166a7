import { namedToken } from "../formats/index.ts";

export const loops = [
  namedToken({
    id: "loops-api-key",
    title: "Loops API key",
    family: "loops",
    severity: "high",
    names: ["loops_so", "loops_api", "loops"],
    kinds: ["api_key", "key", "token"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://loops.so/docs/api-reference/intro",
    remedy: "Delete it under Settings, API in Loops",
  }),
];
