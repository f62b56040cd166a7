import { prefixedToken } from "../formats/index.ts";

export const clojars = [
  prefixedToken({
    id: "clojars-deploy-token",
    title: "Clojars deploy token",
    family: "clojars",
    severity: "critical",
    prefix: "CLOJARS_",
    parts: [{ of: "lowerAndDigits", length: 60 }],
    formatSource: "https://github.com/clojars/clojars-web/wiki/Deploy-Tokens",
    remedy: "Disable it under Deploy tokens on clojars.org",
  }),
];
