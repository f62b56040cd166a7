import { namedToken } from "../formats/index.ts";

export const nxCloud = [
  namedToken({
    id: "nx-cloud-access-token",
    title: "Nx Cloud CI access token",
    family: "nx-cloud",
    severity: "high",
    names: ["nx_cloud"],
    parts: [{ of: "base64", length: 58, lengthMax: 72 }],
    formatSource: "https://nx.dev/docs/guides/nx-cloud/access-tokens",
    remedy: "Delete it under the workspace settings, CI access tokens",
  }),
];
