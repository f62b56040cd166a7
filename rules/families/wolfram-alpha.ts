import { namedToken } from "../formats/index.ts";

export const wolframAlpha = [
  namedToken({
    id: "wolfram-alpha-app-id",
    title: "Wolfram|Alpha AppID",
    family: "wolfram-alpha",
    severity: "medium",
    names: ["wolfram", "wolframalpha", "wolfram_alpha"],
    kinds: ["app_id", "appid", "api_key", "key", "token"],
    parts: [{ of: "upperAndDigits", length: 6 }, "-", { of: "upperAndDigits", length: 10 }],
    formatSource: "https://products.wolframalpha.com/api/documentation",
    remedy: "Delete the AppID in the Wolfram|Alpha Developer Portal",
  }),
];
