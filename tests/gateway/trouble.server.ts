import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** What a subgraph in trouble does with a request. */
export type Trouble = (request: IncomingMessage, response: ServerResponse, body: string) => void;

/** A server that misbehaves as it is told, and counts who came. */
export interface TroubleServer {
  readonly url: string;
  trouble: Trouble;
  requests: number;
  close(): Promise<void>;
}

const INSIDE = 'Error: select * from account at /srv/finance/src/db.ts:10 connect ECONNREFUSED 10.0.0.5:5432';
const HUGE_BYTES = 20 * 1024 * 1024;

const json = (response: ServerResponse, text: string): void => {
  response.writeHead(200, { 'content-type': 'application/json' }).end(text);
};

/** The ways a subgraph was seen to fail. */
export const TROUBLES = {
  hung: () => {},
  resetting: (request) => request.socket.destroy(),
  'resetting in the middle': (request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1_000 });
    response.write('{"data":');
    setTimeout(() => request.socket.destroy(), 20);
  },
  'slowly dripping': (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const drip = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(drip));
  },
  'answering 500 with a page': (_request, response) => {
    response.writeHead(500, { 'content-type': 'text/html' }).end(`<html><pre>${INSIDE}</pre></html>`);
  },
  'answering 200 with a page': (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(`<html>${INSIDE}</html>`);
  },
  'answering a list': (_request, response) => json(response, '[{"data":{}}]'),
  'answering data that are none': (_request, response) => json(response, '{"data":"all of it"}'),
  'answering too few entities': (_request, response) => json(response, '{"data":{"_entities":[]}}'),
  'answering errors that are none': (_request, response) => json(response, `{"data":null,"errors":"${INSIDE}"}`),
  'answering 20 MB': (_request, response) => json(response, `{"data":{"_entities":["${'x'.repeat(HUGE_BYTES)}"]}}`),
} satisfies Record<string, Trouble>;

/** Text that must never leave the house. */
export const INSIDE_TEXT = /select \*|ECONN|10\.0\.0\.5|127\.0\.0\.1|\/srv\/|\.ts:|undici|at /i;

export async function openTroubleServer(port: number): Promise<TroubleServer> {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += String(chunk);
    });
    request.on('end', () => {
      self.requests += 1;
      self.trouble(request, response, body);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const self: TroubleServer = {
    url: `http://127.0.0.1:${port}`,
    trouble: TROUBLES.hung,
    requests: 0,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return self;
}

/** Answers every question alike. */
export const answering =
  (answer: object, afterMs = 0): Trouble =>
  (_request, response) => {
    setTimeout(() => json(response, JSON.stringify(answer)), afterMs);
  };
