import { Random, weighted } from "./random.ts";
import { type Alphabet, TextWriter } from "./text-writer.ts";
import { browsers, escapedTexts, exceptions, hosts, levels, messages, methods, services, statuses, verbs, words } from "./vocabulary.ts";

const BLOCK_BYTES = 4 * 1024 * 1024;
const START = Date.UTC(2025, 10, 22, 7, 0, 0);
const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** Gives a mixed server log of exactly `bytes` bytes, block after block. A block is overwritten by the next. */
export function* logBlocks({ seed, bytes }: { seed: number; bytes: number }): Generator<Buffer> {
  const line = new LogWriter(seed);
  for (let left = bytes; left > 0; ) {
    const block = line.block();
    const taken = block.subarray(0, Math.min(left, block.length));
    left -= taken.length;
    yield taken;
  }
}

class LogWriter {
  private readonly random: Random;
  private readonly out = new TextWriter(BLOCK_BYTES);
  private atMs = START;
  private second = -1;
  private isoSecond = "";
  private accessSecond = "";

  constructor(seed: number) {
    this.random = new Random(seed, 1);
  }

  block(): Buffer {
    this.out.reset();
    while (this.out.hasRoom) {
      this.tick();
      this[this.random.pick(kinds)]();
      this.out.text("\n");
    }
    return this.out.taken();
  }

  private tick(): void {
    this.atMs += this.random.below(4);
    const second = Math.floor(this.atMs / 1000);
    if (second === this.second) return;
    this.second = second;
    const iso = new Date(this.atMs).toISOString();
    this.isoSecond = iso.slice(0, 19);
    this.accessSecond = `${iso.slice(8, 10)}/${months[Number(iso.slice(5, 7)) - 1]}/${iso.slice(0, 4)}:${iso.slice(11, 19)} +0000`;
  }

  private time(zone = "Z"): TextWriter {
    return this.out
      .text(this.isoSecond)
      .text(".")
      .padded(this.atMs % 1000, 3)
      .text(zone);
  }

  access(): void {
    const { out, random } = this;
    this.address().text(" - ");
    if (random.chance(20)) out.text("user").number(random.below(90_000));
    else out.text("-");
    out.text(" [").text(this.accessSecond).text('] "').text(random.pick(methods)).text(" ");
    this.url();
    out.text(' HTTP/1.1" ').number(random.pick(statuses)).text(" ").number(random.below(60_000)).text(' "');
    if (random.chance(50)) {
      out.text("https://").text(random.pick(hosts));
      this.url();
    } else out.text("-");
    out.text('" "').text(random.pick(browsers)).text('" rt=0.').padded(random.below(900), 3);
    if (random.chance(50)) out.text(" request_id=").uuid(random);
  }

  json(): void {
    const { out, random } = this;
    out.text('{"ts":"');
    this.time().text('","level":"').text(random.pick(levels).toLowerCase()).text('","service":"').text(random.pick(services));
    out.text('","msg":"').text(random.pick(messages)).text('","trace_id":"').random(random, "hex", 32);
    out.text('","span_id":"').random(random, "hex", 16).text('"');
    for (let fields = random.below(5); fields > 0; fields--) this.jsonField();
    out.text(',"duration_ms":').number(random.below(3000)).text(".").number(random.below(10)).text("}");
  }

  private jsonField(): void {
    const { out, random } = this;
    const word = random.pick(words);
    out.text(',"').text(word);
    switch (random.below(8)) {
      case 0:
        out.text('_id":"').uuid(random).text('"');
        break;
      case 1:
        out.text('":').number(random.below(1_000_000));
        break;
      case 2:
        out.text('":"{\\"').text(random.pick(words)).text('\\":\\"').text(random.pick(words));
        out.text('\\",\\"id\\":').number(random.below(9999)).text('}"');
        break;
      case 3:
        out
          .text('":{"id":"')
          .text(word.slice(0, 3))
          .text("_")
          .random(random, "base62", 14)
          .text('","type":"')
          .text(random.pick(words))
          .text('"}');
        break;
      case 4:
        out.text('":["').text(random.pick(words)).text('","').text(random.pick(words)).text('"]');
        break;
      case 5:
        out.text('":"said \\"').text(random.pick(messages)).text('\\" at C:\\\\').text(random.pick(words)).text('\\\\n"');
        break;
      case 6:
        out.text('_type":"').text(random.pick(words)).text('"');
        break;
      default:
        out.text('":').text(random.pick(["true", "false", "null"]));
    }
  }

