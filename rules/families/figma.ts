import { namedToken, prefixedToken, uuid } from "../formats/index.ts";

export const figma = [
  prefixedToken({
    id: "figma-personal-access-token",
    title: "Figma personal access token",
    family: "figma",
    severity: "high",
    prefix: "figd_",
    parts: [{ of: "url64", length: 38, lengthMax: 42 }],
    formatSource: "https://developers.figma.com/docs/rest-api/authentication/",
    remedy: "Revoke it under Settings, Security, Personal access tokens",
  }),
  prefixedToken({
    id: "figma-oauth-token",
    title: "Figma OAuth access token",
    family: "figma",
    severity: "high",
    prefix: "figu_",
    parts: [{ of: "url64", length: 38, lengthMax: 42 }],
    formatSource: "https://developers.figma.com/docs/rest-api/authentication/",
    remedy: "Remove the app under Settings, Security, Connected apps",
  }),
  namedToken({
    id: "figma-legacy-access-token",
    title: "Figma personal access token (older form)",
    family: "figma",
    severity: "high",
    names: ["figma"],
    parts: [{ of: "digits", length: 4, lengthMax: 7 }, "-", ...uuid],
    formatSource: "https://developers.figma.com/docs/rest-api/authentication/",
    remedy: "Revoke it under Settings, Security, Personal access tokens",
  }),
];
