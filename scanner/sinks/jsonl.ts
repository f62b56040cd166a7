import type { Writable } from "node:stream";
import { LeaktrailError } from "../../contract/index.ts";
import type { Sink } from "./sink.ts";

/** Writes one finding a line, as JSON. A closed stream is `collector-unavailable`. */
export function jsonlSink(stream: Writable): Sink {
  return {
    send: (findings) =>
      new Promise((resolve, reject) => {
        const text = findings.map((finding) => `${JSON.stringify(finding)}\n`).join("");
        stream.write(text, (error) => {
          if (error) reject(new LeaktrailError("collector-unavailable", `findings cannot be written: ${error.message}`, { cause: error }));
          else resolve([]);
        });
      }),
    close: async () => undefined,
  };
}
