import { namedToken } from "../formats/index.ts";

export const untappd = [
  namedToken({
    id: "untappd-client-secret",
    title: "Untappd client secret",
    family: "untappd",
    severity: "medium",
    names: ["untappd"],
    parts: [{ of: "anyHex", length: 40 }],
    formatSource: "https://untappd.com/api/docs",
    remedy: "Reset the secret of the app in the API dashboard",
  }),
];
