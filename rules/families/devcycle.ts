import { prefixedToken } from "../formats/index.ts";

const formatSource = "https://docs.devcycle.com/essentials/keys/";
const remedy = "Rotate it under Environments, Manage keys";

export const devcycle = [
  prefixedToken({
    id: "devcycle-server-key",
    title: "DevCycle server SDK key",
    family: "devcycle",
    severity: "medium",
    confidence: "medium",
    prefix: "dvc_server_",
    parts: [{ of: "url64", length: 16, lengthMax: 60 }],
    formatSource,
    remedy,
  }),
  prefixedToken({
    id: "devcycle-client-key",
    title: "DevCycle client SDK key",
    family: "devcycle",
    severity: "low",
    confidence: "medium",
    prefix: "dvc_client_",
    parts: [{ of: "url64", length: 16, lengthMax: 60 }],
    formatSource,
    remedy,
  }),
  prefixedToken({
    id: "devcycle-mobile-key",
    title: "DevCycle mobile SDK key",
    family: "devcycle",
    severity: "low",
    confidence: "medium",
    prefix: "dvc_mobile_",
    parts: [{ of: "url64", length: 16, lengthMax: 60 }],
    formatSource,
    remedy,
  }),
];
