import { useMemo, useState } from 'react';
import type { GraphMap } from '../map/graph.map.client.ts';
import { useGraphMap } from '../map/map.reader.ts';
import { SUBGRAPHS, subgraphColour } from '../subgraph.palette.ts';
import { readContract } from './contract.reader.ts';
import { ProgrammePanel } from './programme.panel.tsx';

/** What a partner app gets: choose its subgraphs, read the schema that is left. */
export function PartnersPage() {
  const state = useGraphMap();
  return (
    <main className="landing">
      <section className="hero">
        <h1>Partners</h1>
        <p>
          An application asks in the name of a product, never of a person. It is granted some of the four subgraphs, by
          organizations that consent, and is told of what happens by calls to an address of its own.
        </p>
      </section>
      <ProgrammePanel />
      <section className="hero">
        <h2>The schema it sees</h2>
        <p>
          It is composed of the granted subgraphs alone, without what is internal: anything else is an unknown field,
          without a hint that it exists. All 15 combinations compose.
        </p>
      </section>
      {state && 'problem' in state && <p>This server does not show its schema here: {state.problem}.</p>}
      {state && 'map' in state && <ContractChooser map={state.map} />}
    </main>
  );
}

function ContractChooser({ map }: { map: GraphMap }) {
  const [granted, setGranted] = useState<ReadonlySet<string>>(new Set(['identity', 'catalog']));
  const contract = useMemo(() => readContract(map, granted), [map, granted]);
  const toggle = (name: string) => {
    const next = new Set(granted);
    if (!next.delete(name)) next.add(name);
    setGranted(next);
  };
  return (
    <>
      <fieldset className="grants">
        <legend>Granted subgraphs</legend>
        {SUBGRAPHS.map(({ name, owns }) => (
          <label key={name} style={{ borderTopColor: subgraphColour(name) }}>
            <input type="checkbox" checked={granted.has(name)} onChange={() => toggle(name)} />
            <b>{name}</b>
            <span>{owns}</span>
          </label>
        ))}
      </fieldset>
      <p className="contract-sum" role="status">
        <b>{contract.types.length}</b> types, <b>{contract.fieldCount}</b> fields, <b>{contract.roots.length}</b> ways
        to begin, <b>{contract.events.length}</b> live events
      </p>
      <NameList title="A query may begin with" names={contract.roots} />
      <NameList title="Live events" names={contract.events} />
      <section className="contract-types" aria-label="Types of the contract">
        {contract.types.map((type) => (
          <details key={type.name}>
            <summary>
              <i className="dot" style={{ background: subgraphColour(type.subgraphs[0] ?? '') }} />
              {type.name} <span>{type.fields.length}</span>
            </summary>
            <p>{type.fields.map(({ name }) => name).join(', ')}</p>
          </details>
        ))}
      </section>
    </>
  );
}

function NameList({ title, names }: { title: string; names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <section className="contract-names">
      <h2>{title}</h2>
      <p>
        {names.map((name) => (
          <code key={name}>{name}</code>
        ))}
      </p>
    </section>
  );
}
