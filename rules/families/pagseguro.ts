import { namedToken, uuid } from "../formats/index.ts";

const formatSource = "https://developer.pagbank.com.br/docs/token-de-autenticacao";
export const pagseguro = [
  namedToken({
    id: "pagseguro-token",
    title: "PagSeguro token",
    family: "pagseguro",
    severity: "critical",
    names: ["pagseguro", "pagbank"],
    parts: [{ of: "anyHex", length: 32 }],
    formatSource,
    remedy: "Generate a new token under Venda online, Integrações; the old one dies",
  }),
  namedToken({
    id: "pagbank-token",
    title: "PagBank token of two parts",
    family: "pagseguro",
    severity: "critical",
    names: ["pagseguro", "pagbank"],
    parts: [...uuid, { of: "hex", length: 64 }],
    formatSource,
    remedy: "Generate a new token under Venda online, Integrações; the old one dies",
  }),
];
