import type { Words } from "./words.ts";

/** A script for fish 3 or newer. */
export function fishCompletion(all: readonly Words[]): string {
  const places = all.filter(({ where }) => where !== "").map(({ where }) => where);
  const lines = all.flatMap(({ where, commands, options }) => {
    const begin = `complete -c leaktrail -n ${quotedForFish(`__leaktrail_at '${where}'`)}`;
    return [
      ...commands.map(({ name, says }) => `${begin} -f -a ${name} -d ${quotedForFish(says)}`),
      ...options.map(({ flags, says, value }) => {
        const names = flags.map((flag) => (flag.startsWith("--") ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`)).join(" ");
        const takes = value === undefined ? "" : value === "any" ? " -r" : ` -x -a ${quotedForFish(value.join(" "))}`;
        return `${begin} ${names}${takes} -d ${quotedForFish(says)}`;
      }),
    ];
  });
  return `# leaktrail's completion for fish. Load it with: leaktrail completion fish | source
function __leaktrail_at
  set -l where ''
  set -l words (commandline -opc)
  for word in $words[2..-1]
    switch "$where/$word"
      case ${places.join(" ")}
        set where "$where/$word"
    end
  end
  test "$where" = "$argv[1]"
end
${lines.join("\n")}
`;
}

/** In fish a quote within quotes is escaped, and so is the sign that escapes. */
function quotedForFish(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
