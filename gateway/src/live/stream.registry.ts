import { RequestRefusal } from '../errors/gateway.error.ts';

/** A source as the registry knows it. */
export interface RegisteredSource {
  /** Whether the caller still is who they were; ends or renews the source when not. */
  recheck(): Promise<void>;
}

/** A stream as the registry knows it. */
export interface RegisteredStream {
  /** Ends the stream because the gateway does. */
  goAway(): void;
}

/** Knows every open stream, so that none is forgotten. */
export interface StreamRegistry {
  /** @throws OVERLOADED when the process has as many streams as it may */
  admit(): void;
  add(stream: RegisteredStream): void;
  delete(stream: RegisteredStream): void;
  /** Streams to clients, and streams of subgraphs behind them. */
  readonly counts: { readonly streams: number; readonly sources: number };
  addSource(source: RegisteredSource): void;
  deleteSource(source: RegisteredSource): void;
  /** Ends every stream. */
  close(): void;
}

/** A registry that looks at the callers of its streams every so often: those without events would not be noticed. */
export function createStreamRegistry(limits: {
  readonly streamsMax: number;
  readonly recheckMs: number;
}): StreamRegistry {
  const streams = new Set<RegisteredStream>();
  const sources = new Set<RegisteredSource>();
  let isSweeping = false;

  async function sweep(): Promise<void> {
    if (isSweeping) return;
    isSweeping = true;
    try {
      for (const source of [...sources]) await source.recheck();
    } finally {
      isSweeping = false;
    }
  }

  const timer = setInterval(() => void sweep(), limits.recheckMs);
  timer.unref();
  return {
    admit() {
      if (streams.size >= limits.streamsMax) {
        throw new RequestRefusal('OVERLOADED', 'No further stream can be opened right now.', {
          headers: { 'retry-after': '5' },
        });
      }
    },
    add: (stream) => void streams.add(stream),
    delete: (stream) => void streams.delete(stream),
    get counts() {
      return { streams: streams.size, sources: sources.size };
    },
    addSource: (source) => void sources.add(source),
    deleteSource: (source) => void sources.delete(source),
    close() {
      clearInterval(timer);
      for (const stream of [...streams]) stream.goAway();
    },
  };
}
