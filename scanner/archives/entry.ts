import type { Budget } from "./budget.ts";
import type { ByteReader, RandomAccess } from "./byte-reader.ts";

/** An archive that is being read. */
export interface OpenArchive {
  readonly reader: ByteReader;
  /** Where it can be read anywhere; what reader gives then is the same bytes from their beginning. */
  readonly access?: RandomAccess;
  readonly budget: Budget;
}

/** One thing that an archive holds, as its format says; folders are none. */
export type ArchiveEntry =
  | {
      readonly kind: "file";
      readonly name: string;
      /** To be read before the next entry is asked for; need not be read to its end. */
      readonly content: AsyncIterable<Buffer>;
    }
  | { readonly kind: "skipped"; readonly name: string; readonly reason: "symlink" | "hardlink" | "special" }
  | { readonly kind: "unreadable"; readonly name: string; readonly problem: string };

/** A finding's file, and so the names it is made of, has a bound. */
const NAME_MAX_LENGTH = 1000;

/** A name as it is told: bytes that are no UTF-8 and halves of pairs are replaced, and what is too long is cut. */
export function nameOf(given: Buffer | string): string {
  const text = typeof given === "string" ? given : given.toString("utf8", 0, 4 * NAME_MAX_LENGTH);
  const cut = text.length > NAME_MAX_LENGTH ? `${text.slice(0, NAME_MAX_LENGTH)}…` : text;
  return cut.replace(/\p{Surrogate}/gu, "\ufffd");
}
