import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { handleProtocols, makeServer } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { GatewayConfig } from '../gateway.config.ts';
import { type SocketExtra, type SocketParts, socketOptions } from './socket.operations.ts';
import { CLOSE_CODES } from './stream.end.ts';

/** Serves graphql-transport-ws on sockets that the HTTP server hands over. */
export interface SocketDesk {
  /** Takes a connection that asks to become a socket; refuses paths other than /graphql. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Sockets that are open. */
  readonly openCount: number;
  /** Closes every socket with 1001; resolves when they are gone, or were cut. */
  close(): Promise<void>;
}

/** How long a peer that reads nothing may take to take notice of being closed. */
const CLOSE_WAIT_MS = 1_000;

export function createSocketDesk(parts: SocketParts): SocketDesk {
  const { config, log } = parts;
  // The HTTP server stays ours: this one listens to nothing, so it cannot swallow the errors of listening.
  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: true,
    perMessageDeflate: false,
    maxPayload: config.live.messageBytesMax,
    handleProtocols: (protocols) => handleProtocols(protocols),
  });
  const protocol = makeServer<Record<string, unknown>, SocketExtra>(socketOptions(parts));
  let isClosing = false;

  function take(socket: WebSocket, request: IncomingMessage): void {
    const close = (code: number, reason: string): void => closeSocket(socket, code, reason);
    socket.on('error', (cause) => log.debug({ cause: String(cause) }, 'a socket failed'));
    if (!isAllowedOrigin(request, config)) {
      close(CLOSE_CODES.forbidden, 'This origin may not connect.');
      return;
    }
    const extra: SocketExtra = { request, close };
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        send: (text) => send(socket, text),
        close: (code = CLOSE_CODES.internal, reason = '') => close(code, reason),
        onMessage: (read) => {
          socket.on('message', (data) => {
            read(String(data)).catch((cause: unknown) => {
              log.error({ cause: String(cause) }, 'a message of a socket could not be answered');
              close(CLOSE_CODES.internal, 'Something failed on our side.');
            });
          });
        },
      },
      extra,
    );
    const endBeating = beat(socket, config);
    socket.once('close', (code, reason) => {
      endBeating();
      clearTimeout(extra.expiry);
      void Promise.resolve(closed(code, String(reason)));
    });
  }

  return {
    upgrade(request, socket, head) {
      const path = (request.url ?? '').split('?', 1)[0];
      if (path !== '/graphql' || isClosing) {
        socket.end(`HTTP/1.1 ${isClosing ? '503 Service Unavailable' : '404 Not Found'}\r\nconnection: close\r\n\r\n`);
        return;
      }
      sockets.handleUpgrade(request, socket, head, (opened) => take(opened, request));
    },
    get openCount() {
      return sockets.clients.size;
    },
    async close() {
      isClosing = true;
      const left = [...sockets.clients].map((socket) => {
        closeSocket(socket, CLOSE_CODES.goingAway, `restart; come back in ${Math.floor(Math.random() * 10_000)} ms`);
        return new Promise((resolve) => socket.once('close', resolve));
      });
      await Promise.all(left);
      sockets.close();
    },
  };
}

/** Resolves when the message has left: a peer that does not read holds its streams back, not the process. */
function send(socket: WebSocket, text: string): Promise<void> {
  return new Promise((resolve) => {
    if (socket.readyState !== socket.OPEN) return resolve();
    socket.send(text, () => resolve());
  });
}

function closeSocket(socket: WebSocket, code: number, reason: string): void {
  if (socket.readyState !== socket.OPEN) return;
  socket.close(code, reason.slice(0, 120));
  const cut = setTimeout(() => socket.terminate(), CLOSE_WAIT_MS);
  socket.once('close', () => clearTimeout(cut));
}

/** Pings, and cuts a peer that no longer answers. */
function beat(socket: WebSocket, { live }: GatewayConfig): () => void {
  let waiting: NodeJS.Timeout | undefined;
  // After much work at once the time is over before anybody looked whether the answer has come: it is looked for first.
  const cut = (): void => {
    setImmediate(() => {
      if (waiting) socket.terminate();
    });
  };
  const timer = setInterval(() => {
    if (socket.readyState !== socket.OPEN) return;
    waiting ??= setTimeout(cut, live.pongMs);
    socket.ping();
  }, live.heartbeatMs);
  socket.on('pong', () => {
    clearTimeout(waiting);
    waiting = undefined;
  });
  return () => {
    clearInterval(timer);
    clearTimeout(waiting);
    waiting = undefined;
  };
}

/** No origin (not a browser), the gateway's own, or a listed one. */
function isAllowedOrigin({ headers }: IncomingMessage, config: GatewayConfig): boolean {
  const { origin } = headers;
  if (origin === undefined) return true;
  try {
    const url = new URL(origin);
    return url.host === headers.host || config.corsOrigins.includes(url.origin);
  } catch {
    return false;
  }
}
