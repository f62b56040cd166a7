import { prefixedToken } from "../formats/index.ts";

const formatSource = "https://openrouteservice.org/dev/#/api-docs/introduction";

export const openrouteservice = [
  prefixedToken({
    id: "openrouteservice-legacy-api-key",
    title: "openrouteservice API key of 56 digits",
    family: "openrouteservice",
    severity: "medium",
    prefix: "5b3ce3597851110001cf6248",
    parts: [{ of: "hex", length: 32 }],
    formatSource,
    remedy: "Revoke the token in the dashboard",
  }),
  prefixedToken({
    id: "openrouteservice-api-key",
    title: "openrouteservice API key",
    family: "openrouteservice",
    severity: "medium",
    prefix: "eyJvcmciOiI1YjNjZTM1OTc4NTExMTAwMDFjZjYyNDgi",
    parts: [{ of: "base64", length: 70, lengthMax: 130 }],
    formatSource,
    remedy: "Revoke the token in the dashboard",
  }),
];
