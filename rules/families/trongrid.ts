import { namedToken } from "../formats/index.ts";

const uuid = [
  { of: "hex", length: 8 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 12 },
] as const;

export const trongrid = [
  namedToken({
    id: "trongrid-api-key",
    title: "TronGrid API key",
    family: "trongrid",
    severity: "medium",
    names: ["trongrid", "tron_pro", "tron_grid"],
    parts: uuid,
    formatSource: "https://developers.tron.network/reference/apikey",
    remedy: "Delete the key in the TronGrid dashboard",
  }),
];
