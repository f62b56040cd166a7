import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { jsonSchemas } from "./json-schemas.ts";

// Run by `npm run schemas`, from the repository's root.
const directory = join("contract", "schema");
mkdirSync(directory, { recursive: true });
for (const [name, text] of jsonSchemas()) writeFileSync(join(directory, name), text);
