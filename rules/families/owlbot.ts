import { namedToken } from "../formats/index.ts";

export const owlbot = [
  namedToken({
    id: "owlbot-token",
    title: "Owlbot dictionary token",
    family: "owlbot",
    severity: "low",
    names: ["owlbot"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://owlbot.info/",
    remedy: "Request a new token; ask Owlbot to end the old one",
  }),
];
