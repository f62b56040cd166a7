import { namedToken } from "../formats/index.ts";

export const linode = [
  namedToken({
    id: "linode-personal-access-token",
    title: "Linode (Akamai Cloud) personal access token",
    family: "linode",
    severity: "critical",
    names: ["linode"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://techdocs.akamai.com/linode-api/reference/get-started",
    remedy: "DELETE https://api.linode.com/v4/profile/tokens/{tokenId}",
  }),
];
