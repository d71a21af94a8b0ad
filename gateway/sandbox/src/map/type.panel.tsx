import { subgraphColour } from '../subgraph.palette.ts';
import type { GraphMap, MapField, MapType } from './graph.map.client.ts';

interface TypePanelProps {
  type: MapType;
  map: GraphMap;
  onChoose(name: string): void;
  onClose(): void;
}

/** One type: what it is, its fields with owner and reader, and where it is used. */
export function TypePanel({ type, map, onChoose, onClose }: TypePanelProps) {
  const users = map.types.filter((other) =>
    other.fields.some(({ typeName }) => typeName === type.name || typeName === `${type.name}Connection`),
  );
  return (
    <aside className="type-panel" aria-label={`Type ${type.name}`}>
      <header>
        <h2>{type.name}</h2>
        <button type="button" aria-label="Close" onClick={onClose}>
          ×
        </button>
      </header>
      <p>{type.description}</p>
      <p className="type-owners">
        {type.subgraphs.map((name, place) => (
          <span key={name}>
            <i className="dot" style={{ background: subgraphColour(name) }} />
            {name}
            {place === 0 && type.subgraphs.length > 1 ? ' owns it' : ''}
          </span>
        ))}
      </p>
      {type.possibleTypes.length > 0 && <TypeLinks title="Is one of" names={type.possibleTypes} onChoose={onChoose} />}
      <h3>{type.fields.length} fields</h3>
      <ul className="type-fields">
        {type.fields.map((field) => (
          <FieldRow key={field.name} field={field} map={map} onChoose={onChoose} />
        ))}
      </ul>
      <TypeLinks title="Reached from" names={users.map(({ name }) => name)} onChoose={onChoose} />
    </aside>
  );
}

function FieldRow({ field, map, onChoose }: { field: MapField; map: GraphMap; onChoose(name: string): void }) {
  const target = field.typeName.replace(/Connection$/, '');
  const isLink = map.types.some(({ name }) => name === target);
  return (
    <li>
      <i
        className="dot"
        style={{ background: subgraphColour(field.subgraphs[0] ?? '') }}
        title={field.subgraphs.join(', ')}
      />
      <div>
        <code>
          <b>{field.name}</b>
          {field.args.length > 0 && `(${field.args.map(({ name }) => name).join(', ')})`}:{' '}
          {isLink ? (
            <button type="button" onClick={() => onChoose(target)}>
              {field.type}
            </button>
          ) : (
            field.type
          )}
        </code>
        {field.isDeprecated && <em>deprecated</em>}
        {field.isInternal && <em>not for partners</em>}
        <p>{field.description}</p>
        {field.who !== '' && field.who !== 'whoever may see the object' && (
          <p className="field-who">
            Read by <b>{field.who}</b>: {field.reason}.
          </p>
        )}
      </div>
    </li>
  );
}

function TypeLinks({
  title,
  names,
  onChoose,
}: {
  title: string;
  names: readonly string[];
  onChoose(name: string): void;
}) {
  if (names.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <p className="type-links">
        {names.map((name) => (
          <button key={name} type="button" onClick={() => onChoose(name)}>
            {name}
          </button>
        ))}
      </p>
    </>
  );
}
