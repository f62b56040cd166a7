import { namedToken } from "../formats/index.ts";

export const oxfordDictionaries = [
  namedToken({
    id: "oxford-dictionaries-app-key",
    title: "Oxford Dictionaries app key",
    family: "oxford-dictionaries",
    severity: "medium",
    names: ["oxford_dictionaries", "oxford_dictionary", "oxford_app", "oxford_api"],
    kinds: ["app_key", "api_key", "key"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://developer.oxforddictionaries.com/documentation",
    remedy: "Delete the credential on the API credentials page",
  }),
];
