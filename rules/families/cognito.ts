import { namedToken } from "../formats/index.ts";

export const cognito = [
  namedToken({
    id: "cognito-client-secret",
    title: "Amazon Cognito app client secret",
    family: "cognito",
    severity: "high",
    names: ["cognito"],
    kinds: ["client_secret", "app_secret", "secret"],
    parts: [{ of: "lowerAndDigits", length: 45, lengthMax: 64 }],
    formatSource: "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-client-apps.html",
    remedy: "Make a new app client and delete this one with DeleteUserPoolClient: a secret of its own cannot be changed",
  }),
];
