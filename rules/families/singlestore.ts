import { namedToken } from "../formats/index.ts";

export const singlestore = [
  namedToken({
    id: "singlestore-api-key",
    title: "SingleStore management API key",
    family: "singlestore",
    severity: "critical",
    names: ["singlestore"],
    kinds: ["api_key", "management_api_key", "key", "token"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://docs.singlestore.com/cloud/reference/management-api/",
    remedy: "Delete it under the organization's API keys",
  }),
];
