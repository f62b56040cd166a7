import { type FollowUp, OPENS, run } from "./follow-up.ts";

/** Keys that do not look like most: of brackets, or of digits alone. What begins so is asked for in the kernel too. */

const SCRIBBLE_MIN_BYTES = 8;
const SYMBOLS_MIN = 5;

/** Whether it is of so many symbols, in quotation marks, that only a generator writes it: code closes the brackets that it opens. */
export function isScribble(text: string, quote: string): boolean {
  if ((quote === "" && !isCrossed(text)) || text.length < SCRIBBLE_MIN_BYTES || !/^[!-~]+$/.test(text)) return false;
  if (new Set(text.replace(/[0-9A-Za-z"'`\\]/g, "")).size < SYMBOLS_MIN || !/[0-9A-Za-z]{2}/.test(text)) return false;
  return [..."(){}[]"].some((bracket) => text.includes(bracket)) && bracketsOf(text) !== "closed";
}

const closing: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{" };

/** Whether brackets close as they were opened, one closes where another is open, or some were not opened or not closed. */
function bracketsOf(text: string): "closed" | "crossed" | "loose" {
  const open: string[] = [];
  let isLoose = false;
  for (const character of text) {
    if ("([{".includes(character)) open.push(character);
    else if (character in closing && open.length === 0) isLoose = true;
    else if (character in closing && open.pop() !== closing[character]) return "crossed";
  }
  return isLoose || open.length > 0 ? "loose" : "closed";
}

/** What closes one bracket where another is open: no code does, and few templates. */
export function isCrossed(text: string): boolean {
  return /[([{].*[)\]}]/s.test(text) && bracketsOf(text) === "crossed";
}

/** So many digits are no count, no port and no date. */
const NUMERIC_MIN_BYTES = 16;
const NUMERIC_MAX_BYTES = 64;
const DISTINCT_DIGITS_MIN = 6;

/** Whether it is a long number that nobody counts up to. */
export function isNumericKey(text: string): boolean {
  return numeric.test(text) && new Set(text).size >= DISTINCT_DIGITS_MIN && !/0123456|1234567|9876543/.test(text);
}

const numeric = new RegExp(`^[0-9]{${NUMERIC_MIN_BYTES},${NUMERIC_MAX_BYTES}}$`);
const PLAIN = "[^\\t\\n\\f\\r \"'`,;&<>()\\[\\]{}\\\\]";
const BRACKET = "[,;&<>()\\[\\]{}]";
const VISIBLE = "[^\\t\\n\\f\\r \"'`\\\\]";

/** What may begin so behind an operator, or a quotation mark. */
export const unusualValues: readonly FollowUp[] = [
  [run(PLAIN, 0, 7), run(BRACKET, 1), run(VISIBLE, 12, 128)],
  [run("[0-9]", NUMERIC_MIN_BYTES, NUMERIC_MAX_BYTES), { not: "[0-9A-Za-z_.-]" }],
];

const unusual = new RegExp(
  `^${OPENS}*(?!${OPENS})(?:${PLAIN}{0,7}${BRACKET}${VISIBLE}{12}|[0-9]{${NUMERIC_MIN_BYTES},${NUMERIC_MAX_BYTES}}(?![0-9A-Za-z_.-]))`,
);

/** Whether a value begins so. */
export function beginsUnusually(value: string): boolean {
  return unusual.test(value);
}
