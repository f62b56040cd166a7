import { namedToken } from "../formats/index.ts";

const uuid = [
  { of: "hex", length: 8 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 12 },
] as const;

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
