import { describe, expect, it } from 'vitest';
import { createSessionDesk, type RequestSession } from './request.session.ts';

const ignore = (): void => {};
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** Contexts that say when they were closed. */
function createContexts() {
  const made: { closed: number }[] = [];
  return {
    made,
    create: () => {
      const context = {
        closed: 0,
        async close() {
          context.closed += 1;
        },
      };
      made.push(context);
      return context;
    },
  };
}

const open = (max = 1): RequestSession => {
  const session = createSessionDesk(max, ignore).open();
  if (!session) throw new Error('there was no session');
  return session;
};

describe('a session of one query', () => {
  it('gives fetches of one subgraph one context, closed once, after the last of them', async () => {
    const [session, owner, { made, create }] = [open(), {}, createContexts()];
    const [one, other] = [session.visit(owner, create), session.visit(owner, create)];
    expect(one.context).toBe(other.context);
    expect(session.visit({}, create).context).not.toBe(one.context);

    one.leave(true);
    session.end();
    await settled();
    expect(made[0]?.closed).toBe(0);
    other.leave(true);
    await settled();

    expect(made[0]?.closed).toBe(1);
  });

  it('gives nobody a context in which a statement failed', async () => {
    const [session, owner, { made, create }] = [open(), {}, createContexts()];
    const failed = session.visit(owner, create);
    failed.leave(false);
    const next = session.visit(owner, create);
    next.leave(true);
    session.end();
    await settled();

    expect(next.context).not.toBe(failed.context);
    expect(made.map(({ closed }) => closed)).toEqual([1, 1]);
  });

  it('leaves a fetch that comes after its end alone, and closes what that one opened', async () => {
    const [session, owner, { made, create }] = [open(), {}, createContexts()];
    session.end();
    session.visit(owner, create).leave(true);
    await settled();

    expect(made.map(({ closed }) => closed)).toEqual([1]);
  });

  it('is one of a few: the next begins when one has ended, its transactions included', async () => {
    const desk = createSessionDesk(1, ignore);
    const session = desk.open();
    expect(desk.open()).toBeUndefined();
    let finish: () => void = ignore;
    const context = { close: () => new Promise<void>((resolve) => (finish = resolve)) };
    session?.visit({}, () => context).leave(true);
    session?.end();
    await settled();
    expect(desk.open()).toBeUndefined();
    finish();
    await settled();

    expect(desk.open()).toBeDefined();
  });
});
