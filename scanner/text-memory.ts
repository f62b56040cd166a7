import { type Kernel, type KernelText, PADDING_BYTES } from "./kernel/index.ts";

/** Texts in the kernel's memory: those that were read straight into it, and one to copy others to. */
export class TextMemory {
  readonly #kernel: Kernel;
  #copy: KernelText = { address: 0, bytes: Buffer.alloc(0) };

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
  }

  allocate(lengthBytes: number): Buffer {
    return this.#kernel.bytes(this.#kernel.allocate(lengthBytes + PADDING_BYTES), lengthBytes);
  }

  of(bytes: Buffer): KernelText {
    if (bytes.buffer === (this.#kernel.memory.buffer as ArrayBufferLike)) return { address: bytes.byteOffset, bytes };
    if (this.#copy.bytes.length < bytes.length) {
      const held = this.allocate(Math.max(bytes.length, 2 * this.#copy.bytes.length));
      this.#copy = { address: held.byteOffset, bytes: held };
    }
    bytes.copy(this.#copy.bytes);
    return { address: this.#copy.address, bytes: this.#copy.bytes.subarray(0, bytes.length) };
  }
}
