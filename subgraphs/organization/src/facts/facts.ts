/** Whether something happened in the last 90 days, before, or never (GAP-14). */
export type Activity = 'ACTIVE' | 'INACTIVE' | 'NEVER';

/** Third of the ranking in which a team stands (4.12). */
export type ProductivityBand = 'HIGH' | 'MEDIUM' | 'LOW';

/** A bound of an amount as lists are asked with it: minor units as text, because requests are compared as text. */
export interface AmountBound {
  readonly amountMinor: string;
  readonly currency: string;
}
