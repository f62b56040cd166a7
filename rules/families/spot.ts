import { namedToken } from "../formats/index.ts";

export const spot = [
  namedToken({
    id: "spot-api-token",
    title: "Spot by NetApp (Spotinst) API token",
    family: "spot",
    severity: "critical",
    names: ["spotinst", "spot_io"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://docs.spot.io/administration/api/create-api-token",
    remedy: "Delete it under Settings, API",
  }),
];
