import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startForBrowser } from '../kit/browser-world.ts';
import { findChromium, launchChromium } from './chromium.finder.ts';
import { findBarriers, type OpenSandbox, openPage } from './sandbox.page.ts';

const WIDE = { width: 1280, height: 800, colorScheme: 'light' } as const;
const NARROW = { width: 390, height: 844, colorScheme: 'dark' } as const;
const FLAGSHIP = '/explore#question=Q01-cross-org-professional&persona=sarah';
const SCRIPT_BYTES_MAX = 500_000;

const chromium = findChromium();

describe.skipIf(chromium === undefined)('the pages of the sandbox', () => {
  let world: Awaited<ReturnType<typeof startForBrowser>>;
  let browser: Browser;
  let open: OpenSandbox;

  beforeAll(async () => {
    [world, browser] = await Promise.all([startForBrowser(), launchChromium(chromium ?? '')]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await world?.stop();
  }, 30_000);

  const openAs = async (view: typeof WIDE | typeof NARROW) => {
    open = await openPage(browser, world.url, view);
    return open.page;
  };
  beforeEach(async () => void (await openAs(WIDE)));
  afterEach(async () => {
    const { foreign, problems } = open;
    await open.close();
    expect({ foreign, problems }).toEqual({ foreign: [], problems: [] });
  });

  test('one press on the first page shows a chart of Sarah’s revenue per organization', {
    timeout: 90_000,
  }, async () => {
    const { page } = open;
    const scripts = countScripts(page);
    await page.goto('/');
    await page.getByText('answers', { exact: true }).nth(3).waitFor();
    expect(await page.getByRole('list', { name: 'The four subgraphs' }).textContent()).toContain('AttributionRevenue');
    expect(await scripts.compressedBytes()).toBeLessThan(SCRIPT_BYTES_MAX);

    await page.getByRole('link', { name: 'Ask: Sarah across three organizations' }).click();
    await answered(page, 'Sarah Johnson');
    await page.getByRole('tab', { name: 'Answer', exact: true }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await tableTexts(page, 'employments')).toEqual(['67.20', '58.80', '50.40']);
    await page.keyboard.press('ArrowRight');
    const chart = page.getByRole('img', { name: /Atelier Nord, totalEarnings: 67.2 USD/ });
    await chart.waitFor();
    expect(await chart.textContent()).toMatch(/67\.20.*58\.80.*50\.40/s);
    await page.keyboard.press('ArrowRight');
    const calls = page.getByRole('list', { name: 'Calls to subgraphs' }).getByRole('listitem');
    expect(await calls.count()).toBe(9);
    expect((await calls.allTextContents()).join()).toMatch(/identity stage 1.*finance stage \d.*3 of 3 objects/s);
  });

  test('a table is sorted, filtered and saved as it stands', { timeout: 60_000 }, async () => {
    const { page } = open;
    await page.goto(FLAGSHIP);
    await answered(page, 'Sarah Johnson');
    await page.getByRole('tab', { name: 'Table' }).click();
    await page.getByRole('button', { name: 'totalEarnings USD' }).click();
    await page.getByRole('button', { name: 'totalEarnings USD' }).click();
    const first = await tableTexts(page, 'employments');
    expect([...first].sort()).toEqual(['50.40', '58.80', '67.20']);
    expect(first).toEqual([...first].sort());

    await page.getByLabel('Filter').fill('kumo');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV', exact: true }).click(),
    ]);
    const csv = await readFile(await download.path(), 'utf8');
    expect(csv.split('\r\n')).toHaveLength(3);
    expect(csv).toMatch(/^\uFEFFrole,status,.*,totalEarnings USD\r\nCREATOR,ACTIVE,.*Kumo School.*,50\.40\r\n$/s);
  });

  test('the map finds the way from User to Payout and writes it into the editor', { timeout: 60_000 }, async () => {
    const { page } = open;
    await page.goto('/map');
    await page.getByLabel('Search types, fields and descriptions').fill('payout');
    await page.getByLabel('To', { exact: true }).selectOption('Payout');
    await page.getByRole('button', { name: 'Payout', exact: true }).first().click();
    expect(await page.getByLabel('Type Payout').textContent()).toContain('finance');

    await page.getByRole('link', { name: 'Write it into the editor' }).first().click();
    // The link is read once personas and questions are there.
    await page.getByText('UserToPayout').first().waitFor();
    await page.getByRole('button', { name: 'Execute query' }).click();
    await answered(page, 'Sarah Johnson');
    expect(await page.getByLabel('Explanations').count()).toBe(0);
  });

  test('every event of a subscription is listed, and the list can be held', { timeout: 90_000 }, async () => {
    const { page } = open;
    await page.goto('/explore');
    await page.getByRole('tab', { name: 'Live' }).click();
    await page.getByRole('button', { name: 'Shares that change' }).click();
    await page.getByText('Listening as Adam Novak').waitFor();
    const events = page.getByRole('list', { name: 'Events' }).getByRole('listitem');
    // Nothing tells when a stream has been planned: changes are made until the first is heard of.
    const change = page.getByRole('button', { name: 'Make a change' });
    const changeAndCount = async () => {
      await change.click();
      return events.count();
    };
    await expect.poll(changeAndCount, { timeout: 30_000, interval: 700 }).toBeGreaterThan(0);

    await page.getByRole('button', { name: 'Pause' }).click();
    const heldCount = await events.count();
    await change.click();
    await page.getByRole('button', { name: /Go on \(\d+ waiting\)/ }).click();
    expect(await events.count()).toBeGreaterThan(heldCount);
    expect(await events.first().textContent()).toContain('Volunteer Handbook');
  });

  test('an application gets its key, and its webhook is called with a test event', { timeout: 60_000 }, async () => {
    const { page } = open;
    const receiver = await openReceiver();
    try {
      await page.goto('/partners');
      const panel = page.getByRole('region', { name: 'Applications' });
      await panel.getByRole('textbox', { name: 'Name' }).fill('Receiver of the test');
      await panel.getByRole('button', { name: 'Create', exact: true }).click();
      await panel.getByText(/^vk_test_/).waitFor();
      await panel.getByRole('radio', { name: 'Receiver of the test' }).check();
      await panel.getByRole('textbox', { name: 'Address' }).fill(receiver.url);
      await panel.getByRole('button', { name: 'Subscribe' }).click();
      await panel.getByText(/^whsec_/).waitFor();
      await panel.getByRole('button', { name: 'Send a test event' }).click();

      await panel.getByRole('cell', { name: 'delivered', exact: true }).waitFor();
      expect(receiver.signed()).toBeGreaterThan(0);
      await panel.getByRole('button', { name: /^Replay / }).click();
      await expect.poll(receiver.signed, { timeout: 20_000 }).toBe(2);
    } finally {
      receiver.close();
    }
  });

  test.each([WIDE, NARROW])(
    'nothing stands in anybody’s way, and nothing overflows: $width $colorScheme',
    {
      timeout: 120_000,
    },
    async (view) => {
      await open.close();
      const page = await openAs(view);
      const barriers: string[] = [];
      const look = async (name: string) => {
        barriers.push(...(await findBarriers(page)).map((line) => `${name}: ${line}`));
        expect(await page.evaluate<number>('document.documentElement.scrollWidth'), name).toBe(view.width);
      };
      await page.goto('/');
      await page.getByText('answers', { exact: true }).nth(3).waitFor();
      await look('landing');
      await page.goto('/map#type=OrgEmployee');
      await page.getByLabel('To', { exact: true }).selectOption('AttributionRevenue');
      await look('map');
      await page.goto('/partners');
      await page.getByText('ways to begin').waitFor();
      await look('partners');
      await page.goto(FLAGSHIP.replace('sarah', 'lena'));
      await answered(page, 'Lena Fischer');
      for (const tab of ['Answer', 'Table', 'Live']) {
        await page.getByRole('tab', { name: tab, exact: true }).click();
        await look(tab);
      }

      expect(barriers).toEqual([]);
    },
  );
});

/** A receiver of webhooks on this machine; counts the calls that came signed. */
async function openReceiver() {
  let signed = 0;
  const server = createServer((request, response) => {
    if (String(request.headers['webhook-signature']).startsWith('v1,')) signed += 1;
    request.resume().on('end', () => response.writeHead(204).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return { url, signed: () => signed, close: () => server.close() };
}

const answered = (page: Page, reader: string) =>
  page.getByLabel('About the answer').getByText(`Answered for ${reader}`).waitFor();

/** The last cells of each row of the table in view. */
async function tableTexts(page: Page, list: string): Promise<string[]> {
  const rows = page.getByRole('region', { name: new RegExp(`^${list},`) }).locator('tbody tr');
  await rows.first().waitFor();
  return rows.locator('td:last-child').allTextContents();
}

/** Adds up the scripts of a page as they would be compressed for the way. */
function countScripts(page: Page) {
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) sizes.push(response.body().then((body) => gzipSync(body).byteLength));
  });
  return { compressedBytes: async () => (await Promise.all(sizes)).reduce((total, size) => total + size, 0) };
}
