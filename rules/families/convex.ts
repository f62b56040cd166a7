import { infixedToken } from "../formats/index.ts";

export const convex = [
  infixedToken({
    id: "convex-deploy-key",
    title: "Convex deploy key",
    family: "convex",
    severity: "critical",
    before: [{ of: "url64", length: 4, lengthMax: 64 }],
    infix: "|eyJ2MiI6",
    after: [{ of: "base64", length: 40, lengthMax: 400 }],
    formatSource: "https://docs.convex.dev/cli/deploy-key-types",
    remedy: "Delete it under the deployment's settings",
  }),
];
