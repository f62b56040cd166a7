import { namedToken } from "../formats/index.ts";

export const scoutApm = [
  namedToken({
    id: "scout-apm-key",
    title: "Scout APM agent key",
    family: "scout-apm",
    severity: "low",
    names: ["scout"],
    kinds: ["key"],
    parts: [{ of: "base62", length: 20 }],
    formatSource: "https://scoutapm.com/docs",
    remedy: "Replace it under Settings, API and agent keys",
  }),
];
