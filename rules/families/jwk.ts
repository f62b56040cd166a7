import { alphabets, blanks, oneOf, phraseRule, quote, sample, secret, some, upTo, value } from "../formats/index.ts";

const URL64 = alphabets.url64.re2;

const member = [
  quote,
  some("[A-Za-z0-9_]", 1, 10),
  quote,
  blanks(),
  ":",
  blanks(),
  quote,
  some("[^\"']", 0, 120),
  quote,
  blanks(),
  ",",
  blanks(),
];

export const jwk = [
  phraseRule({
    id: "jwk-private-key",
    title: "Private key in a JSON Web Key",
    family: "jwk",
    severity: "critical",
    begins: ['"d"'],
    phrase: [
      blanks(),
      ":",
      blanks(),
      '"',
      secret(
        [
          some(URL64, 43),
          oneOf(
            [],
            [some(URL64, 21)],
            [some(URL64, 32, 33)],
            [some(URL64, 45)],
            [some(URL64, 128)],
            [some(URL64, 299, 300)],
            [some(URL64, 469)],
            [some(URL64, 639, 640)],
          ),
        ],
        "token",
      ),
      '"',
    ],
    formatSource: "https://www.rfc-editor.org/rfc/rfc7518#section-6.2.2",
    remedy: "Remove the key from the key set that its kid is in, and sign with another one",
    make: sample.base62(43),
    found: [
      (d) => `{"kty":"OKP","crv":"Ed25519","d":"${d}","x":"${"x7".repeat(3)}"}`,
      (d) => `"kty": "EC",\n  "d": "${d}",\n`,
      (d) => `{"d" : "${d}"}`,
    ],
    missed: ['{"d": "short"}', (d) => `"d": "${d}a"`, `{"d":"${"a".repeat(43)}"}`],
  }),
  phraseRule({
    id: "jwk-symmetric-key",
    title: "Symmetric key in a JSON Web Key",
    family: "jwk",
    severity: "critical",
    begins: ['"oct"'],
    phrase: [blanks(), ",", blanks(), upTo(4, member), '"k"', blanks(), ":", blanks(), '"', value(URL64, 22, 172, "token"), '"'],
    formatSource: "https://www.rfc-editor.org/rfc/rfc7518#section-6.4",
    remedy: "Remove the key from the key set that its kid is in, and sign with another one",
    make: sample.base62(43),
    found: [
      (k) => `{"kty":"oct","k":"${k}","alg":"HS256"}`,
      (k) => `{"kty": "oct", "kid": "1", "alg": "A256KW", "k": "${k}"}`,
      (k) => `"kty":"oct",\n "use":"sig",\n "k":"${k}"`,
    ],
    missed: ['{"kty":"oct","kid":"7"}', '"oct", "nov", "dec"', `{"kty":"oct","k":"${"a".repeat(43)}"}`],
  }),
];
