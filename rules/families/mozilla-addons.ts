import { namedToken } from "../formats/index.ts";

export const mozillaAddons = [
  namedToken({
    id: "mozilla-addons-api-secret",
    title: "Mozilla add-ons API secret",
    family: "mozilla-addons",
    severity: "critical",
    names: ["web_ext", "webext", "amo_jwt", "amo_api", "firefox_addon"],
    kinds: ["secret", "api_secret", "jwt_secret", "key"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://mozilla.github.io/addons-server/topics/api/auth.html",
    remedy: "Revoke it under Tools, Manage API keys, on addons.mozilla.org",
  }),
];
