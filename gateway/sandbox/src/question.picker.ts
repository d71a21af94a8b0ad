import type { Question } from './dev.client.ts';
import { isNobody, NOBODY } from './nobody.persona.ts';

/** Whom to ask a question as, and the variables as text for the editor. */
export interface Pick {
  personaKey: string;
  variables: string;
}

/**
 * Who asks when a question is chosen: the reader already selected if the question was written for them, else its first
 * persona, else the reader already selected.
 */
export function pickPersona(question: Question, selectedKey: string): Pick {
  const entry = entryOf(question, selectedKey) ?? question.personas[0];
  if (!entry) return { personaKey: selectedKey, variables: '{}' };
  return { personaKey: isNobody(entry.key) ? NOBODY.key : entry.key, variables: print(entry.variables) };
}

/** The variables a question suggests to one reader; undefined when it was not written for them. */
export function variablesFor(question: Question, personaKey: string): string | undefined {
  const entry = entryOf(question, personaKey);
  return entry ? print(entry.variables) : undefined;
}

function entryOf(question: Question, personaKey: string) {
  return question.personas.find((entry) => entry.key === personaKey || (isNobody(entry.key) && isNobody(personaKey)));
}

function print(variables: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(variables, null, 2);
}
