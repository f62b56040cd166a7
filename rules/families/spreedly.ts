import { namedToken } from "../formats/index.ts";

export const spreedly = [
  namedToken({
    id: "spreedly-access-secret",
    title: "Spreedly access secret",
    family: "spreedly",
    severity: "critical",
    names: ["spreedly"],
    parts: [{ of: "base62", length: 64 }],
    formatSource: "https://developer.spreedly.com/docs/authentication",
    remedy: "Delete the access secret of the environment in the Spreedly console",
  }),
];
