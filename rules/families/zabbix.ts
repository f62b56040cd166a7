import { namedToken } from "../formats/index.ts";

export const zabbix = [
  namedToken({
    id: "zabbix-api-token",
    title: "Zabbix API token",
    family: "zabbix",
    severity: "high",
    names: ["zabbix"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://www.zabbix.com/documentation/current/en/manual/web_interface/frontend_sections/users/api_tokens",
    remedy: "Delete it under Users, API tokens, or with token.delete",
  }),
];
