import { filterHash, KMER_BYTES, type WindowKeys } from "../windows/index.ts";

/**
 * Text that stands in logs, source code and configuration everywhere. A window over it would be found on every page, so
 * that no secret is looked for by one.
 */
const phrases = [
  "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz",
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789",
  "0123456789abcdef0123456789ABCDEF01234567890123456789",
  "1234567890-=qwertyuiop[]asdfghjkl;zxcvbnm,./1qaz2wsx3edc4rfv5tgb6yhn7ujm",
  "the quick brown fox jumps over the lazy dog. The Quick Brown Fox Jumps Over The Lazy Dog",
  "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua",
  "correct horse battery staple correcthorsebatterystaple",
  "-----BEGIN PRIVATE KEY----------END PRIVATE KEY-----",
  "-----BEGIN RSA PRIVATE KEY----------END RSA PRIVATE KEY-----",
  "-----BEGIN EC PRIVATE KEY----------END EC PRIVATE KEY-----",
  "-----BEGIN OPENSSH PRIVATE KEY----------END OPENSSH PRIVATE KEY-----",
  "-----BEGIN CERTIFICATE----------END CERTIFICATE----------BEGIN PUBLIC KEY-----",
  "GET / HTTP/1.1 200 OK POST / HTTP/1.1 404 Not Found 500 Internal Server Error",
  "Content-Type: application/json; charset=utf-8 Content-Length: application/x-www-form-urlencoded",
  "Authorization: Bearer Authorization: Basic X-Forwarded-For: User-Agent: Mozilla/5.0 (Windows NT 10.0; Win64; x64)",
  "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/ Safari/537.36 Accept: text/html,application/xhtml+xml,application/xml",
  "https://www.example.com/index.html http://localhost:8080/api/v1/ https://github.com/ https://api.example.org/",
  "127.0.0.1 192.168.0.1 255.255.255.255 0.0.0.0:8080 00000000-0000-0000-0000-000000000000 ffffffff-ffff-ffff-ffff-ffffffffffff",
  '{"level":"info","message":"","timestamp":"2026-01-01T00:00:00.000Z","service":"","status":200,"duration_ms":',
  "INFO WARNING ERROR DEBUG TRACE FATAL Exception in thread main java.lang.NullPointerException at org.springframework.",
  "Traceback (most recent call last): File line in <module> raise ValueError connection refused connection reset by peer timed out",
  "no such file or directory permission denied segmentation fault out of memory command not found",
  "import export default function return const public static void private class extends implements interface namespace",
  "password username secret token api_key apikey access_token refresh_token client_id client_secret private_key AWS_ACCESS_KEY_ID",
  "AWS_SECRET_ACCESS_KEY DATABASE_URL=postgres://postgres:postgres@localhost:5432/postgres mysql://root:root@localhost:3306/mysql",
  "administrator configuration environment development production staging kubernetes.default.svc.cluster.local container docker",
  "changeme changeit letmein welcome password123 Password123! admin123 administrator1 default guest secret123 test1234 example",
  "SELECT * FROM INSERT INTO VALUES UPDATE SET WHERE DELETE FROM CREATE TABLE PRIMARY KEY NOT NULL DEFAULT CURRENT_TIMESTAMP",
  "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December",
  "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJzdWIiOi",
  "sha256:sha384-sha512-integrity package-lock.json node_modules resolved registry.npmjs.org MIIEvQIBADANBgkqhkiG9w0BAQEFAASC",
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAA data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcv R0lGODlhAQABAAAAACH5",
] as const;

const BITS_LOG2 = 20;

/** The anchors that stand in common text, raw or in base64, under the keys of one window epoch. */
export class CommonText {
  readonly #hashes = new Set<number>();
  /** A bit for each value of some bits of the hash: nearly all other windows are told by it alone. */
  readonly #bits = new Uint32Array(2 ** (BITS_LOG2 - 5));

  constructor(keys: WindowKeys) {
    const hash = new Uint32Array(2);
    for (const text of commonTexts()) {
      for (let at = 0; at + KMER_BYTES <= text.length; at++) {
        filterHash(text, at, keys, hash);
        const [h1, h2] = [hash[0] as number, hash[1] as number];
        const bit = h1 >>> (32 - BITS_LOG2);
        this.#bits[bit >>> 5] = (this.#bits[bit >>> 5] as number) | (1 << (bit & 31));
        this.#hashes.add(nameOf(h1, h2));
      }
    }
  }

  holds(h1: number, h2: number): boolean {
    const bit = h1 >>> (32 - BITS_LOG2);
    return (((this.#bits[bit >>> 5] as number) >>> (bit & 31)) & 1) === 1 && this.#hashes.has(nameOf(h1, h2));
  }
}

/** As many bits of the hash as a number holds. */
function nameOf(h1: number, h2: number): number {
  return h1 * 0x100000 + (h2 & 0xfffff);
}

function* commonTexts(): Generator<Uint8Array> {
  for (const phrase of phrases) {
    yield Buffer.from(phrase);
    for (let zeros = 0; zeros < 3; zeros++) {
      // The last two characters depend on what follows the phrase.
      yield Buffer.from(Buffer.from("\0".repeat(zeros) + phrase).toString("base64")).subarray(0, -4);
    }
  }
  for (let byte = 0; byte < 0x80; byte++) yield Buffer.alloc(KMER_BYTES, byte);
}
