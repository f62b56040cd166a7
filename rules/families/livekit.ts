import { namedToken } from "../formats/index.ts";

export const livekit = [
  namedToken({
    id: "livekit-api-secret",
    title: "LiveKit API secret",
    family: "livekit",
    severity: "critical",
    names: ["livekit", "live_kit"],
    kinds: ["api_secret", "secret", "secret_key"],
    parts: [{ of: "base62", length: 43, lengthMax: 44 }],
    formatSource: "https://docs.livekit.io/home/get-started/authentication/",
    remedy: "Delete the API key under Settings, Keys in LiveKit Cloud, or remove it from the server configuration",
  }),
];
