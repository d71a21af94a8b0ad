import { type ReactNode, useEffect, useRef, useState } from 'react';
import { subgraphColour } from '../subgraph.palette.ts';
import type { MapType } from './graph.map.client.ts';

interface Line {
  key: string;
  shape: string;
  colour: string;
  isChosen: boolean;
}

interface MapLinesProps {
  types: readonly MapType[];
  chosen: MapType | undefined;
  children: ReactNode;
}

/** Lines between the types under it: faint between all entities, strong from and to the chosen type. */
export function MapLines({ types, chosen, children }: MapLinesProps) {
  const board = useRef<HTMLDivElement>(null);
  const [lines, setLines] = useState<readonly Line[]>([]);
  useEffect(() => {
    const element = board.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setLines(drawLines(element, types, chosen)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [types, chosen]);
  return (
    <div className="map-columns" ref={board}>
      <svg className="map-lines" aria-hidden="true">
        {lines.map(({ key, shape, colour, isChosen }) => (
          <path key={key} d={shape} stroke={colour} className={isChosen ? 'line-chosen' : 'line-faint'} />
        ))}
      </svg>
      {children}
    </div>
  );
}

function drawLines(board: HTMLElement, types: readonly MapType[], chosen: MapType | undefined): readonly Line[] {
  const ground = board.getBoundingClientRect();
  const boxes = new Map<string, DOMRect>();
  for (const element of board.querySelectorAll<HTMLElement>('[data-type]')) {
    boxes.set(element.dataset['type'] ?? '', element.getBoundingClientRect());
  }
  const lines: Line[] = [];
  for (const type of types) {
    const targets = new Map(type.fields.map((field) => [field.typeName.replace(/Connection$/, ''), field]));
    for (const [name, field] of targets) {
      const [from, to] = [boxes.get(type.name), boxes.get(name)];
      const target = types.find((entry) => entry.name === name);
      const isChosen = chosen !== undefined && (type === chosen || name === chosen.name);
      const isDrawn = chosen ? isChosen : type.isEntity && target?.isEntity;
      if (!from || !to || !isDrawn || name === type.name) continue;
      const colour = subgraphColour(field.subgraphs[0] ?? '');
      lines.push({ key: `${type.name} ${name}`, shape: curve(from, to, ground), colour, isChosen });
    }
  }
  return lines;
}

/** Leaves one box at its nearer side and enters the other the same way. */
function curve(from: DOMRect, to: DOMRect, ground: DOMRect): string {
  const isRightward = to.left >= from.right;
  const isLeftward = to.right <= from.left;
  const x1 = (isLeftward ? from.left : from.right) - ground.left;
  const x2 = (isRightward ? to.left : to.right) - ground.left;
  const y1 = from.top + from.height / 2 - ground.top;
  const y2 = to.top + to.height / 2 - ground.top;
  const reach = Math.max(28, Math.abs(x2 - x1) / 2);
  const bend1 = isLeftward ? x1 - reach : x1 + reach;
  const bend2 = isRightward ? x2 - reach : x2 + reach;
  return `M${x1} ${y1}C${bend1} ${y1} ${bend2} ${y2} ${x2} ${y2}`;
}
