import { namedToken } from "../formats/index.ts";

const uuid = [
  { of: "hex", length: 8 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 12 },
] as const;

export const appdynamics = [
  namedToken({
    id: "appdynamics-client-secret",
    title: "AppDynamics API client secret",
    family: "appdynamics",
    severity: "high",
    names: ["appdynamics"],
    kinds: ["client_secret", "secret"],
    parts: [...uuid],
    formatSource: "https://docs.appdynamics.com/appd/24.x/latest/en/extend-cisco-appdynamics/cisco-appdynamics-apis/api-clients",
    remedy: "Regenerate the secret or delete the API client under Administration, API Clients",
  }),
];
