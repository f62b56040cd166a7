import { alphabets, exactly, fillerIn, KEY_RUN_MAX, type Rule, run, WINDOW_MAX_BYTES } from "../formats/index.ts";

const BASE64_LINE = 64;

const shared = {
  family: "private-key",
  confidence: "high",
  specificity: "format",
  windowBytes: { before: 0, after: WINDOW_MAX_BYTES },
  edges: "end-only",
  remedy: "Replace the key pair, and remove its public key or certificate wherever it is trusted",
} as const;

/** Which part of a PuTTY key file says that it is encrypted, and what stands between it and the private lines. */
function keyFile(id: string, title: string, severity: Rule["severity"], encryption: string, derivation: boolean): Rule {
  const tail = "Private-(?:MAC|Hash): [0-9a-f]{40}";
  const body = "[0-9A-Za-z+/=\\t\\n\\f\\r ]";
  return {
    ...shared,
    id,
    title,
    severity,
    keywords: ["putty-user-key-file-"],
    followUp: () => [
      exactly("PuTTY-User-Key-File-"),
      run("[123]", 1),
      { text: ": " },
      run("[0-9a-z@.-]", 3, 40),
      run("[\\r\\n]", 1, 2),
      { text: `Encryption: ${encryption}` },
      run("[\\r\\n]", 1, 2),
      { text: "Comment: " },
      run("[^\\r\\n]", 0, 200),
      run("[\\r\\n]", 1, 2),
      { text: "Public-Lines: " },
      run("[0-9]", 1, 3),
      run(body, 40, 4000),
      ...(derivation ? [{ text: "-" }] : [{ text: "-Lines: " }, run("[0-9]", 1, 3), run(body, 40, 4000), { text: "-" }]),
    ],
    pattern: `PuTTY-User-Key-File-[123]: [0-9a-z@.-]{3,40}[\\r\\n]{1,2}Encryption: ${encryption}[\\r\\n]{1,2}Comment: [^\\r\\n]{0,200}[\\r\\n]{1,2}Public-Lines: [0-9]{1,3}\\s[0-9A-Za-z+/=\\s]{30}[0-9A-Za-z+/=\\s]*${derivation ? "(?:Key-Derivation: [ -~]{1,20}\\s{1,2}(?:Argon2-[A-Za-z]{4,12}: [0-9a-f]{1,80}\\s{1,2}){1,5})?" : ""}Private-Lines: [0-9]{1,3}\\s{1,2}([0-9A-Za-z+/=][0-9A-Za-z+/=\\s]{36}[0-9A-Za-z+/=\\s]*[0-9A-Za-z+/=])\\s{1,2}${tail}`,
    accept: (secret) => fillerIn(secret, KEY_RUN_MAX) ?? true,
    previewPrefix: "",
    formatSource: "https://the.earth.li/~sgtatham/putty/0.83/htmldoc/AppendixC.html",
    samples: (random) => {
      const lines = (count: number) =>
        Array.from({ length: count }, () => random.text(BASE64_LINE, alphabets.base64.characters)).join("\n");
      const derived =
        "Key-Derivation: Argon2id\nArgon2-Memory: 8192\nArgon2-Passes: 21\nArgon2-Parallelism: 1\nArgon2-Salt: 0123456789abcdef\n";
      const file = (version: number, secret: string, newline = "\n") =>
        [
          `PuTTY-User-Key-File-${version}: ssh-rsa`,
          `Encryption: ${encryption}`,
          "Comment: rsa-key-20240101",
          `Public-Lines: 2\n${lines(2)}`,
          `${derivation && version === 3 ? derived : ""}Private-Lines: 3\n${secret}`,
          `Private-MAC: ${random.text(version === 3 ? 64 : 40, alphabets.hex.characters)}`,
        ]
          .join("\n")
          .replaceAll("\n", newline);
      const keys = [lines(3), lines(12), lines(1)] as [string, string, string];
      return {
        positive: keys.map((secret, at) => ({ text: file(at === 1 ? 2 : 3, secret), secret })),
        negative: [
          "PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nComment: no more\n",
          `PuTTY-User-Key-File-2: ssh-rsa\nEncryption: ${encryption}\nPublic-Lines: 2\n${keys[0]}`,
          "a file that begins with PuTTY-User-Key-File-2 is one of PuTTY's",
        ],
      };
    },
  };
}

export const putty = [
  keyFile("private-key-putty", "PuTTY private key without a passphrase", "critical", "none", false),
  keyFile("private-key-putty-encrypted", "PuTTY private key, encrypted with a passphrase", "medium", "aes256-cbc", true),
];
