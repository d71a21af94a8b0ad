import { type Id, toUuids } from '@volmify/shared/ids';
import { orderByKey } from '@volmify/shared/loader';
import DataLoader from 'dataloader';
import type { EmploymentView, StructureReadRepository } from './structure-read.repository.ts';

/** Who works where; every batch is one statement. */
export function createStructureLoaders(structure: StructureReadRepository) {
  return {
    employment: new DataLoader<Id<'OrgEmployee'>, EmploymentView | null>((ids) =>
      orderByKey(ids, structure.findEmployments(toUuids(ids)), (employment) => employment.employeeId),
    ),
  };
}
