import { readdirSync, writeFileSync } from "node:fs";

/*
 * Writes rules/built-in.ts, the list of all families. Run by `npm run families`, from the repository's root, when a file was added
 * to rules/families or dropped.
 */
const nameOf = (file: string) => file.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

const families = readdirSync("rules/families")
  .map((file) => file.replace(/\.ts$/, ""))
  .sort((left, right) => (nameOf(left).toLowerCase() < nameOf(right).toLowerCase() ? -1 : 1));

writeFileSync(
  "rules/built-in.ts",
  [
    ...families.map((file) => `import { ${nameOf(file)} } from "./families/${file}.ts";`),
    'import type { Rule } from "./formats/index.ts";',
    "",
    "/** Every rule that leaktrail brings. A function, since most scans never need one: they are made when it is first called. */",
    "export function builtInRules(): readonly Rule[] {",
    "  return rules;",
    "}",
    "",
    "const rules: readonly Rule[] = [",
    ...families.map((file) => `  ${nameOf(file)},`),
    "].flat();",
    "",
  ].join("\n"),
);
