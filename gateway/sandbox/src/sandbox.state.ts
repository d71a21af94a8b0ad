import type { Refusal } from './answer.reader.ts';
import type { Persona, Question } from './dev.client.ts';
import { LIVE_OFF, type LiveState } from './live/live.state.ts';
import { NOBODY } from './nobody.persona.ts';

/** What the last run came to. */
export type Run =
  | { phase: 'idle' }
  | { phase: 'running'; personaKey: string }
  | { phase: 'answered'; personaKey: string; durationMs: number; refusals: readonly Refusal[]; answer: Answer }
  | { phase: 'failed'; personaKey: string; reason: string };

/** The parts of an answer that the page draws; each as the graph sent it. */
export interface Answer {
  data: unknown;
  extensions: unknown;
}

/** The ways to look at an answer. */
export type ResultView = 'json' | 'table' | 'chart' | 'plan' | 'live';

/** Everything the page draws. Replaced, never changed in place. */
export interface SandboxState {
  /** Nobody first, then the server's personas. */
  personas: readonly Persona[];
  questions: readonly Question[];
  /** `closed`: the server offers no personas or questions, as in production. */
  gallery: 'loading' | 'open' | 'closed';
  personaKey: string;
  /** The question whose document stands in the editor, letter for letter. */
  questionId: string | undefined;
  run: Run;
  view: ResultView;
  live: LiveState;
}

/** Holds the state and tells its listeners of each change. */
export interface StateCell {
  read(): SandboxState;
  change(part: Partial<SandboxState>): void;
  /** Calls back after each change; answers the function that ends it. */
  subscribe(listener: () => void): () => void;
}

/** A cell with nothing loaded and nobody asking. */
export function createStateCell(): StateCell {
  const listeners = new Set<() => void>();
  let state: SandboxState = {
    personas: [NOBODY],
    questions: [],
    gallery: 'loading',
    personaKey: NOBODY.key,
    questionId: undefined,
    run: { phase: 'idle' },
    view: 'json',
    live: LIVE_OFF,
  };
  return {
    read: () => state,
    change(part) {
      state = { ...state, ...part };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
