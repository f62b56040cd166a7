import { namedToken, uuid } from "../formats/index.ts";

export const wavefront = [
  namedToken({
    id: "wavefront-api-token",
    title: "Wavefront API token",
    family: "wavefront",
    severity: "high",
    names: ["wavefront"],
    parts: uuid,
    formatSource: "https://docs.wavefront.com/api_tokens.html",
    remedy: "Revoke it under API Access in the account settings",
  }),
];
