import { assigned, endsWord, namedToken, notFiller, type Rule, restOfName, run } from "../formats/index.ts";

const VALUE = "[0-9A-Za-z_.~-]";
const VALUE_BYTES = 64;
const BETWEEN_MAX_BYTES = 32;
const KIND = "secret";

const named = namedToken({
  id: "pingone-client-secret",
  title: "PingOne client secret",
  family: "pingone",
  severity: "critical",
  names: ["pingone", "ping_one"],
  kinds: [KIND],
  parts: [{ of: "url64", length: VALUE_BYTES }],
  formatSource: "https://developer.pingidentity.com/pingone-api/platform/applications/application-secret.html",
  remedy: "POST /v1/environments/{id}/applications/{id}/secret makes a new one and ends the old one",
});

/** Dots and tildes stand in it too, which no alphabet of the builder holds. */
const clientSecret: Rule = {
  ...named,
  pattern: named.pattern.replace(`[0-9A-Za-z_-]{${VALUE_BYTES}}`, `${VALUE}{${VALUE_BYTES}}`),
  followUp: () =>
    assigned(
      [restOfName(BETWEEN_MAX_BYTES + KIND.length), { ends: [KIND], most: BETWEEN_MAX_BYTES }],
      run(VALUE, VALUE_BYTES),
      endsWord,
      notFiller,
    ),
};

export const pingone = [clientSecret];
