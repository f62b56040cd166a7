import { namedToken } from "../formats/index.ts";

export const hypertrack = [
  namedToken({
    id: "hypertrack-secret-key",
    title: "HyperTrack secret key",
    family: "hypertrack",
    severity: "high",
    names: ["hypertrack"],
    kinds: ["secret_key", "secret", "key"],
    parts: [{ of: "url64", length: 54 }],
    formatSource: "https://hypertrack.com/docs/references/",
    remedy: "Regenerate it under Setup in the dashboard",
  }),
];
