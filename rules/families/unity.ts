import { namedToken } from "../formats/index.ts";

export const unity = [
  namedToken({
    id: "unity-service-account-secret",
    title: "Unity service account secret",
    family: "unity",
    severity: "high",
    names: ["unity_service_account", "unity_cloud", "unity_services", "unity_account"],
    kinds: ["secret_key", "secret", "api_key", "key"],
    parts: [{ of: "url64", length: 32 }],
    formatSource: "https://services.docs.unity.com/docs/service-account-auth/",
    remedy: "Delete the key under the service account's Keys in the Unity Dashboard",
  }),
];
