import { namedToken } from "../formats/index.ts";

export const btcpayServer = [
  namedToken({
    id: "btcpay-server-api-key",
    title: "BTCPay Server API key",
    family: "btcpay-server",
    severity: "high",
    names: ["btcpay", "btcpayserver"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://docs.btcpayserver.org/API/Greenfield/v1/",
    remedy: "DELETE /api/v1/api-keys/current with it",
  }),
];
