import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { LeaktrailError, type TokenScope } from "../../contract/index.ts";
import { launchBrowser, openPage, type Watched } from "./browser.ts";
import { type Harness, startDashboards } from "./harness.ts";
import { incidentIdFor, type Plot, tell } from "./story.ts";

let browser: Browser;
let dashboards: Harness;
let origin: string;
let watched: Watched;
let page: Page;

beforeAll(async () => {
  await build({ root: fileURLToPath(new URL("../../dashboards/web", import.meta.url)), logLevel: "error" });
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

async function approveInStore(word: { incidentId: string }, store: Harness["store"]): Promise<void> {
  const [found] = await store.get("incidents", [word.incidentId]);
  if (found?.doc.state !== "awaiting-approval") throw new LeaktrailError("conflict", "somebody else has decided");
  const doc = { ...found.doc, state: "revoking", updatedAt: new Date().toISOString() } as const;
  await store.write([{ op: "replace", collection: "incidents", id: found.id, doc, version: found.version }]);
}

beforeEach(async () => {
  dashboards = await startDashboards({ approve: approveInStore });
  origin = await dashboards.api.listen({ port: 0, host: "127.0.0.1" });
  watched = await openPage(browser);
  page = watched.page;
});
afterEach(async () => {
  await watched.context.close();
  await dashboards.close();
});

/** What every test ends with: the page ran without an error, and broke no rule of its content security policy. */
const expectNoTrouble = () => expect(watched.troubles).toEqual([]);

async function signIn(...scopes: TokenScope[]): Promise<void> {
  await page.goto(dashboards.dashboards.createSignInLink({ subject: "maria", scopes: scopes.length > 0 ? scopes : ["admin"] }, origin));
  await page.getByRole("heading", { name: "Incidents" }).waitFor();
}

/** Signs in, and waits until the page has read the list once more because it is connected: from then on it reads only what is told. */
async function signInLive(): Promise<void> {
  const reread = page.waitForResponse(
    (response) => response.url().includes("/v1/incidents?") && response.request().headers()["x-leaktrail-live"] === "1",
  );
  await signIn();
  await page.getByText("Live", { exact: true }).waitFor();
  await reread;
}

const rows = () => page.locator("a.row");
const recent = (name: string, plot: Partial<Plot> = {}): Plot => ({ name, state: "open", firstSeenAt: new Date(), ...plot });

describe("signing in", () => {
  test("a token signs in, leaves nothing behind, and signing out ends it", async () => {
    await page.goto(origin);
    await page.getByLabel("API token").fill(await dashboards.token("read"));
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByText("Nothing has leaked").waitFor();
    const [cookie] = await watched.context.cookies();
    expect(cookie).toMatchObject({ name: "leaktrail", httpOnly: true, sameSite: "Strict" });
    expect(await page.evaluate("JSON.stringify([localStorage, sessionStorage, location.href, document.cookie])")).not.toMatch(
      /lt_|leaktrail=/,
    );
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByLabel("API token").waitFor();
    await page.reload();
    await page.getByLabel("API token").waitFor();
    expectNoTrouble();
  });

  test("a wrong token says so, and the field is empty again", async () => {
    await page.goto(origin);
    await page.getByLabel("API token").fill("lt_0000000000000000_wrong");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("alert").getByText("not a valid token").waitFor();
    expect(await page.getByLabel("API token").inputValue()).toBe("");
    expectNoTrouble();
  });

  test("the code of a one-time link leaves the address, and works once", async () => {
    const link = dashboards.dashboards.createSignInLink({ subject: "maria", scopes: ["admin"] }, origin);
    await page.goto(link);
    await page.getByRole("heading", { name: "Incidents" }).waitFor();
    expect(page.url()).toBe(`${origin}/`);
    const other = await openPage(browser);
    await other.page.goto(link);
    await other.page.getByRole("alert").getByText("the link was used").waitFor();
    await other.context.close();
    expectNoTrouble();
  });

  test("a deep link is kept until one is signed in", async () => {
    await tell(dashboards.store, recent("deep"));
    await page.goto(`${origin}/incidents/${incidentIdFor("deep")}`);
    await page.getByLabel("API token").fill(await dashboards.token("read"));
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("heading", { name: "Story" }).waitFor();
    expectNoTrouble();
  });
});

describe("the list", () => {
  test("a new incident appears without a reload, and is announced", async () => {
    await tell(dashboards.store, recent("first"));
    await signInLive();
    await rows().first().waitFor();
    await tell(dashboards.store, recent("second", { state: "failed", subject: "late-agent" }));
    await page.getByText("late-agent").waitFor();
    expect(await rows().count()).toBe(2);
    await page.getByRole("status").getByText("new incident").waitFor({ state: "attached" });
    expectNoTrouble();
  });

  test("a state's filter is in the address, and an empty one says what it means", async () => {
    await tell(dashboards.store, recent("a"), recent("b", { state: "proven" }));
    await signIn();
    await page.getByRole("link", { name: "Proven dead 1" }).click();
    await expect.poll(() => rows().count()).toBe(1);
    expect(page.url()).toBe(`${origin}/?state=proven`);
    await page.getByRole("link", { name: "Failed 0" }).click();
    await page.getByText("No incident is in the state").waitFor();
    await page.goBack();
    await expect.poll(() => rows().count()).toBe(1);
    expectNoTrouble();
  });

  test("j, k, Enter and Esc move through it and back to the same row; they can be switched off", async () => {
    await tell(dashboards.store, ...[1, 2, 3].map((at) => recent(`k${at}`, { firstSeenAt: new Date(Date.now() - at * 60_000) })));
    await signIn();
    await rows().first().waitFor();
    for (const key of ["j", "j", "j", "k"]) await page.keyboard.press(key);
    const focused = () => page.evaluate("document.activeElement.id");
    expect(await focused()).toBe(incidentIdFor("k2"));
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Story" }).waitFor();
    expect(page.url()).toBe(`${origin}/incidents/${incidentIdFor("k2")}`);
    await page.keyboard.press("Escape");
    await expect.poll(focused).toBe(incidentIdFor("k2"));
    await page.getByLabel("Keyboard shortcuts").uncheck();
    await rows().nth(1).focus();
    await page.keyboard.press("j");
    expect(await focused()).toBe(incidentIdFor("k2"));
    expectNoTrouble();
  });

  test("more than a page is shown on demand, each incident once", async () => {
    await tell(
      dashboards.store,
      ...Array.from({ length: 60 }, (_, at) => recent(`p${at}`, { places: 1, firstSeenAt: new Date(Date.now() - at * 1000) })),
    );
    await signIn();
    await expect.poll(() => rows().count()).toBe(50);
    await page.getByRole("button", { name: "Show more" }).click();
    await expect.poll(() => rows().count()).toBe(60);
    expect(await page.getByRole("button", { name: "Show more" }).count()).toBe(0);
    expectNoTrouble();
  });

  test("when leaktrail stops answering, it says so and how to go on", async () => {
    await signInLive();
    await page.getByText("Nothing has leaked").waitFor();
    await page.route("**/v1/incidents**", (route) => route.abort());
    await page.getByRole("link", { name: "Open 0" }).click();
    await page.getByRole("alert").getByText("does not answer").waitFor();
    await page.unroute("**/v1/incidents**");
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByText("No incident is in the state").waitFor();
  });
});

describe("an incident", () => {
  test("its page tells the whole story", async () => {
    await tell(dashboards.store, recent("told", { state: "proven", subject: "deploy-agent", task: "release-7" }));
    await signIn();
    await page.goto(`${origin}/incidents/${incidentIdFor("told")}`);
    const story = page.getByRole("region", { name: "Story" });
    await story.waitFor();
    const text = await page.locator("main").textContent();
    for (const part of [
      "deploy-agent",
      "release-7",
      "agent-broker",
      "orders:read",
      "agent.log:1042",
      "node-7",
      "12 times in 3 places",
      "agents-in-production",
      "Proven dead",
      "active: false",
    ]) {
      expect(text).toContain(part);
    }
    expect(await page.getByRole("region", { name: "Trail" }).getByRole("row").count()).toBe(7);
    const time = story.locator("time").first();
    expect(await time.getAttribute("title")).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} UTC$/);
    expectNoTrouble();
  });

  test("whoever may approve decides with a reason, and the page follows", async () => {
    await tell(dashboards.store, recent("ask", { state: "awaiting-approval" }));
    await signIn("read", "approve");
    await rows().first().click();
    await page.getByRole("button", { name: "Approve: revoke it" }).click();
    await page.getByRole("alert").getByText("Say why first").waitFor();
    expect(dashboards.approvals).toEqual([]);
    await page.getByLabel("Reason").fill("it stands in a public log");
    await page.getByRole("button", { name: "Approve: revoke it" }).click();
    await page.locator(".head").getByText("Revoking").waitFor();
    expect(dashboards.approvals).toEqual([
      { incidentId: incidentIdFor("ask"), verdict: "approved", reason: "it stands in a public log", by: "maria" },
    ]);
    expectNoTrouble();
  });

  test("whoever may only read sees why there is no button", async () => {
    await tell(dashboards.store, recent("ask", { state: "awaiting-approval" }), recent("lost", { state: "failed" }));
    await signIn("read");
    for (const name of ["ask", "lost"]) {
      await page.goto(`${origin}/incidents/${incidentIdFor(name)}`);
      await page.getByText("You may read, not").waitFor();
      expect(await page.getByRole("button", { name: /Approve|Try again/ }).count()).toBe(0);
    }
    expectNoTrouble();
  });

  test("a failed revocation can be tried again", async () => {
    await tell(dashboards.store, recent("lost", { state: "failed" }));
    await signIn("read", "approve");
    await page.goto(`${origin}/incidents/${incidentIdFor("lost")}`);
    await page.getByRole("button", { name: "Try again" }).click();
    await expect.poll(() => dashboards.retries.length).toBe(1);
    expect(dashboards.retries[0]?.by).toBe("maria");
    expectNoTrouble();
  });

  test("one that does not exist says so", async () => {
    await signIn();
    await page.goto(`${origin}/incidents/${incidentIdFor("nobody")}`);
    await page.getByRole("alert").getByText("no incident with this id").waitFor();
    expectNoTrouble();
  });
});

