import { namedToken } from "../formats/index.ts";

export const upcdatabase = [
  namedToken({
    id: "upcdatabase-api-key",
    title: "UPCDatabase API key",
    family: "upcdatabase",
    severity: "low",
    names: ["upcdatabase", "upc_database"],
    parts: [{ of: "anyHex", length: 32 }],
    formatSource: "https://upcdatabase.org/api",
    remedy: "Delete it on the account's API page",
  }),
];
