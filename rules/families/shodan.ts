import { namedToken } from "../formats/index.ts";

export const shodan = [
  namedToken({
    id: "shodan-api-key",
    title: "Shodan API key",
    family: "shodan",
    severity: "medium",
    names: ["shodan"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://developer.shodan.io/api/requirements",
    remedy: "Reset it on the Shodan account page",
  }),
];
