import { namedToken } from "../formats/index.ts";

export const apiflash = [
  namedToken({
    id: "apiflash-access-key",
    title: "ApiFlash access key",
    family: "apiflash",
    severity: "medium",
    names: ["apiflash"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://apiflash.com/documentation",
    remedy: "Delete the access key in the ApiFlash dashboard",
  }),
];
