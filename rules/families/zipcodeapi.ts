import { namedToken } from "../formats/index.ts";

export const zipcodeapi = [
  namedToken({
    id: "zipcodeapi-key",
    title: "ZipCodeAPI application key",
    family: "zipcodeapi",
    severity: "medium",
    names: ["zipcodeapi", "zipcode_api"],
    parts: [{ of: "base62", length: 64 }],
    formatSource: "https://www.zipcodeapi.com/API",
    remedy: "Delete the application key in the account",
  }),
];
