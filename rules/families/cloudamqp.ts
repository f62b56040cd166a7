import { namedToken, uuid } from "../formats/index.ts";

export const cloudamqp = [
  namedToken({
    id: "cloudamqp-api-key",
    title: "CloudAMQP API key",
    family: "cloudamqp",
    severity: "critical",
    names: ["cloudamqp"],
    parts: uuid,
    formatSource: "https://docs.cloudamqp.com/cloudamqp_api.html",
    remedy: "Rotate it under the team's API keys",
  }),
];
