/** Services say one thing in several forms: so many lines are compared with that much text, and left out where they stand in it. */
const COMPARED_LINES_MAX = 1_000;
const COMPARED_MAX = 256 * 1024;

interface Step {
  readonly value: unknown;
  /** Goes on the line of what stood before it. */
  readonly isInline?: boolean;
}

/**
 * All text that persons wrote in a part of a payload, line by line, without what stands under the keys `skipped`. Pieces of one line
 * that differ only in how they look (`{type: "text", text}` of Slack's rich text and of Atlassian's documents) are one line again, so
 * that a secret of which half is bold is whole. With a stack of its own: how deep a payload nests is no matter.
 */
export function writtenIn(parts: readonly unknown[], skipped: ReadonlySet<string>): string {
  const lines: string[] = [];
  let gathered = "";
  let line = "";
  let compared = 0;
  const endLine = () => {
    const isCompared = line !== "" && gathered.length < COMPARED_MAX && compared++ < COMPARED_LINES_MAX;
    if (line !== "" && !(isCompared && gathered.includes(line))) {
      lines.push(line);
      if (isCompared) gathered += `${line}\n`;
    }
    line = "";
  };
  const waiting: Step[] = parts.map((value) => ({ value })).reverse();
  for (let step = waiting.pop(); step; step = waiting.pop()) {
    const { value, isInline = false } = step;
    if (!isInline) endLine();
    if (typeof value === "string") line += value;
    else if (typeof value === "object" && value !== null) for (const inner of stepsInto(value, skipped).reverse()) waiting.push(inner);
  }
  endLine();
  return lines.join("\n");
}

/** What stands in an object: pieces of text on one line, everything else on lines of its own. */
function stepsInto(value: object, skipped: ReadonlySet<string>): Step[] {
  const steps: Step[] = [];
  let wasPiece = false;
  const entries = Array.isArray(value) ? value.map((inner) => ["", inner] as const) : Object.entries(value);
  for (const [key, inner] of entries) {
    if (skipped.has(key)) continue;
    const piece = pieceOf(inner);
    steps.push(piece === undefined ? { value: inner } : { value: piece, isInline: wasPiece });
    wasPiece = piece !== undefined;
  }
  // What a piece says of itself, e.g. where a link leads, stands behind the line that it is in.
  for (const [, inner] of entries) if (pieceOf(inner) !== undefined) steps.push({ value: { ...(inner as object), text: undefined } });
  return steps;
}

function pieceOf(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null || !("type" in value) || value.type !== "text") return undefined;
  return "text" in value && typeof value.text === "string" ? value.text : undefined;
}
