import { prefixedToken } from "../formats/index.ts";

const formatSource = "https://www.mercadopago.com.br/developers/en/docs/your-integrations/credentials";

export const mercadoPago = [
  prefixedToken({
    id: "mercado-pago-access-token",
    title: "Mercado Pago production access token",
    family: "mercado-pago",
    severity: "critical",
    prefix: "APP_USR-",
    parts: [
      { of: "digits", length: 12, lengthMax: 17 },
      "-",
      { of: "digits", length: 6 },
      "-",
      { of: "hex", length: 32 },
      "-",
      { of: "digits", length: 6, lengthMax: 12 },
    ],
    formatSource,
    remedy: "Renew the production credentials under Your integrations",
  }),
  prefixedToken({
    id: "mercado-pago-test-access-token",
    title: "Mercado Pago test access token",
    family: "mercado-pago",
    severity: "low",
    prefix: "TEST-",
    parts: [
      { of: "digits", length: 12, lengthMax: 17 },
      "-",
      { of: "digits", length: 6 },
      "-",
      { of: "hex", length: 32 },
      "-",
      { of: "digits", length: 6, lengthMax: 12 },
    ],
    formatSource,
    remedy: "Renew the test credentials under Your integrations",
  }),
  prefixedToken({
    id: "mercado-pago-legacy-access-token",
    title: "Mercado Pago access token with a locale mark",
    family: "mercado-pago",
    severity: "critical",
    prefix: "APP_USR-",
    parts: [
      { of: "digits", length: 12, lengthMax: 17 },
      "-",
      { of: "digits", length: 6 },
      "-",
      { of: "hex", length: 32 },
      "__L",
      { of: "letters", length: 1 },
      "_L",
      { of: "letters", length: 1 },
      "__-",
      { of: "digits", length: 6, lengthMax: 12 },
    ],
    formatSource,
    remedy: "Renew the production credentials under Your integrations",
  }),
];
