import { namedToken, uuid } from "../formats/index.ts";

export const worldpay = [
  namedToken({
    id: "worldpay-service-key",
    title: "Worldpay Online service key",
    family: "worldpay",
    severity: "critical",
    names: ["worldpay"],
    parts: [{ oneOf: ["T_S_", "L_S_"] }, ...uuid],
    formatSource: "https://developer.worldpay.com/products",
    remedy: "Regenerate the keys under Settings, API Keys in the Online dashboard",
  }),
];
