import { namedToken } from "../formats/index.ts";

const uuid = [
  { of: "hex", length: 8 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 12 },
] as const;

export const appsignal = [
  namedToken({
    id: "appsignal-api-key",
    title: "AppSignal push API key",
    family: "appsignal",
    severity: "medium",
    names: ["appsignal"],
    parts: [...uuid],
    formatSource: "https://docs.appsignal.com/appsignal/terminology.html",
    remedy: "Regenerate it under Push & deploy in the organization settings",
  }),
];
