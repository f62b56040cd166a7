import { namedToken } from "../formats/index.ts";

export const tray = [
  namedToken({
    id: "tray-api-token",
    title: "Tray API token",
    family: "tray",
    severity: "critical",
    names: ["tray_api", "tray_io", "trayio", "tray_ai", "tray_master", "tray_user"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://developer.tray.ai/openapi/guides/auth",
    remedy: "Delete it under the organization settings, Tokens",
  }),
];
