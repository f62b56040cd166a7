import { namedToken } from "../formats/index.ts";

export const mailboxlayer = [
  namedToken({
    id: "mailboxlayer-access-key",
    title: "Mailboxlayer access key",
    family: "mailboxlayer",
    severity: "medium",
    names: ["mailboxlayer", "mailbox_layer"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://mailboxlayer.com/documentation",
    remedy: "Reset it on the Mailboxlayer dashboard",
  }),
];
