import { prefixedToken } from "../formats/index.ts";

export const octopusDeploy = [
  prefixedToken({
    id: "octopus-deploy-api-key",
    title: "Octopus Deploy API key",
    family: "octopus-deploy",
    severity: "critical",
    prefix: "API-",
    parts: [{ of: "upperAndDigits", length: 25, lengthMax: 32 }],
    formatSource: "https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key",
    remedy: "DELETE /api/users/USER/apikeys/ID, or delete it under My API keys",
  }),
];
