import { quoted, type Words } from "./words.ts";

/** A script for zsh 5 or newer, to be sourced, or put on its fpath as `_leaktrail`. */
export function zshCompletion(all: readonly Words[]): string {
  const places = all.filter(({ where }) => where !== "").map(({ where }) => where);
  const values = all.flatMap(({ where, options }) =>
    options.flatMap(({ flags, value }) => {
      if (value === undefined) return [];
      const patterns = flags.map((flag) => quoted(`${where} ${flag}`)).join("|");
      return [`    (${patterns}) ${value === "any" ? "_files" : `compadd -- ${value.map(quoted).join(" ")}`}; return ;;`];
    }),
  );
  const words = all.map(({ where, commands, options }) => {
    const told = [
      ...commands.map(({ name, says }) => ({ name, says })),
      ...options.flatMap(({ flags, says }) => flags.map((name) => ({ name, says }))),
    ];
    const names = told.map(({ name }) => quoted(name)).join(" ");
    const lines = told.map(({ name, says }) => quoted(`${name} -- ${says}`)).join(" ");
    return `    (${quoted(where)}) names=(${names}) told=(${lines}) ;;`;
  });
  return `#compdef leaktrail
# leaktrail's completion for zsh. Load it with: source <(leaktrail completion zsh)
_leaktrail() {
  local where= at
  local -a names told
  for ((at = 2; at < CURRENT; at++)); do
    case "$where/$words[at]" in
      (${places.join("|")}) where="$where/$words[at]" ;;
    esac
  done
  case "$where $words[CURRENT-1]" in
${values.join("\n")}
  esac
  case "$where" in
${words.join("\n")}
  esac
  compadd -l -d told -a names
  [[ -n "$where" && "$words[CURRENT]" != -* ]] && _files
}
if [[ "$funcstack[1]" == _leaktrail ]]; then _leaktrail "$@"; else compdef _leaktrail leaktrail; fi
`;
}
