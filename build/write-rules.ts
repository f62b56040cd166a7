import { writeFileSync } from "node:fs";
import { builtInRules, versionOfRules } from "../rules/index.ts";
import { rulesPage } from "./rules-page.ts";

/* Writes docs/rules.md. Run by `npm run rules-docs`, from the repository's root, when a rule was added, dropped or changed. */
writeFileSync("docs/rules.md", rulesPage(builtInRules(), versionOfRules()));
