import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startForBrowser } from '../kit/browser-world.ts';
import { findChromium, launchChromium, NO_CHROMIUM } from './chromium.finder.ts';
import { type OpenSandbox, openSandbox, readAnswer } from './sandbox.page.ts';

const WIDE = { width: 1280, height: 800, colorScheme: 'light' } as const;
const NARROW = { width: 390, height: 844, colorScheme: 'dark' } as const;

const chromium = findChromium();
if (chromium === undefined) process.stderr.write(`sandbox: skipped, ${NO_CHROMIUM}\n`);

describe.skipIf(chromium === undefined)('the sandbox in a real browser', () => {
  let world: Awaited<ReturnType<typeof startForBrowser>>;
  let browser: Browser;
  let sandbox: OpenSandbox;
  const persona = (page: Page, name: string) => page.getByRole('radio', { name: new RegExp(`^${name}`) });

  beforeAll(async () => {
    [world, browser] = await Promise.all([startForBrowser(), launchChromium(chromium ?? '')]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await world?.stop();
  }, 30_000);

  beforeEach(async () => {
    sandbox = await openSandbox(browser, world.url, WIDE);
  }, 30_000);
  afterEach(async () => {
    const { foreign, problems } = sandbox;
    await sandbox.close();
    expect({ foreign, problems }, 'the page asks no other host and reports nothing to the console').toEqual({
      foreign: [],
      problems: [],
    });
  });

  test('the flagship shows Sarah her figures, and Lena why she does not see them', { timeout: 60_000 }, async () => {
    const { page } = sandbox;
    await persona(page, 'Sarah').check();
    await page
      .getByLabel('Questions')
      .getByRole('button', { name: await flagshipTitle(page) })
      .click();

    const asSarah = await readAnswer(page, 'Sarah Johnson');
    for (const figure of ['17640', '5880', '58.80', '6720', '67.20', '5040', '50.40', '7000', '8000', '6000']) {
      expect(asSarah).toContain(figure);
    }
    expect(await page.getByLabel('Explanations').count()).toBe(0);
    await page.screenshot({ path: join(tmpdir(), 'volmify-sandbox-sarah.png') });

    await persona(page, 'Lena').check();
    const asLena = await readAnswer(page, 'Lena Fischer');
    expect(asLena).toContain('"attributions": null');
    expect(asLena).toContain('"displayName": "Sarah Johnson"');
    for (const figure of ['17640', '58.80', '67.20', '50.40']) expect(asLena).not.toContain(figure);
    expect(asLena.startsWith('{\n  "data"')).toBe(true);
    const explanations = page.getByLabel('Explanations');
    expect(await explanations.textContent()).toContain('FORBIDDEN');
    expect(await explanations.getByText('jobProfileBySlug.attributions', { exact: true }).count()).toBe(1);
    await explanations.getByText('the professional in person, or staff with attribution.read').first().waitFor();
    await page.screenshot({ path: join(tmpdir(), 'volmify-sandbox-lena.png') });
  });

  test('a question chosen as Nobody is asked as the reader it was written for', { timeout: 60_000 }, async () => {
    const { page } = sandbox;
    expect(await persona(page, 'Nobody').isChecked()).toBe(true);

    const flagship = page.getByLabel('Questions').getByRole('button', { name: await flagshipTitle(page) });
    await flagship.click();

    expect(await readAnswer(page, 'Sarah Johnson')).toContain('17640');
    expect(await persona(page, 'Sarah').isChecked()).toBe(true);
    expect(await flagship.getAttribute('aria-current')).toBe('true');
  });

  test('a keyboard alone chooses the reader and asks', { timeout: 60_000 }, async () => {
    const { page } = sandbox;
    await persona(page, 'Nobody').focus();
    await page.keyboard.press('ArrowRight');
    expect(await persona(page, (await personaNames(page))[0] ?? 'nobody at all').isChecked()).toBe(true);

    await page
      .getByLabel('Questions')
      .getByRole('button', { name: await flagshipTitle(page) })
      .focus();
    await page.keyboard.press('Enter');

    expect(await readAnswer(page, 'Sarah Johnson')).toContain('17640');
  });

  test('tokens stay in memory: none is stored, and a reload asks as nobody', { timeout: 60_000 }, async () => {
    const { page, tokens } = sandbox;
    await page
      .getByLabel('Questions')
      .getByRole('button', { name: await flagshipTitle(page) })
      .click();
    await readAnswer(page, 'Sarah Johnson');
    // The editor saves its tabs half a second after a change.
    await page.waitForTimeout(1_000);

    const stored = await page.evaluate<string>(
      'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])',
    );
    expect(stored).toContain('CrossOrgProfessional');
    expect(tokens.size).toBeGreaterThan(0);
    for (const token of tokens) expect(stored).not.toContain(token);

    await page.reload();
    expect(await persona(page, 'Nobody').isChecked()).toBe(true);
  });

  test('every persona is in view on a small dark screen, and the look turns with one press', {
    timeout: 60_000,
  }, async () => {
    await sandbox.close();
    sandbox = await openSandbox(browser, world.url, NARROW);
    const { page } = sandbox;
    const names = await personaNames(page);
    expect(names).toEqual(expect.arrayContaining(['Sarah Johnson', 'Lena Fischer', 'Petra Lindqvist']));
    await persona(page, 'Petra').waitFor();

    for (const name of ['Nobody', ...names]) {
      const box = await persona(page, name).boundingBox();
      expect(box, name).toMatchObject({ x: expect.any(Number) });
      expect([(box?.x ?? -1) >= 0, (box?.x ?? 0) + (box?.width ?? 0) <= NARROW.width], name).toEqual([true, true]);
      expect((box?.y ?? NARROW.height) + (box?.height ?? 0), name).toBeLessThan(NARROW.height / 2);
    }
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(NARROW.width);
    const ground = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    const dark = await ground();
    await page.getByRole('button', { name: 'Switch to light' }).click();
    expect(await ground()).not.toBe(dark);
    await page.screenshot({ path: join(tmpdir(), 'volmify-sandbox-narrow.png') });
  });
});

/** Everybody the product offers, in its order. */
async function personaNames(page: Page): Promise<string[]> {
  const personas: { name: string }[] = await (await page.request.get('/dev/personas')).json();
  return personas.map((entry) => entry.name);
}

/** The gallery names its questions freely; the flagship is the one that asks `CrossOrgProfessional`. */
async function flagshipTitle(page: Page): Promise<string> {
  const questions: { title: string; document: string }[] = await (await page.request.get('/dev/questions')).json();
  const flagship = questions.find((question) => question.document.includes('query CrossOrgProfessional'));
  if (!flagship) throw new Error('the gallery lacks the flagship');
  return flagship.title;
}
