import { namedToken, uuid } from "../formats/index.ts";

export const arvancloud = [
  namedToken({
    id: "arvancloud-api-key",
    title: "ArvanCloud API key",
    family: "arvancloud",
    severity: "critical",
    names: ["arvancloud", "arvan"],
    kinds: ["api_key", "apikey", "key", "token"],
    parts: uuid,
    formatSource: "https://docs.arvancloud.ir/en/developer-tools/api/api-usage",
    remedy: "Delete it under the machine user's access keys",
  }),
];
