import { namedToken, prefixedToken } from "../formats/index.ts";

export const cloudinary = [
  prefixedToken({
    id: "cloudinary-url",
    title: "Cloudinary URL with API secret",
    family: "cloudinary",
    severity: "critical",
    prefix: "cloudinary://",
    parts: [{ of: "digits", length: 12, lengthMax: 18 }, ":", { of: "url64", length: 27 }],
    formatSource: "https://cloudinary.com/documentation/cloudinary_sdks#configuration_parameters",
    remedy: "DELETE https://api.cloudinary.com/v1_1/provisioning/accounts/{id}/sub_accounts/{id}/access_keys/{key}",
  }),
  namedToken({
    id: "cloudinary-api-secret",
    title: "Cloudinary API secret",
    family: "cloudinary",
    severity: "critical",
    names: ["cloudinary"],
    kinds: ["api_secret", "secret"],
    parts: [{ of: "url64", length: 27 }],
    formatSource: "https://cloudinary.com/documentation/product_environment_settings#api_keys",
    remedy: "Delete the key under Settings, API keys",
  }),
];
