import { namedToken, prefixedToken, uuid } from "../formats/index.ts";

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
  namedToken({
    id: "heroku-legacy-api-key",
    title: "Heroku API key (UUID)",
    family: "heroku",
    severity: "critical",
    names: ["heroku"],
    kinds: ["api_key", "api_token", "auth_token", "token", "oauth_token", "secret", "key", "password"],
    parts: uuid,
    formatSource: "https://devcenter.heroku.com/articles/authentication",
    remedy: "heroku authorizations:revoke ID, or regenerate the API key",
  }),
];
