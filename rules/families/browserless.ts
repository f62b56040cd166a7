import { namedToken, uuid } from "../formats/index.ts";

export const browserless = [
  namedToken({
    id: "browserless-api-key",
    title: "Browserless API key",
    family: "browserless",
    severity: "medium",
    names: ["browserless"],
    parts: uuid,
    formatSource: "https://docs.browserless.io/overview/connection-urls",
    remedy: "Reset it in the account settings",
  }),
];
