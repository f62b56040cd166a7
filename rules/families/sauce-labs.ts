import { namedToken, uuid } from "../formats/index.ts";

export const sauceLabs = [
  namedToken({
    id: "sauce-labs-access-key",
    title: "Sauce Labs access key",
    family: "sauce-labs",
    severity: "high",
    names: ["sauce", "saucelabs", "sauce_labs"],
    parts: uuid,
    formatSource: "https://docs.saucelabs.com/basics/acct-team-mgmt/managing-user-info/",
    remedy: "Regenerate it under User settings, Access key",
  }),
];
