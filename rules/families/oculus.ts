import { prefixedToken } from "../formats/index.ts";

export const oculus = [
  prefixedToken({
    id: "oculus-app-credentials",
    title: "Meta Quest (Oculus) app credentials",
    family: "oculus",
    severity: "high",
    prefix: "OC|",
    parts: [{ of: "digits", length: 15, lengthMax: 18 }, "|", { of: "hex", length: 32 }],
    formatSource: "https://developers.meta.com/horizon/documentation/unity/ps-s2s-basics/",
    remedy: "Make a new app secret under API in the developer dashboard",
  }),
];
