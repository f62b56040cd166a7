/** A text in the kernel's memory: its bytes, and their address there. `PADDING_BYTES` behind it may be read, and count for nothing. */
export interface KernelText {
  readonly address: number;
  readonly bytes: Buffer;
}
