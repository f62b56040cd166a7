import { namedToken } from "../formats/index.ts";

export const madkudu = [
  namedToken({
    id: "madkudu-api-key",
    title: "MadKudu API key",
    family: "madkudu",
    severity: "high",
    names: ["madkudu"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://developers.madkudu.com/",
    remedy: "Regenerate it under Settings, API",
  }),
];
