import { endsWord, exactly, notFiller, prefixedToken, type Rule, run } from "../formats/index.ts";

const PREFIX = "ta-secret.";
const VALUE = "[0-9A-Za-z!#$%&*+.@^_~-]";
const VALUE_BYTES = 16;

const prefixed = prefixedToken({
  id: "tesla-fleet-client-secret",
  title: "Tesla Fleet API client secret",
  family: "tesla",
  severity: "critical",
  prefix: PREFIX,
  parts: [{ of: "base62", length: VALUE_BYTES }],
  formatSource: "https://developer.tesla.com/docs/fleet-api/getting-started/what-is-fleet-api",
  remedy: "Regenerate the client secret of the application at developer.tesla.com",
});

/** Punctuation stands in it too, which no alphabet of the builder holds. */
const clientSecret: Rule = {
  ...prefixed,
  pattern: `(ta-secret\\.${VALUE}{${VALUE_BYTES}})`,
  followUp: () => [exactly(PREFIX, "alphanumeric"), run(VALUE, VALUE_BYTES), endsWord, notFiller],
};

export const tesla = [clientSecret];
