import { lazy, Suspense, useState } from 'react';
import { useSandbox, useStore } from '../sandbox.context.ts';
import type { ResultView, SandboxState } from '../sandbox.state.ts';
import { AnswerStrip } from './answer.plugin.tsx';
import { LivePanel } from './live.plugin.tsx';
import { PlanPanel } from './plan.plugin.tsx';

// The drawing library is fetched when the first chart is wanted.
const ChartPanel = lazy(async () => ({ default: (await import('./chart.plugin.tsx')).ChartPanel }));
const TablePanel = lazy(async () => ({ default: (await import('./table.plugin.tsx')).TablePanel }));

const COPIED_MS = 2_000;
const VIEWS: readonly { view: ResultView; label: string }[] = [
  { view: 'json', label: 'Answer' },
  { view: 'table', label: 'Table' },
  { view: 'chart', label: 'Chart' },
  { view: 'plan', label: 'Plan' },
  { view: 'live', label: 'Live' },
];

/** Below the editor's own result window: the ways to look at the answer, the chosen one, and what is to say about it. */
export function ResultPane() {
  const state = useSandbox();
  return (
    <>
      <div className="result-head">
        <ViewTabs view={state.view} />
        <ShareButton />
      </div>
      {state.view !== 'json' && (
        <div className="result-panel" role="tabpanel" id="result-panel" aria-labelledby={`view-${state.view}`}>
          <Suspense fallback={<p className="result-note">One moment…</p>}>
            <Panel state={state} />
          </Suspense>
        </div>
      )}
      {state.view !== 'live' && <AnswerStrip />}
    </>
  );
}

function ViewTabs({ view }: { view: ResultView }) {
  const store = useStore();
  const step = (by: number) => {
    const place = VIEWS.findIndex((entry) => entry.view === view);
    const next = VIEWS[(place + by + VIEWS.length) % VIEWS.length];
    if (!next) return;
    store.show(next.view);
    document.getElementById(`view-${next.view}`)?.focus();
  };
  return (
    <div className="result-tabs" role="tablist" aria-label="Ways to look at the answer">
      {VIEWS.map((entry) => (
        <button
          key={entry.view}
          type="button"
          role="tab"
          id={`view-${entry.view}`}
          aria-selected={entry.view === view}
          aria-controls={entry.view === view && view !== 'json' ? 'result-panel' : undefined}
          tabIndex={entry.view === view ? 0 : -1}
          onClick={() => store.show(entry.view)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowRight') step(1);
            if (event.key === 'ArrowLeft') step(-1);
          }}
        >
          {entry.label}
        </button>
      ))}
    </div>
  );
}

/** Copies a link that opens the same question as the same reader; it carries no token. */
function ShareButton() {
  const store = useStore();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    const address = store.share();
    if (address === undefined) return;
    history.replaceState(null, '', address);
    await navigator.clipboard.writeText(`${location.origin}${address}`);
    setCopied(true);
    setTimeout(() => setCopied(false), COPIED_MS);
  };
  return (
    <button type="button" className="result-share" onClick={() => void copy()}>
      {isCopied ? 'Link copied' : 'Share'}
    </button>
  );
}

function Panel({ state: { run, view, questions, questionId } }: { state: SandboxState }) {
  if (view === 'live') return <LivePanel />;
  if (run.phase === 'running') return <p className="result-note">Asking…</p>;
  if (run.phase !== 'answered') return <p className="result-note">Run a question; its answer is drawn here.</p>;
  if (view === 'plan') return <PlanPanel extensions={run.answer.extensions} />;
  const preset = questions.find((question) => question.id === questionId)?.chart;
  const props = { data: run.answer.data, preset };
  const key = questionId ?? '';
  return view === 'chart' ? <ChartPanel {...props} key={key} /> : <TablePanel {...props} key={key} />;
}
