import { namedToken } from "../formats/index.ts";

export const instana = [
  namedToken({
    id: "instana-api-token",
    title: "Instana API token or agent key",
    family: "instana",
    severity: "high",
    names: ["instana"],
    parts: [{ of: "url64", length: 16, lengthMax: 22 }],
    formatSource: "https://www.ibm.com/docs/en/instana-observability/current?topic=apis-web-rest-api",
    remedy: "Delete it under Settings, API Tokens",
  }),
];
