import { namedToken } from "../formats/index.ts";

export const teller = [
  namedToken({
    id: "teller-access-token",
    title: "Teller access token",
    family: "teller",
    severity: "critical",
    names: ["teller"],
    parts: [{ oneOf: ["token_", "test_token_", "test_tkn_"] }, { of: "lowerAndDigits", length: 13, lengthMax: 32 }],
    formatSource: "https://teller.io/docs/api/authentication",
    remedy: "DELETE /accounts with it, which ends the enrolment",
  }),
];
