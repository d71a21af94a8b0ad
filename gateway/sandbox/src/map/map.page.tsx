import { useEffect, useMemo, useState } from 'react';
import { SUBGRAPHS, subgraphColour } from '../subgraph.palette.ts';
import { type GraphMap, isPlumbing, isShared, type MapType } from './graph.map.client.ts';
import { MapLines } from './map.lines.tsx';
import { useGraphMap } from './map.reader.ts';
import { PathPanel } from './path.panel.tsx';
import { TypePanel } from './type.panel.tsx';

/** Heading of the types that nobody owns. */
const SHARED = 'shared';

/** The schema map: every type under its owner, and what is to know about the chosen one. */
export function MapPage() {
  const state = useGraphMap();
  return (
    <main className="map">
      <h1 className="unseen">Schema map</h1>
      {!state && <p className="editor-wait">Reading the graph…</p>}
      {state && 'problem' in state && (
        <p className="editor-wait">This server does not show its schema here: {state.problem}.</p>
      )}
      {state && 'map' in state && <MapBoard map={state.map} />}
    </main>
  );
}

function MapBoard({ map }: { map: GraphMap }) {
  const [chosen, choose] = useChosenType();
  const [search, setSearch] = useState('');
  const types = useMemo(() => map.types.filter((type) => !isPlumbing(type)), [map]);
  const wanted = search.trim().toLowerCase();
  const found = useMemo(
    () => new Set(types.filter((type) => matches(type, wanted)).map(({ name }) => name)),
    [types, wanted],
  );
  const type = map.types.find(({ name }) => name === chosen);
  return (
    <>
      <div className="map-tools">
        <label className="map-search">
          <span>Search types, fields and descriptions</span>
          <input type="search" value={search} onChange={(event) => setSearch(event.target.value)} />
        </label>
        <p role="status">{wanted === '' ? `${types.length} types` : `${found.size} of ${types.length} types`}</p>
        <PathPanel map={map} onChoose={choose} />
      </div>
      <div className={type ? 'map-board map-board-open' : 'map-board'}>
        <MapLines types={types} chosen={type}>
          {[...SUBGRAPHS.map(({ name }) => name), SHARED].map((name) => (
            <Column key={name} name={name} types={types} chosen={type} found={found} onChoose={choose} />
          ))}
        </MapLines>
        {type && <TypePanel type={type} map={map} onChoose={choose} onClose={() => choose('')} />}
      </div>
    </>
  );
}

interface ColumnProps {
  name: string;
  types: readonly MapType[];
  chosen: MapType | undefined;
  found: ReadonlySet<string>;
  onChoose(name: string): void;
}

function Column({ name, types, chosen, found, onChoose }: ColumnProps) {
  const own = types
    .filter((type) => (isShared(type) ? SHARED : type.subgraphs[0]) === name)
    .sort((one, other) => Number(other.isEntity) - Number(one.isEntity) || one.name.localeCompare(other.name));
  return (
    <section
      className={name === SHARED ? 'map-column map-shared' : 'map-column'}
      style={{ borderTopColor: subgraphColour(name) }}
      aria-label={name}
    >
      <h2>
        {name} <span className="map-count">{own.length}</span>
      </h2>
      <div className="map-types">
        {own.map((type) => (
          <button
            key={type.name}
            type="button"
            data-type={type.name}
            className={`map-type${type.isEntity ? ' map-entity' : ''}${found.has(type.name) ? '' : ' map-faint'}`}
            style={{ borderColor: type.isEntity ? subgraphColour(name) : undefined }}
            aria-pressed={type.name === chosen?.name}
            onClick={() => onChoose(type.name)}
          >
            {type.name}
          </button>
        ))}
      </div>
    </section>
  );
}

function matches(type: MapType, wanted: string): boolean {
  if (wanted === '') return true;
  const texts = [type.name, type.description, ...type.fields.flatMap(({ name, description }) => [name, description])];
  return texts.some((text) => text.toLowerCase().includes(wanted));
}

/** The chosen type lives in the address, so that it can be linked and gone back from. */
function useChosenType(): [string, (name: string) => void] {
  const read = () => new URLSearchParams(location.hash.slice(1)).get('type') ?? '';
  const [chosen, setChosen] = useState(read);
  useEffect(() => {
    const follow = () => setChosen(read());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  });
  return [
    chosen,
    (name) => {
      location.hash = name === '' ? '' : `type=${name}`;
    },
  ];
}
