import { createServer } from 'node:net';
import { createGuardedPost, type GuardedPostOptions } from '@volmify/shared/outgoing/guarded.post';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStrangersServer, type StrangersServer } from './strangers.server.ts';

/** Larger than what is read of an answer. */
const MANY_BYTES = 1_000_000;

describe('a call to a server of somebody else', () => {
  let stranger: StrangersServer;
  const calls: string[] = [];
  beforeAll(async () => {
    stranger = await openStrangersServer(({ request, body }, response) => {
      calls.push(`${request.headers.host} ${request.url} ${body}`);
      switch (request.url) {
        case '/moved':
          return void response.writeHead(307, { location: `${stranger.url}/secret` }).end();
        case '/hang':
          return;
        case '/drip':
          return void response.writeHead(200).write('a');
        case '/reset':
          return void request.socket.resetAndDestroy();
        case '/cut':
          response.writeHead(200, { 'content-length': '100' }).write('half');
          return void setTimeout(() => request.socket.destroy(), 10);
        case '/flood':
          return void response.writeHead(200).end('x'.repeat(MANY_BYTES));
        default:
          return void response.writeHead(204, { 'set-cookie': 'a=b' }).end();
      }
    });
  });
  afterAll(() => stranger?.close());
  const post = (target: string, options: Partial<GuardedPostOptions> = {}) =>
    createGuardedPost({ allowsLoopback: true, wholeMs: 300, ...options })(target, '{}', { 'content-type': 'a/b' });

  it('answers with its status; a redirect is an answer and nothing more', async () => {
    expect(await post(`${stranger.url}/hook?for=acme`)).toEqual({ type: 'answered', status: 204, beginning: '' });
    expect(await post(`${stranger.url}/moved`)).toMatchObject({ type: 'answered', status: 307 });
    expect(calls).toEqual([`127.0.0.1:${stranger.port} /hook?for=acme {}`, `127.0.0.1:${stranger.port} /moved {}`]);
  });

  it('ends in time with a server that hangs, drips, resets, cuts its answer or floods', async () => {
    expect(await post(`${stranger.url}/hang`)).toEqual({ type: 'failed', reason: 'no whole answer in 300 ms' });
    expect(await post(`${stranger.url}/drip`)).toEqual({ type: 'failed', reason: 'no whole answer in 300 ms' });
    expect(await post(`${stranger.url}/reset`)).toMatchObject({ type: 'failed' });
    expect(await post(`${stranger.url}/cut`)).toMatchObject({ type: 'failed' });
    const flood = await post(`${stranger.url}/flood`);
    expect(flood).toMatchObject({ type: 'answered', status: 200 });
    expect('beginning' in flood && flood.beginning).toHaveLength(1_024);
  });

  it('goes nowhere when any address of the name is private', async () => {
    const before = calls.length;
    const resolve = async () => [
      { address: '93.184.216.34', family: 4 },
      { address: '169.254.169.254', family: 4 },
    ];
    const refused = { type: 'refused', reason: 'This host is not on the public internet.' };

    expect(await post('https://hooks.example.com/', { allowsLoopback: false, resolve })).toEqual(refused);
    const mapped = async () => [{ address: '::ffff:127.0.0.1', family: 6 }];
    expect(await post('https://hooks.example.com/', { allowsLoopback: false, resolve: mapped })).toEqual(refused);
    const literals = [`https://127.0.0.1:${stranger.port}/`, `https://2130706433:${stranger.port}/`];
    for (const target of [...literals, `https://[::ffff:7f00:1]:${stranger.port}/`, stranger.url]) {
      expect(await post(target, { allowsLoopback: false })).toMatchObject({ type: 'refused' });
    }
    expect(calls).toHaveLength(before);
  });

  it('connects to the address that was checked, whatever the name answers next', async () => {
    const arrived: string[] = [];
    const checked = createServer((socket) => arrived.push(String(socket.localAddress)) && socket.destroy());
    await new Promise<void>((resolve) => checked.listen(stranger.port, '127.0.0.2', resolve));
    const before = calls.length;
    let asked = 0;
    const resolve = async () => {
      asked += 1;
      return [{ address: asked === 1 ? '127.0.0.2' : '127.0.0.1', family: 4 }];
    };
    const outcome = await post(`https://hooks.example.com:${stranger.port}/`, { resolve });
    await new Promise((done) => checked.close(done));

    expect(outcome).toMatchObject({ type: 'failed' });
    expect([asked, arrived, calls.length]).toEqual([1, ['127.0.0.2'], before]);
  });
});
