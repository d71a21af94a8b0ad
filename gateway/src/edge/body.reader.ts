import type { IncomingMessage } from 'node:http';
import { RequestRefusal } from '../errors/gateway.error.ts';
import { isJsonBody } from './media.type.ts';

const LINGER_BYTES_MAX = 1024 * 1024;
const LINGER_MS = 300;

/**
 * The JSON value of a request's body, counted while it is read.
 * @throws BAD_REQUEST with 413, 415, or 400 for text that is not UTF-8 or not JSON
 */
export async function readJsonBody(request: IncomingMessage, bytesMax: number): Promise<unknown> {
  const { headers } = request;
  if (!isJsonBody(headers['content-type'])) {
    throw new RequestRefusal('BAD_REQUEST', 'Send application/json in UTF-8.', { status: 415 });
  }
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity') {
    throw new RequestRefusal('BAD_REQUEST', 'Send the body without compression.', { status: 415 });
  }
  if (Number(headers['content-length'] ?? 0) > bytesMax) throw tooLarge(bytesMax);
  const body = await collect(request, bytesMax);
  return parseJson(body);
}

const FORM = /^application\/x-www-form-urlencoded(\s*;|$)/i;

/**
 * The fields of a form, counted while it is read.
 * @throws BAD_REQUEST with 413 or 415
 */
export async function readFormBody(request: IncomingMessage, bytesMax: number): Promise<URLSearchParams> {
  const { headers } = request;
  if (!FORM.test(headers['content-type'] ?? '')) {
    throw new RequestRefusal('BAD_REQUEST', 'Send application/x-www-form-urlencoded.', { status: 415 });
  }
  if (Number(headers['content-length'] ?? 0) > bytesMax) throw tooLarge(bytesMax);
  return new URLSearchParams((await collect(request, bytesMax)).toString('utf8'));
}

const tooLarge = (bytesMax: number): RequestRefusal =>
  new RequestRefusal('BAD_REQUEST', `A request has at most ${bytesMax} bytes.`, { status: 413 });

function collect(request: IncomingMessage, bytesMax: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const stop = (): void => {
      request.off('data', take).off('end', finish).off('error', fail).off('close', fail);
    };
    const take = (chunk: Buffer): void => {
      size += chunk.length;
      if (size <= bytesMax) {
        chunks.push(chunk);
        return;
      }
      stop();
      reject(tooLarge(bytesMax));
    };
    const finish = (): void => {
      stop();
      resolve(Buffer.concat(chunks));
    };
    const fail = (): void => {
      stop();
      reject(new RequestRefusal('BAD_REQUEST', 'The body ended early.'));
    };
    request.on('data', take).on('end', finish).on('error', fail).on('close', fail);
  });
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body));
  } catch {
    throw new RequestRefusal('BAD_REQUEST', 'The body is not JSON in UTF-8.');
  }
}

/**
 * Reads on without keeping anything, for a moment: a client that is still sending would otherwise lose the answer that
 * refuses it. Resolves when the body ended, or after 300 ms or one more MiB.
 */
export function discardBody(request: IncomingMessage): Promise<void> {
  if (request.complete || request.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    let size = 0;
    const done = (): void => {
      clearTimeout(timer);
      request.off('data', drop).off('end', done).off('error', done).off('close', done);
      request.pause();
      resolve();
    };
    const drop = (chunk: Buffer): void => {
      size += chunk.length;
      if (size > LINGER_BYTES_MAX) done();
    };
    const timer = setTimeout(done, LINGER_MS);
    request.on('data', drop).on('end', done).on('error', done).on('close', done);
    request.resume();
  });
}
