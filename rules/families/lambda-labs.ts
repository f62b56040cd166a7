import { namedToken } from "../formats/index.ts";

export const lambdaLabs = [
  namedToken({
    id: "lambda-labs-api-key",
    title: "Lambda Cloud API key",
    family: "lambda-labs",
    severity: "critical",
    names: ["lambda"],
    parts: ["secret_", { of: "url64", length: 1, lengthMax: 60 }, "_", { of: "hex", length: 32 }, ".", { of: "base62", length: 32 }],
    formatSource: "https://docs.lambda.ai/public-cloud/cloud-api/",
    remedy: "Delete it under API keys in the Lambda Cloud console",
  }),
];
