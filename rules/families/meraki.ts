import { namedToken } from "../formats/index.ts";

export const meraki = [
  namedToken({
    id: "meraki-dashboard-api-key",
    title: "Cisco Meraki dashboard API key",
    family: "meraki",
    severity: "critical",
    names: ["meraki"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://developer.cisco.com/meraki/api-v1/authorization/",
    remedy: "Revoke it under My profile, API access in the Meraki dashboard",
  }),
];
