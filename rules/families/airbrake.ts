import { namedToken } from "../formats/index.ts";

const shared = {
  family: "airbrake",
  formatSource: "https://docs.airbrake.io/docs/devops-tools/api/",
  remedy: "Regenerate it in the Airbrake profile or project settings",
} as const;

export const airbrake = [
  namedToken({
    ...shared,
    id: "airbrake-user-key",
    title: "Airbrake user API key",
    severity: "high",
    names: ["airbrake"],
    parts: [{ of: "base62", length: 40 }],
  }),
  namedToken({
    ...shared,
    id: "airbrake-project-key",
    title: "Airbrake project API key",
    severity: "low",
    names: ["airbrake"],
    parts: [{ of: "hex", length: 32 }],
  }),
];
