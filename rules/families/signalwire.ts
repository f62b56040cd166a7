import { namedToken } from "../formats/index.ts";

const shared = {
  family: "signalwire",
  severity: "high",
  formatSource: "https://developer.signalwire.com/rest/overview/authentication",
  remedy: "Delete the token under API in the SignalWire space",
  names: ["signalwire", "signal_wire"],
} as const;

export const signalwire = [
  namedToken({ ...shared, id: "signalwire-api-token", title: "SignalWire API token", parts: ["PT", { of: "hex", length: 48 }] }),
  namedToken({
    ...shared,
    id: "signalwire-legacy-api-token",
    title: "SignalWire API token of the older kind",
    parts: [{ of: "base62", length: 50 }],
  }),
];
