import { namedToken, uuid } from "../formats/index.ts";

export const appdynamics = [
  namedToken({
    id: "appdynamics-client-secret",
    title: "AppDynamics API client secret",
    family: "appdynamics",
    severity: "high",
    names: ["appdynamics"],
    kinds: ["client_secret", "secret"],
    parts: uuid,
    formatSource: "https://docs.appdynamics.com/appd/24.x/latest/en/extend-cisco-appdynamics/cisco-appdynamics-apis/api-clients",
    remedy: "Regenerate the secret or delete the API client under Administration, API Clients",
  }),
];
