import { createOpenGateway } from '@volmify/gateway';
import type { Link, StreamContext } from '@volmify/shared/link/link';
import { createLog } from '@volmify/shared/log';
import { SUBGRAPH_NAMES, type SubgraphName } from '@volmify/shared/subgraph';
import type { ExecutionResult } from 'graphql';
import { composeFake, FAKE_SDL } from '../../gateway/fake-subgraphs.ts';

/** A gateway over a source of events whose payer another subgraph names; told by messages to make one, or to collect. */
const sinks = new Set<(event: ExecutionResult) => void>();

async function* events({ signal }: StreamContext): AsyncGenerator<ExecutionResult> {
  let tell: (event: ExecutionResult | undefined) => void = () => undefined;
  const sink = (event: ExecutionResult): void => tell(event);
  const leave = (): void => tell(undefined);
  sinks.add(sink);
  signal.addEventListener('abort', leave, { once: true });
  try {
    while (!signal.aborted) {
      const event = await new Promise<ExecutionResult | undefined>((resolve) => {
        tell = resolve;
      });
      if (event) yield event;
    }
  } finally {
    sinks.delete(sink);
    signal.removeEventListener('abort', leave);
  }
}

const linkOf = (subgraph: SubgraphName): Link => ({
  subgraph,
  fetch: async () => ({ data: { _entities: [{ __typename: 'User', name: 'Sarah' }] } }),
  open: (_request, stream) => events(stream),
  checkHealth: async () => {},
  close: async () => {},
});

const gateway = await createOpenGateway({
  config: { mode: 'production', port: Number(process.argv[2]) },
  links: SUBGRAPH_NAMES.map(linkOf),
  supergraphSdl: composeFake({ finance: FAKE_SDL.finance.replace('paid: Int', 'paid(n: Int): Receipt') }),
  log: createLog({ level: 'silent' }),
  forward: ['authorization'],
});
await gateway.listen();

process.on('message', (message) => {
  if (message === 'event') {
    const event = {
      data: { paid: { amount: 5, payer: { __typename: 'User', id: 'u1' } } },
      extensions: { cursor: '1' },
    };
    for (const sink of [...sinks]) sink(structuredClone(event));
  }
  if (message === 'collect') globalThis.gc?.();
  process.send?.({ ...gateway.live, listening: sinks.size });
});
console.log('ready');
