import type { ImageLayout, Section, SectionName } from "../../contract/index.ts";

/** Where the sections of an image lie, after docs/fingerprint.md, "Image". */
export function imageLayout(
  { nWords, nBuckets, secrets, long }: Pick<ImageLayout, "nWords" | "nBuckets" | "secrets" | "long">,
  hasRecords: boolean,
): ImageLayout {
  const slots = nBuckets * 8;
  const lengths: readonly (readonly [SectionName, number])[] = [
    ["filter", nWords * 8],
    ["tags", slots * 2],
    ["refs", hasRecords ? slots * 4 : 0],
    ["offsets", hasRecords ? slots * 2 : 0],
    ["secrets", hasRecords ? secrets * 24 : 0],
    ["long", hasRecords ? long * 24 : 0],
  ];
  let offset = 0;
  const sections = {} as Record<SectionName, Section>;
  for (const [name, lengthBytes] of lengths) {
    sections[name] = { offset, lengthBytes };
    offset += Math.ceil(lengthBytes / 64) * 64;
  }
  return { nWords, nBuckets, secrets, long, sections, lengthBytes: offset };
}
