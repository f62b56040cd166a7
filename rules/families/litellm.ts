import { namedToken } from "../formats/index.ts";

export const litellm = [
  namedToken({
    id: "litellm-virtual-key",
    title: "LiteLLM virtual key",
    family: "litellm",
    severity: "high",
    names: ["litellm"],
    parts: ["sk-", { of: "url64", length: 22 }],
    formatSource: "https://docs.litellm.ai/docs/proxy/virtual_keys",
    remedy: "POST it to /key/delete of the proxy",
  }),
];
