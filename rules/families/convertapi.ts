import { namedToken } from "../formats/index.ts";

export const convertapi = [
  namedToken({
    id: "convertapi-secret",
    title: "ConvertAPI secret",
    family: "convertapi",
    severity: "medium",
    names: ["convertapi", "convert_api"],
    parts: [{ of: "base62", length: 16 }],
    formatSource: "https://docs.convertapi.com/docs/authentication",
    remedy: "Change it under Authentication in the ConvertAPI account",
  }),
  namedToken({
    id: "convertapi-token",
    title: "ConvertAPI API token",
    family: "convertapi",
    severity: "medium",
    names: ["convertapi", "convert_api"],
    kinds: ["api_token", "token"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://docs.convertapi.com/docs/authentication",
    remedy: "Delete the token under Authentication in the ConvertAPI account",
  }),
];
