import { openGraph } from './graph.ts';

/** A whole product on a free port for a real browser. */
export async function startForBrowser(): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const graph = await openGraph();
  return { url: graph.url, stop: graph.close };
}
