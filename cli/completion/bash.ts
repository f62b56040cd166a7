import { quoted, type Words } from "./words.ts";

/** A script for bash 4 or newer. */
export function bashCompletion(all: readonly Words[]): string {
  const places = all.filter(({ where }) => where !== "").map(({ where }) => where);
  const values = all.flatMap(({ where, options }) =>
    options.flatMap(({ flags, value }) => {
      if (value === undefined) return [];
      const patterns = flags.map((flag) => quoted(`${where} ${flag}`)).join("|");
      return [`    ${patterns}) ${value === "any" ? "return" : `words=${quoted(value.join(" "))}`} ;;`];
    }),
  );
  const words = all.map(({ where, commands, options }) => {
    const names = [...commands.map(({ name }) => name), ...options.flatMap(({ flags }) => flags)];
    return `      ${quoted(where)}) words=${quoted(names.join(" "))} ;;`;
  });
  return `# leaktrail's completion for bash. Load it with: source <(leaktrail completion bash)
_leaktrail() {
  local current=\${COMP_WORDS[COMP_CWORD]} where= words= at
  COMPREPLY=()
  for ((at = 1; at < COMP_CWORD; at++)); do
    case "$where/\${COMP_WORDS[at]}" in
      ${places.join("|")}) where="$where/\${COMP_WORDS[at]}" ;;
    esac
  done
  case "$where \${COMP_WORDS[COMP_CWORD-1]}" in
${values.join("\n")}
  esac
  if [ -z "$words" ]; then
    case "$where" in
${words.join("\n")}
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _leaktrail leaktrail
`;
}
