import { namedToken } from "../formats/index.ts";

export const philipsHue = [
  namedToken({
    id: "philips-hue-application-key",
    title: "Philips Hue application key",
    family: "philips-hue",
    severity: "medium",
    names: ["philips_hue", "hue_application", "hue_bridge", "hue_api", "hue_username"],
    kinds: ["key", "token", "username", "password", "secret"],
    parts: [{ of: "url64", length: 40 }],
    formatSource: "https://developers.meethue.com/develop/hue-api-v2/getting-started/",
    remedy: "Delete the app from the bridge's list of apps in the Hue account",
  }),
];
