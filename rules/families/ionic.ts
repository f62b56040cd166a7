import { namedToken } from "../formats/index.ts";

export const ionic = [
  namedToken({
    id: "ionic-personal-token",
    title: "Ionic Appflow personal access token",
    family: "ionic",
    severity: "high",
    names: ["ionic", "appflow"],
    parts: ["ion_", { of: "base62", length: 42 }],
    formatSource: "https://ionic.io/docs/appflow/personal-access-tokens",
    remedy: "Delete it under Personal settings, Access tokens",
  }),
];
