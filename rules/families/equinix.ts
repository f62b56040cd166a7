import { namedToken } from "../formats/index.ts";

export const equinix = [
  namedToken({
    id: "equinix-metal-auth-token",
    title: "Equinix Metal (Packet) API token",
    family: "equinix",
    severity: "critical",
    names: ["equinix", "metal_auth", "packet_auth", "packet_api", "packetnet"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://deploy.equinix.com/developers/docs/metal/identity-access-management/api-keys/",
    remedy: "DELETE https://api.equinix.com/metal/v1/api-keys/{id}",
  }),
];
