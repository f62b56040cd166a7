import { namedToken } from "../formats/index.ts";

export const gitter = [
  namedToken({
    id: "gitter-access-token",
    title: "Gitter access token",
    family: "gitter",
    severity: "high",
    names: ["gitter"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://developer.gitter.im/docs/authentication",
    remedy: "Delete the application or reset the token at developer.gitter.im/apps",
  }),
];
