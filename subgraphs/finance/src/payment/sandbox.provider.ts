import type { Charge, ChargeAnswer, PaymentNotice, PaymentProvider } from './payment.provider.ts';

/** How long a late confirmation takes, milliseconds. */
const LATE_MS = 25;
const DISPUTE_FEE = 1_500n;

type Behaviour =
  | 'succeed'
  | 'decline'
  | 'decline-for-good'
  | 'time-out'
  | 'confirm-late'
  | 'decline-late'
  | 'tell-twice';
const BEHAVIOURS: readonly Behaviour[] = [
  'succeed',
  'decline',
  'decline-for-good',
  'time-out',
  'confirm-late',
  'decline-late',
  'tell-twice',
];

/** What the token asks the gateway to do: `sandbox-<behaviour>`; any other token succeeds. */
const behaviourOf = (token: string | null): Behaviour =>
  BEHAVIOURS.find((behaviour) => token === `sandbox-${behaviour}`) ?? 'succeed';

/**
 * The gateway of an installation that moves no real money. Its answer follows from the charge alone, so that whatever a
 * real gateway does can be asked for by token: it declines, does not answer, confirms late, tells twice.
 */
export function createSandboxProvider(): PaymentProvider {
  let listener: (notice: PaymentNotice) => Promise<void> = async () => undefined;
  const timers = new Set<NodeJS.Timeout>();

  function tellLater(charge: Charge, answer: PaymentNotice['answer'], times = 1): void {
    const { paymentId, orgId, orderId } = charge;
    for (let time = 1; time <= times; time++) {
      const timer = setTimeout(() => {
        timers.delete(timer);
        // A gateway that finds nobody tells again; here the buyer's repeated request asks anew.
        void listener({ paymentId, orgId, orderId, answer }).catch(() => undefined);
      }, LATE_MS * time);
      timer.unref();
      timers.add(timer);
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
