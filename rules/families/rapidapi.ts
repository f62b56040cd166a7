import { namedToken } from "../formats/index.ts";

export const rapidapi = [
  namedToken({
    id: "rapidapi-key",
    title: "RapidAPI key",
    family: "rapidapi",
    severity: "high",
    confidence: "high",
    names: ["rapidapi", "rapid_api"],
    parts: [
      { of: "lowerAndDigits", length: 10 },
      "msh",
      { of: "lowerAndDigits", length: 15 },
      "p1",
      { of: "lowerAndDigits", length: 6 },
      "jsn",
      { of: "lowerAndDigits", length: 12 },
    ],
    formatSource: "https://docs.rapidapi.com/docs/keys",
    remedy: "Add a new key under the app's Authorization and delete the leaked one",
  }),
];
