import { namedToken } from "../formats/index.ts";

export const surveysparrow = [
  namedToken({
    id: "surveysparrow-access-token",
    title: "SurveySparrow access token",
    family: "surveysparrow",
    severity: "high",
    names: ["surveysparrow"],
    parts: [{ of: "url64", length: 86, lengthMax: 88 }],
    formatSource: "https://developers.surveysparrow.com/",
    remedy: "Delete the private app under Settings, Apps & Integrations",
  }),
];
