import { useEffect, useState } from 'react';
import { fetchGraphMap, type GraphMap } from './graph.map.client.ts';

/** The map, or why there is none; undefined while it is on its way. */
export function useGraphMap(): { map: GraphMap } | { problem: string } | undefined {
  const [state, setState] = useState<{ map: GraphMap } | { problem: string }>();
  useEffect(() => {
    fetchGraphMap().then(
      (map) => setState({ map }),
      (failure: unknown) => setState({ problem: failure instanceof Error ? failure.message : String(failure) }),
    );
  }, []);
  return state;
}
