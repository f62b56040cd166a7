import { createRequire } from "node:module";

const { version: packageVersion } = createRequire(import.meta.url)("leaktrail/package.json") as { version: string };

/** This leaktrail's version, as package.json says. */
export const version: string = packageVersion;
