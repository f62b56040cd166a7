import { namedToken, uuid } from "../formats/index.ts";

export const appsignal = [
  namedToken({
    id: "appsignal-api-key",
    title: "AppSignal push API key",
    family: "appsignal",
    severity: "medium",
    names: ["appsignal"],
    parts: uuid,
    formatSource: "https://docs.appsignal.com/appsignal/terminology.html",
    remedy: "Regenerate it under Push & deploy in the organization settings",
  }),
];
