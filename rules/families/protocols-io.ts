import { namedToken } from "../formats/index.ts";

export const protocolsIo = [
  namedToken({
    id: "protocols-io-access-token",
    title: "protocols.io access token",
    family: "protocols-io",
    severity: "high",
    names: ["protocolsio", "protocols_io"],
    parts: [{ of: "lowerAndDigits", length: 64 }],
    formatSource: "https://www.protocols.io/developers",
    remedy: "Reset it on the developers page",
  }),
];
