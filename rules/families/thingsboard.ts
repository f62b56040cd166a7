import { namedToken } from "../formats/index.ts";

export const thingsboard = [
  namedToken({
    id: "thingsboard-device-token",
    title: "ThingsBoard device access token or provisioning key",
    family: "thingsboard",
    severity: "medium",
    names: ["thingsboard", "provision_device"],
    parts: [{ of: "lowerAndDigits", length: 20 }],
    formatSource: "https://thingsboard.io/docs/user-guide/device-provisioning/",
    remedy: "Manage the credentials of the device, or the provisioning of its profile",
  }),
];
