import { namedToken } from "../formats/index.ts";

export const ipinfodb = [
  namedToken({
    id: "ipinfodb-api-key",
    title: "IPInfoDB API key",
    family: "ipinfodb",
    severity: "medium",
    names: ["ipinfodb"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://www.ipinfodb.com/api",
    remedy: "Regenerate the key in the account",
  }),
];
