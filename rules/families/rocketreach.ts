import { namedToken } from "../formats/index.ts";

export const rocketreach = [
  namedToken({
    id: "rocketreach-api-key",
    title: "RocketReach API key",
    family: "rocketreach",
    severity: "high",
    names: ["rocketreach", "rocket_reach"],
    parts: [{ of: "lowerAndDigits", length: 39 }],
    formatSource: "https://rocketreach.co/api",
    remedy: "Reset it under Account, API usage & settings",
  }),
];
