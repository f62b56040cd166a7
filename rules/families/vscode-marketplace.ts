import { namedToken } from "../formats/index.ts";

export const vscodeMarketplace = [
  namedToken({
    id: "vscode-marketplace-token",
    title: "Visual Studio Marketplace publishing token",
    family: "vscode-marketplace",
    severity: "critical",
    names: ["vsce", "vs_marketplace", "vscode_marketplace"],
    kinds: ["pat", "token", "key", "secret"],
    parts: [{ of: "base62", length: 52, lengthMax: 84 }],
    formatSource: "https://code.visualstudio.com/api/working-with-extensions/publishing-extension",
    remedy: "Revoke it under User settings, Personal access tokens, on dev.azure.com",
  }),
];
