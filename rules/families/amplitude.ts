import { namedToken } from "../formats/index.ts";

export const amplitude = [
  namedToken({
    id: "amplitude-secret-key",
    title: "Amplitude API or secret key",
    family: "amplitude",
    severity: "medium",
    names: ["amplitude"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://amplitude.com/docs/apis/authentication",
    remedy: "Regenerate it in the project settings",
  }),
];
