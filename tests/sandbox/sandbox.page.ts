import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page, Request } from 'playwright-core';
import { expect } from 'vitest';

/** How the page is looked at. */
export interface View {
  width: number;
  height: number;
  colorScheme: 'light' | 'dark';
}

/** An open sandbox page and everything it did that a quiet page does not do. */
export interface OpenSandbox {
  page: Page;
  /** Console errors and uncaught exceptions, as text. */
  problems: string[];
  /** Requests to any other origin; each is also refused. */
  foreign: string[];
  /** Bearer tokens the page has sent to the graph. */
  tokens: Set<string>;
  close(): Promise<void>;
}

/** Opens the explorer in a browser profile of its own and waits until one can type into the editor. */
export async function openSandbox(browser: Browser, url: string, view: View): Promise<OpenSandbox> {
  const opened = await openPage(browser, url, view);
  await opened.page.goto('/explore');
  await opened.page.getByLabel('Operation Editor').locator('.view-lines').waitFor();
  return opened;
}

/** Opens an empty page in a browser profile of its own, watched from the first request on. */
export async function openPage(browser: Browser, url: string, view: View): Promise<OpenSandbox> {
  const { width, height, colorScheme } = view;
  const context = await browser.newContext({ baseURL: url, viewport: { width, height }, colorScheme });
  const page = await context.newPage();
  const opened: OpenSandbox = { page, problems: [], foreign: [], tokens: new Set(), close: () => context.close() };
  const isOwn = (address: string) => new URL(address).origin === new URL(url).origin || /^(data|blob):/.test(address);

  page.on('console', (message) => {
    if (message.type() === 'error') opened.problems.push(message.text());
  });
  page.on('pageerror', (failure) => opened.problems.push(failure.message));
  context.on('request', (request: Request) => {
    const bearer = /^Bearer (.+)$/.exec(request.headers()['authorization'] ?? '')?.[1];
    if (bearer !== undefined) opened.tokens.add(bearer);
    if (!isOwn(request.url())) opened.foreign.push(request.url());
  });
  await context.route(
    (address) => !isOwn(address.href),
    (route) => route.abort(),
  );

  return opened;
}

/** What axe-core finds serious or critical on the page as it stands, one line each. */
export async function findBarriers(page: Page): Promise<string[]> {
  await page.evaluate(`${AXE};undefined`);
  return page.evaluate<string[]>(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => id + ' ' + target.join(' ')).filter((line) => !${KNOWN_BARRIER}.test(line))))`);
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** The editor library's own tabs: a tab that can be dragged holds the button that closes it. */
const KNOWN_BARRIER = /^nested-interactive \.graphiql-tab/;

/**
 * Waits for the line that says for whom the answer is, then reads the whole answer as the reader scrolls it. Throws when
 * an answer is not shown from its first line.
 */
export async function readAnswer(page: Page, reader: string): Promise<string> {
  await page.getByLabel('About the answer').getByText(`Answered for ${reader}`).waitFor();
  await expect.poll(() => page.evaluate<boolean>(FIRST_LINE_SHOWN), { timeout: 5_000 }).toBe(true);
  await page.getByLabel('Result Window').locator('.view-lines').click();
  // Only lines in view exist in the page: they are collected by their offset, page after page, to the end.
  const lines = new Map<number, string>();
  for (let unchanged = 0; unchanged < 3; await page.keyboard.press('PageDown')) {
    await page.waitForTimeout(60);
    const known = lines.size;
    for (const [top, text] of await page.evaluate<[number, string][]>(VISIBLE_LINES)) lines.set(top, text);
    unchanged = lines.size === known ? unchanged + 1 : 0;
  }
  return [...lines]
    .sort(([one], [other]) => one - other)
    .map(([, text]) => text.replaceAll('\u00a0', ' '))
    .join('\n');
}

const VISIBLE_LINES = `[...document.querySelectorAll('.result-window .view-line')]
  .map((line) => [Number.parseFloat(line.style.top), line.textContent])`;
const FIRST_LINE_SHOWN = `${VISIBLE_LINES}.some(([top, text]) => top === 0 && text === '{')`;
