import { prefixedToken } from "../formats/index.ts";

export const wrike = [
  prefixedToken({
    id: "wrike-permanent-token",
    title: "Wrike permanent access token",
    family: "wrike",
    severity: "high",
    prefix: "eyJ0dCI6InAiLCJhbGciOiJIUzI1NiIsInR2IjoiMSJ9.",
    parts: [{ of: "url64", length: 100, lengthMax: 500 }, ".", { of: "url64", length: 43 }],
    formatSource: "https://developers.wrike.com/oauth-20-authorization/",
    remedy: "Delete it on the app's page under Apps & Integrations, API",
  }),
];
