import { namedToken } from "../formats/index.ts";

export const yookassa = [
  namedToken({
    id: "yookassa-secret-key",
    title: "YooKassa secret key",
    family: "yookassa",
    severity: "critical",
    names: ["yookassa", "yandex_kassa", "yoomoney"],
    parts: [{ oneOf: ["live_", "test_"] }, { of: "url64", length: 43 }],
    formatSource: "https://yookassa.ru/developers/using-api/interaction-format",
    remedy: "Reissue the secret key under Integration, API keys",
  }),
];
