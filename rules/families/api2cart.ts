import { namedToken } from "../formats/index.ts";

export const api2cart = [
  namedToken({
    id: "api2cart-api-key",
    title: "API2Cart API key",
    family: "api2cart",
    severity: "high",
    names: ["api2cart"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://api2cart.com/docs/",
    remedy: "Regenerate the key in the API2Cart account",
  }),
];
