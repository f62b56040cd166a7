import type { PatternRule, Rule } from "../rules/index.ts";

/** What the classes of RE2 that rules are written with are called. */
const classes: Readonly<Record<string, string>> = {
  "[0-9A-Za-z]": "letters or digits",
  "[A-Za-z]": "letters",
  "[a-z]": "lower-case letters",
  "[A-Z]": "capitals",
  "[0-9a-f]": "hex digits",
  "[0-9A-F]": "hex digits in capitals",
  "[0-9A-Fa-f]": "hex digits of any case",
  "[0-9A-Z]": "capitals or digits",
  "[0-9a-z]": "lower-case letters or digits",
  "[0-9]": "digits",
  "[0-9A-Za-z+/]": "characters of base64",
  "[0-9A-Za-z+/=]": "characters of base64",
  "[0-9A-Za-z_.~-]": "characters that URLs leave as they are",
  "[0-9A-Za-z_=-]": "characters of base64url or its padding",
  "[0-9A-Za-z_-]": "characters of base64url",
  "[2-7A-Z]": "characters of base32",
  "[A-Z2-7]": "characters of base32",
  "[A-Za-z0-9]": "letters or digits",
  "[A-Za-z0-9/+]": "characters of base64",
  "[A-Za-z0-9+/]": "characters of base64",
  "[0-9A-Za-z./]": "characters of crypt's base64",
  "[1-9A-HJ-NP-Za-km-z]": "characters of base58",
  "[!-~]": "visible characters",
  "[=]": "`=`",
};

/** A class, and how often: the digits of a format that is a chain of such pieces and constants. */
const piece =
  /\[(?:\\.|[^\]\\])+\](?:\{(\d+)(?:,(\d+))?\})?|\\[^0-9A-Za-z]|\\x[0-9a-f]{2}|[0-9A-Za-z_ !"#%&',/:;<=>@`~-]|\(\?:[^()|]*(?:\|[^()|]*)+\)/y;

/** A format in words: prefix, alphabet and length; undefined where it is more than a chain of these. */
export function formatInWords(re2: string): string | undefined {
  const words: string[] = [];
  let constant = "";
  const flush = () => {
    if (constant !== "") words.push(code(constant));
    constant = "";
  };
  for (let at = 0; at < re2.length; ) {
    piece.lastIndex = at;
    const found = piece.exec(re2);
    if (!found) return undefined;
    const [text, least, most] = found;
    at = piece.lastIndex;
    if (text.startsWith("(?:")) {
      flush();
      const choices = text.slice(3, -1).split("|").map(unescaped);
      if (choices.some((choice) => choice === undefined)) return undefined;
      words.push(`one of ${choices.map((choice) => code(choice as string)).join(", ")}`);
    } else if (text.startsWith("[")) {
      flush();
      const of = text.replace(/\{[\d,]+\}$/, "");
      const length = least === undefined ? "1" : most === undefined ? least : `${least} to ${most}`;
      words.push(`${length} ${classes[of] ?? (of.startsWith("[^") ? "characters" : `of ${code(of)}`)}`);
    } else constant += unescaped(text) ?? "";
  }
  flush();
  return words.join(", ").replace(UUID, "a UUID");
}

const UUID = "8 hex digits, `-`, 4 hex digits, `-`, 4 hex digits, `-`, 4 hex digits, `-`, 12 hex digits";

/** What a constant of RE2 stands for; undefined where it is none. */
function unescaped(re2: string): string | undefined {
  const text = re2
    .replace(/\\x([0-9a-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\([^0-9A-Za-z])/g, "$1");
  return /[[\](){}|*?^$]/.test(re2.replace(/\\./g, "")) ? undefined : text;
}

/** How a rule tells its secrets, in one line. */
export function recognisedBy(rule: Rule): string {
  if (!("pattern" in rule)) {
    const words = formatInWords(rule.format) ?? rule.format;
    if (rule.names.length === 0) return `${words}, assigned to any name of a credential`;
    return `${words}; assigned to a name with ${[...new Set(rule.names)].map(code).join(" or ")}`;
  }
  const checked = rule.checksum === undefined ? "" : `; ${rule.checksum}`;
  const { whole, group } = secretOf(rule);
  const words = group === undefined ? undefined : formatInWords(group);
  if (whole && words !== undefined) return `${words}${checked}`;
  const keywords = rule.keywords.map((keyword) => code(keyword.trim())).join(" or ");
  return words === undefined ? `what stands behind or around ${keywords}${checked}` : `${words}; behind or around ${keywords}${checked}`;
}

/** The pattern's group, which is the secret, and whether that is all of the pattern. */
function secretOf({ pattern }: PatternRule): { whole: boolean; group: string | undefined } {
  const start = /(?<!\\)\((?!\?)/.exec(pattern)?.index;
  if (start === undefined) return { whole: true, group: pattern };
  let depth = 0;
  for (let at = start; at < pattern.length; at++) {
    if (pattern[at] === "\\") at++;
    else if (pattern[at] === "[") at = pattern.indexOf("]", at + 2);
    else if (pattern[at] === "(") depth++;
    else if (pattern[at] === ")" && --depth === 0)
      return { whole: start === 0 && at === pattern.length - 1, group: pattern.slice(start + 1, at) };
    if (at < start) break;
  }
  return { whole: false, group: undefined };
}

/** As code in Markdown's tables. */
function code(text: string): string {
  const shown = text.replace(/\r/g, "\\r").replace(/\n/g, "\\n").replaceAll("|", "\\|");
  return shown.includes("`") ? `\`\` ${shown} \`\`` : `\`${shown}\``;
}
