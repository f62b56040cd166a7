import { namedToken } from "../formats/index.ts";

export const idealPostcodes = [
  namedToken({
    id: "ideal-postcodes-api-key",
    title: "Ideal Postcodes API key",
    family: "ideal-postcodes",
    severity: "medium",
    names: ["ideal_postcodes", "idealpostcodes"],
    parts: ["ak_", { of: "lowerAndDigits", length: 24, lengthMax: 32 }],
    formatSource: "https://docs.ideal-postcodes.co.uk/docs/api/keys",
    remedy: "Suspend or delete the key in the dashboard",
  }),
];
