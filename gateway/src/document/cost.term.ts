/** Values of the variables of one request. */
export type Variables = Readonly<Record<string, unknown>>;

/** A figure that is known, or that follows from the variables of a request. */
export type Term = number | ((variables: Variables) => number);

/** The figure under these variables. */
export const evaluate = (term: Term, variables: Variables): number =>
  typeof term === 'number' ? term : term(variables);

/** A sum that is worked out as far as it is known. */
export function plus(left: Term, right: Term): Term {
  if (typeof left === 'number' && typeof right === 'number') return left + right;
  if (left === 0) return right;
  if (right === 0) return left;
  return (variables) => evaluate(left, variables) + evaluate(right, variables);
}

/** A product that is worked out as far as it is known. */
export function times(left: Term, right: Term): Term {
  if (typeof left === 'number' && typeof right === 'number') return left * right;
  if (left === 0 || right === 0) return 0;
  return (variables) => evaluate(left, variables) * evaluate(right, variables);
}

/** The larger of two figures. */
export function larger(left: Term, right: Term): Term {
  if (typeof left === 'number' && typeof right === 'number') return Math.max(left, right);
  if (left === 0) return right;
  if (right === 0) return left;
  return (variables) => Math.max(evaluate(left, variables), evaluate(right, variables));
}

/** The figure where the condition holds, else nothing. */
export function where(holds: (variables: Variables) => boolean, term: Term): Term {
  if (term === 0) return 0;
  return (variables) => (holds(variables) ? evaluate(term, variables) : 0);
}
