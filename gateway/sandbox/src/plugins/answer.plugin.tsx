import { type Refusal, readCost } from '../answer.reader.ts';
import { meaningOf } from '../code.meanings.ts';
import { useGraphMap } from '../map/map.reader.ts';
import { findFieldAt } from '../map/rule.finder.ts';
import { useSandbox, useStore } from '../sandbox.context.ts';
import type { Run, SandboxState } from '../sandbox.state.ts';

/** The strip below the results: for whom they are, how long they took, and what was refused and why. */
export function AnswerStrip() {
  const state = useSandbox();
  const { run } = state;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="answer" aria-label="About the answer" tabIndex={0}>
      {run.phase === 'idle' ? <Start state={state} /> : <Summary run={run} name={nameOf(state, run.personaKey)} />}
      {run.phase === 'answered' && run.refusals.length > 0 && (
        <ul className="refusals" aria-label="Explanations">
          {run.refusals.map((refusal) => (
            <RefusalNote key={refusal.code} refusal={refusal} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Start({ state }: { state: SandboxState }) {
  const store = useStore();
  const first = state.questions[0];
  if (!first) return <p className="answer-line">Press play to run the operation.</p>;
  return (
    <p className="answer-line">
      New here?
      <button type="button" className="answer-start" onClick={() => store.ask(first.id)}>
        Ask: {first.title}
      </button>
    </p>
  );
}

function Summary({ run, name }: { run: Exclude<Run, { phase: 'idle' }>; name: string }) {
  if (run.phase === 'running') {
    return (
      <p className="answer-line" role="status">
        Asking as <b>{name}</b>…
      </p>
    );
  }
  if (run.phase === 'failed') {
    return (
      <p className="answer-line answer-failed" role="status">
        No answer for <b>{name}</b>: {run.reason}. Is the gateway still running?
      </p>
    );
  }
  const refused = run.refusals.reduce((total, refusal) => total + refusal.count, 0);
  const cost = readCost(run.answer.extensions);
  return (
    <p className="answer-line" role="status">
      Answered for <b>{name}</b> in {run.durationMs} ms
      {refused > 0 ? `, ${refused} ${refused === 1 ? 'part' : 'parts'} refused` : ', nothing refused'}
      {cost && `; cost ${cost.requested}, ${cost.available} left to spend`}
    </p>
  );
}

function RefusalNote({ refusal }: { refusal: Refusal }) {
  const { kind, meaning, remedy } = meaningOf(refusal.code);
  return (
    <li className={`refusal refusal-${kind}`}>
      <p className="refusal-head">
        <code className="refusal-code">{refusal.code === '' ? 'NO CODE' : refusal.code}</code>
        <span>
          {meaning} {remedy}
        </span>
      </p>
      {refusal.places.length > 0 && (
        <ul className="refusal-places">
          {refusal.places.map(({ path, count }) => (
            <li key={path}>
              <code>
                {path}
                {count > 1 && <em> ×{count}</em>}
              </code>
              {kind === 'denied' && <WhoMay path={path} />}
            </li>
          ))}
        </ul>
      )}
      <p className="refusal-message">
        {refusal.message}
        {refusal.requestId !== '' && <code> {refusal.requestId}</code>}
      </p>
    </li>
  );
}

/** The rule of a refused field: who may read it, and why it is so. Nothing where the schema is not shown. */
function WhoMay({ path }: { path: string }) {
  const state = useGraphMap();
  const field = state && 'map' in state ? findFieldAt(state.map, path) : undefined;
  if (!field || field.who === '') return null;
  return (
    <span className="refusal-rule">
      for <b>{field.who}</b>: {field.reason}
    </span>
  );
}

function nameOf(state: SandboxState, personaKey: string): string {
  return state.personas.find((persona) => persona.key === personaKey)?.name ?? personaKey;
}
