import { namedToken } from "../formats/index.ts";

export const hypertrack = [
  namedToken({
    id: "hypertrack-secret-key",
    title: "HyperTrack secret key",
    family: "hypertrack",
    severity: "high",
    names: ["hypertrack"],
    parts: [{ of: "url64", length: 54 }],
    formatSource: "https://hypertrack.com/docs/references/",
    remedy: "Reset the secret key under Setup in the dashboard",
  }),
];
