import { useEffect, useState } from 'react';
import { type GraphMap, isPlumbing, isShared } from '../map/graph.map.client.ts';
import { useGraphMap } from '../map/map.reader.ts';
import { SUBGRAPHS, subgraphColour } from '../subgraph.palette.ts';

const HEALTH_PERIOD_MS = 5_000;
const TYPES_SHOWN = 6;

type Health = Readonly<Record<string, string>>;

/** The four parts of the graph: what each owns, and whether it answers at this moment. */
export function SubgraphCards() {
  const health = useHealth();
  const state = useGraphMap();
  return (
    <ul className="subgraph-cards" aria-label="The four subgraphs">
      {SUBGRAPHS.map(({ name, owns }) => (
        <li key={name} className="subgraph-card" style={{ borderTopColor: subgraphColour(name) }}>
          <header>
            <h2>{name}</h2>
            <HealthMark state={health?.[name]} />
          </header>
          <p>{owns}</p>
          {state && 'map' in state && <OwnedTypes map={state.map} name={name} />}
        </li>
      ))}
    </ul>
  );
}

function HealthMark({ state }: { state: string | undefined }) {
  const isReady = state === 'ready';
  const word = state === undefined ? 'asking' : isReady ? 'answers' : 'unreachable';
  return (
    <span className={isReady ? 'health health-ready' : 'health'} role="status">
      {word}
    </span>
  );
}

function OwnedTypes({ map, name }: { map: GraphMap; name: string }) {
  const owned = map.types.filter((type) => type.subgraphs[0] === name && !isPlumbing(type) && !isShared(type));
  const fields = map.types.flatMap((type) => type.fields).filter(({ subgraphs }) => subgraphs[0] === name);
  const entities = owned
    .filter(({ isEntity }) => isEntity)
    .sort((one, other) => other.fields.length - one.fields.length);
  return (
    <>
      <p className="subgraph-count">
        <b>{owned.length}</b> types, <b>{fields.length}</b> fields
      </p>
      <ul className="subgraph-types">
        {entities.slice(0, TYPES_SHOWN).map((type) => (
          <li key={type.name}>
            <a href={`/map#type=${type.name}`}>{type.name}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What `/health/ready` says, asked again every few seconds; undefined before the first answer. */
function useHealth(): Health | undefined {
  const [health, setHealth] = useState<Health>();
  useEffect(() => {
    const ask = async () => {
      try {
        // An answer of 503 names what is down, like 200 what is up.
        const body: { subgraphs?: Health } = await (await fetch('/health/ready')).json();
        setHealth(body.subgraphs ?? {});
      } catch {
        // The gateway itself is gone: nothing answers.
        setHealth({});
      }
    };
    void ask();
    const timer = setInterval(() => void ask(), HEALTH_PERIOD_MS);
    return () => clearInterval(timer);
  }, []);
  return health;
}
