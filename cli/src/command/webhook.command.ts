import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Webhook } from 'standardwebhooks';
import { print } from '../print/output.ts';
import { EXIT, Problem } from '../print/problem.ts';

const DEFAULT_PORT = 4010;
const BODY_BYTES_MAX = 1_048_576;

/**
 * Receives webhooks on this machine, verifies each by its secret and prints one line an event, until it is stopped.
 * @throws Problem for a secret that is none (2) and for a port that is taken (1)
 */
export async function listenForWebhooks(options: { port?: string; secret?: string; json?: boolean }): Promise<void> {
  const port = Number(options.port ?? DEFAULT_PORT);
  const webhook = options.secret === undefined ? undefined : openSecret(options.secret);
  const server = createServer((request, response) => {
    void receive(request, response, (body) => {
      const event = read(webhook, request, body);
      print(options.json ? JSON.stringify(event) : lineOf(event));
      return event.isVerified ? 204 : 401;
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', () => reject(portTaken(port)));
    server.listen(port, '127.0.0.1', resolve);
  });
  print(
    `Listening on http://127.0.0.1:${port}/ ${webhook ? 'and verifying' : 'without verifying: pass --secret whsec_...'}`,
  );
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
  });
  server.closeAllConnections();
  server.close();
}

interface ReceivedEvent {
  readonly id: string;
  readonly isVerified: boolean;
  readonly reason?: string;
  readonly payload: unknown;
}

function read(webhook: Webhook | undefined, request: IncomingMessage, body: string): ReceivedEvent {
  const id = String(request.headers['webhook-id'] ?? '-');
  if (!webhook) return { id, isVerified: true, reason: 'not verified', payload: payloadOf(body) };
  try {
    return { id, isVerified: true, payload: webhook.verify(body, request.headers as Record<string, string>) };
  } catch (cause) {
    return {
      id,
      isVerified: false,
      reason: cause instanceof Error ? cause.message : 'refused',
      payload: payloadOf(body),
    };
  }
}

function payloadOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

function lineOf({ id, isVerified, reason, payload }: ReceivedEvent): string {
  const { type, data } = (payload ?? {}) as { type?: string; data?: unknown };
  const mark = isVerified ? (reason ?? 'verified') : `REFUSED ${reason}`;
  return `${mark}  ${id}  ${type ?? '-'}  ${JSON.stringify(data ?? null)}`;
}

async function receive(
  request: IncomingMessage,
  response: ServerResponse,
  take: (body: string) => number,
): Promise<void> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > BODY_BYTES_MAX) return void response.writeHead(413).end();
    chunks.push(chunk);
  }
  response.writeHead(take(Buffer.concat(chunks).toString('utf8'))).end();
}

function openSecret(secret: string): Webhook {
  try {
    return new Webhook(secret);
  } catch {
    throw new Problem({
      what: 'This is no signing secret.',
      why: 'A secret begins with whsec_ and goes on in base64.',
      next: 'Copy it as subscribePartnerEvent showed it, or rotate it.',
      exitCode: EXIT.wrongUse,
    });
  }
}

const portTaken = (port: number): Problem =>
  new Problem({
    what: `Port ${port} is taken.`,
    next: `volmify webhook listen --port ${port + 1}`,
  });
