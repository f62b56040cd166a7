import { prefixedToken } from "../formats/index.ts";

const formatSource = "https://www.jetbrains.com/help/youtrack/server/manage-permanent-token.html";
const remedy = "Delete it under Profile, Account security";

export const youtrack = [
  prefixedToken({
    id: "youtrack-permanent-token",
    title: "YouTrack or JetBrains Hub permanent token",
    family: "youtrack",
    severity: "critical",
    prefix: "perm:",
    parts: [
      { of: "base64", length: 4, lengthMax: 80 },
      ".",
      { of: "base64", length: 4, lengthMax: 120 },
      ".",
      { of: "base62", length: 20, lengthMax: 60 },
    ],
    formatSource,
    remedy,
  }),
  prefixedToken({
    id: "youtrack-permanent-token-v2",
    title: "YouTrack or JetBrains Hub permanent token with a dash",
    family: "youtrack",
    severity: "critical",
    prefix: "perm-",
    parts: [
      { of: "base64", length: 4, lengthMax: 80 },
      ".",
      { of: "base64", length: 4, lengthMax: 120 },
      ".",
      { of: "base62", length: 20, lengthMax: 60 },
    ],
    formatSource,
    remedy,
  }),
  prefixedToken({
    id: "youtrack-permanent-token-padded",
    title: "YouTrack permanent token with padding in its name",
    family: "youtrack",
    severity: "critical",
    prefix: "perm:",
    parts: [
      { of: "base64", length: 4, lengthMax: 80 },
      { oneOf: ["=", "=="] },
      ".",
      { of: "base64", length: 4, lengthMax: 120 },
      { oneOf: [".", "=.", "==."] },
      { of: "base62", length: 20, lengthMax: 60 },
    ],
    formatSource,
    remedy,
  }),
  prefixedToken({
    id: "youtrack-permanent-token-dash-padded",
    title: "YouTrack permanent token with a dash and padding",
    family: "youtrack",
    severity: "critical",
    prefix: "perm-",
    parts: [
      { of: "base64", length: 4, lengthMax: 80 },
      { oneOf: ["=", "=="] },
      ".",
      { of: "base64", length: 4, lengthMax: 120 },
      { oneOf: [".", "=.", "==."] },
      { of: "base62", length: 20, lengthMax: 60 },
    ],
    formatSource,
    remedy,
  }),
];
