import { alphabets, assigned, endsWord, isFiller, notFiller, type Rule, run } from "../formats/index.ts";

const base64 = alphabets.base64.re2;

function wireguardKey(id: string, title: string, name: string): Rule {
  return {
    id,
    title,
    family: "wireguard",
    severity: "critical",
    confidence: "high",
    specificity: "format",
    keywords: [name.toLowerCase()],
    followUp: () => assigned([], run(base64, 43), { text: "=" }, endsWord, notFiller),
    pattern: `(?i:${name})["'\\]]{0,2}\\s{0,8}(?:=>|=|:)\\s{0,8}["']?(${base64}{43}=)`,
    windowBytes: { before: 0, after: 80 },
    edges: "end-only",
    previewPrefix: "",
    accept: (secret) => !isFiller(secret),
    formatSource: "https://www.wireguard.com/quickstart/",
    remedy: "Make a new one (wg genkey or wg genpsk), and give its peers the new public half",
    samples: (random) => {
      const make = () => `${random.text(42, alphabets.base64.characters)}8=`;
      const [first, second, third] = [make(), make(), make()];
      return {
        positive: [
          { text: `[Interface]\n${name} = ${first}\n`, secret: first },
          { text: `"${name}": "${second}"`, secret: second },
          { text: `  ${name.toLowerCase()}: ${third}\n`, secret: third },
        ],
        negative: [`${name} = `, `${name} = ${"A".repeat(43)}=`, `${name} = ${first.slice(0, 4)}=`],
      };
    },
  };
}

export const wireguard = [
  wireguardKey("wireguard-private-key", "WireGuard private key", "PrivateKey"),
  wireguardKey("wireguard-preshared-key", "WireGuard preshared key", "PresharedKey"),
];
