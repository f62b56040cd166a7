import { prefixedToken } from "../formats/index.ts";

export const heroku = [
  prefixedToken({
    id: "heroku-api-key",
    title: "Heroku API key",
    family: "heroku",
    severity: "critical",
    prefix: "HRKU-",
    parts: [{ of: "url64", length: 60 }],
    formatSource: "https://devcenter.heroku.com/changelog-items/2842",
    remedy: "heroku authorizations:revoke ID, or regenerate the API key",
  }),
];
