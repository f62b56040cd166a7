import { namedToken, prefixedToken } from "../formats/index.ts";

const shared = {
  family: "nvidia",
  formatSource: "https://docs.nvidia.com/ngc/latest/ngc-user-guide.html",
  remedy: "Delete it under Setup, API Keys in NGC",
} as const;

export const nvidia = [
  prefixedToken({
    ...shared,
    id: "nvidia-api-key",
    title: "NVIDIA API key",
    severity: "high",
    prefix: "nvapi-",
    parts: [{ of: "url64", length: 60, lengthMax: 70 }],
  }),
  namedToken({
    ...shared,
    id: "nvidia-ngc-key",
    title: "NVIDIA NGC API key of the old format",
    severity: "high",
    names: ["ngc_api", "ngc_cli", "nvidia_ngc"],
    parts: [{ of: "base62", length: 84 }],
  }),
];
