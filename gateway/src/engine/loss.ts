import type { AnswerPath } from './engine.link.ts';

/**
 * Stands for a field of an entity that its subgraph does not know or does not show: null to the client, without an error
 * even where no null may be.
 */
export const ABSENT = Symbol('absent');

/** What a subgraph said about one failure, or what a link could not bring. */
export interface SourceError {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
  /** Set when no answer came back: the code clients are told. */
  readonly fault?: FaultCode;
}

export type FaultCode = 'SUBGRAPH_UNAVAILABLE' | 'DOWNSTREAM_TIMEOUT' | 'INTERNAL_SERVER_ERROR';

/** One error, told at the place of the loss or `rest` below it. */
export interface LossReport {
  readonly error: SourceError;
  readonly subgraph: string;
  readonly rest: AnswerPath;
}

/** Why a value is not there. */
export interface Loss {
  readonly reports: LossReport[];
  /** Lost only because something beside it was; told when the client would otherwise see an unexplained null. */
  readonly isCollateral: boolean;
}

/**
 * Marks of lost values of one request. A mark is a symbol that stands in the answer where the value should be: it is
 * never an object, a list or a leaf, so every reader passes it by, and the response writer tells its errors at exactly
 * the places the client asked for.
 */
export class LossTable {
  readonly #losses = new Map<symbol, Loss>();

  mark(reports: LossReport[], isCollateral = false): symbol {
    const mark = Symbol('lost');
    this.#losses.set(mark, { reports, isCollateral });
    return mark;
  }

  of(mark: symbol): Loss {
    const loss = this.#losses.get(mark);
    if (!loss) throw new Error('a mark of another request was met');
    return loss;
  }
}

/** One mark per response key of an object that was lost as a whole: the key an error speaks of, or one lost beside it. */
export class LostKeys {
  readonly #marks = new Map<string, symbol>();
  #below: symbol | undefined;

  constructor(
    readonly reports: readonly LossReport[],
    private readonly losses: LossTable,
    private readonly isObjectType: (typename: string) => boolean,
  ) {}

  /** True when an object known by this type is still in need of its concrete one. */
  coversType(typename: unknown): boolean {
    return typename === undefined || (typeof typename === 'string' && !this.isObjectType(typename));
  }

  of(key: string): symbol {
    const known = this.#marks.get(key);
    if (known) return known;
    const own = this.reports
      .filter(({ rest }) => rest.length === 0 || rest[0] === key)
      .map((report) => ({ ...report, rest: report.rest.slice(1) }));
    const mark = own.length > 0 ? this.losses.mark(own) : this.losses.mark(unplaced(this.reports), true);
    this.#marks.set(key, mark);
    return mark;
  }

  /** For what is missing deeper, in containers that another fetch brought. */
  get below(): symbol {
    this.#below ??= this.losses.mark(unplaced(this.reports), true);
    return this.#below;
  }
}

const unplaced = (reports: readonly LossReport[]): LossReport[] =>
  reports.slice(0, 1).map((report) => ({ ...report, rest: [] }));
