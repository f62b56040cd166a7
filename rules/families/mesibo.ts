import { namedToken } from "../formats/index.ts";

export const mesibo = [
  namedToken({
    id: "mesibo-app-token",
    title: "Mesibo app token",
    family: "mesibo",
    severity: "high",
    names: ["mesibo"],
    parts: [{ of: "lowerAndDigits", length: 64 }],
    formatSource: "https://docs.mesibo.com/api/backend-api/",
    remedy: "Reset the app token in the mesibo console",
  }),
];
