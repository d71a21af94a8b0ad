import type { LedgerKeeper } from '@volmify/finance';
import type pg from 'pg';
import { failureOf, post, type RawEvent } from '../posting.call.ts';
import { feeEntity, named, toEvent } from './command.wire.ts';
import { type Answer, type Command, LedgerModel } from './ledger.model.ts';
import { compareStored, fingerprintOf, same } from './ledger.stored.ts';
import type { Step } from './schedule.ts';

/** Parts of the test's own wiring that a mutant replaces. */
export interface Wiring {
  /** Announces postings in a transaction of its own, after theirs. */
  readonly isOutboxApart?: boolean;
  /** Reads balances and journal one after the other, not as of one instant. */
  readonly isReadTwice?: boolean;
}

export interface RigParts {
  readonly pool: pg.Pool;
  readonly superuser: pg.Client;
  readonly keeper: LedgerKeeper;
  readonly wiring: Wiring;
}

const POST = 'SELECT * FROM post_transactions($1, $2::jsonb, 16)';

/** The books of one organization and their model, side by side: whatever happens to one happens to the other. */
export class LedgerRig {
  model = new LedgerModel();

  constructor(
    private readonly org: string,
    private readonly parts: RigParts,
  ) {}

  /** Plays one step on both and compares answers, then everything that is stored. @throws when they differ */
  async play(step: Step): Promise<void> {
    if (step.type === 'close') await this.#close();
    else if (step.type === 'batch') await this.#batch(step.commands.map((command) => this.#possible(command)));
    else if (step.type === 'overlap') {
      const [first, second] = step.commands.map((command) => this.#possible(command)) as [Command, Command];
      await this.#overlap(first, second);
    } else await this.#single(step.type, this.#possible(step.command));
    await this.#compare();
  }

  /** A reversal reverses what is booked, whole; before there is a fee, it is one. */
  #possible(command: Command): Command {
    if (command.type !== 'reverse') return command;
    const fee = this.model.feeOf(command);
    return fee ? { ...command, amount: fee.command.amount } : { ...command, type: 'fee' };
  }

