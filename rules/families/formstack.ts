import { namedToken } from "../formats/index.ts";

export const formstack = [
  namedToken({
    id: "formstack-access-token",
    title: "Formstack access token",
    family: "formstack",
    severity: "high",
    names: ["formstack"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://developers.formstack.com/reference/api-overview",
    remedy: "Delete the application under API in the Formstack account",
  }),
];
