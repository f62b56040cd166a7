import { namedToken } from "../formats/index.ts";

export const polygonIo = [
  namedToken({
    id: "polygon-io-api-key",
    title: "Polygon.io (Massive) API key",
    family: "polygon-io",
    severity: "medium",
    names: ["polygon", "polygon_io"],
    parts: [{ of: "url64", length: 32 }],
    formatSource: "https://massive.com/docs/rest/quickstart",
    remedy: "Delete the key under API Keys in the dashboard",
  }),
];
