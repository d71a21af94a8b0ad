import { useMemo, useState } from 'react';
import type { ChartPreset } from '../dev.client.ts';
import { type ChartChoice, categoryColumns, chooseChart, readMarks, valuePaths } from '../result/chart.series.ts';
import { ChartPicture } from './chart.picture.tsx';
import { ListPicker, type PickedList, usePickedList } from './list.picker.tsx';

const KINDS: readonly { kind: ChartPreset['kind']; label: string }[] = [
  { kind: 'bar', label: 'Bars' },
  { kind: 'stack', label: 'Stacked' },
  { kind: 'line', label: 'Line' },
];

/** One list of the answer as a picture: what names the marks, what makes their heights; a picture for each currency. */
export function ChartPanel({ data, preset }: { data: unknown; preset: ChartPreset | undefined }) {
  const picked = usePickedList(data, preset);
  if (!picked) return <p className="result-note">This answer holds nothing to draw.</p>;
  const fitting = preset?.list === picked.path ? preset : undefined;
  return <Chart key={picked.path} picked={picked} preset={fitting} />;
}

function Chart({ picked, preset }: { picked: PickedList; preset: ChartPreset | undefined }) {
  const { table } = picked;
  const [changes, setChanges] = useState<Partial<ChartChoice>>({});
  const first = useMemo(() => chooseChart(table, preset), [table, preset]);
  const choice = first && { ...first, ...changes };
  const units = choice ? readMarks(table, choice) : [];
  return (
    <>
      <div className="result-bar">
        <ListPicker picked={picked} />
        {choice && <Choices picked={picked} choice={choice} onChange={(part) => setChanges({ ...changes, ...part })} />}
      </div>
      <div className="chart-place">
        {units.length === 0 && <p className="result-note">No number in this list to draw; choose another list.</p>}
        {choice &&
          units.map(({ unit, marks }) => <ChartPicture key={unit} kind={choice.kind} unit={unit} marks={marks} />)}
      </div>
    </>
  );
}

interface ChoicesProps {
  picked: PickedList;
  choice: ChartChoice;
  onChange(part: Partial<ChartChoice>): void;
}

function Choices({ picked: { table }, choice, onChange }: ChoicesProps) {
  const toggle = (path: string) => {
    const values = choice.values.includes(path)
      ? choice.values.filter((value) => value !== path)
      : [...choice.values, path];
    if (values.length > 0) onChange({ values, series: '' });
  };
  return (
    <>
      <label className="result-field">
        <span>By</span>
        <select value={choice.category} onChange={(event) => onChange({ category: event.target.value })}>
          {categoryColumns(table).map(({ id }) => (
            <option key={id} value={id}>
              {id}
            </option>
          ))}
        </select>
      </label>
      <label className="result-field">
        <span>As</span>
        <select
          value={choice.kind}
          onChange={(event) => onChange({ kind: KINDS.find(({ kind }) => kind === event.target.value)?.kind ?? 'bar' })}
        >
          {KINDS.map(({ kind, label }) => (
            <option key={kind} value={kind}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <fieldset className="result-values">
        <legend>Values</legend>
        {valuePaths(table).map((path) => (
          <label key={path} className="result-check">
            <input type="checkbox" checked={choice.values.includes(path)} onChange={() => toggle(path)} />
            {path}
          </label>
        ))}
      </fieldset>
    </>
  );
}
