import { namedToken, prefixedToken } from "../formats/index.ts";

const shared = {
  family: "weights-and-biases",
  formatSource: "https://docs.wandb.ai/support/find_api_key/",
  remedy: "Revoke it under User settings, API keys",
} as const;

export const weightsAndBiases = [
  namedToken({
    ...shared,
    id: "weights-and-biases-api-key",
    title: "Weights & Biases API key",
    severity: "high",
    names: ["wandb", "weights_and_biases"],
    parts: [{ of: "hex", length: 40 }],
  }),
  prefixedToken({
    ...shared,
    id: "weights-and-biases-v1-key",
    title: "Weights & Biases API key, version 1",
    severity: "high",
    prefix: "wandb_v1_",
    parts: [{ of: "url64", length: 77 }],
  }),
];
