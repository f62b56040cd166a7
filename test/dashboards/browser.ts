import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

export interface Watched {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors of the page and of its console, refusals by the content security policy among them. */
  readonly troubles: string[];
}

/** A page of a browser of its own, whose every complaint is written down. `expected` are refusals that a test provokes. */
export async function openPage(browser: Browser, options: Parameters<Browser["newContext"]>[0] = {}): Promise<Watched> {
  const context = await browser.newContext({ locale: "en-GB", timezoneId: "Europe/Berlin", ...options });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on("pageerror", (error) => troubles.push(error.message));
  page.on("console", (message) => {
    // Chromium reports each refused request as an error of its own accord; asking who is signed in is refused at first.
    const isRefusal = message.text().includes("Failed to load resource") && /\/(session|v1\/)/.test(message.location().url);
    if (["error", "warning"].includes(message.type()) && !isRefusal) troubles.push(message.text());
  });
  return { context, page, troubles };
}
