import type { Charge, ChargeAnswer, ChargeNotice, PaymentNotice, PaymentProvider } from './payment.provider.ts';

/** How long a late confirmation takes, milliseconds. */
const LATE_MS = 25;
/** Between what a gateway tells of a contested payment, milliseconds. */
const CONTEST_MS = 200;
const DISPUTE_FEE = 1_500n;

type Behaviour =
  | 'succeed'
  | 'decline'
  | 'decline-for-good'
  | 'time-out'
  | 'confirm-late'
  | 'decline-late'
  | 'tell-twice'
  | 'dispute'
  | 'dispute-won'
  | 'dispute-lost';
const BEHAVIOURS: readonly Behaviour[] = [
  'succeed',
  'decline',
  'decline-for-good',
  'time-out',
  'confirm-late',
  'decline-late',
  'tell-twice',
  'dispute',
  'dispute-won',
  'dispute-lost',
];

/** What the token asks the gateway to do: `sandbox-<behaviour>`; any other token succeeds. */
const behaviourOf = (token: string | null): Behaviour =>
  BEHAVIOURS.find((behaviour) => token === `sandbox-${behaviour}`) ?? 'succeed';

/**
 * The gateway of an installation that moves no real money. Its answer follows from the charge alone, so that whatever a
 * real gateway does can be asked for by token: it declines, does not answer, confirms late, tells twice, is contested and decided.
 */
export function createSandboxProvider(): PaymentProvider {
  let listener: (notice: PaymentNotice) => Promise<void> = async () => undefined;
  const timers = new Set<NodeJS.Timeout>();

  function tell(notice: PaymentNotice, afterMs: number): void {
    const timer = setTimeout(() => {
      timers.delete(timer);
      // A gateway that finds nobody tells again; here the buyer's repeated request asks anew.
      void listener(notice).catch(() => undefined);
    }, afterMs);
    timer.unref();
    timers.add(timer);
  }

  function tellLater({ paymentId, orgId, orderId }: Charge, answer: ChargeNotice['answer'], times = 1): void {
    for (let time = 1; time <= times; time++) {
      tell({ type: 'charged', paymentId, orgId, orderId, answer }, LATE_MS * time);
    }
  }

  /** The card's holder contests what was paid, and the bank decides; both are told twice. */
  function contestLater({ paymentId, orgId, orderId, amount, currency }: Charge, won: boolean | null): void {
    const gatewayDisputeId = `sandbox-dispute-${paymentId}`;
    const reason = 'The card holder does not recognise the payment.';
    const ids = { paymentId, orgId, orderId, gatewayDisputeId };
    for (const time of [2, 3]) {
      tell({ type: 'disputed', ...ids, amount, currency, fee: DISPUTE_FEE, reason }, CONTEST_MS * time);
      if (won !== null) tell({ type: 'dispute_decided', orgId, gatewayDisputeId, won }, CONTEST_MS * (time + 3));
    }
  }

  return {
    gateway: 'SANDBOX',
    async charge(charge): Promise<ChargeAnswer> {
      const succeeded = { type: 'succeeded', gatewayTransactionId: `sandbox-${charge.paymentId}` } as const;
      switch (behaviourOf(charge.token)) {
        case 'succeed':
          return succeeded;
        case 'tell-twice':
          tellLater(charge, succeeded, 2);
          return succeeded;
        case 'dispute':
          contestLater(charge, null);
          return succeeded;
        case 'dispute-won':
          contestLater(charge, true);
          return succeeded;
        case 'dispute-lost':
          contestLater(charge, false);
          return succeeded;
        case 'decline':
          return { type: 'declined', reason: 'insufficient_funds', canRetry: true };
        case 'decline-for-good':
          return { type: 'declined', reason: 'stolen_card', canRetry: false };
        case 'time-out':
          return { type: 'pending' };
        case 'confirm-late':
          tellLater(charge, succeeded);
          return { type: 'pending' };
        case 'decline-late':
          tellLater(charge, { type: 'declined', reason: 'expired_card', canRetry: true });
          return { type: 'pending' };
      }
    },
    async giveBack() {},
    disputeFee: () => DISPUTE_FEE,
    onNotice(told) {
      listener = told;
    },
    close() {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}
