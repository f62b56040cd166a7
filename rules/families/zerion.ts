import { prefixedToken } from "../formats/index.ts";

const formatSource = "https://developers.zerion.io/reference/authentication";

export const zerion = [
  prefixedToken({
    id: "zerion-api-key",
    title: "Zerion production API key",
    family: "zerion",
    severity: "medium",
    prefix: "zk_prod_",
    parts: [{ of: "hex", length: 32 }],
    formatSource,
    remedy: "Delete the key in the developer dashboard",
  }),
  prefixedToken({
    id: "zerion-dev-api-key",
    title: "Zerion developer API key",
    family: "zerion",
    severity: "low",
    prefix: "zk_dev_",
    parts: [{ of: "hex", length: 32 }],
    formatSource,
    remedy: "Delete the key in the developer dashboard",
  }),
];
