import { useMemo, useState } from 'react';
import { printPermalink } from '../share/permalink.ts';
import { subgraphColour } from '../subgraph.palette.ts';
import type { GraphMap } from './graph.map.client.ts';
import { findPaths, type PathStep, readWays, startTypes } from './path.finder.ts';
import { writeSelection } from './selection.writer.ts';

const PATHS_SHOWN = 4;

/** How one gets from one type to another, and the selection for it, ready for the editor. */
export function PathPanel({ map, onChoose }: { map: GraphMap; onChoose(name: string): void }) {
  const ways = useMemo(() => readWays(map), [map]);
  const starts = useMemo(() => startTypes(ways), [ways]);
  const ends = useMemo(() => [...ways.keys()].filter((name) => !/Connection$|Edge$|^Query$/.test(name)).sort(), [ways]);
  const [from, setFrom] = useState('User');
  const [to, setTo] = useState('');
  const paths = useMemo(() => (to === '' ? [] : findPaths(ways, from, to, PATHS_SHOWN)), [ways, from, to]);
  return (
    <section className="path-panel" aria-label="Path finder">
      <p className="path-question">
        How do I get from
        <TypeField label="From" value={from} options={starts} onChange={setFrom} />
        to
        <TypeField label="To" value={to} options={['', ...ends]} onChange={setTo} />?
      </p>
      {to !== '' && paths.length === 0 && (
        <p role="status">
          There is no way from {from} to {to}.
        </p>
      )}
      {paths.length > 0 && (
        <ol className="paths">
          {paths.map((path) => (
            <PathRow key={path.map(({ field }) => field.name).join('.')} path={path} map={map} onChoose={onChoose} />
          ))}
        </ol>
      )}
    </section>
  );
}

interface TypeFieldProps {
  label: string;
  value: string;
  options: readonly string[];
  onChange(value: string): void;
}

function TypeField({ label, value, options, onChange }: TypeFieldProps) {
  return (
    <select aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
      {options.map((name) => (
        <option key={name} value={name}>
          {name === '' ? 'choose a type' : name}
        </option>
      ))}
    </select>
  );
}

function PathRow({ path, map, onChoose }: { path: readonly PathStep[]; map: GraphMap; onChoose(name: string): void }) {
  const { document, variables } = writeSelection(map, path);
  const link = printPermalink({
    kind: 'document',
    document,
    variables: JSON.stringify(variables, null, 2),
    // What begins at the reader's own object says something only to somebody.
    personaKey: path[0]?.field.name === 'me' ? 'sarah' : undefined,
  });
  return (
    <li>
      <span className="path-steps">
        {path.map(({ field, to }) => (
          <span key={`${field.name} ${to}`}>
            <code style={{ borderColor: subgraphColour(field.subgraphs[0] ?? '') }}>{field.name}</code>
            <button type="button" onClick={() => onChoose(to)}>
              {to}
            </button>
          </span>
        ))}
      </span>
      <a className="path-write" href={link}>
        Write it into the editor
      </a>
    </li>
  );
}
