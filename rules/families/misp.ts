import { namedToken } from "../formats/index.ts";

export const misp = [
  namedToken({
    id: "misp-auth-key",
    title: "MISP auth key",
    family: "misp",
    severity: "high",
    names: ["misp"],
    parts: [{ of: "base62", length: 40 }],
    formatSource: "https://www.misp-project.org/documentation/openapi.html",
    remedy: "Delete it under My Profile, Auth keys",
  }),
];
