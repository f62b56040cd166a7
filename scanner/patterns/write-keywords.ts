import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { builtInRules } from "../../rules/index.ts";
import { needlesOf } from "./needles.ts";
import { writeTable } from "./table.ts";
import { COMPILED_TABLE } from "./table-of.ts";

// Run by `npm run keywords`, from the repository's root.
const path = join("scanner", "patterns", COMPILED_TABLE);
mkdirSync(dirname(path), { recursive: true });
writeFileSync(path, writeTable(needlesOf(builtInRules()), builtInRules()));
