import { namedToken } from "../formats/index.ts";

export const ipapi = [
  namedToken({
    id: "ipapi-access-key",
    title: "ipapi access key",
    family: "ipapi",
    severity: "medium",
    names: ["ipapi", "ip_api"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://ipapi.com/documentation",
    remedy: "Reset the access key in the account dashboard",
  }),
];
