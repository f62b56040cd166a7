import { namedToken } from "../formats/index.ts";

const formatSource = "https://developer.adobe.com/commerce/webapi/get-started/authentication/";

export const magento = [
  namedToken({
    id: "magento-access-token",
    title: "Magento or Adobe Commerce access token",
    family: "magento",
    severity: "critical",
    names: ["magento", "adobe_commerce"],
    parts: [{ of: "lowerAndDigits", length: 32 }],
    formatSource,
    remedy: "Reauthorize or delete the integration under System, Integrations",
  }),
];
