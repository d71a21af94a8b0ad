import pc from 'picocolors';
import { readEnvironment } from '../config.ts';

/** How a line may look where it is written. */
export interface Terminal {
  /** A person watches: a running step shows itself, and its line is rewritten when it ends. */
  readonly isInteractive: boolean;
  readonly hasColour: boolean;
  /** Writes text as it is, line breaks included. */
  write(text: string): void;
}

/** What a running step may tell. */
export interface StepReport {
  /** Adds to the line of the step, for example "14 migrations"; the last word wins. */
  note(text: string): void;
  /** Prints a line of its own above the step's. */
  line(text: string): void;
}

/** One line per step of a command. */
export interface Steps {
  /** Runs the work and prints `name`, its note and the milliseconds it took; a failure is marked and thrown on. */
  run<T>(name: string, work: (report: StepReport) => Promise<T>): Promise<T>;
  /** Prints a line of information between steps. */
  line(text: string): void;
}

const LABEL_WIDTH = 52;
const FRAME_MS = 120;
/** Without a terminal a step says that it is running only when somebody could start to wonder. */
const SILENCE_MS_MAX = 2_000;
const FRAMES = ['·  ', '·· ', '···'];

/**
 * What standard output is: colours and moving lines only on a terminal, never under CI; NO_COLOR and FORCE_COLOR decide
 * about colours before that.
 */
export function readTerminal(environment = readEnvironment(), stream: NodeJS.WriteStream = process.stdout): Terminal {
  const isTerminal = stream.isTTY === true && environment['TERM'] !== 'dumb' && !environment['CI'];
  const isForced = Boolean(environment['FORCE_COLOR']) && environment['FORCE_COLOR'] !== '0';
  return {
    isInteractive: isTerminal,
    hasColour: !environment['NO_COLOR'] && (isForced || isTerminal),
    write: (text) => void stream.write(text),
  };
}

/** Steps on standard output, or on the terminal given. */
export function createSteps(terminal: Terminal = readTerminal()): Steps {
  const colours = pc.createColors(terminal.hasColour);
  const line = (text: string): void => terminal.write(`${clear(terminal)}  ${text}\n`);
  return {
    line,
    async run(name, work) {
      let note = '';
      const started = performance.now();
      const stopShowing = showRunning(terminal, () => join(name, note));
      const finish = (mark: string): void => {
        stopShowing();
        const label = join(name, note).padEnd(LABEL_WIDTH);
        const took = `${Math.round(performance.now() - started)} ms`;
        terminal.write(`${clear(terminal)}  ${mark} ${label} ${colours.dim(took.padStart(9))}\n`);
      };
      const report: StepReport = {
        line,
        note: (text) => {
          note = text;
        },
      };
      try {
        const result = await work(report);
        finish(colours.green('✓'));
        return result;
      } catch (error) {
        finish(colours.red('✗'));
        throw error;
      }
    },
  };
}

/** Steps that print nothing, for `--json` and tests. */
export const silentSteps: Steps = {
  line: () => undefined,
  run: (_name, work) => work({ note: () => undefined, line: () => undefined }),
};

function showRunning(terminal: Terminal, label: () => string): () => void {
  if (!terminal.isInteractive) {
    const timer = setTimeout(() => terminal.write(`  … ${label()}\n`), SILENCE_MS_MAX);
    return () => clearTimeout(timer);
  }
  let frame = 0;
  const draw = (): void => {
    terminal.write(`${clear(terminal)}  ${FRAMES[frame % FRAMES.length]} ${label()}`);
    frame += 1;
  };
  draw();
  const timer = setInterval(draw, FRAME_MS);
  return () => clearInterval(timer);
}

const clear = (terminal: Terminal): string => (terminal.isInteractive ? '\r\u001b[2K' : '');
const join = (name: string, note: string): string => (note === '' ? name : `${name}: ${note}`);
