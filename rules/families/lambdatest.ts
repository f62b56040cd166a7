import { namedToken, prefixedToken } from "../formats/index.ts";

const formatSource = "https://www.lambdatest.com/support/docs/find-your-credentials/";
const remedy = "Reset it under Account settings, Password and security";

export const lambdatest = [
  prefixedToken({
    id: "lambdatest-access-key",
    title: "LambdaTest access key",
    family: "lambdatest",
    severity: "high",
    confidence: "medium",
    prefix: "LT_",
    parts: [{ of: "base62", length: 44, lengthMax: 48 }],
    formatSource,
    remedy,
  }),
  namedToken({
    id: "lambdatest-legacy-access-key",
    title: "LambdaTest access key of the old format",
    family: "lambdatest",
    severity: "high",
    names: ["lambdatest", "lambda_test", "lt_access"],
    parts: [{ of: "base62", length: 50 }],
    formatSource,
    remedy,
  }),
];
