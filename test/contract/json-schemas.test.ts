import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { jsonSchemas } from "../../contract/index.ts";

const directory = new URL("../../contract/schema/", import.meta.url);

describe("contract/schema", () => {
  it("holds the JSON Schema of every document, as the types say today (mend it with: npm run schemas)", () => {
    const files = new Map(readdirSync(directory).map((name) => [name, readFileSync(new URL(name, directory), "utf8")]));
    expect(files).toEqual(jsonSchemas());
  });
});
