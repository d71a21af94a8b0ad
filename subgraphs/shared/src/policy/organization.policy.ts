import type { PolicyRow } from './policy.row.ts';
import { row } from './policy.row.ts';
import { allow } from './policy.rules.ts';

/** Rights of the organization subgraph, one row a field. */
export const organizationPolicy: readonly PolicyRow[] = [
  row(
    'Query._entities',
    allow.anyone,
    'references arrive only inside a verified context; each loader is bound to its tenant',
  ),
  row('Query._service', allow.anyone, 'the SDL is public; the port answers nobody without a verified context'),
];
