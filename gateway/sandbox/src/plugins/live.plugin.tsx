import { useEffect, useState } from 'react';
import { LIVE_STARTERS } from '../live/live.starters.ts';
import { countByTime, type LiveEvent, type LiveState } from '../live/live.state.ts';
import { useSandbox, useStore } from '../sandbox.context.ts';

const REDRAW_MS = 1_000;

/** Every event of the subscription that runs, newest first; ready-made ones to begin with. */
export function LivePanel() {
  const { live } = useSandbox();
  const [held, setHeld] = useState<LiveState>();
  const shown = held ?? live;
  return (
    <>
      <Starters />
      {live.phase !== 'off' && <LiveBar live={live} held={held} onHold={setHeld} />}
      <ol className="live-events" aria-label="Events">
        {shown.events.map((event) => (
          <EventRow key={event.place} event={event} />
        ))}
      </ol>
    </>
  );
}

function Starters() {
  const { live, personas } = useSandbox();
  const store = useStore();
  const [problem, setProblem] = useState('');
  const attempt = (work: Promise<void>) => {
    setProblem('');
    work.catch((failure: unknown) => setProblem(failure instanceof Error ? failure.message : String(failure)));
  };
  // Without the demo world there is nobody to listen as.
  if (!personas.some(({ key }) => key === LIVE_STARTERS[0]?.personaKey)) return null;
  return (
    <div className="result-bar">
      {LIVE_STARTERS.map(({ id, title }) => (
        <button key={id} type="button" className="live-button" onClick={() => attempt(store.listen(id))}>
          {title}
        </button>
      ))}
      {live.phase === 'listening' && (
        <button type="button" className="live-button" onClick={() => attempt(store.renewShares())}>
          Make a change
        </button>
      )}
      {problem !== '' && <p role="alert">{problem}</p>}
    </div>
  );
}

interface LiveBarProps {
  live: LiveState;
  held: LiveState | undefined;
  onHold(state: LiveState | undefined): void;
}

function LiveBar({ live, held, onHold }: LiveBarProps) {
  const store = useStore();
  const { personas } = useSandbox();
  const parts = useRate(live);
  const listener = personas.find(({ key }) => key === live.personaKey)?.name ?? live.personaKey;
  const lastMinute = parts.reduce((total, part) => total + part, 0);
  const waiting = held ? live.count - held.count : 0;
  return (
    <div className="live-bar">
      <span className={`live-phase live-${live.phase}`} role="status">
        {live.phase === 'listening' ? `Listening as ${listener}` : `Ended. ${live.reason}`}
      </span>
      <span>
        {live.count} {live.count === 1 ? 'event' : 'events'}, {lastMinute} in the last minute
      </span>
      <Sparkline parts={parts} />
      <button type="button" className="live-button" onClick={() => onHold(held ? undefined : live)}>
        {held ? `Go on${waiting > 0 ? ` (${waiting} waiting)` : ''}` : 'Pause'}
      </button>
      <button type="button" className="live-button" onClick={() => store.clearLive()}>
        Clear
      </button>
    </div>
  );
}

/** Counts of the last minute, read anew each second. */
function useRate(live: LiveState): readonly number[] {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), REDRAW_MS);
    return () => clearInterval(timer);
  }, []);
  return countByTime(live, Math.max(nowMs, live.events[0]?.atMs ?? 0));
}

function Sparkline({ parts }: { parts: readonly number[] }) {
  const highest = Math.max(1, ...parts);
  return (
    <svg
      className="live-spark"
      viewBox={`0 0 ${parts.length * 6} 20`}
      width={parts.length * 6}
      height="20"
      aria-hidden="true"
    >
      {parts.map((part, place) => {
        const height = Math.max(1, (part / highest) * 20);
        return <rect key={place} x={place * 6} y={20 - height} width="4" height={height} />;
      })}
    </svg>
  );
}

function EventRow({ event }: { event: LiveEvent }) {
  const time = new Date(event.atMs).toLocaleTimeString('en-GB');
  return (
    <li>
      <details>
        <summary>
          <b>{event.place}</b> <time>{time}</time> <span>{summarize(event.answer)}</span>
        </summary>
        <pre>{JSON.stringify(event.answer, null, 2)}</pre>
      </details>
    </li>
  );
}

/** The plain values of an answer in one line, ids and cursors left out. */
function summarize(answer: unknown): string {
  const words: string[] = [];
  const read = (value: unknown, name: string) => {
    if (typeof value === 'object' && value !== null) {
      for (const [key, child] of Object.entries(value)) read(child, key);
    } else if (value !== null && !/id$/i.test(name) && words.length < 8) words.push(String(value));
  };
  read(answer, '');
  return words.join(' · ');
}
