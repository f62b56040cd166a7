import { writeFileSync } from "node:fs";
import { makeVectors } from "./vectors.ts";

// After a build, from the repository: node dist/test/contract/vectors/make.js FILE, then npx biome check --write FILE. FILE: fingerprint.json here.
const [, , path] = process.argv;
if (!path) throw new Error("name the file to write");
writeFileSync(path, `${JSON.stringify(makeVectors(), null, 1)}\n`);
