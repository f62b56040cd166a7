import type { ByteClass } from "../../contract/index.ts";
import { CLASS_TABLES_BYTES, type Kernel, nibbleTables } from "../kernel/index.ts";
import type { Pass } from "./probe.ts";
import type { LoadedSegment } from "./segment.ts";

/** Makes the passes over a text that find the secrets of all segments: one for each window epoch. */
export class Passes {
  readonly #kernel: Kernel;
  readonly #tables = new Map<ByteClass, number>();

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
  }

  /** What one pass selects for its loosest segment holds what it selects for each other one. */
  of(segments: readonly LoadedSegment[]): Pass[] {
    const byEpoch = new Map<string, LoadedSegment[]>();
    for (const segment of segments) {
      const { windowEpoch } = segment.source.facts;
      byEpoch.set(windowEpoch, [...(byEpoch.get(windowEpoch) ?? []), segment]);
    }
    return [...byEpoch.values()].map((sharing) => {
      const byteClass = Math.max(...sharing.map(({ source }) => source.facts.byteClass)) as ByteClass;
      const width = sharing.some(({ source }) => source.facts.w === 5) ? 5 : 9;
      return { byteClass, tables: this.#tablesOf(byteClass), order: (sharing[0] as LoadedSegment).order, width, segments: sharing };
    });
  }

  #tablesOf(byteClass: ByteClass): number {
    const known = this.#tables.get(byteClass);
    if (known !== undefined) return known;
    const address = this.#kernel.allocate(CLASS_TABLES_BYTES);
    this.#kernel.bytes(address, CLASS_TABLES_BYTES).set(nibbleTables(byteClass));
    this.#tables.set(byteClass, address);
    return address;
  }
}
