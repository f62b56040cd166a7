import { namedToken } from "../formats/index.ts";

export const rackspace = [
  namedToken({
    id: "rackspace-api-key",
    title: "Rackspace API key",
    family: "rackspace",
    severity: "critical",
    names: ["rackspace", "raxspace"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://docs.rackspace.com/docs/view-and-reset-your-api-key",
    remedy: "Reset it under the profile's Rackspace API key",
  }),
];
