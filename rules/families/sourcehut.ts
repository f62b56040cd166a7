import { namedToken } from "../formats/index.ts";

export const sourcehut = [
  namedToken({
    id: "sourcehut-access-token",
    title: "SourceHut personal access token",
    family: "sourcehut",
    severity: "critical",
    names: ["sourcehut", "srht", "sr_ht"],
    parts: [{ of: "base64", length: 60, lengthMax: 140 }],
    formatSource: "https://man.sr.ht/meta.sr.ht/api.md",
    remedy: "Revoke it at meta.sr.ht/oauth2",
  }),
];
