import { namedToken } from "../formats/index.ts";

export const rownd = [
  namedToken({
    id: "rownd-app-secret",
    title: "Rownd app secret",
    family: "rownd",
    severity: "critical",
    names: ["rownd"],
    kinds: ["app_secret", "secret", "app_key", "key"],
    parts: [{ of: "lowerAndDigits", length: 48 }],
    formatSource: "https://docs.rownd.io/",
    remedy: "Delete the app key under the app's settings",
  }),
];
