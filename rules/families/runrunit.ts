import { namedToken } from "../formats/index.ts";

export const runrunit = [
  namedToken({
    id: "runrunit-app-key",
    title: "Runrun.it app key",
    family: "runrunit",
    severity: "high",
    names: ["runrunit", "runrun_it"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://runrun.it/api/documentation",
    remedy: "Regenerate it on the user's profile under Integrations and Apps",
  }),
];
