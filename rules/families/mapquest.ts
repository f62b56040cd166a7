import { namedToken } from "../formats/index.ts";

export const mapquest = [
  namedToken({
    id: "mapquest-api-key",
    title: "MapQuest API key",
    family: "mapquest",
    severity: "medium",
    names: ["mapquest"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://developer.mapquest.com/documentation/",
    remedy: "Delete the key under Manage keys",
  }),
];
