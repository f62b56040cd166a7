import { namedToken } from "../formats/index.ts";

export const govUkOs = [
  namedToken({
    id: "ordnance-survey-api-key",
    title: "Ordnance Survey Data Hub API key",
    family: "gov-uk-os",
    severity: "medium",
    names: ["ordnance_survey", "os_data_hub", "os_maps", "os_api"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://osdatahub.os.uk/docs/wfs/gettingStarted",
    remedy: "Regenerate the key of the project in the OS Data Hub",
  }),
];