  logfmt(): void {
    const { out, random } = this;
    out.text("ts=");
    this.time().text(" level=").text(random.pick(levels).toLowerCase()).text(" caller=").text(random.pick(words)).text(".go:");
    out.number(random.between(10, 900)).text(' msg="').text(random.pick(messages)).text('"');
    for (let fields = random.between(1, 5); fields > 0; fields--) this.logfmtField();
    out.text(" took=").number(random.below(900)).text(".").number(random.below(10)).text("ms");
  }

  private logfmtField(): void {
    const { out, random } = this;
    switch (random.below(6)) {
      case 0:
        out.text(" path=");
        this.url();
        break;
      case 1:
        out.text(" trace=").random(random, "hex", 32);
        break;
      case 2:
        out.text(" ").text(random.pick(words)).text("=").text(random.pick(words)).text(":").number(random.below(99_999));
        break;
      case 3:
        out.text(" etag=").random(random, "base64url", 22);
        break;
      case 4:
        out.text(" peer=");
        this.address().text(":").number(random.between(1024, 65_000));
        break;
      default:
        out.text(" ").text(random.pick(words)).text("=").number(random.below(100_000));
    }
  }

  plain(): void {
    const { out, random } = this;
    out
      .text(this.isoSecond.slice(0, 10))
      .text(" ")
      .text(this.isoSecond.slice(11))
      .text(",")
      .padded(this.atMs % 1000, 3);
    out.text(" ").text(random.pick(levels)).text(" [worker-").number(random.below(64)).text("] com.example.");
    out
      .text(random.pick(services))
      .text(".")
      .text(capital(random.pick(words)))
      .text("Service - ")
      .text(random.pick(messages));
    out.text(" (").text(random.pick(words)).text("=").number(random.below(1_000_000)).text(", ").text(random.pick(words)).text("=");
    if (random.chance(30)) out.random(random, "base62", random.between(8, 24));
    else out.text(random.pick(words));
    out.text(")");
  }

  trace(): void {
    const { out, random } = this;
    this.time().text(" ERROR ").text(random.pick(exceptions)).text(": ").text(random.pick(messages));
    const isPython = random.chance(40);
    if (isPython) out.text("\nTraceback (most recent call last):");
    for (let frames = random.between(5, 25); frames > 0; frames--) {
      const [place, method] = [random.pick(words), `${random.pick(verbs)}${capital(random.pick(words))}`];
      if (isPython) out.text('\n  File "/srv/app/').text(place).text('.py", line ').number(random.below(2000)).text(", in ").text(method);
      else out.text("\n\tat com.example.").text(random.pick(services)).text(".").text(capital(place)).text(".").text(method);
      if (!isPython) out.text("(").text(capital(place)).text(".java:").number(random.below(900)).text(")");
    }
  }

  container(): void {
    const { out, random } = this;
    this.time().text(" kubelet[").number(random.below(30_000)).text(']: pulled image "registry.example/').text(random.pick(services));
    out.text("@sha256:").random(random, "hex", 64).text('" in ').number(random.below(9000)).text("ms pod=").text(random.pick(services));
    out.text("-").random(random, "hex", 10).text("-").random(random, "base32", 5);
  }

  blob(): void {
    const { out, random } = this;
    const alphabet: Alphabet = random.chance(50) ? "base64" : "base64url";
    this.time("+00:00")
      .text(" DEBUG cursor=")
      .random(random, alphabet, 4 * random.between(5, 50) - 1);
    out
      .text(alphabet === "base64" ? "=" : "")
      .text(" next=")
      .text(random.pick(["true", "false"]));
  }

  private url(): void {
    const { out, random } = this;
    out.text("/api/v").number(random.between(1, 3)).text("/").text(random.pick(words)).text("s");
    if (random.chance(50)) out.text("/").number(random.below(1_000_000));
    else if (random.chance(40)) out.text("/").uuid(random);
    if (!random.chance(45)) return;
    out.text("?").text(random.pick(words)).text("=").text(random.pick(escapedTexts));
    if (random.chance(50)) out.text("&").text(random.pick(words)).text("=").number(random.below(500));
  }

  private address(): TextWriter {
    const { out, random } = this;
    out.text("10.").number(random.below(256)).text(".").number(random.below(256)).text(".");
    return out.number(random.below(256));
  }
}

/** How often each kind of line is written, of 100. */
const kinds = weighted([
  [26, "access"],
  [30, "json"],
  [20, "logfmt"],
  [17, "plain"],
  [1, "trace"],
  [3, "container"],
  [3, "blob"],
] as const);

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
