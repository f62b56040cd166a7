import { namedToken } from "../formats/index.ts";

export const fakejson = [
  namedToken({
    id: "fakejson-token",
    title: "FakeJSON token",
    family: "fakejson",
    severity: "low",
    names: ["fakejson", "fake_json"],
    parts: [{ of: "base62", length: 22 }],
    formatSource: "https://fakejson.com/documentation",
    remedy: "Regenerate it in the account",
  }),
];
