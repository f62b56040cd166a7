import { namedToken } from "../formats/index.ts";

export const flatIo = [
  namedToken({
    id: "flat-io-access-token",
    title: "Flat.io access token",
    family: "flat-io",
    severity: "high",
    names: ["flat_io", "flatio", "flat_api"],
    kinds: ["access_token", "token", "key"],
    parts: [{ of: "hex", length: 128 }],
    formatSource: "https://flat.io/developers/docs/api/authentication.html",
    remedy: "Revoke it on the app's page at flat.io/developers/apps",
  }),
];
