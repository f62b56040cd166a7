import { prefixedToken } from "../formats/index.ts";

export const laravel = [
  prefixedToken({
    id: "laravel-app-key",
    title: "Laravel application key",
    family: "laravel",
    severity: "critical",
    confidence: "medium",
    prefix: "base64:",
    parts: [{ of: "base64", length: 43 }, "="],
    formatSource: "https://laravel.com/docs/12.x/encryption#configuration",
    remedy: "php artisan key:generate, with the old one in APP_PREVIOUS_KEYS while data is encrypted anew",
  }),
];
