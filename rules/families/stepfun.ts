import { namedToken } from "../formats/index.ts";

export const stepfun = [
  namedToken({
    id: "stepfun-api-key",
    title: "StepFun API key",
    family: "stepfun",
    severity: "high",
    names: ["stepfun"],
    parts: [{ of: "base62", length: 40, lengthMax: 70 }],
    formatSource: "https://platform.stepfun.com/docs/overview/quickstart",
    remedy: "Delete it under API Keys on the StepFun platform",
  }),
];
