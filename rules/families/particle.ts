import { namedToken } from "../formats/index.ts";

export const particle = [
  namedToken({
    id: "particle-access-token",
    title: "Particle access token",
    family: "particle",
    severity: "high",
    names: [
      "particle_access",
      "particle_api",
      "particle_auth",
      "particle_token",
      "particle_cloud",
      "particle_io",
      "particle_device",
      "particle_photon",
    ],
    kinds: ["token", "key", "secret"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://docs.particle.io/reference/cloud-apis/access-tokens/",
    remedy: "DELETE https://api.particle.io/v1/access_tokens/{token}, or particle token revoke",
  }),
];
