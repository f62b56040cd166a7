import { namedToken } from "../formats/index.ts";

const formatSource = "https://gumroad.com/api";

export const gumroad = [
  namedToken({
    id: "gumroad-access-token",
    title: "Gumroad access token",
    family: "gumroad",
    severity: "high",
    names: ["gumroad"],
    parts: [{ of: "url64", length: 43 }],
    formatSource,
    remedy: "Revoke it on the application page under Settings, Advanced",
  }),
  namedToken({
    id: "gumroad-access-token-hex",
    title: "Gumroad access token or application secret of 64 digits",
    family: "gumroad",
    severity: "high",
    names: ["gumroad"],
    parts: [{ of: "hex", length: 64 }],
    formatSource,
    remedy: "Revoke it on the application page under Settings, Advanced",
  }),
];
