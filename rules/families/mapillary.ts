import { prefixedToken } from "../formats/index.ts";

export const mapillary = [
  prefixedToken({
    id: "mapillary-client-token",
    title: "Mapillary client token",
    family: "mapillary",
    severity: "medium",
    prefix: "MLY|",
    parts: [{ of: "digits", length: 14, lengthMax: 20 }, "|", { of: "hex", length: 32 }],
    formatSource: "https://www.mapillary.com/developer/api-documentation/",
    remedy: "Delete the application in the developer dashboard",
  }),
];
