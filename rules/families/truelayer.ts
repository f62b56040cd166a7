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
