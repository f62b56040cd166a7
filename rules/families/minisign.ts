import { alphabets, phraseRule, type SampleRandom, some, whole } from "../formats/index.ts";

const BASE64 = alphabets.base64.re2;
const base64 = (random: SampleRandom, length: number) => random.text(length, alphabets.base64.characters);

const comment = "untrusted comment:";

export const minisign = [
  phraseRule({
    id: "minisign-secret-key",
    title: "minisign secret key",
    family: "minisign",
    severity: "critical",
    confidence: "high",
    begins: ["RWRTY0Iy", "RWQAAEIy"],
    edges: "alphanumeric",
    phrase: [some(BASE64, 203), some("=", 0, 1)],
    formatSource: "https://jedisct1.github.io/minisign/",
    remedy: "Make a new key pair (minisign -G), and publish the new public key",
    make: () => "",
    found: [],
    missed: [],
  }),
  phraseRule({
    id: "signify-secret-key",
    title: "signify secret key",
    family: "minisign",
    severity: "critical",
    confidence: "high",
    begins: ["RWRCSwAAA"],
    edges: "alphanumeric",
    phrase: [some(BASE64, 130), some("=", 0, 1)],
    formatSource: "https://man.openbsd.org/signify",
    remedy: "Make a new key pair (signify -G), and publish the new public key",
    make: () => "",
    found: [],
    missed: [],
  }),
].map((rule, nth) =>
  whole(
    rule,
    (random) => {
      const [start, length] = nth === 0 ? (["RWRTY0Iy", 203] as const) : (["RWRCSwAAA", 130] as const);
      const keys = Array.from({ length: 3 }, () => `${start}${base64(random, length - 1)}8=`);
      return {
        positive: keys.map((made, at) => ({
          text: [`${comment} secret key\n${made}\n`, `SIGN_KEY="${made}"`, made][at] as string,
          secret: made,
        })),
        negative: [`${start} is how it begins`, `${comment} x\n${start}${base64(random, 40)}`, `x${keys[0]}`],
      };
    },
    nth === 0 ? "RWRTY0Iy" : "RWRCS",
  ),
);
