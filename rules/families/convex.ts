import { namedToken } from "../formats/index.ts";

export const convex = [
  namedToken({
    id: "convex-deploy-key",
    title: "Convex deploy key",
    family: "convex",
    severity: "critical",
    names: ["convex"],
    kinds: ["deploy_key", "admin_key", "key"],
    parts: [
      { of: "letters", length: 3, lengthMax: 7 },
      ":",
      { of: "url64", length: 4, lengthMax: 64 },
      "|",
      { of: "base64", length: 40, lengthMax: 400 },
    ],
    formatSource: "https://docs.convex.dev/cli/deploy-key-types",
    remedy: "Delete it under the deployment's settings",
  }),
];
