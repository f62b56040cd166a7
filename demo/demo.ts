import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { LeaktrailClient } from "../client/index.ts";
import { fingerprintOf, incidentIdOf, KeyRing, parseKeyFile } from "../contract/index.ts";
import { Application } from "./application.ts";
import { runOnce } from "./child.ts";
import type { RunningForm } from "./form.ts";
import type { DemoIssuer } from "./issuer.ts";
import { countIn, countInFiles, formsOf } from "./search.ts";
import type { Story } from "./story.ts";

const SECRETS = 1000;
const REGISTERING_MAX = 16;
const POLL_MS = 5;
const PATIENCE_MS = 60_000;
const WARM_UP_MS = 1_000;
const LEAK_EVERY = 7;
/** Secrets that never leaked are searched for as well: all of them passed by. */
const OTHERS_SEARCHED = 50;

/** What one run showed. Times are milliseconds from the write that leaked the secret to when an outsider could see the step. */
export interface DemoResult {
  readonly detectedMs: number;
  readonly revokedMs: number;
  readonly provenMs: number;
  readonly incidents: number;
  readonly receipts: number;
  readonly trailVerified: boolean;
  readonly plaintextFound: number;
}

interface Issued {
  readonly id: string;
  readonly ref: string;
  readonly secret: Buffer;
}

interface StoryOfIncident {
  readonly incident: { readonly state: string; readonly firstFile: string };
  readonly receipt: { readonly verdict: string; readonly evidence: { readonly says: string } } | null;
}

export interface DemoOptions {
  readonly directory: string;
  readonly logFile: string;
  readonly issuer: DemoIssuer;
  readonly form: RunningForm;
  readonly story: Story;
  readonly keyFileText: string;
}

/** One issuer, one application, one leak after the other. */
export class Demo {
  readonly #with: DemoOptions;
  readonly #application: Application;
  readonly #token: string;
  readonly #issued: Issued[] = [];
  #leaks = 0;

  constructor(options: DemoOptions) {
    this.#with = options;
    this.#application = new Application(options.logFile);
    this.#token = readFileSync(options.form.adminTokenFile, "utf8").trim();
  }

