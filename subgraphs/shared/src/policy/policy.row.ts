import type { Viewer } from '../viewer.ts';

/** The object whose field is asked, as its resolver returned it. */
export type PolicyParent = Readonly<Record<string, unknown>>;

/** A named question about the viewer and, where needed, the parent object. Pure: it reads no database. */
export interface PolicyRule {
  readonly name: string;
  /** Sentence for the documents: who may. */
  readonly who: string;
  allows(viewer: Viewer, parent: PolicyParent): boolean;
}

/**
 * How a refusal looks: `null` makes the thing look absent (no error), `error` gives null and one FORBIDDEN
 * (UNAUTHENTICATED for nobody) at the field's path, the same whether or not rows exist.
 */
export type DenialForm = 'null' | 'error';

/** One row of the policy table: `Type.field`, or `Type.*` for every field of a type that no other row names. */
export interface PolicyRow {
  readonly field: `${string}.${string}`;
  readonly rule: PolicyRule;
  readonly onDeny: DenialForm;
  /** Why the row reads as it does, with the domain row where there is one. */
  readonly reason: string;
}

/** A row of the table. Refused fields answer with an error unless the row says null. */
export function row(
  field: PolicyRow['field'],
  rule: PolicyRule,
  reason: string,
  onDeny: DenialForm = 'error',
): PolicyRow {
  return { field, rule, reason, onDeny };
}
