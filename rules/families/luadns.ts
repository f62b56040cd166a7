import { namedToken } from "../formats/index.ts";

export const luadns = [
  namedToken({
    id: "luadns-api-token",
    title: "LuaDNS API token",
    family: "luadns",
    severity: "critical",
    names: ["luadns"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://luadns.com/api.html",
    remedy: "Reset it under Settings, REST API",
  }),
];
