import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readQuestions } from '@volmify/cli';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort, runVolmify, type StartedProduct, startVolmify } from './start.driver.ts';

const QUESTION = readQuestions().find(({ id }) => id === 'Q01-cross-org-professional');

let home = '';
let port = 0;
const settings = (): Record<string, string> => ({ VOLMIFY_HOME: home, PORT: String(port) });

async function askAsSarah(): Promise<{
  data: Record<string, never>;
  errors?: { extensions: { code: string; subgraph?: string } }[];
  text: string;
}> {
  const token = runVolmify(['token', 'sarah'], settings()).out.trim();
  const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: QUESTION?.document, variables: { slug: 'sarah-johnson' } }),
  });
  const text = await answer.text();
  return { ...(JSON.parse(text) as { data: Record<string, never> }), text };
}

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'volmify start '));
  chmodSync(home, 0o755);
  port = await freePort();
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('start refuses', () => {
  it('bad settings all at once, with exit code 78 and without showing a secret', () => {
    const { code, err } = runVolmify(['start'], {
      ...settings(),
      PORT: 'many',
      LOG_LEVEL: 'loud',
      DATABASE_URL: 'mysql://u:hunter2@db/x',
    });

    expect(code).toBe(78);
    for (const name of ['PORT is "many"', 'LOG_LEVEL is "loud"', 'DATABASE_URL is set to something unusable'])
      expect(err).toContain(name);
    expect(err).not.toContain('hunter2');
  });

  it('a taken port, naming who holds it and what to type, with exit code 1', async () => {
    const holder = createServer().listen(port, '127.0.0.1');
    await new Promise((resolve) => holder.once('listening', resolve));
    try {
      // The holder lives in this process, so the command must not block it.
      await expect(startVolmify([], settings())).rejects.toThrow(
        new RegExp(`Port ${port} is taken by node \\(pid ${process.pid}\\)[\\s\\S]*volmify start --port ${port + 10}`),
      );
    } finally {
      await new Promise((resolve) => holder.close(resolve));
    }
  });

  it('an unknown part and an unknown persona as wrong use', () => {
    expect(runVolmify(['start', 'kitchen'], settings()).code).toBe(2);
    expect(runVolmify(['token', 'nobody'], settings()).code).toBe(2);
  });
});

describe('a started product', () => {
  let product: StartedProduct;
  beforeAll(async () => {
    product = await startVolmify([], settings());
  });
  afterAll(() => product?.end('SIGKILL'));

  it('prints addresses, personas and one command that can be pasted', () => {
    const banner = product.output();

    expect(banner).toContain(`http://localhost:${port}/graphql`);
    expect(banner).toContain('Personas  sarah john lena olga adam mona ivan dora petra');
    expect(banner).toMatch(/asked itself: Sarah Johnson, 3 organizations, 176\.40 USD/);
    expect(banner).not.toMatch(/\r/);
  });

  it('prints a token and nothing else, and tells its status', () => {
    const token = runVolmify(['token', 'olga'], settings());
    const status = runVolmify(['status', '--json'], settings());

    expect(token.out.trim()).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    expect(JSON.parse(status.out)).toMatchObject({
      isReady: true,
      url: `http://127.0.0.1:${port}`,
      topology: 'all-in-one',
    });
    expect(runVolmify(['doctor'], settings())).toMatchObject({ code: 0 });
  });

  it('refuses a second start on the same home and says where the first one runs', () => {
    const second = runVolmify(['start', '--port', String(port + 1)], settings());

    expect(second.code).toBe(1);
    expect(second.err).toContain(`http://127.0.0.1:${port}`);
  });

  it('comes back by itself after kill -9, with the same figures', async () => {
    await product.end('SIGKILL');

    product = await startVolmify([], settings());

    expect((await askAsSarah()).text).toContain('"17640"');
  });

  it('ends cleanly on SIGTERM: exit code 0, nothing running, status says so', async () => {
    expect(await product.end('SIGTERM')).toBe(0);
    expect(runVolmify(['status'], settings()).code).toBe(69);
  });
});

describe('a distributed start', () => {
  it('answers without a killed subgraph and gets its fields back when the part returns (GW-12)', async () => {
    const product = await startVolmify(['--topology', 'distributed'], settings());
    try {
      const whole = await askAsSarah();
      expect(whole.errors).toBeUndefined();

      const { pids } = JSON.parse(runVolmify(['status', '--json'], settings()).out) as { pids: Record<string, number> };
      process.kill(pids['finance'] ?? 0, 'SIGKILL');
      await new Promise((resolve) => setTimeout(resolve, 300));

      const partial = await askAsSarah();
      expect(new Set(partial.errors?.map(({ extensions }) => `${extensions.code} ${extensions.subgraph}`))).toEqual(
        new Set(['SUBGRAPH_UNAVAILABLE finance']),
      );
      expect(partial.text).toContain('"displayName":"Sarah Johnson"');
      expect(partial.text).not.toMatch(/ECONN|127\.0\.0\.1/);

      const finance = await startVolmify(['finance', '--port', String(port + 4)], settings());
      expect((await askAsSarah()).data).toEqual(whole.data);
      expect(await finance.end('SIGTERM')).toBe(0);
    } finally {
      expect(await product.end('SIGTERM')).toBe(0);
    }
  });
});
