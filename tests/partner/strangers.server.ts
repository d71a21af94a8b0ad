import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server of somebody else, on this machine. */
export interface StrangersServer {
  readonly port: number;
  readonly url: string;
  close(): Promise<void>;
}

/** What a stranger's server does with a call once its body is read. */
export type Manners = (call: { request: IncomingMessage; body: string }, response: ServerResponse) => void;

export async function openStrangersServer(manners: Manners, port = 0): Promise<StrangersServer> {
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => manners({ request, body: Buffer.concat(chunks).toString('utf8') }, response));
    request.on('error', () => undefined);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    port: taken,
    url: `http://127.0.0.1:${taken}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
