import { namedToken, uuid } from "../formats/index.ts";

export const faceit = [
  namedToken({
    id: "faceit-api-key",
    title: "FACEIT API key",
    family: "faceit",
    severity: "medium",
    names: ["faceit"],
    parts: uuid,
    formatSource: "https://docs.faceit.com/getting-started/authentication/api-keys",
    remedy: "Delete it under the app's API keys in the FACEIT developer portal",
  }),
];
