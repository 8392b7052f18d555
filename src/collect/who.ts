import type { Who } from '../roster/model.ts';

/** Those who get a copy to fill in, and whose marks theirs are. */
const whos: ReadonlyMap<string, Who> = new Map([
  ['employee', 'self'],
  ['manager', 'manager'],
  ['committee', 'committee'],
]);

/** Whose marks a document of this audience holds; nothing where it holds nobody's. */
export const whoOf = (audience: string): Who | undefined => whos.get(audience);
