import { prefixedToken } from "../formats/index.ts";

export const ionic = [
  prefixedToken({
    id: "ionic-personal-token",
    title: "Ionic Appflow personal access token",
    family: "ionic",
    severity: "high",
    prefix: "ion_",
    parts: [{ of: "base62", length: 42 }],
    formatSource: "https://ionic.io/docs/appflow/personal-access-tokens",
    remedy: "Delete it under Personal settings, Access tokens",
  }),
];
