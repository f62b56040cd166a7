import { appendFileSync, mkdirSync, renameSync, rmSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, describe as suite, test } from "vitest";
import { CONFIG_MAX_BYTES } from "../../../scanner/configs/config-content.ts";
import { listConfigs } from "../../../scanner/configs/config-paths.ts";
import { type Bench, bench, token, until } from "./harness.ts";

let at: Bench;
let volume: string;
beforeEach(() => {
  at = bench();
  volume = join(at.directory, "volume");
  mkdirSync(volume);
});
afterEach(() => at.end());

const start = (...configs: string[]) => at.start({ paths: [], configs: configs.length > 0 ? configs : [volume] });
const found = (n: number) => until(`token ${n} is found`, () => at.receiver.has(token(n)));
const entry = (n: number) => `key: ${token(n)}\n`;
const someLooks = () => new Promise((resolve) => setTimeout(resolve, 800));

/** Fills the volume as Kubernetes does: real files in a directory of their own, which a link leads to, and a link to each. */
function mount(generation: string, files: Record<string, string>): void {
  const real = join(volume, `..${generation}`);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(real, name, ".."), { recursive: true });
    writeFileSync(join(real, name), text);
  }
  symlinkSync(`..${generation}`, join(volume, "..data_tmp"));
  renameSync(join(volume, "..data_tmp"), join(volume, "..data"));
}

suite("a config", () => {
  test("is scanned as a whole, as a file of a tree, and anew when its content changes", async () => {
    const path = join(volume, "app.yaml");
    writeFileSync(path, `a: 1\n${entry(1)}`);
    const watch = start();
    await found(1);
    expect(at.receiver.sent[0]).toMatchObject({ file: path, line: 2, column: 6, source: { kind: "tree", host: "test" } });
    writeFileSync(path, `a: 1\nb: 2\n${entry(2)}`);
    await found(2);
    expect(at.receiver.sent[1]).toMatchObject({ line: 3, offset: 15 });
    expect(watch.stats()).toMatchObject({ configs: 1, unaccounted: 0 });
  });

  test("that is replaced, or written anew with the same bytes, is told by its content", async () => {
    const path = join(volume, "app.yaml");
    writeFileSync(path, entry(1));
    start();
    await found(1);
    utimesSync(path, 1, 1);
    writeFileSync(`${path}.new`, entry(1));
    renameSync(`${path}.new`, path);
    await someLooks();
    expect(at.receiver.sent.filter((one) => one.file === path)).toHaveLength(1);
    writeFileSync(join(at.directory, "next"), entry(2));
    renameSync(join(at.directory, "next"), path);
    await found(2);
  });

  test("that has not changed is not reported again after a restart; one that has is", async () => {
    const [same, other] = [join(volume, "same"), join(volume, "other")];
    writeFileSync(same, entry(1).repeat(3));
    writeFileSync(other, entry(2));
    const watch = start();
    for (const n of [1, 2]) await found(n);
    await until("the count is sent", () => at.receiver.sightings(token(1))[0]?.total === 3 && watch.stats().spooled === 0);
    await watch.close();
    const before = at.receiver.sent.length;
    writeFileSync(other, entry(3));
    const again = start();
    await found(3);
    await someLooks();
    await again.close();
    expect(at.receiver.sent.slice(before).map((one) => one.file)).toEqual([other]);
  });

  test("of many windows is scanned once each, with a secret across any two of them", async () => {
    const filler = "x".repeat(99_990);
    writeFileSync(join(volume, "large"), Array.from({ length: 20 }, (_, n) => `${filler}\n${entry(n)}`).join(""));
    const watch = start();
    for (let n = 0; n < 20; n++) await found(n);
    await until("all is sent", () => watch.stats().spooled === 0);
    expect(at.receiver.sent.map(({ line, count }) => `${line} ${count.total}`)).toEqual(
      Array.from({ length: 20 }, (_, n) => `${2 * n + 2} 1`),
    );
  });

  test("may appear later, go, and come again", async () => {
    const path = join(volume, "late", "app.yaml");
    const watch = start();
    await someLooks();
    mkdirSync(join(volume, "late"));
    writeFileSync(path, entry(1));
    await found(1);
    rmSync(path);
    await until("it is gone", () => watch.stats().configs === 0);
    writeFileSync(path, entry(2));
    await found(2);
  });

  test("that is larger than any config is said and counted, and the others are scanned", async () => {
    writeFileSync(join(volume, "a-huge-one"), entry(1));
    truncateSync(join(volume, "a-huge-one"), CONFIG_MAX_BYTES + 1);
    writeFileSync(join(volume, "small"), entry(2));
    const watch = start();
    await found(2);
    await until("it is counted", () => watch.stats().unaccounted === 1);
    expect(watch.health().problems.join()).toContain("is not scanned as a config");
    expect(at.receiver.has(token(1))).toBe(false);
  });

  test("beside a log does not keep it waiting", async () => {
    writeFileSync(join(volume, "app.yaml"), entry(1));
    writeFileSync(at.logs, entry(2));
    at.start({ configs: [volume] });
    for (const n of [1, 2]) await found(n);
    appendFileSync(at.logs, entry(3));
    await found(3);
    expect(at.receiver.sent.map(({ file, source }) => [file, source.kind]).sort()).toEqual(
      [
        [join(volume, "app.yaml"), "tree"],
        [at.logs, "log"],
        [at.logs, "log"],
      ].sort(),
    );
  });
});

suite("a volume of Kubernetes", () => {
  test("is scanned anew where its content is swapped, under the names that its user knows", async () => {
    mount("2026_01", { "app.yaml": entry(1), "same.yaml": entry(2), "folder/deep.yaml": entry(3) });
    for (const name of ["app.yaml", "same.yaml", "folder"]) symlinkSync(join("..data", name), join(volume, name));
    const watch = start();
    for (const n of [1, 2, 3]) await found(n);
    mount("2026_02", { "app.yaml": entry(4), "same.yaml": entry(2), "folder/deep.yaml": entry(5) });
    rmSync(join(volume, "..2026_01"), { recursive: true });
    for (const n of [4, 5]) await found(n);
    await someLooks();
    const names = at.receiver.sent.map(({ file }) => file.slice(volume.length + 1)).sort();
    expect(names).toEqual(["app.yaml", "app.yaml", "folder/deep.yaml", "folder/deep.yaml", "same.yaml"]);
    expect(watch.health().problems).toEqual([]);
  });

  test("is listed by files, globs and directories, and no link leads round for ever", () => {
    mount("2026_01", { "app.yaml": "", "app.json": "" });
    for (const name of ["app.yaml", "app.json"]) symlinkSync(join("..data", name), join(volume, name));
    expect(listConfigs([join(volume, "*.yaml")], []).files).toEqual([join(volume, "app.yaml")]);
    expect(listConfigs([join(volume, "app.json"), join(volume, "none")], []).files).toEqual(
      ["app.json", "none"].map((name) => join(volume, name)),
    );
    symlinkSync(volume, join(volume, "round"));
    const { files, problems } = listConfigs([volume], []);
    expect(files).toEqual(["app.json", "app.yaml", "round/app.json", "round/app.yaml"].map((name) => join(volume, name)));
    expect(problems).toEqual([expect.stringContaining("links to directories below a linked directory")]);
    expect(listConfigs([at.directory], [volume]).files).toEqual([]);
  });
});
