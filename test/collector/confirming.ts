import { createHmac, hkdfSync, randomBytes } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { authenticateToken, issueToken } from "../../collector/access/tokens.ts";
import { addConfirmRoute } from "../../collector/api/confirm.ts";
import { type Api, createApi } from "../../collector/api/server.ts";
import { type ConfirmableSecret, ConfirmationService, ConfirmationTable } from "../../collector/confirmation/index.ts";
import { openEmbeddedStore, type Store } from "../../collector/store/index.ts";
import { Trail } from "../../collector/trail/index.ts";
import { type ConfirmEpoch, createKeyFile, KeyRing, type Log, type Registration, register, type TokenScope } from "../../contract/index.ts";
import { confirmationOf, confirmKeyPair } from "../../contract/voprf.ts";
import { confirmableSecrets } from "../support/confirmation.ts";
import { hookedStore } from "../support/hooked-store.ts";

export const keys = new KeyRing(createKeyFile("k1"));
export const epoch = epochOf();
export const pair = confirmKeyPair(epoch);
export const publicKey = Buffer.from(pair.publicKey).toString("base64url");

export function epochOf(): ConfirmEpoch {
  const subKey = Buffer.from(hkdfSync("sha256", randomBytes(32), "leaktrail/1", "confirm\0default\0k1", 32));
  return { hmac: (_purpose, bytes) => createHmac("sha256", subKey).update(bytes).digest() };
}

export const newSecret = () => Buffer.from(randomBytes(30).toString("base64url"));

export function registered(secret: Buffer): Registration & { confirmation: string } {
  return { ...register(secret, keys.current, { entropyBits: 240 }), confirmation: confirmationOf(secret, epoch) };
}

export function confirmable(secret: Buffer, changes: Partial<ConfirmableSecret> = {}): ConfirmableSecret {
  const [made] = confirmableSecrets([{ id: "iss-1", registration: registered(secret), revokedAt: null }], () => true);
  if (!made) throw new Error("nothing to confirm");
  return { ...made, ...changes };
}

export function randomWindow() {
  const bytes = randomBytes(8);
  return { form: 0 as const, offset: 3, tagHigh: bytes.readUInt32LE(0), tagLow: bytes.readUInt32LE(4) };
}

export class Confirming {
  readonly directory = mkdtempSync(join(tmpdir(), "leaktrail-confirm-"));
  readonly store = openEmbeddedStore({ directory: this.directory });
  readonly logged: string[] = [];
  readonly sent: string[] = [];
  readonly #log: Log = ({ message }) => this.logged.push(message);
  now = new Date("2026-03-01T10:00:20.000Z");
  table: ConfirmationTable | undefined = new ConfirmationTable(1, []);
  failing = false;
  api!: Api;

  async start(budgets = { candidatesPerMinute: 600, candidatesPerDay: 20_000 }): Promise<this> {
    const store: Store = hookedStore(this.store, {
      beforeWrite: (writes) => {
        if (this.failing && writes.some(({ collection }) => collection === "trail")) throw new Error("the disk is gone");
      },
    });
    this.api = await createApi({
      version: "test",
      authenticate: (token) => authenticateToken(this.store, token, this.now),
      readiness: () => [],
      log: this.#log,
    });
    const tableOf = (key: string) => (key === publicKey ? this.table : undefined);
    addConfirmRoute(
      this.api,
      new ConfirmationService({ store, trail: new Trail(store), epochs: [epochOf(), epoch], tableOf, budgets, now: () => this.now }),
    );
    return this;
  }

  token(...scopes: TokenScope[]): Promise<string> {
    return issueToken(this.store, { subject: "laptop-7", scopes, expiresAt: null }, this.now);
  }

  async ask(token: string, question: unknown) {
    const payload = JSON.stringify(question);
    this.sent.push(payload);
    const answer = await this.api.inject({
      method: "POST",
      url: "/v1/confirm",
      payload,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    });
    this.sent.push(answer.body);
    return answer;
  }

  async entries() {
    return (await this.store.find("trail", { limit: 1000 })).items.map(({ doc }) => doc.entry);
  }

  async close(): Promise<void> {
    await this.api.close();
    await this.store.close();
  }
}
