import { namedToken } from "../formats/index.ts";

export const dribbble = [
  namedToken({
    id: "dribbble-token",
    title: "Dribbble token or secret",
    family: "dribbble",
    severity: "medium",
    names: ["dribbble"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://developer.dribbble.com/v2/oauth/",
    remedy: "Reset the application under Account, Applications",
  }),
];
