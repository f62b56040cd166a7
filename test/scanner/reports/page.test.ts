import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, openPage } from "../../dashboards/browser.ts";
import { reportedIn, secretFor, written } from "./samples.ts";

const [npm, github] = [secretFor("npm-access-token"), secretFor("github-personal-access-token")];
const hostileName = `<script>document.title="bad"</script><img src=x onerror="document.title='bad'">.env`;
const findings = [
  ...reportedIn(`NPM_TOKEN=${npm}\nGITHUB_TOKEN=${github}\n`, "src/app.env"),
  ...reportedIn(`auth_token = "${secretFor("generic-credential-assignment")}"\n`, hostileName),
];
const home = mkdtempSync(join(tmpdir(), "leaktrail-page-"));
const address = pathToFileURL(join(home, "r.html")).href;
let browser: Browser;

beforeAll(async () => {
  writeFileSync(join(home, "r.html"), await written("html", findings));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(home, { recursive: true, force: true });
});

describe("the page", () => {
  test("shows every finding, filters them by text and severity, and loads nothing from elsewhere", async () => {
    const { context, page, troubles } = await openPage(browser);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(address);
    const shown = () => page.locator("#findings > li:visible").count();
    expect(await shown()).toBe(findings.length);
    await page.getByLabel("Text").fill("NPM ACCESS");
    expect([await shown(), await page.locator("#shown").textContent()]).toEqual([1, `1 of ${findings.length} findings`]);
    await page.getByLabel("Text").fill("");
    await page.getByLabel("Severity").selectOption("critical");
    expect(await shown()).toBe(findings.filter(({ finding }) => finding.severity === "critical").length);
    expect([asked, troubles, await page.title()]).toEqual([[address], [], "Secrets found by leaktrail"]);
    await context.close();
  });

  test("runs no script that stands in a name, and its policy would refuse one", async () => {
    const { context, page, troubles } = await openPage(browser);
    await page.goto(address);
    expect(await page.getByText("onerror=").count()).toBeGreaterThan(0);
    await page.evaluate(`document.body.append(Object.assign(document.createElement("script"), { textContent: "document.title = 'bad'" }))`);
    expect(await page.title()).toBe("Secrets found by leaktrail");
    expect(troubles.join()).toContain("Content Security Policy");
    await context.close();
  });

  test("can be read in light and in dark: text stands out from what is behind it as WCAG AA asks", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      const { context, page } = await openPage(browser, { colorScheme });
      await page.goto(address);
      const ratios = await page.evaluate<{ what: string; ratio: number }[]>(CONTRASTS);
      expect(ratios.length).toBeGreaterThan(20);
      for (const { what, ratio } of ratios) expect(ratio, `${what}, ${colorScheme}`).toBeGreaterThanOrEqual(4.5);
      await context.close();
    }
  });

  test("is a document with headings, labels and a language, and can be read without its script", async () => {
    const { context, page } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(address);
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
    expect(await page.getByRole("heading", { level: 2 }).count()).toBe(findings.length);
    expect(await page.getByRole("search", { name: "Filter the findings" }).count()).toBe(1);
    expect(await page.locator("mark").first().textContent()).toBe("*".repeat(npm.length));
    await context.close();
  });
});

/** In the page: how much each element's own text stands out from the colour behind it (WCAG 2.2, 1.4.3). */
const CONTRASTS = `(() => {
  const numbers = (colour) => (colour.match(/[0-9.]+/g) ?? []).map(Number);
  const luminance = (colour) => {
    const [red, green, blue] = numbers(colour).map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const behind = (element) => {
    const colour = getComputedStyle(element).backgroundColor;
    return numbers(colour)[3] === 0 && element.parentElement ? behind(element.parentElement) : colour;
  };
  const hasText = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
  return [...document.body.querySelectorAll("*:not(script):not(option)")].filter(hasText).map((element) => {
    const [one, other] = [luminance(getComputedStyle(element).color), luminance(behind(element))];
    return { what: element.tagName, ratio: (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05) };
  });
})()`;
