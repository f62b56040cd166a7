import { prefixedToken } from "../formats/index.ts";

export const logfire = [
  prefixedToken({
    id: "logfire-token",
    title: "Pydantic Logfire token",
    family: "logfire",
    severity: "medium",
    prefix: "pylf_v1_",
    parts: [{ oneOf: ["us_", "eu_"] }, { of: "base62", length: 40, lengthMax: 48 }],
    formatSource: "https://logfire.pydantic.dev/docs/how-to-guides/create-write-tokens/",
    remedy: "Revoke it under the project settings, Write tokens",
  }),
];
