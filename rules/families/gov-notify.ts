import { namedToken, prefixedToken, uuid } from "../formats/index.ts";

const shared = { family: "gov-notify", severity: "high" } as const;

export const govNotify = [
  prefixedToken({
    ...shared,
    id: "canadian-notify-api-key",
    title: "GC Notify API key",
    prefix: "gcntfy-",
    parts: [{ of: "url64", length: 1, lengthMax: 80 }, "-", ...uuid, "-", ...uuid],
    formatSource: "https://documentation.notification.canada.ca/en/keys.html",
    remedy: "Revoke it under API integration, API keys in GC Notify",
  }),
  namedToken({
    ...shared,
    id: "gov-uk-notify-api-key",
    title: "GOV.UK Notify API key",
    names: ["govuk_notify", "gov_uk_notify", "gov_notify", "notify_api"],
    parts: [{ of: "url64", length: 1, lengthMax: 60 }, "-", ...uuid, "-", ...uuid],
    formatSource: "https://docs.notifications.service.gov.uk/rest-api.html",
    remedy: "Revoke it under API integration, API keys in GOV.UK Notify",
  }),
];
