import { namedToken } from "../formats/index.ts";

export const site24x7 = [
  namedToken({
    id: "site24x7-device-key",
    title: "Site24x7 device key",
    family: "site24x7",
    severity: "medium",
    names: ["site24x7"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://www.site24x7.com/help/admin/adding-a-monitor/linux-server-monitoring.html",
    remedy: "Replace it under Admin, Developer, Device Key",
  }),
];
