import { namedToken } from "../formats/index.ts";

export const clipdrop = [
  namedToken({
    id: "clipdrop-api-key",
    title: "Clipdrop API key",
    family: "clipdrop",
    severity: "medium",
    names: ["clipdrop"],
    parts: [{ of: "hex", length: 128 }],
    formatSource: "https://clipdrop.co/apis/docs/remove-background",
    remedy: "Revoke it under API keys in the Clipdrop account",
  }),
];
