import { prefixedToken } from "../formats/index.ts";

export const plane = [
  prefixedToken({
    id: "plane-api-key",
    title: "Plane API key",
    family: "plane",
    severity: "high",
    prefix: "plane_api_",
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://developers.plane.so/api-reference/introduction",
    remedy: "Delete it under Profile settings, Personal access tokens",
  }),
];
