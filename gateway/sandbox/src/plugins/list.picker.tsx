import { useMemo, useState } from 'react';
import type { ChartPreset } from '../dev.client.ts';
import { type AnswerList, findLists } from '../result/answer.lists.ts';
import { type AnswerTable, readTable } from '../result/answer.table.ts';

/** The list of an answer that is looked at, as a table, and the means to choose another. */
export interface PickedList {
  lists: readonly AnswerList[];
  path: string;
  choose(path: string): void;
  table: AnswerTable;
}

/** Begins with the preset's list, else with the longest; undefined while the answer has no data. */
export function usePickedList(data: unknown, preset: ChartPreset | undefined): PickedList | undefined {
  const [chosen, choose] = useState<string>();
  const lists = useMemo(() => findLists(data), [data]);
  const longest = lists.reduce<AnswerList | undefined>(
    (best, next) => (best && best.count >= next.count ? best : next),
    undefined,
  );
  const wanted =
    [chosen, preset?.list].map((path) => lists.find((list) => list.path === path)).find(Boolean) ?? longest;
  const path = wanted?.path;
  const table = useMemo(() => (path === undefined ? undefined : readTable(data, path)), [data, path]);
  return path === undefined || !table ? undefined : { lists, path, choose, table };
}

/** Which list of the answer is unrolled. */
export function ListPicker({ picked }: { picked: PickedList }) {
  return (
    <label className="result-field">
      <span>List</span>
      <select value={picked.path} onChange={(event) => picked.choose(event.target.value)}>
        {picked.lists.map(({ path, count }) => (
          <option key={path} value={path}>
            {path === '' ? 'the whole answer' : path} ({count})
          </option>
        ))}
      </select>
    </label>
  );
}
