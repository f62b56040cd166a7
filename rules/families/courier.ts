import { namedToken } from "../formats/index.ts";

export const courier = [
  namedToken({
    id: "courier-auth-token",
    title: "Courier auth token",
    family: "courier",
    severity: "high",
    names: ["courier", "trycourier"],
    parts: [{ oneOf: ["pk_prod_", "pk_test_", "dk_prod_", "dk_test_"] }, { of: "base62", length: 24, lengthMax: 28 }],
    formatSource: "https://www.courier.com/docs/platform/workspaces/environments-api-keys",
    remedy: "Rotate it under Settings, API Keys",
  }),
];
