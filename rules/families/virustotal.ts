import { namedToken } from "../formats/index.ts";

export const virustotal = [
  namedToken({
    id: "virustotal-api-key",
    title: "VirusTotal API key",
    family: "virustotal",
    severity: "medium",
    names: ["virus_total", "vt_api"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://docs.virustotal.com/reference/authentication",
    remedy: "Regenerate it under API key in the user menu",
  }),
];
