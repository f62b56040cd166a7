import { namedToken } from "../formats/index.ts";

export const ecwid = [
  namedToken({
    id: "ecwid-secret-token",
    title: "Ecwid secret token",
    family: "ecwid",
    severity: "critical",
    names: ["ecwid"],
    parts: ["secret_", { of: "base62", length: 32 }],
    formatSource: "https://api-docs.ecwid.com/reference/access-tokens",
    remedy: "Uninstall the app, or regenerate its secret token",
  }),
];
