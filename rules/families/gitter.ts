import { namedToken } from "../formats/index.ts";

export const gitter = [
  namedToken({
    id: "gitter-access-token",
    title: "Gitter access token",
    family: "gitter",
    severity: "medium",
    names: ["gitter"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://developer.gitter.im/docs/authentication",
    remedy: "Reset it under the apps page of its account",
  }),
];