test("markup in names, files, reasons and answers stays text", async () => {
  const evil = `<img src=x onerror="window.isOwned=1"><script>window.isOwned=1</script>{@html "x"}`;
  const plot = { subject: evil, task: evil, file: `/tmp/${evil}/a.log`, scope: [evil], reason: evil, says: evil, rule: evil };
  await tell(
    dashboards.store,
    recent("evil", { ...plot, state: "proven" }),
    recent("failed", { ...plot, state: "failed" }),
    recent("asked", { ...plot, state: "awaiting-approval" }),
  );
  await signIn();
  await expect.poll(() => rows().count()).toBe(3);
  for (const name of ["evil", "failed", "asked"]) {
    await page.goto(`${origin}/incidents/${incidentIdFor(name)}`);
    await page.getByRole("heading", { name: "Trail" }).waitFor();
    expect(await page.locator("h1").textContent()).toBe(evil);
    expect(await page.evaluate("[window.isOwned, document.querySelectorAll('main img, main script').length]")).toEqual([undefined, 0]);
  }
  expectNoTrouble();
});

test.each([
  [1280, "light"],
  [1280, "dark"],
  [390, "light"],
  [390, "dark"],
] as const)("%i pixels wide and %s, nothing is cut off sideways and all text can be read", async (width, colorScheme) => {
  await page.setViewportSize({ width, height: 844 });
  await page.emulateMedia({ colorScheme });
  const long = { subject: "a-very-long-name-".repeat(8), file: `/srv/${"deep/".repeat(40)}x.log`, task: "t".repeat(200) };
  await tell(
    dashboards.store,
    ...(["open", "awaiting-approval", "revoking", "revoked", "proven", "failed"] as const).map((state) =>
      recent(state, { ...long, state }),
    ),
  );
  await signIn();
  await expect.poll(() => rows().count()).toBe(6);
  const addresses = ["/", ...["awaiting-approval", "proven", "failed"].map((name) => `/incidents/${incidentIdFor(name)}`)];
  for (const address of addresses) {
    await page.goto(origin + address);
    await page.locator("a.row, #trail").first().waitFor();
    expect([address, await page.evaluate("document.documentElement.scrollWidth")]).toEqual([address, width]);
    expect([address, await page.evaluate(faintTexts)]).toEqual([address, []]);
  }
  expectNoTrouble();
});

/** Runs in the page: texts whose contrast with what lies behind them is below WCAG's 4.5. */
const faintTexts = `(() => {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const rgba = (color) => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1); return [...canvas.getImageData(0, 0, 1, 1).data]; };
  const luminance = ([r, g, b]) => [r, g, b].map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)).reduce((sum, c, at) => sum + c * [0.2126, 0.7152, 0.0722][at], 0);
  const behind = (element) => { for (let at = element; at; at = at.parentElement) { const color = rgba(getComputedStyle(at).backgroundColor); if (color[3] === 255) return color; } return rgba("white"); };
  const faint = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (texts.currentNode.data.trim() === "" || element.tagName === "NOSCRIPT" || element.closest("button:disabled") || !element.checkVisibility()) continue;
    const [light, dark] = [luminance(rgba(getComputedStyle(element).color)), luminance(behind(element))].sort((a, b) => b - a);
    if ((light + 0.05) / (dark + 0.05) < 4.5) faint.push(texts.currentNode.data.trim());
  }
  return faint;
})()`;
