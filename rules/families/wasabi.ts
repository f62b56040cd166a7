import { namedToken } from "../formats/index.ts";

export const wasabi = [
  namedToken({
    id: "wasabi-secret-key",
    title: "Wasabi secret access key",
    family: "wasabi",
    severity: "critical",
    names: ["wasabi"],
    kinds: ["secret", "secret_key", "secret_access_key"],
    parts: [{ of: "base62", length: 40 }],
    formatSource: "https://docs.wasabi.com/docs/creating-a-user-account-and-access-key",
    remedy: "aws iam delete-access-key against https://iam.wasabisys.com",
  }),
];
