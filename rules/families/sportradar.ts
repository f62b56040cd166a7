import { namedToken } from "../formats/index.ts";

const formatSource = "https://developer.sportradar.com/getting-started/docs/get-started";

export const sportradar = [
  namedToken({
    id: "sportradar-api-key",
    title: "Sportradar API key",
    family: "sportradar",
    severity: "medium",
    names: ["sportradar"],
    parts: [{ of: "base62", length: 40 }],
    formatSource,
    remedy: "Delete the key in the developer console",
  }),
  namedToken({
    id: "sportradar-legacy-api-key",
    title: "Sportradar API key of 24 characters",
    family: "sportradar",
    severity: "medium",
    names: ["sportradar"],
    parts: [{ of: "lowerAndDigits", length: 24 }],
    formatSource,
    remedy: "Delete the application in the developer console",
  }),
];
