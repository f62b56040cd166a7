import { namedToken, uuid } from "../formats/index.ts";

export const moosend = [
  namedToken({
    id: "moosend-api-key",
    title: "Moosend API key",
    family: "moosend",
    severity: "high",
    names: ["moosend"],
    parts: uuid,
    formatSource: "https://docs.moosend.com/developers/api-documentation/en/index-en.html",
    remedy: "Regenerate it under Settings, API key",
  }),
];
