import { namedToken } from "../formats/index.ts";

export const gocd = [
  namedToken({
    id: "gocd-access-token",
    title: "GoCD access token",
    family: "gocd",
    severity: "critical",
    names: ["gocd", "go_cd"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://api.gocd.org/current/#access-tokens",
    remedy: "POST /go/api/current_user/access_tokens/ID/revoke",
  }),
];
