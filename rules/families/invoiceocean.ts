import { namedToken } from "../formats/index.ts";

export const invoiceocean = [
  namedToken({
    id: "invoiceocean-api-token",
    title: "InvoiceOcean API token",
    family: "invoiceocean",
    severity: "high",
    names: ["invoiceocean"],
    parts: [{ of: "base62", length: 20 }],
    formatSource: "https://invoiceocean.com/api",
    remedy: "Delete the code under Settings, Account settings, Integration",
  }),
];
