import { namedToken } from "../formats/index.ts";

export const noaa = [
  namedToken({
    id: "noaa-cdo-token",
    title: "NOAA Climate Data Online token",
    family: "noaa",
    severity: "medium",
    names: ["noaa", "ncdc"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://www.ncdc.noaa.gov/cdo-web/webservices/v2",
    remedy: "Request a new token and stop using this one",
  }),
];
