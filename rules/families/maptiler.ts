import { namedToken } from "../formats/index.ts";

const formatSource = "https://docs.maptiler.com/cloud/api/authentication-key/";

export const maptiler = [
  namedToken({
    id: "maptiler-api-key",
    title: "MapTiler API key",
    family: "maptiler",
    severity: "medium",
    names: ["maptiler", "map_tiler"],
    parts: [{ of: "base62", length: 20 }],
    formatSource,
    remedy: "Delete the key under API keys in MapTiler Cloud",
  }),
  namedToken({
    id: "maptiler-service-token",
    title: "MapTiler service token",
    family: "maptiler",
    severity: "high",
    names: ["maptiler", "map_tiler"],
    parts: [{ of: "hex", length: 32 }, "_", { of: "hex", length: 64 }],
    formatSource,
    remedy: "Delete the credential under Account, Credentials",
  }),
];
