import type { CallContext, Link } from '@volmify/shared/link/link';
import type { Log } from '@volmify/shared/log';
import { createEngine, type Engine } from '../engine/engine.ts';

/** The engine that completes events; one per supergraph, made when the first stream is opened. */
export interface LiveEngine {
  get(): Engine<CallContext>;
  /** Another supergraph from the next stream on; open streams keep what they were planned with. */
  swap(supergraphSdl: string): void;
  close(): Promise<void>;
}

export function createLiveEngine(supergraphSdl: string, links: readonly Link[], log: Log): LiveEngine {
  const byName = new Map(links.map((link) => [link.subgraph as string, link]));
  let sdl = supergraphSdl;
  let engine: Engine<CallContext> | undefined;
  return {
    get() {
      engine ??= createEngine<CallContext>({ supergraphSdl: sdl, links: byName, log });
      return engine;
    },
    swap(next) {
      sdl = next;
      const former = engine;
      engine = undefined;
      former?.close().catch((cause: unknown) => log.warn({ cause: String(cause) }, 'a planner did not end'));
    },
    async close() {
      await engine?.close();
    },
  };
}
