import { namedToken, uuid } from "../formats/index.ts";

export const truelayer = [
  namedToken({
    id: "truelayer-client-secret",
    title: "TrueLayer client secret",
    family: "truelayer",
    severity: "critical",
    names: ["truelayer"],
    kinds: ["client_secret", "secret", "api_secret"],
    parts: uuid,
    formatSource: "https://docs.truelayer.com/docs/quickstart-create-a-client-application",
    remedy: "Regenerate the client secret in the Console under App settings",
  }),
];
