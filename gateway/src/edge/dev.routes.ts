import type { IncomingMessage } from 'node:http';
import { RequestRefusal } from '../errors/gateway.error.ts';
import type { DemoHooks } from '../gateway.config.ts';
import { readJsonBody } from './body.reader.ts';

const BODY_BYTES_MAX = 1_024;

/** What a demo path answers; undefined when the path, the method or the persona is not known. */
export async function answerDemoPath(
  path: string,
  request: IncomingMessage,
  demo: DemoHooks,
): Promise<object | undefined> {
  if (request.method === 'GET' && path === '/dev/personas') return demo.listPersonas();
  if (request.method === 'GET' && path === '/dev/questions') return demo.listQuestions();
  if (request.method !== 'POST' || path !== '/dev/token') return undefined;
  const body = await readJsonBody(request, BODY_BYTES_MAX);
  const persona = typeof body === 'object' && body !== null && 'persona' in body ? body.persona : undefined;
  if (typeof persona !== 'string') throw new RequestRefusal('BAD_REQUEST', 'Send { "persona": "<name>" }.');
  return demo.mintToken(persona);
}
