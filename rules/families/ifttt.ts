import { namedToken, prefixedToken } from "../formats/index.ts";

const formatSource = "https://help.ifttt.com/hc/en-us/articles/115010230347-Webhooks-service-FAQ";
const remedy = "Edit the connection of the Webhooks service to get a new key";

export const ifttt = [
  prefixedToken({
    id: "ifttt-webhook-url",
    title: "IFTTT webhook URL with its key",
    family: "ifttt",
    severity: "medium",
    prefix: "maker.ifttt.com/trigger/",
    parts: [
      { of: "url64", length: 1, lengthMax: 80 },
      { oneOf: ["/with/key/", "/json/with/key/"] },
      { of: "url64", length: 20, lengthMax: 43 },
    ],
    formatSource,
    remedy,
  }),
  namedToken({
    id: "ifttt-webhook-key",
    title: "IFTTT webhook key",
    family: "ifttt",
    severity: "medium",
    names: ["ifttt", "ifttt_maker"],
    parts: [{ of: "url64", length: 20, lengthMax: 43 }],
    formatSource,
    remedy,
  }),
];
