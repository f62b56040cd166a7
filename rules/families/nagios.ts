import { namedToken } from "../formats/index.ts";

export const nagios = [
  namedToken({
    id: "nagios-xi-api-key",
    title: "Nagios XI API key",
    family: "nagios",
    severity: "high",
    names: ["nagios"],
    parts: [{ of: "base62", length: 64 }],
    formatSource: "https://assets.nagios.com/downloads/nagiosxi/docs/Accessing-The-Nagios-XI-Backend-API.pdf",
    remedy: "Generate a new one in the account information of the user",
  }),
];
