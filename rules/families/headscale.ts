import { prefixedToken } from "../formats/index.ts";

export const headscale = [
  prefixedToken({
    id: "headscale-api-key",
    title: "Headscale API key",
    family: "headscale",
    severity: "critical",
    prefix: "hskey-api-",
    parts: [{ of: "url64", length: 12 }, "-", { of: "url64", length: 64 }],
    formatSource: "https://headscale.net/stable/ref/api/",
    remedy: "headscale apikeys expire --prefix PREFIX",
  }),
  prefixedToken({
    id: "headscale-auth-key",
    title: "Headscale pre-authentication key",
    family: "headscale",
    severity: "critical",
    prefix: "hskey-auth-",
    parts: [{ of: "url64", length: 12 }, "-", { of: "url64", length: 64 }],
    formatSource: "https://headscale.net/stable/ref/registration/",
    remedy: "headscale preauthkeys expire",
  }),
];
