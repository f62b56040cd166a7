import { alphabets, namedToken, type Rule } from "../formats/index.ts";

const RANDOM_CHARACTERS = 27;

/** The key ends in padding, so that its samples are made here. */
const secretKey: Rule = {
  ...namedToken({
    id: "yubico-secret-key",
    title: "Yubico OTP validation secret key",
    family: "yubico",
    severity: "medium",
    names: ["yubico", "yubikey", "yubi_cloud"],
    kinds: ["secret_key", "api_key", "secret", "key"],
    parts: [{ of: "base64", length: RANDOM_CHARACTERS }, "="],
    formatSource: "https://developers.yubico.com/yubikey-val/Getting_Started_Writing_Clients.html",
    remedy: "Get a new client ID and key at upgrade.yubico.com/getapikey; Yubico's support disables the old one",
  }),
  samples: (random) => {
    const make = () => `${random.text(RANDOM_CHARACTERS, alphabets.base64.characters)}=`;
    const [first, second, third] = [make(), make(), make()];
    return {
      positive: [
        { text: `YUBICO_SECRET_KEY=${first}`, secret: first },
        { text: `"yubico_secret_key": "${second}"`, secret: second },
        { text: `yubico_secret_key: '${third}'\n`, secret: third },
      ],
      negative: [
        `yubico_secret_key: "${"x".repeat(RANDOM_CHARACTERS)}="`,
        "yubico was down from 10:00 to 12:00",
        "yubico_client_id: 87654",
      ],
    };
  },
};

export const yubico = [secretKey];
