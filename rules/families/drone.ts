import { namedToken } from "../formats/index.ts";

export const drone = [
  namedToken({
    id: "drone-user-token",
    title: "Drone CI user token",
    family: "drone",
    severity: "high",
    names: ["drone"],
    kinds: ["token", "api_key", "rpc_secret", "secret"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://docs.drone.io/cli/configure/",
    remedy: "Rotate it in the account settings of the Drone server",
  }),
];
