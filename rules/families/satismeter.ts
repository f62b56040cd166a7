import { namedToken } from "../formats/index.ts";

export const satismeter = [
  namedToken({
    id: "satismeter-api-key",
    title: "SatisMeter write or API key",
    family: "satismeter",
    severity: "medium",
    names: ["satismeter"],
    parts: [{ of: "base62", length: 24 }],
    formatSource: "https://support.satismeter.com/hc/en-us/articles/6980481518611",
    remedy: "Regenerate it under Settings, API keys",
  }),
];
