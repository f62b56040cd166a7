import { namedToken } from "../formats/index.ts";

export const currencycloud = [
  namedToken({
    id: "currencycloud-api-key",
    title: "Currencycloud API key",
    family: "currencycloud",
    severity: "critical",
    names: ["currencycloud", "currency_cloud"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://developer.currencycloud.com/guides/getting-started/authentication/",
    remedy: "Reset the key under Admin, API key in Currencycloud Direct",
  }),
];
