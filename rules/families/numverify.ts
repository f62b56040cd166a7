import { namedToken } from "../formats/index.ts";

export const numverify = [
  namedToken({
    id: "numverify-access-key",
    title: "Numverify access key",
    family: "numverify",
    severity: "medium",
    names: ["numverify", "num_verify"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://numverify.com/documentation",
    remedy: "Reset it on the Numverify dashboard",
  }),
];
