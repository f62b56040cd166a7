import { namedToken } from "../formats/index.ts";

export const clearml = [
  namedToken({
    id: "clearml-secret-key",
    title: "ClearML secret key",
    family: "clearml",
    severity: "high",
    names: ["clearml"],
    kinds: ["secret_key", "secret"],
    parts: [{ of: "url64", length: 48, lengthMax: 72 }],
    formatSource: "https://clear.ml/docs/latest/docs/webapp/settings/webapp_settings_profile",
    remedy: "Revoke it under Settings, Workspace, App Credentials",
  }),
];
