import { infixedToken, namedToken } from "../formats/index.ts";

const formatSource = "https://docs.rapidapi.com/docs/keys-and-key-rotation";
const remedy = "Add a new key to the app under Authorization and delete this one";

export const rapidapi = [
  infixedToken({
    id: "rapidapi-key",
    title: "RapidAPI key",
    family: "rapidapi",
    severity: "high",
    before: [{ of: "lowerAndDigits", length: 10 }],
    infix: "msh",
    after: [{ of: "lowerAndDigits", length: 15 }, "p1", { of: "hex", length: 6 }, "jsn", { of: "lowerAndDigits", length: 12 }],
    formatSource,
    remedy,
  }),
  namedToken({
    id: "rapidapi-key-named",
    title: "RapidAPI key of any form",
    family: "rapidapi",
    severity: "high",
    names: ["rapidapi", "rapid_api"],
    parts: [{ of: "url64", length: 50 }],
    formatSource,
    remedy,
  }),
];
