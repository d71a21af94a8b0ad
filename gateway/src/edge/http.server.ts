import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Log } from '@volmify/shared/log';
import type { HttpLimits } from '../gateway.config.ts';
import { isLoopback } from './loopback.ts';

/** A server that listens, and ends without cutting anybody off. */
export interface EdgeServer {
  /** Address it listens on. @throws the system's error, its code kept (EADDRINUSE, EACCES) */
  listen(): Promise<AddressInfo>;
  /** Stops accepting, waits for requests at work (at most the drain time), then closes every socket. */
  close(): Promise<void>;
  /** True from the call of `close` on. */
  readonly isDraining: boolean;
}

const CHECK_INTERVAL_MS = 1_000;
const DRAIN_SWEEP_MS = 50;

/** Our own reader over node:http: time and size limits before any parser of ours sees a byte. */
export function createEdgeServer(
  at: { readonly host: string; readonly port: number },
  limits: HttpLimits,
  handlers: {
    readonly request: (request: IncomingMessage, response: ServerResponse) => void;
    readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  },
  log: Log,
): EdgeServer {
  let isDraining = false;
  const sockets = new SocketBook();
  const server = createServer(
    {
      maxHeaderSize: limits.headerBytesMax,
      headersTimeout: limits.headersTimeoutMs,
      requestTimeout: limits.requestTimeoutMs,
      keepAliveTimeout: limits.keepAliveMs,
      connectionsCheckingInterval: CHECK_INTERVAL_MS,
    },
    (request, response) => {
      if (isDraining) response.setHeader('connection', 'close');
      sockets.begin(request.socket, response);
      handlers.request(request, response);
    },
  );
  server.on('upgrade', handlers.upgrade);
  server.on('clientError', refuseMalformed);
  server.on('connection', (socket: Socket) => sockets.open(socket));
  limitSockets(server, limits.socketsPerAddressMax);

  return {
    get isDraining() {
      return isDraining;
    },
    listen() {
      return new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(at.port, at.host, () => {
          server.off('error', reject);
          server.on('error', (cause) => log.error({ cause: String(cause) }, 'the HTTP server reported an error'));
          resolve(server.address() as AddressInfo);
        });
      });
    },
    close() {
      isDraining = true;
      return drain(server, sockets, limits.drainMs);
    },
  };
}

/** Knows which sockets have a request at work; one that has none, not even a first one, holds up no end. */
class SocketBook {
  readonly #atWork = new Map<Socket, number>();

  open(socket: Socket): void {
    this.#atWork.set(socket, 0);
    socket.once('close', () => this.#atWork.delete(socket));
  }

  begin(socket: Socket, response: ServerResponse): void {
    this.#add(socket, 1);
    response.once('close', () => this.#add(socket, -1));
  }

  closeIdle(): void {
    for (const [socket, requests] of this.#atWork) {
      if (requests === 0) socket.destroySoon();
    }
  }

  #add(socket: Socket, difference: number): void {
    const requests = this.#atWork.get(socket);
    if (requests !== undefined) this.#atWork.set(socket, requests + difference);
  }
}

function drain(server: Server, sockets: SocketBook, drainMs: number): Promise<void> {
  if (!server.listening) return Promise.resolve();
  return new Promise((resolve) => {
    // Sockets kept alive by a request that ends later are closed when it has ended.
    const sweep = setInterval(() => sockets.closeIdle(), DRAIN_SWEEP_MS);
    const cut = setTimeout(() => server.closeAllConnections(), drainMs);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(cut);
      resolve();
    });
    sockets.closeIdle();
  });
}

const STATUS_LINES: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/** Bytes that are no request get a status and nothing else. */
function refuseMalformed(cause: NodeJS.ErrnoException, socket: Socket): void {
  if (cause.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = STATUS_LINES[cause.code ?? ''] ?? '400 Bad Request';
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncache-control: no-store\r\ncontent-length: 0\r\n\r\n`);
}

/** One address may not take all sockets; loopback is exempt, for proxies and tests live there. */
function limitSockets(server: Server, perAddressMax: number): void {
  const open = new Map<string, number>();
  server.on('connection', (socket: Socket) => {
    const address = socket.remoteAddress;
    if (address === undefined || isLoopback(address)) return;
    const count = (open.get(address) ?? 0) + 1;
    if (count > perAddressMax) {
      socket.destroy();
      return;
    }
    open.set(address, count);
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left > 0) open.set(address, left);
      else open.delete(address);
    });
  });
}
