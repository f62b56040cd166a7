import { namedToken, uuid } from "../formats/index.ts";

const formatSource = "https://docs.brightdata.com/api-reference/authentication";
const remedy = "Delete it under Account settings, API keys";

export const brightData = [
  namedToken({
    id: "bright-data-api-key",
    title: "Bright Data API key",
    family: "bright-data",
    severity: "high",
    names: ["brightdata", "bright_data", "luminati"],
    parts: uuid,
    formatSource,
    remedy,
  }),
  namedToken({
    id: "bright-data-api-key-hex",
    title: "Bright Data API key of 64 characters",
    family: "bright-data",
    severity: "high",
    names: ["brightdata", "bright_data"],
    parts: [{ of: "hex", length: 64 }],
    formatSource,
    remedy,
  }),
];
