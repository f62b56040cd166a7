import { namedToken, uuid } from "../formats/index.ts";

export const proxmox = [
  namedToken({
    id: "proxmox-api-token",
    title: "Proxmox VE API token",
    family: "proxmox",
    severity: "critical",
    names: ["pveapi", "pve_api", "proxmox"],
    kinds: ["token"],
    parts: [
      { of: "url64", length: 1, lengthMax: 64 },
      "@",
      { of: "url64", length: 2, lengthMax: 32 },
      "!",
      { of: "url64", length: 1, lengthMax: 64 },
      "=",
      ...uuid,
    ],
    formatSource: "https://pve.proxmox.com/wiki/Proxmox_VE_API#API_Tokens",
    remedy: "pveum user token remove USER TOKENID",
  }),
  namedToken({
    id: "proxmox-api-token-secret",
    title: "Proxmox VE API token secret",
    family: "proxmox",
    severity: "critical",
    names: ["proxmox", "pve_api", "pm_api"],
    kinds: ["token_secret", "api_token_secret", "token", "secret"],
    parts: uuid,
    formatSource: "https://pve.proxmox.com/wiki/Proxmox_VE_API#API_Tokens",
    remedy: "pveum user token remove USER TOKENID",
  }),
];
