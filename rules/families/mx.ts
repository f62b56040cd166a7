import { namedToken } from "../formats/index.ts";

export const mx = [
  namedToken({
    id: "mx-api-key",
    title: "MX Platform API key",
    family: "mx",
    severity: "critical",
    names: ["mx_platform", "mx_api", "mx_atrium", "mx_client"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://docs.mx.com/api-reference/platform-api/overview/authentication",
    remedy: "Rotate the API key in the MX Client Dashboard",
  }),
];
