import { namedToken } from "../formats/index.ts";

export const zoomeye = [
  namedToken({
    id: "zoomeye-api-key",
    title: "ZoomEye API key",
    family: "zoomeye",
    severity: "medium",
    names: ["zoomeye"],
    parts: [
      { of: "base62", length: 8 },
      "-",
      { of: "base62", length: 4 },
      "-",
      { of: "base62", length: 5 },
      "-",
      { of: "base62", length: 4 },
      "-",
      { of: "base62", length: 11 },
    ],
    formatSource: "https://www.zoomeye.ai/doc",
    remedy: "Reset it on the ZoomEye profile page",
  }),
];
