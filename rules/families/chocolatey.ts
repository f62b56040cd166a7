import { namedToken, uuid } from "../formats/index.ts";

export const chocolatey = [
  namedToken({
    id: "chocolatey-api-key",
    title: "Chocolatey community repository API key",
    family: "chocolatey",
    severity: "critical",
    names: ["chocolatey", "choco"],
    parts: uuid,
    formatSource: "https://docs.chocolatey.org/en-us/create/commands/api-key/",
    remedy: "Reset it on the account page of community.chocolatey.org",
  }),
];