  /** Issues the secrets, registers their fingerprints, and lets the application run until the scanner knows them all. */
  async prepare(): Promise<void> {
    const { form, story } = this.#with;
    story.says(`Issuing ${SECRETS} secrets and registering their fingerprints …`);
    const client = new LeaktrailClient({ url: form.intakeOrigin, token: this.#token, keyFile: this.#with.keyFileText });
    const numbers = Array.from({ length: SECRETS }, (_, number) => number);
    const register = async () => {
      for (let number = numbers.pop(); number !== undefined; number = numbers.pop()) await this.#issue(client, number);
    };
    await Promise.all(Array.from({ length: REGISTERING_MAX }, register));
    await this.#until("the scanner knows every secret", async () => (await form.scannerIndexVersion()) >= SECRETS);
    this.#application.start();
    await sleep(WARM_UP_MS);
  }

  /** Leaks one secret in the middle of a line and follows it until it is proven dead. */
  async leakOne(): Promise<DemoResult> {
    const { story, issuer } = this.#with;
    const leaked = this.#issued[this.#leaks++ * LEAK_EVERY];
    if (!leaked) throw new Error("every secret has leaked; start the demo anew");
    const keys = new KeyRing(parseKeyFile(this.#with.keyFileText));
    const incidentId = incidentIdOf(fingerprintOf(leaked.secret, keys.current));
    story.leaks(`the application writes ${leaked.id} into its log, in mid-line`);
    this.#application.leak(leaked.secret);
    const found = await this.#until("an incident", () => this.#incident(incidentId));
    const detectedMs = story.step(`found, and joined to its issuance record: incident ${incidentId}, in ${found.incident.firstFile}`);
    await this.#until("the issuer refuses the secret", async () => !issuer.accepts(leaked.secret));
    const revokedMs = story.step("the issuer has revoked it, once");
    const proven = await this.#until("proof", async () => {
      const now = await this.#incident(incidentId);
      return now?.incident.state === "proven" ? now : undefined;
    });
    const provenMs = story.step(`proven dead: the issuer's status call says "${proven.receipt?.evidence.says}"`);
    const trailVerified = await this.#verifyTrail();
    story.step(`the trail ${trailVerified ? "verifies against its signed checkpoint" : "does NOT verify"}`);
    const plaintextFound = await this.#searchPlaintext();
    story.step(`the plaintext stands in ${plaintextFound} other places: files, topics, indices, logs`);
    return { detectedMs, revokedMs, provenMs, ...(await this.#counts()), trailVerified, plaintextFound };
  }

  stop(): void {
    this.#application.stop();
    for (const { secret } of this.#issued) secret.fill(0);
  }

  async #issue(client: LeaktrailClient, number: number): Promise<void> {
    const { ref, secret } = this.#with.issuer.issue();
    const id = `iss-${String(number).padStart(4, "0")}`;
    this.#issued.push({ id, ref, secret });
    const statement = {
      id,
      issuer: "demo-issuer",
      type: "demo-token",
      subject: { id: `agent-${number % 40}`, kind: "agent", workload: `spiffe://demo/agent-${number % 40}` },
      task: { id: `task-${number}`, purpose: "write the monthly report" },
      scope: ["reports:read"],
      owner: "reporting",
      environment: "demo",
      issuedAt: new Date().toISOString(),
      expiresAt: new Date(Date.now() + 900_000).toISOString(),
      revokeRef: ref,
    } as const;
    await client.registerIssuance({ ...statement, scope: [...statement.scope] }, secret);
  }

  async #incident(id: string): Promise<StoryOfIncident | undefined> {
    const answer = await this.#get(`/v1/incidents/${id}`);
    return answer.status === 200 ? ((await answer.json()) as StoryOfIncident) : undefined;
  }

  async #counts(): Promise<{ incidents: number; receipts: number }> {
    const listed = await this.#until("every incident of this run is listed", async () => {
      const { items } = (await (await this.#get("/v1/incidents?limit=100")).json()) as {
        items: { incident: { state: string; receiptId: string | null } }[];
      };
      return items.length >= this.#leaks && items.every(({ incident }) => incident.state === "proven") ? items : undefined;
    });
    return { incidents: listed.length, receipts: listed.filter(({ incident }) => incident.receiptId !== null).length };
  }

  /** By the command that an auditor would use. It waits for the checkpoint that covers the newest entries. */
  async #verifyTrail(): Promise<boolean> {
    const { form } = this.#with;
    await sleep(200);
    const flags = ["--url", form.intakeOrigin, "--token-file", form.adminTokenFile, "--public-key", form.trailPublicKeyFile, "--json"];
    const verdict = JSON.parse(await runOnce(["trail", "verify", ...flags])) as { verified: boolean };
    return verdict.verified;
  }

  async #searchPlaintext(): Promise<number> {
    const { directory, logFile, form } = this.#with;
    const leaked = this.#issued.filter((_, number) => number % LEAK_EVERY === 0 && number / LEAK_EVERY < this.#leaks);
    const forms = [...leaked.flatMap(({ secret }) => formsOf(secret)), ...this.#issued.slice(-OTHERS_SEARCHED).map(({ secret }) => secret)];
    let found = countInFiles([directory, ...form.otherDirectories], forms, new Set([logFile]));
    for await (const bytes of form.stored()) found += countIn(bytes, forms);
    return found;
  }

  #get(path: string): Promise<Response> {
    return fetch(`${this.#with.form.origin}${path}`, { headers: { authorization: `Bearer ${this.#token}` } });
  }

  async #until<T>(what: string, look: () => Promise<T | undefined | false>): Promise<T> {
    for (const endMs = performance.now() + PATIENCE_MS; performance.now() < endMs; await sleep(POLL_MS)) {
      const seen = await look();
      if (seen !== undefined && seen !== false) return seen;
    }
    throw new Error(`the demo waited ${PATIENCE_MS / 1000} s in vain for: ${what}`);
  }
}
