import { connect } from 'node:net';

/** What came back over a bare connection. */
export interface RawAnswer {
  /** Status line, headers and body as text; empty when the connection was closed without a word. */
  readonly text: string;
  /** 0 when nothing came. */
  readonly status: number;
  readonly ms: number;
}

/** Sends bytes as they are, piece by piece, and reads until the other side closes or `waitMs` passed. */
export function sendRaw(port: number, pieces: readonly (string | Buffer)[], waitMs = 3_000): Promise<RawAnswer> {
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    const finish = (): void => {
      clearTimeout(timer);
      socket.destroy();
      const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0);
      resolve({ text, status, ms: performance.now() - startedAt });
    };
    const timer = setTimeout(finish, waitMs);
    socket.on('data', (chunk) => {
      text += chunk.toString('utf8');
    });
    socket.on('close', finish);
    socket.on('error', () => {});
    socket.on('connect', () => {
      for (const piece of pieces) socket.write(piece);
    });
  });
}
