import { namedToken } from "../formats/index.ts";

export const trackjs = [
  namedToken({
    id: "trackjs-token",
    title: "TrackJS token",
    family: "trackjs",
    severity: "low",
    names: ["trackjs"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://docs.trackjs.com/data-management/api/",
    remedy: "Ask TrackJS support for a new one",
  }),
];
