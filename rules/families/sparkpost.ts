import { namedToken } from "../formats/index.ts";

export const sparkpost = [
  namedToken({
    id: "sparkpost-api-key",
    title: "SparkPost API key",
    family: "sparkpost",
    severity: "high",
    names: ["sparkpost", "spark_post"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://developers.sparkpost.com/api/#header-authentication",
    remedy: "Delete it under Configuration, API Keys",
  }),
];
