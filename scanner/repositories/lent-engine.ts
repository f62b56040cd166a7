import type { Engine } from "../engine.ts";

/** Memory of an engine is never given back to it: what one look has read into, the next one does. */
const idle = new WeakMap<Engine, Buffer[]>();

/** An engine for one look, whose memory is there for the next one after `giveBack`. */
export function lendEngine(engine: Engine): { readonly engine: Engine; giveBack(): void } {
  const free = idle.get(engine) ?? [];
  idle.set(engine, free);
  const taken: Buffer[] = [];
  const text = (lengthBytes: number) => {
    const fit = free.findIndex(({ length }) => length >= lengthBytes);
    const held = fit === -1 ? engine.text(lengthBytes) : (free.splice(fit, 1)[0] as Buffer);
    taken.push(held);
    return held;
  };
  return { engine: { ...engine, text }, giveBack: () => void free.push(...taken.splice(0)) };
}
