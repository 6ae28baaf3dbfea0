import axe from "axe-core";
import { chromium, type Browser, type Page } from "playwright-core";

/** Debian's Chromium; as root it runs without its sandbox. */
function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
  });
}

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds wrong with a page, a line each. It is put in by the browser itself, which no policy of the page forbids. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const options = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };
  const result: unknown = await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`);
  const { violations } = result as { violations: readonly Finding[] };
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" ")}`);
}

export { findings, launchChromium };
