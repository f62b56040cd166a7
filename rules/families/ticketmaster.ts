import { namedToken } from "../formats/index.ts";

export const ticketmaster = [
  namedToken({
    id: "ticketmaster-api-key",
    title: "Ticketmaster API key",
    family: "ticketmaster",
    severity: "medium",
    names: ["ticketmaster"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://developer.ticketmaster.com/products-and-docs/apis/getting-started/",
    remedy: "Delete the app under My apps",
  }),
];
