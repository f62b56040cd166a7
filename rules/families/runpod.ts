import { namedToken, prefixedToken } from "../formats/index.ts";

const shared = {
  family: "runpod",
  formatSource: "https://docs.runpod.io/get-started/api-keys",
  remedy: "Disable or delete it under Settings, API Keys",
} as const;

export const runpod = [
  prefixedToken({
    ...shared,
    id: "runpod-api-key",
    title: "RunPod API key",
    severity: "high",
    prefix: "rpa_",
    parts: [
      { of: "upperAndDigits", length: 40 },
      { of: "base62", length: 6 },
    ],
  }),
  namedToken({
    ...shared,
    id: "runpod-legacy-key",
    title: "RunPod API key of the old format",
    severity: "high",
    names: ["runpod"],
    parts: [{ of: "upperAndDigits", length: 40 }],
  }),
];
