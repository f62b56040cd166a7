import { namedToken, uuid } from "../formats/index.ts";

export const anaconda = [
  namedToken({
    id: "anaconda-api-token",
    title: "Anaconda.org API token",
    family: "anaconda",
    severity: "high",
    names: ["anaconda", "binstar", "conda_api"],
    parts: [{ of: "lowerAndDigits", length: 2 }, "-", ...uuid],
    formatSource: "https://docs.anaconda.com/anacondaorg/user-guide/work-with-accounts/#creating-access-tokens",
    remedy: "anaconda auth --remove NAME, or revoke it under Settings, Access",
  }),
];
