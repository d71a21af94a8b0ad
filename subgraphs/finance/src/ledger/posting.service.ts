import { createHash } from 'node:crypto';
import type { Uuid } from '@volmify/shared/ids';
import type { AccountCode } from './chart.ts';
import type { PostingBatcher, PostingOutcome } from './posting.batcher.ts';
import type { PostingCommand } from './posting.event.ts';
import type { AccountOpening } from './posting.wire.ts';

/** An account by its name: what a line of a posting knows of it. */
export interface AccountName {
  readonly orgId: Uuid;
  readonly code: AccountCode;
  readonly currency: string;
  /** Owner of a subledger account. */
  readonly subjectId: Uuid | null;
}

/** Id of an account in case this posting is the one that opens it. */
export type AccountIds = (name: AccountName) => Uuid;

/** Puts commands into the books. Who may post what was decided before. */
export class PostingService {
  /** Accounts known to be open, so that their definition travels once per process. */
  readonly #open = new Set<string>();

  constructor(
    private readonly batcher: PostingBatcher,
    private readonly accountIds: AccountIds,
  ) {}

  /**
   * Posts one command, or answers why not. Harmless to repeat with the same key: the first answer comes again.
   * @throws as {@link PostingBatcher.submit}
   */
  async post(command: PostingCommand): Promise<PostingOutcome> {
    const { orgId, operation, key, request, event } = command;
    const names = this.#namesOf(command);
    const unknown = [...names].filter(([name]) => !this.#open.has(name)).map(([, opening]) => opening);
    const outcome = await this.batcher.submit(orgId, {
      operation,
      key,
      requestHash: hashRequest(request),
      event,
      openings: unknown,
    });
    if (outcome.type === 'posted') for (const name of names.keys()) this.#open.add(name);
    return outcome;
  }

  #namesOf({ orgId, event, accountManagerId }: PostingCommand): Map<string, AccountOpening> {
    const { currency } = event;
    return new Map(
      event.lines.map(({ account: code, subjectId }) => [
        `${orgId}/${code}/${currency}/${subjectId ?? ''}`,
        {
          id: this.accountIds({ orgId, code, currency, subjectId }),
          code,
          subjectId,
          currency,
          managerId: accountManagerId ?? null,
        },
      ]),
    );
  }
}

/** sha256, hex, of what was asked for: names sorted, amounts as text, so that equal requests hash alike. */
export function hashRequest(request: unknown): string {
  return createHash('sha256').update(canonical(request)).digest('hex');
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) => {
    if (typeof part === 'bigint') return part.toString();
    if (part === null || typeof part !== 'object' || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
