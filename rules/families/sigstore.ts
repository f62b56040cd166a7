import { alphabets, oneOf, phraseRule, type SampleRandom, some, whole } from "../formats/index.ts";

const base64 = (random: SampleRandom, length: number) => random.text(length, alphabets.base64.characters);

export const sigstore = whole(
  phraseRule({
    id: "cosign-private-key",
    title: "cosign or sigstore private key, encrypted",
    family: "sigstore",
    severity: "medium",
    confidence: "high",
    begins: ["-----BEGIN ENCRYPTED "],
    phrase: [
      oneOf(["COSIGN"], ["SIGSTORE"]),
      " PRIVATE KEY-----",
      some("[\\\\nr\\t\\n\\r ]", 1, 4),
      some("[0-9A-Za-z+/=\\\\\\t\\n\\r ]", 200, 2000),
      "-----END ENCRYPTED ",
      oneOf(["COSIGN"], ["SIGSTORE"]),
      " PRIVATE KEY-----",
    ],
    formatSource: "https://docs.sigstore.dev/cosign/key_management/overview/",
    remedy: "Make a new key pair (cosign generate-key-pair), and publish the new public key",
    make: () => "",
    found: [],
    missed: [],
  }),
  (random) => {
    const file = (maker: string, body: string) =>
      `-----BEGIN ENCRYPTED ${maker} PRIVATE KEY-----\n${body}-----END ENCRYPTED ${maker} PRIVATE KEY-----`;
    const made = ["COSIGN", "SIGSTORE", "SIGSTORE"].map((maker) =>
      file(maker, `${[1, 2, 3, 4].map(() => base64(random, 64)).join("\n")}8=\n`),
    );
    return {
      positive: made.map((key) => ({ text: `${key}\n`, secret: key })),
      negative: [file("COSIGN", ""), "-----BEGIN ENCRYPTED MESSAGE-----", file("SIGSTORE", "...\n")],
    };
  },
  "-----BEGIN ENCRYPTED",
);
