import { namedToken } from "../formats/index.ts";

export const packagecloud = [
  namedToken({
    id: "packagecloud-api-token",
    title: "packagecloud API, master or read token",
    family: "packagecloud",
    severity: "high",
    names: ["packagecloud"],
    parts: [{ of: "hex", length: 48 }],
    formatSource: "https://packagecloud.io/docs/api#tokens",
    remedy: "Regenerate it under API token, or DELETE /api/v1/repos/USER/REPO/master_tokens/ID",
  }),
];
