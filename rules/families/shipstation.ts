import { namedToken } from "../formats/index.ts";

export const shipstation = [
  namedToken({
    id: "shipstation-api-secret",
    title: "ShipStation API key or secret",
    family: "shipstation",
    severity: "high",
    names: ["shipstation", "ship_station"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://www.shipstation.com/docs/api/requirements/",
    remedy: "Regenerate the keys under Settings, Account, API Settings",
  }),
];
