import { prefixedToken } from "../formats/index.ts";

const formatSource = "https://developers.arcgis.com/documentation/security-and-authentication/api-key-authentication/";

export const arcgis = [
  prefixedToken({
    id: "arcgis-api-key",
    title: "ArcGIS API key credential",
    family: "arcgis",
    severity: "medium",
    prefix: "AAPTxy8BH1VEsoebNVZXo8Hur",
    parts: [{ of: "url64", length: 60, lengthMax: 500 }],
    formatSource,
    remedy: "Revoke the API key in the item settings of the API key credentials",
  }),
  prefixedToken({
    id: "arcgis-legacy-api-key",
    title: "ArcGIS API key, legacy",
    family: "arcgis",
    severity: "medium",
    prefix: "AAPK",
    parts: [
      { of: "hex", length: 32 },
      { of: "url64", length: 64 },
    ],
    formatSource,
    remedy: "Delete the API key under API keys in the developer dashboard",
  }),
];
