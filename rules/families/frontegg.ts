import { namedToken, uuid } from "../formats/index.ts";

export const frontegg = [
  namedToken({
    id: "frontegg-api-key",
    title: "Frontegg API key",
    family: "frontegg",
    severity: "critical",
    names: ["frontegg"],
    kinds: ["api_key", "secret_key", "secret", "key"],
    parts: uuid,
    formatSource: "https://developers.frontegg.com/guides/env-settings/environments",
    remedy: "Rotate the API key under the environment's settings",
  }),
];
