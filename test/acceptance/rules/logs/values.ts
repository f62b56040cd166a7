import { Random } from "../../../corpus/index.ts";
import { alphabets } from "../../../corpus/text-writer.ts";
import { browsers, services, words } from "../../../corpus/vocabulary.ts";

const START_MS = Date.UTC(2026, 2, 14, 6, 0, 0);

/** What stands in logs and is random, but nobody's secret. */
export class Values extends Random {
  atMs = START_MS;

  /** Some milliseconds later. */
  tick(): Date {
    this.atMs += this.below(40);
    return new Date(this.atMs);
  }

  of(alphabet: keyof typeof alphabets, length: number): string {
    const characters = alphabets[alphabet];
    let text = "";
    for (let at = 0; at < length; at++) text += String.fromCharCode(characters[this.below(characters.length)] as number);
    return text;
  }

  hex(length: number): string {
    return this.of("hex", length);
  }

  uuid(): string {
    return `${this.hex(8)}-${this.hex(4)}-4${this.hex(3)}-${this.pick(["8", "9", "a", "b"])}${this.hex(3)}-${this.hex(12)}`;
  }

  /** As ULIDs, KSUIDs and the like. */
  sortableId(): string {
    return `01J${this.of("base32", 23)}`;
  }

  base64(bytes: number): string {
    return this.bytes(bytes).toString("base64");
  }

  base64url(bytes: number): string {
    return this.bytes(bytes).toString("base64url");
  }

  /** A page's cursor as APIs hand it out. */
  cursor(): string {
    const place = { id: this.below(9_000_000), created_at: new Date(this.atMs).toISOString(), dir: "next" };
    return Buffer.from(JSON.stringify(place)).toString(this.chance(50) ? "base64" : "base64url");
  }

  address(): string {
    if (this.chance(8)) return `2001:db8:${this.hex(4)}:${this.hex(4)}::${this.hex(4)}`;
    return `${this.pick([10, 172, 192, 203])}.${this.below(256)}.${this.below(256)}.${this.between(1, 254)}`;
  }

  word(): string {
    return this.pick(words);
  }

  service(): string {
    return this.pick(services);
  }

  browser(): string {
    return this.pick(browsers);
  }

  email(): string {
    return `${this.pick(people)}.${this.word()}${this.below(100)}@${this.pick(["example.com", "mail.example.org", "corp.example.net"])}`;
  }

  person(): string {
    return this.pick(people);
  }

  /** What a cache's, a queue's or a bucket's key begins with. */
  entity(): string {
    return this.pick(entities);
  }

  image(): string {
    return `registry.example.com/team-${this.below(9)}/${this.service()}@sha256:${this.hex(64)}`;
  }
}

const people =
  "anna bruno chen dmitri elena farid grace hugo ines jonas kofi lena mateo nadia omar priya quentin rosa sven tariq uma victor".split(" ");

const entities = "user order product cart profile catalog invoice shipment rate-limit feature-flag session-index token-bucket".split(" ");
