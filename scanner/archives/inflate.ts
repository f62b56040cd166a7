import { createInflateRaw } from "node:zlib";
import type { ByteReader } from "./byte-reader.ts";
import { ArchiveProblem, CUT_OFF, damaged } from "./problem.ts";

const CHUNK_BYTES = 65_536;

/** Unpacks a deflate stream (RFC 1951), and leaves `reader` at the first byte behind it. */
export async function* inflate(reader: ByteReader): AsyncGenerator<Buffer> {
  const engine = createInflateRaw({ chunkSize: CHUNK_BYTES });
  let last: Buffer = Buffer.alloc(0);
  let givenBytes = 0;
  let feeding = Promise.resolve();
  // A chunk at a time: of the one that the stream ends in, or the next one, the engine says how much it used.
  const feed = async () => {
    try {
      const chunk = await reader.next();
      if (engine.destroyed) return chunk && reader.giveBack(chunk);
      if (!chunk) {
        engine.end();
        return;
      }
      last = chunk;
      givenBytes += chunk.length;
      engine.write(chunk, (error) => {
        // What it did not use stands behind the stream's end.
        const isAllUsed = engine.bytesWritten === givenBytes;
        if (!error && !engine.destroyed && isAllUsed) feeding = feed();
      });
    } catch (thrown) {
      engine.destroy(thrown as Error);
    }
  };
  feeding = feed();
  try {
    yield* engine;
  } catch (thrown) {
    throw problemOf(thrown);
  } finally {
    engine.destroy();
    await feeding;
  }
  reader.giveBack(last.subarray(last.length - (givenBytes - engine.bytesWritten)));
}

function problemOf(thrown: unknown): unknown {
  const code = thrown instanceof Error && "code" in thrown ? thrown.code : undefined;
  if (code === "Z_BUF_ERROR") return new ArchiveProblem(CUT_OFF);
  return code === "Z_DATA_ERROR" ? damaged("what is packed cannot be unpacked") : thrown;
}
