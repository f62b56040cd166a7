/**
 * CODEOWNERS, as GitHub and GitLab read it.
 *
 * https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners
 * https://docs.gitlab.com/user/project/codeowners/reference/
 */

/** The owners of a path that is relative to the repository's top. */
export type CodeOwners = (path: string) => readonly string[];

interface Entry {
  readonly matches: (segments: readonly string[]) => boolean;
  readonly owners: readonly string[];
}

/** Entries that may own a path together: the last of each section that matches counts. GitHub knows one section only. */
interface Section {
  readonly entries: Entry[];
  /** Of entries that name nobody. */
  readonly owners: readonly string[];
}

/** What is longer is no CODEOWNERS file of anybody's, and no path either. */
const LINES_MAX = 20_000;
const PATTERN_MAX_BYTES = 512;
const SEGMENTS_MAX = 128;

const SECTION = /^\^?\[([^\]]+)\](?:\[\d+\])?(.*)$/;

export function parseCodeOwners(text: string): CodeOwners {
  const sections = new Map<string, Section>([["", { entries: [], owners: [] }]]);
  let section = sections.get("");
  for (const line of text.split(/\r?\n/, LINES_MAX)) {
    const written = line.trim();
    if (written === "" || written.startsWith("#")) continue;
    const [, name, defaults = ""] = SECTION.exec(written) ?? [];
    if (name !== undefined) section = sectionOf(sections, name.toLowerCase(), ownersIn(defaults));
    else section?.entries.push(entryOf(written, section.owners));
  }
  return (path) => {
    const segments = path.split("/", SEGMENTS_MAX);
    const owners = [...sections.values()].flatMap(({ entries }) => entries.findLast(({ matches }) => matches(segments))?.owners ?? []);
    return [...new Set(owners)];
  };
}

/** Sections of one name are one. */
function sectionOf(sections: Map<string, Section>, name: string, owners: readonly string[]): Section {
  const entries = sections.get(name)?.entries ?? [];
  const section = { entries, owners };
  sections.set(name, section);
  return section;
}

function entryOf(written: string, defaults: readonly string[]): Entry {
  // A blank that belongs to the path is escaped.
  const [pattern = ""] = /^(?:\\.|[^\s\\])+/.exec(written) ?? [];
  const owners = ownersIn(written.slice(pattern.length));
  const isExcluded = pattern.startsWith("!");
  const matches = matcherOf((isExcluded ? pattern.slice(1) : pattern).replace(/\\(.)/g, "$1"));
  return { matches, owners: isExcluded ? [] : owners.length > 0 ? owners : defaults };
}

/** People, groups and addresses, up to a comment. */
function ownersIn(text: string): string[] {
  const [named = ""] = text.split(/(?:^|\s)#/, 1);
  return named.split(/\s+/).filter((owner) => /^@.|^[^@\s]+@[^@\s]+$/.test(owner));
}

/** In the manner of .gitignore, without its `!` and its `[…]`: a name matches at any depth, a path from the top, a folder all that is in it. */
function matcherOf(pattern: string): Entry["matches"] {
  if (pattern.length > PATTERN_MAX_BYTES) return () => false;
  const isFolder = pattern.endsWith("/");
  const parts = pattern.split("/").filter((part) => part !== "");
  const fromTop = pattern.slice(0, -1).includes("/");
  const whole = fromTop ? parts : ["**", ...parts];
  // `docs/*` is what lies in the folder itself; anything else that names a folder is all below it.
  const below = isFolder ? [...whole, "**", "*"] : [...whole, "**"];
  const isDirect = fromTop && parts.at(-1) === "*" && !isFolder;
  return (segments) => matchesAll(isDirect ? whole : below, segments);
}

/** Whether the wanted segments, of which `**` stands for any number, are these; in time of one times the other. */
function matchesAll(wanted: readonly string[], segments: readonly string[]): boolean {
  let reached = new Set([0]);
  for (const want of wanted) {
    const next = new Set<number>();
    if (want === "**") for (let at = Math.min(...reached); at <= segments.length; at++) next.add(at);
    else for (const at of reached) if (at < segments.length && matchesOne(want, segments[at] ?? "")) next.add(at + 1);
    if (next.size === 0) return false;
    reached = next;
  }
  return reached.has(segments.length);
}

/** `*` is any run of characters, `?` any one; each `*` is tried once, so that no pattern takes long. */
function matchesOne(want: string, text: string): boolean {
  let [at, to, star, starTo] = [0, 0, -1, 0];
  while (to < text.length) {
    if (want[at] === "*") [star, starTo, at] = [at, to, at + 1];
    else if (at < want.length && (want[at] === "?" || want[at] === text[to])) [at, to] = [at + 1, to + 1];
    else if (star === -1) return false;
    else [at, to, starTo] = [star + 1, starTo + 1, starTo + 1];
  }
  while (want[at] === "*") at++;
  return at === want.length;
}
