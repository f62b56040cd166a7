import { namedToken, uuid } from "../formats/index.ts";

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
