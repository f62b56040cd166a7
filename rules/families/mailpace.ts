import { namedToken, uuid } from "../formats/index.ts";

export const mailpace = [
  namedToken({
    id: "mailpace-server-token",
    title: "MailPace server token",
    family: "mailpace",
    severity: "high",
    names: ["mailpace", "ohmysmtp"],
    parts: uuid,
    formatSource: "https://docs.mailpace.com/reference/authentication/",
    remedy: "Delete it under the domain's API Tokens",
  }),
];
