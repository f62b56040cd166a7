/** Gathers the values of a flag that may be given several times, for commander. */
export function append(text: string, list: readonly string[]): readonly string[] {
  return [...list, text];
}
