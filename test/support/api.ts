import type { Topic } from "../../bus/index.ts";
import { type Api, createApi, issueToken } from "../../collector/index.ts";
import type { TokenScope } from "../../contract/index.ts";
import { TestCollector } from "./collector.ts";
import { TestIssuer } from "./issuer.ts";
import { eventually } from "./wait.ts";

/** A collector with its API, called without a network. */
export class TestApi {
  readonly issuer: TestIssuer;
  readonly on: TestCollector;
  readonly api: Api;

  private constructor(issuer: TestIssuer, on: TestCollector, api: Api) {
    this.issuer = issuer;
    this.on = on;
    this.api = api;
  }

  static async start(): Promise<TestApi> {
    const issuer = await new TestIssuer().listen();
    const on = new TestCollector(issuer).start();
    const api = await createApi({
      version: "test",
      authenticate: (token) => on.collector.authenticate(token),
      readiness: () => on.collector.readiness(),
      log: ({ message }) => on.logged.push(message),
    });
    on.collector.addRoutes(api);
    return new TestApi(issuer, on, api);
  }

  tokenWith(...scopes: TokenScope[]): Promise<string> {
    return issueToken(this.on.store, { subject: "test", scopes, expiresAt: null }, new Date());
  }

  /** Posts a document as JSON, or text as it is. */
  post(url: string, body: unknown, token: string) {
    return this.api.inject({
      method: "POST",
      url,
      payload: typeof body === "string" ? body : JSON.stringify(body),
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    });
  }

  async deadLetters(topic: Topic, atLeast: number) {
    const seen: { headers: Readonly<Record<string, string>>; value: Buffer }[] = [];
    const subscription = this.on.bus.follow(topic, {
      batchMax: 100,
      handle: async (messages) => {
        seen.push(...messages);
      },
    });
    await eventually(`${atLeast} dead letters`, () => seen.length >= atLeast);
    await subscription.close();
    return seen;
  }

  async close(): Promise<void> {
    await this.api.close();
    await this.on.close();
    await this.issuer.close();
  }
}
