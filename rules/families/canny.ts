import { namedToken } from "../formats/index.ts";

const uuid = [
  { of: "hex", length: 8 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 12 },
] as const;

export const canny = [
  namedToken({
    id: "canny-api-key",
    title: "Canny API key",
    family: "canny",
    severity: "high",
    names: ["cannyio", "canny_io", "canny_api", "canny"],
    kinds: ["api_key", "key", "secret"],
    parts: uuid,
    formatSource: "https://developers.canny.io/api-reference",
    remedy: "Regenerate it under Admin settings, API",
  }),
];
