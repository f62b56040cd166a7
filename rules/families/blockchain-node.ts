import { type Alphabet, alphabets, endsWord, exactly, fillerIn, notFiller, type Rule, run } from "../formats/index.ts";

interface Endpoint {
  readonly family: string;
  readonly issuer: string;
  /** What stands before the key in the URL of a node; it is the keyword. */
  readonly path: string;
  readonly of: Alphabet;
  readonly length: number;
  readonly lengthMax?: number;
  readonly formatSource: string;
  readonly remedy: string;
  /** Tells apart two rules of one issuer. */
  readonly mark?: string;
}

/** The rule of a URL of a node whose last part is the key to it. */
function endpoint({ family, issuer, path, of, length, lengthMax = length, formatSource, remedy, mark = "" }: Endpoint): Rule {
  const { re2, characters } = alphabets[of];
  return {
    id: `${family}-endpoint-url${mark}`,
    title: `Key in the URL of a node of ${issuer}`,
    family,
    severity: "medium",
    confidence: "high",
    specificity: "issuer",
    keywords: [path],
    followUp: () => [exactly(path), run(re2, length, lengthMax), endsWord, notFiller],
    pattern: `${path.replaceAll(".", "\\.")}(${re2}{${length},${lengthMax}})`,
    windowBytes: { before: 0, after: path.length + lengthMax },
    edges: "end-only",
    previewPrefix: "",
    accept: (secret) => fillerIn(secret) ?? true,
    formatSource,
    remedy,
    samples: (random) => {
      const make = () => `${random.text(length - 1, characters)}7`;
      const [first, second, third] = [make(), make(), make()];
      return {
        positive: [
          { text: `https://mainnet.${path}${first}`, secret: first },
          { text: `url: "wss://node.${path}${second}"`, secret: second },
          { text: `POST https://${path}${third} 200`, secret: third },
        ],
        negative: [
          `https://mainnet.${path}`,
          `https://mainnet.${path}${"x".repeat(length)}`,
          `https://mainnet.${path}${first.slice(0, 12)}`,
        ],
      };
    },
  };
}

const infura = {
  family: "infura",
  issuer: "Infura",
  of: "hex",
  length: 32,
  formatSource: "https://docs.metamask.io/services/get-started/infura/",
  remedy: "Delete the API key in the MetaMask Developer dashboard",
} as const;
const alchemy = {
  family: "alchemy",
  issuer: "Alchemy",
  of: "url64",
  length: 21,
  lengthMax: 40,
  formatSource: "https://www.alchemy.com/docs/create-an-api-key",
  remedy: "Delete the app, or roll its key, in the Alchemy dashboard",
} as const;

export const blockchainNode = [
  endpoint({ ...infura, path: "infura.io/v3/" }),
  endpoint({ ...infura, path: "infura.io/ws/v3/", mark: "-websocket" }),
  endpoint({ ...alchemy, path: "alchemy.com/v2/" }),
  endpoint({ ...alchemy, path: "alchemyapi.io/v2/", mark: "-legacy" }),
  endpoint({
    family: "quicknode",
    issuer: "QuickNode",
    path: "quiknode.pro/",
    of: "hex",
    length: 40,
    formatSource: "https://www.quicknode.com/docs/ethereum",
    remedy: "Roll the token of the endpoint under Security in the dashboard",
  }),
  endpoint({
    family: "chainstack",
    issuer: "Chainstack",
    path: "p2pify.com/",
    of: "hex",
    length: 32,
    formatSource: "https://docs.chainstack.com/docs/authentication-methods-for-different-scenarios",
    remedy: "Delete the node, or change its access credentials, in the console",
  }),
  endpoint({
    family: "getblock",
    issuer: "GetBlock",
    path: "go.getblock.io/",
    of: "hex",
    length: 32,
    formatSource: "https://docs.getblock.io/getting-started/authentication-with-access-tokens",
    remedy: "Roll the access token of the endpoint in the dashboard",
  }),
];
