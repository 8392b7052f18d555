import type { Status } from './model.ts';

const statuses: ReadonlyMap<string, Status> = new Map([
  ['active', 'active'],
  ['true', 'active'],
  ['yes', 'active'],
  ['1', 'active'],
  ['candidate', 'candidate'],
  ['offer', 'candidate'],
  ['leave', 'leave'],
  ['on leave', 'leave'],
  ['left', 'left'],
  ['leaver', 'left'],
  ['terminated', 'left'],
  ['inactive', 'left'],
  ['false', 'left'],
  ['no', 'left'],
  ['0', 'left'],
]);

/** What HR systems call a status, as ours; nothing where the word is not known. */
export const statusNamed = (word: string): Status | undefined => statuses.get(word.toLowerCase());
