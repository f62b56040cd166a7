import { prefixedToken } from "../formats/index.ts";

export const evernote = [
  prefixedToken({
    id: "evernote-developer-token",
    title: "Evernote developer token",
    family: "evernote",
    severity: "high",
    prefix: "S=s",
    parts: [
      { of: "digits", length: 1, lengthMax: 4 },
      ":U=",
      { of: "hex", length: 1, lengthMax: 8 },
      ":E=",
      { of: "hex", length: 10, lengthMax: 12 },
      ":C=",
      { of: "hex", length: 10, lengthMax: 12 },
      ":P=",
      { of: "hex", length: 1, lengthMax: 4 },
      ":A=",
      { of: "url64", length: 1, lengthMax: 40 },
      ":V=2:H=",
      { of: "hex", length: 32 },
    ],
    formatSource: "https://dev.evernote.com/doc/articles/dev_tokens.php",
    remedy: "Revoke it on the DeveloperToken page, or under Connected apps in the account",
  }),
];
