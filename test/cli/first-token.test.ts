import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { trailKeyOf, writeDurably } from "../../cli/data-directory.ts";
import { writeFirstToken } from "../../cli/first-token.ts";
import { authenticateToken, openEmbeddedStore, type Store } from "../../collector/index.ts";
import { hookedStore } from "../support/hooked-store.ts";

let directory: string;
let store: Store;
const logged: string[] = [];
const write = (to: Store, data: string) => writeFirstToken(to, data, ({ message }) => logged.push(message), new AbortController().signal);
const tokenIn = (data: string) => readFileSync(join(data, "admin.token"), "utf8").trim();

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "leaktrail-first-token-"));
  store = openEmbeddedStore({ directory: join(directory, "store") });
  logged.length = 0;
});
afterEach(() => store.close());

describe("the first admin token", () => {
  it("works, is for its owner's eyes only, and stays as it is at later starts", async () => {
    await write(store, directory);
    const token = tokenIn(directory);
    expect(await authenticateToken(store, token)).toMatchObject({ scopes: ["admin"] });
    expect(statSync(join(directory, "admin.token")).mode & 0o777).toBe(0o600);
    await write(store, directory);
    expect(tokenIn(directory)).toBe(token);
    expect(readdirSync(directory).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it("works where several processes share a data directory and start at the same moment", async () => {
    await Promise.all(Array.from({ length: 5 }, () => write(store, directory)));
    expect(await authenticateToken(store, tokenIn(directory))).toBeDefined();
  });

  it("is kept by one of several hosts, and the others keep no file that does not work", async () => {
    const hosts = Array.from({ length: 4 }, () => mkdtempSync(join(tmpdir(), "leaktrail-host-")));
    await Promise.all(hosts.map((data) => write(store, data)));
    const kept = hosts.filter((data) => existsSync(join(data, "admin.token")));
    expect(kept).toHaveLength(1);
    expect(await authenticateToken(store, tokenIn(kept[0] ?? ""))).toBeDefined();
  });

  it("works after a crash between its file and the store, and where the file held something else", async () => {
    const dies = hookedStore(store, {
      beforeWrite: () => {
        throw new Error("crashed");
      },
    });
    await write(dies, directory);
    expect(logged.join()).toContain("could not be written");
    await write(store, directory);
    expect(await authenticateToken(store, tokenIn(directory))).toBeDefined();

    const [second, data] = [openEmbeddedStore({ directory: join(directory, "second") }), mkdtempSync(join(tmpdir(), "leaktrail-odd-"))];
    writeFileSync(join(data, "admin.token"), "nonsense", { mode: 0o600 });
    await write(second, data);
    expect(await authenticateToken(second, tokenIn(data))).toBeDefined();
    await second.close();
  });

  it("is said to be missing where it cannot be written, and ends nothing", async () => {
    await write(store, join(directory, "not-there"));
    expect(logged.join()).toContain("could not be written");
  });
});

describe("files of secrets", () => {
  it("are written through nothing that somebody else has prepared", () => {
    const [target, trap] = [join(directory, "token"), join(directory, "trap")];
    writeFileSync(trap, "", { mode: 0o666 });
    symlinkSync(trap, `${target}.${process.pid}.tmp`);
    writeDurably(target, "secret", 0o600);
    expect(readFileSync(trap, "utf8")).toBe("");
    expect(statSync(target).mode & 0o777).toBe(0o600);
  });

  it("hold one trail key and its own public half, whichever of them a crash left", () => {
    const key = trailKeyOf(directory);
    const publicPem = readFileSync(join(directory, "trail.pub"), "utf8");
    expect(trailKeyOf(directory)).toBe(key);
    expect(readFileSync(join(directory, "trail.pub"), "utf8")).toBe(publicPem);
    expect(statSync(join(directory, "trail.key")).mode & 0o777).toBe(0o600);
  });
});
