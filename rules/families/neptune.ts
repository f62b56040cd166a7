import { prefixedToken } from "../formats/index.ts";

export const neptune = [
  prefixedToken({
    id: "neptune-api-token",
    title: "Neptune API token",
    family: "neptune",
    severity: "high",
    prefix: "eyJhcGlfYWRkcmVzcyI6",
    parts: [{ of: "base64", length: 100, lengthMax: 400 }, { oneOf: ["==", "=", ""] }],
    formatSource: "https://docs.neptune.ai/setup/get_api_token/",
    remedy: "Delete it under the user menu, Get your API token",
  }),
];
