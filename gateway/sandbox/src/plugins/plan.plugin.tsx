import { parse, print } from 'graphql';
import { readCost } from '../answer.reader.ts';
import { type ExplainedFetch, readExplanation, readStages } from '../result/explanation.reader.ts';
import { subgraphColour } from '../subgraph.palette.ts';

/** How the answer came to be: a waterfall of the calls to subgraphs, what each brought, and what was slow. */
export function PlanPanel({ extensions }: { extensions: unknown }) {
  const explanation = readExplanation(extensions);
  if (!explanation) return <p className="result-note">The gateway did not explain this answer.</p>;
  const { fetches, totalMs, slowest } = explanation;
  const stages = readStages(fetches);
  const cost = readCost(extensions);
  return (
    <div className="plan">
      <p className="plan-slowest">{slowest}</p>
      <dl className="plan-sums">
        <Sum name="in the gateway" value={`${totalMs} ms`} />
        <Sum name="calls to subgraphs" value={String(fetches.length)} />
        <Sum name="round trips" value={String(Math.max(0, ...stages.values()))} />
        {cost && <Sum name="cost" value={String(cost.requested)} />}
        {cost && <Sum name="left to spend" value={String(cost.available)} />}
      </dl>
      <ol className="plan-fetches" aria-label="Calls to subgraphs">
        {fetches.map((fetch) => (
          <FetchRow key={fetch.id} fetch={fetch} totalMs={totalMs} stage={stages.get(fetch.id) ?? 1} />
        ))}
      </ol>
    </div>
  );
}

function Sum({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function FetchRow({ fetch, totalMs, stage }: { fetch: ExplainedFetch; totalMs: number; stage: number }) {
  const { subgraph, startMs, durationMs, representations, rows, status } = fetch;
  const left = (startMs / Math.max(totalMs, 1)) * 100;
  const width = Math.max(1, (durationMs / Math.max(totalMs, 1)) * 100);
  const brought = representations === 0 ? 'from the root' : `${rows} of ${representations} objects`;
  return (
    <li>
      <details>
        <summary>
          <span className="plan-name">
            <i className="dot" style={{ background: subgraphColour(subgraph) }} />
            {subgraph} <small>stage {stage}</small>
          </span>
          <span className="plan-track">
            <span
              className="plan-bar"
              style={{ left: `${left}%`, width: `${width}%`, background: subgraphColour(subgraph) }}
            ></span>
          </span>
          <span className="plan-figures">
            <b>{durationMs} ms</b> {brought}
            {status !== 'ok' && <em> {status}</em>}
          </span>
        </summary>
        <pre>{pretty(fetch.query)}</pre>
      </details>
    </li>
  );
}

function pretty(query: string): string {
  try {
    return print(parse(query));
  } catch {
    // Shown as it came.
    return query;
  }
}
