import { namedToken } from "../formats/index.ts";

const shared = {
  family: "ayrshare",
  severity: "high",
  formatSource: "https://www.ayrshare.com/docs/apis/overview",
  remedy: "Regenerate it under API Key in the Ayrshare dashboard",
  names: ["ayrshare"],
} as const;

export const ayrshare = [
  namedToken({
    ...shared,
    id: "ayrshare-api-key",
    title: "Ayrshare API key",
    parts: [
      { of: "upperAndDigits", length: 8 },
      "-",
      { of: "upperAndDigits", length: 8 },
      "-",
      { of: "upperAndDigits", length: 8 },
      "-",
      { of: "upperAndDigits", length: 8 },
    ],
  }),
  namedToken({
    ...shared,
    id: "ayrshare-legacy-api-key",
    title: "Ayrshare API key of the older kind",
    parts: [
      { of: "upperAndDigits", length: 7 },
      "-",
      { of: "upperAndDigits", length: 7 },
      "-",
      { of: "upperAndDigits", length: 7 },
      "-",
      { of: "upperAndDigits", length: 7 },
    ],
  }),
];