  async #single(type: 'one' | 'twin' | 'kill' | 'lost' | 'read', command: Command): Promise<void> {
    if (type === 'kill') await this.#killed(command);
    if (type === 'read') {
      const told = await this.#readAround(() => this.#send(command));
      same('a post under a reader', told, this.model.apply(command));
      return;
    }
    const before = this.model.clone();
    const wanted = this.model.apply(command);
    if (type === 'twin') {
      const answers = await Promise.all([this.#send(command), this.#send(command)]);
      const again = this.model.apply(command);
      same('two at once', [...answers].sort(), [wanted, again].sort());
      return;
    }
    const print = wanted === 'posted' ? '' : await this.#fingerprint();
    const answer = type === 'lost' ? await this.#sendAndDie(command) : await this.#send(command);
    same(`a ${command.type}`, answer, wanted);
    if (wanted !== 'posted') {
      same('a refusal leaves', await this.#fingerprint(), print);
      this.model = before;
    }
    if (type === 'lost') same('asked again', await this.#send(command), this.model.apply(command));
  }

  /** Everything was written when the backend dies, nothing was committed: the books stand as before. */
  async #killed(command: Command): Promise<void> {
    const before = await this.#fingerprint();
    const event = await this.#eventOf(command);
    const client = await this.parts.pool.connect();
    client.on('error', () => undefined);
    try {
      await client.query('BEGIN');
      await client.query("SELECT set_config('app.org_ids', $1, true)", [`{${this.org}}`]);
      const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await client.query(POST, [this.org, JSON.stringify([event])]).catch(() => undefined);
      await this.parts.superuser.query('SELECT pg_terminate_backend($1, 2000)', [rows[0]?.pid]);
    } finally {
      client.release(true);
    }
    same('a killed backend leaves', await this.#fingerprint(), before);
  }

  async #overlap(first: Command, second: Command): Promise<void> {
    const event = await this.#eventOf(first);
    const client = await this.parts.pool.connect();
    let later: Promise<Answer> | undefined;
    let answer: Answer | undefined;
    try {
      await client.query('BEGIN');
      await client.query("SELECT set_config('app.org_ids', $1, true)", [`{${this.org}}`]);
      const call = client.query(POST, [this.org, JSON.stringify([event])]);
      answer = await answerOf(call);
      later = this.#send(second);
      await this.#untilWaiting(later);
      await client.query(answer === 'posted' || answer === 'replayed' ? 'COMMIT' : 'ROLLBACK');
    } finally {
      client.release(later === undefined);
    }
    if (answer === 'posted') await this.#announce([event]);
    const wanted = [this.model.apply(first), this.model.apply(second)];
    same(`a ${first.type} and a ${second.type} that overlap`, [answer, await later], wanted);
  }

  /** Until the second waits for the first, or has ended without waiting. */
  async #untilWaiting(work: Promise<unknown>): Promise<void> {
    let isDone = false;
    void work.finally(() => {
      isDone = true;
    });
    for (let round = 0; round < 100 && !isDone; round++) {
      const { rows } = await this.parts.superuser.query(
        `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      if (rows.length > 0) return;
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }

  async #batch(commands: readonly Command[]): Promise<void> {
    const together = this.model.clone();
    const wanted = commands.map((command) => together.apply(command));
    const isRefused = wanted.some((answer) => answer !== 'posted' && answer !== 'replayed');
    const before = isRefused ? await this.#fingerprint() : '';
    const answers = await this.#sendAll(commands);
    if (!isRefused) {
      same('a batch', answers, wanted);
      this.model = together;
      return;
    }
    same('a batch with a refused command is refused', answers.length, 1);
    same('a refused batch leaves', await this.#fingerprint(), before);
    for (const command of commands)
      same('one of a refused batch', await this.#send(command), this.model.apply(command));
  }

  async #close(): Promise<void> {
    if (this.model.isClosed) return;
    await this.parts.superuser.query(
      `INSERT INTO accounting_period (org_id, id, starts_on, ends_on, closed_at)
       VALUES ($1, $2, '2026-05-01', '2026-05-31', now())`,
      [this.org, named(this.org, 'period')],
    );
    this.model.isClosed = true;
  }

  async #eventOf(command: Command): Promise<RawEvent> {
    if (command.type !== 'reverse') return toEvent(this.org, command);
    const { rows } = await this.parts.superuser.query<{ id: string }>(
      'SELECT id FROM account_transaction WHERE org_id = $1 AND business_entity_id = $2',
      [this.org, feeEntity(this.org, command)],
    );
    return toEvent(this.org, command, rows[0]?.id);
  }

  async #send(command: Command): Promise<Answer> {
    const [answer] = await this.#sendAll([command]);
    if (!answer) throw new Error('no answer');
    return answer;
  }

  /** One call; one answer an event, or the refusal alone. */
  async #sendAll(commands: readonly Command[]): Promise<Answer[]> {
    const events = await Promise.all(commands.map((command) => this.#eventOf(command)));
    const client = await this.parts.pool.connect();
    try {
      const results = await post(client, this.org, events);
      await this.#announce(events.filter((_event, index) => results[index]?.status === 'posted'));
      return results.map(({ status }) => status as Answer);
    } catch (cause) {
      return [await answerOf(Promise.reject(cause))];
    } finally {
      client.release();
    }
  }

  /** Committed, but the caller is gone before anything that comes after. */
  async #sendAndDie(command: Command): Promise<Answer> {
    const event = await this.#eventOf(command);
    const client = await this.parts.pool.connect();
    try {
      return await answerOf(post(client, this.org, [event]));
    } finally {
      client.release();
    }
  }

  async #announce(events: readonly RawEvent[]): Promise<void> {
    if (!this.parts.wiring.isOutboxApart) return;
    for (const { id } of events) {
      await this.parts.superuser.query(
        `INSERT INTO outbox_event (event_id, type, aggregate_type, aggregate_id, sequence, org_id, occurred_at, payload)
         VALUES ($1, 'finance.transaction.posted', 'transaction', $1, 1, $2, now(), '{}')`,
        [id, this.org],
      );
    }
  }

  /** Reads balances, lets something be posted, reads the journal: both must tell of the same instant. */
  async #readAround(work: () => Promise<Answer>): Promise<Answer> {
    const { superuser, wiring } = this.parts;
    if (!wiring.isReadTwice) await superuser.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    const balances = await superuser.query<{ sum: string }>(
      'SELECT coalesce(sum(debits), 0)::text AS sum FROM account_balance WHERE org_id = $1',
      [this.org],
    );
    const answer = await work();
    const journal = await superuser.query<{ sum: string }>(
      'SELECT coalesce(sum(amount), 0)::text AS sum FROM account_transaction_line WHERE org_id = $1 AND side = 1',
      [this.org],
    );
    if (!wiring.isReadTwice) await superuser.query('COMMIT');
    same('a reader finds balances and lines', balances.rows, journal.rows);
    return answer;
  }

  #fingerprint(): Promise<string> {
    return fingerprintOf(this.parts.superuser, this.org);
  }

  async #compare(): Promise<void> {
    await compareStored(this.parts, this.org, this.model);
  }
}

async function answerOf(
  work: Promise<{ rows: { status: string }[] } | readonly { status: string }[]>,
): Promise<Answer> {
  try {
    const result = await work;
    return ('rows' in result ? result.rows : result)[0]?.status as Answer;
  } catch (cause) {
    const { code, outcome } = await failureOf(Promise.reject(cause));
    // Anything else is a fault of the rig or of the function, and says itself what.
    if (outcome === undefined && code !== '23514') throw cause;
    return (outcome ?? code) as Answer;
  }
}
