import { namedToken } from "../formats/index.ts";

export const snowflake = [
  namedToken({
    id: "snowflake-programmatic-access-token",
    title: "Snowflake programmatic access token",
    family: "snowflake",
    severity: "critical",
    names: ["snowflake", "sf_token"],
    parts: [{ of: "url64", length: 100, lengthMax: 500 }],
    formatSource: "https://docs.snowflake.com/en/user-guide/programmatic-access-tokens",
    remedy: "ALTER USER ... REMOVE PROGRAMMATIC ACCESS TOKEN",
  }),
];
