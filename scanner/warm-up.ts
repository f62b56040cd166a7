import type { IndexedEngine, MakeEngine } from "./live-engine.ts";

const TEXT_BYTES = 512 * 1024;
const ROUNDS = 3;
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
/** One line in so many tells of credentials: each takes longer than a page of other lines. */
const TELLING_EVERY = 100;

/**
 * Makes engines that are as fast with the first text as with the others. Without it a watch takes half a second for what it does in
 * ten milliseconds afterwards: the index is not read yet, and neither the engine's code nor the kernel's is optimised. `needsIndex`: an
 * engine without an index is not used, and not prepared.
 */
export function warmed<Made extends IndexedEngine>(make: MakeEngine<Made>, { needsIndex }: { needsIndex: boolean }): MakeEngine<Made> {
  return (index) => {
    const made = make(index);
    if (index || !needsIndex) {
      const text = madeUpLog();
      // What is found is nobody's.
      for (let round = 0; round < ROUNDS; round++) made.engine.scan(text, { countsRepeats: true });
    }
    return made;
  };
}

/** The same each time. Its values look like tokens and are those of a generator that nobody would take for chance. */
function madeUpLog(): Buffer {
  const lines: string[] = [];
  let state = 1;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 8;
  };
  const word = (length: number) => Array.from({ length }, () => ALPHABET[next() % ALPHABET.length]).join("");
  for (let lengthBytes = 0; lengthBytes < TEXT_BYTES; lengthBytes += (lines.at(-1)?.length ?? 0) + 1) {
    const at = `2026-01-01T00:00:${String(next() % 60).padStart(2, "0")}.000Z`;
    if (lines.length % TELLING_EVERY === 0) lines.push(`${at} DEBUG api_key=${word(8)} password: "${word(10)}" auth: Bearer ${word(40)}`);
    else if (lines.length % 2 === 0) lines.push(`${at} INFO http.server GET /v1/items/${next()}?page=${next() % 9} 200 id=${word(12)}`);
    else lines.push(`{"time":"${at}","level":"info","msg":"signed in","user":"u${next()}","request_id":"${word(24)}","ok":true}`);
  }
  return Buffer.from(lines.join("\n"));
}
