import { departmentMoved, employeeTerminated, membershipChanged } from '@volmify/shared/events/catalogue';
import type { Follow } from '../subgraph.consumer.ts';
import type { StructureRepository } from './structure.repository.ts';

const CONSUMER = 'catalog.structure';

/** Follows organization's structure: where departments lie, and who belongs to which department and team. */
export function followStructure(follow: Follow<StructureRepository>): (() => void)[] {
  return [
    follow(CONSUMER, departmentMoved, (copies, { departmentId, orgId, fromPath, toPath }, at) =>
      copies.putPlace({ departmentId, orgId, path: toPath }, fromPath, at),
    ),
    follow(CONSUMER, membershipChanged, async (copies, fact, at) => {
      const { kind, orgId, employeeId, departmentId, teamId, role, isPrimary } = fact;
      if (kind === 'DEPARTMENT' && departmentId !== null) {
        if (role !== null && isPrimary) await copies.putPrimary(orgId, employeeId, departmentId, at);
        else await copies.dropPrimary(employeeId, departmentId);
      }
      if (kind !== 'TEAM' || teamId === null) return;
      if (role === null) await copies.dropMember(teamId, employeeId);
      else await copies.putMember(orgId, teamId, employeeId, at);
    }),
    follow(CONSUMER, employeeTerminated, (copies, { employeeId }) => copies.endEmployee(employeeId)),
  ];
}
