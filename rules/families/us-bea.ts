import { namedToken } from "../formats/index.ts";

export const usBea = [
  namedToken({
    id: "us-bea-user-id",
    title: "Bureau of Economic Analysis user id",
    family: "us-bea",
    severity: "medium",
    names: ["bea_api", "bea_user", "bea_key"],
    kinds: ["key", "api_key", "user_id", "id"],
    parts: [
      { of: "upperAndDigits", length: 8 },
      "-",
      { of: "upperAndDigits", length: 4 },
      "-",
      { of: "upperAndDigits", length: 4 },
      "-",
      { of: "upperAndDigits", length: 4 },
      "-",
      { of: "upperAndDigits", length: 12 },
    ],
    formatSource: "https://apps.bea.gov/api/signup/",
    remedy: "Register for a new key and stop using this one",
  }),
];
