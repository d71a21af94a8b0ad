import { employeeJobProfileLinked, employeeTerminated } from '@volmify/shared/events/catalogue';
import { toId, type Uuid } from '@volmify/shared/ids';
import type { Follow } from '../subgraph.consumer.ts';
import { type EmploymentDesk, endShares, linkShares } from './employment.service.ts';

/** Under which employments are marked as followed. */
export const EMPLOYMENT_CONSUMER = 'catalog.attribution';

/** Follows employments: shares end with them and carry the job profile that they are linked to. */
export function followEmployments(follow: Follow<EmploymentDesk>): (() => void)[] {
  return [
    follow(EMPLOYMENT_CONSUMER, employeeTerminated, (desk, { employeeId, terminatedAt }) =>
      endShares(desk, toId('OrgEmployee', employeeId as Uuid), new Date(terminatedAt)),
    ),
    follow(EMPLOYMENT_CONSUMER, employeeJobProfileLinked, linkShares),
  ];
}
