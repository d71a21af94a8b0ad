import { createHash } from 'node:crypto';
import type { Uuid } from '@volmify/shared/ids';
import type { AccountCode } from './chart.ts';
import type { PostingBatcher, PostingOutcome } from './posting.batcher.ts';
import type { PostingCommand } from './posting.event.ts';
import type { AccountOpening, PostingRequest } from './posting.wire.ts';

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
    const request = requestOf(command, this.accountIds);
    const nameOf = ({ code, subjectId, currency }: AccountOpening) =>
      `${command.orgId}/${code}/${currency}/${subjectId ?? ''}`;
    const unknown = request.openings.filter((opening) => !this.#open.has(nameOf(opening)));
    const outcome = await this.batcher.submit(command.orgId, { ...request, openings: unknown });
    if (outcome.type === 'posted') for (const opening of request.openings) this.#open.add(nameOf(opening));
    return outcome;
  }
}

/** A command as the posting function takes it; it opens every account that it names and that does not exist yet. */
export function requestOf(command: PostingCommand, accountIds: AccountIds): PostingRequest {
  const { orgId, operation, key, request, event, accountManagerId } = command;
  const { currency } = event;
  const openings = new Map<string, AccountOpening>();
  for (const { account: code, subjectId } of event.lines) {
    const id = accountIds({ orgId, code, currency, subjectId });
    openings.set(`${code}/${subjectId ?? ''}`, { id, code, subjectId, currency, managerId: accountManagerId ?? null });
  }
  return { operation, key, requestHash: hashRequest(request), event, openings: [...openings.values()] };
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
