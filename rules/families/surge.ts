import { namedToken } from "../formats/index.ts";

export const surge = [
  namedToken({
    id: "surge-deploy-token",
    title: "Surge deploy token",
    family: "surge",
    severity: "high",
    names: ["surge"],
    kinds: ["token", "login_token", "deploy_token"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://surge.sh/help/integrating-with-circleci",
    remedy: "surge token makes a new one; change the account's password to end the old",
  }),
];
