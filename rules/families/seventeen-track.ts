import { namedToken } from "../formats/index.ts";

export const seventeenTrack = [
  namedToken({
    id: "seventeen-track-api-key",
    title: "17TRACK API key",
    family: "seventeen-track",
    severity: "medium",
    names: ["track17", "17track", "seventeen_track"],
    parts: [{ of: "upperAndDigits", length: 32 }],
    formatSource: "https://api.17track.net/en/doc",
    remedy: "Reset the access key under Settings, Security",
  }),
];
