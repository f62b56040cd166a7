import { namedToken } from "../formats/index.ts";

export const assemblyai = [
  namedToken({
    id: "assemblyai-api-key",
    title: "AssemblyAI API key",
    family: "assemblyai",
    severity: "high",
    names: ["assembly_ai"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://www.assemblyai.com/docs/deployment/account-management",
    remedy: "Rotate it under API Keys in the AssemblyAI dashboard",
  }),
];
