import { spawnSync } from 'node:child_process';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'google-chrome', 'chromium-browser'];

/** Path of an installed Chromium, looked up on the PATH; undefined when there is none. Nothing is downloaded. */
export function findChromium(): string | undefined {
  for (const name of NAMES) {
    const found = spawnSync('which', [name], { encoding: 'utf8' });
    const path = found.status === 0 ? found.stdout.trim() : '';
    if (path !== '') return path;
  }
  return undefined;
}

/** Why the browser tests do not run on this machine, and what to install. */
export const NO_CHROMIUM = `no browser on the PATH (looked for ${NAMES.join(', ')}); install one to run these tests`;

/** A headless browser; as root without its own sandbox, which root may not have. */
export function launchChromium(executablePath: string): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath,
    args: ['--disable-dev-shm-usage', ...(isRoot ? ['--no-sandbox'] : [])],
  });
}
