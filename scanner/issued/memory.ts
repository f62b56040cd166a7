import type { Kernel } from "../kernel/index.ts";

/** A stretch of the kernel's memory for contents that come anew: it grows by doubling, and what it outgrew is lost. */
export class ReusedMemory {
  readonly #kernel: Kernel;
  #address = 0;
  #capacity = 0;

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
  }

  /** The address of `lengthBytes`, in place of what was asked for before. Their contents are whatever stood there. */
  take(lengthBytes: number): number {
    if (lengthBytes > this.#capacity) {
      this.#capacity = Math.max(lengthBytes, 2 * this.#capacity);
      this.#address = this.#kernel.allocate(this.#capacity);
    }
    return this.#address;
  }
}
