import { namedToken, uuid } from "../formats/index.ts";

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
