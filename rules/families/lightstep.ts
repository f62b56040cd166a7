import { namedToken } from "../formats/index.ts";

export const lightstep = [
  namedToken({
    id: "lightstep-access-token",
    title: "Lightstep access token",
    family: "lightstep",
    severity: "medium",
    names: ["lightstep"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://docs.lightstep.com/docs/create-and-manage-access-tokens",
    remedy: "Delete it under Settings, Access Tokens of the project",
  }),
];
