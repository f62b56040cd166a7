import { namedToken, prefixedToken } from "../formats/index.ts";

export const segment = [
  prefixedToken({
    id: "segment-public-api-token",
    title: "Segment Public API token",
    family: "segment",
    severity: "high",
    prefix: "sgp_",
    parts: [{ of: "base62", length: 64 }],
    formatSource: "https://docs.segmentapis.com/tag/Getting-Started",
    remedy: "Remove it under Settings, Workspace settings, Access Management, Tokens",
  }),
  namedToken({
    id: "segment-config-api-token",
    title: "Segment Config API token",
    family: "segment",
    severity: "high",
    names: ["segment", "sgmt"],
    parts: [{ of: "url64", length: 43 }, ".", { of: "url64", length: 43 }],
    formatSource: "https://segment.com/docs/api/config-api/authentication/",
    remedy: "Remove it under Settings, Workspace settings, Access Management, Tokens",
  }),
  namedToken({
    id: "segment-write-key",
    title: "Segment write key",
    family: "segment",
    severity: "low",
    names: ["segment_write", "segment_io", "segment_source", "segment_js", "segment_api"],
    kinds: ["write_key", "writekey"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://segment.com/docs/connections/find-writekey/",
    remedy: "Regenerate it under the source's Settings, API Keys",
  }),
];
