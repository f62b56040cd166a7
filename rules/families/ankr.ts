import { namedToken } from "../formats/index.ts";

export const ankr = [
  namedToken({
    id: "ankr-api-key",
    title: "Ankr project token",
    family: "ankr",
    severity: "medium",
    names: ["ankr"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://www.ankr.com/docs/rpc-service/getting-started/authentication/",
    remedy: "Delete the project, or reset its key, in the Ankr dashboard",
  }),
];
