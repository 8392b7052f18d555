/** What fields are made of, and what stands in several places of the table. */
import type { Field, RecordField } from './model.ts';
import type { Policy } from './policy.ts';

export const text: Field = { kind: 'text' };
export const number: Field = { kind: 'number' };
export const flag: Field = { kind: 'flag' };
export const rich: Field = { kind: 'rich' };
export const record = (fields: RecordField['fields']): RecordField => ({ kind: 'record', fields });
export const list = (fields: RecordField['fields']): Field => ({
  kind: 'list',
  of: record(fields),
});
export const all = (field: Field, names: readonly string[]): RecordField['fields'] =>
  Object.fromEntries(names.map((name) => [name, field]));

/** What is said of ladders as wholes; their introductions stand with their tracks. */
export const ladderFacts = ({ ladder }: Policy): RecordField['fields'] =>
  all(
    text,
    ladder.filter((name) => name !== 'introduction' && name !== 'descriptions'),
  );

/** A competency's names, and what is said of it for all levels. */
export const namesFor = ({ ladder }: Policy): RecordField['fields'] => ({
  title: text,
  group: text,
  ...(ladder.includes('descriptions') ? { about: rich } : {}),
});

/** One answer: `stated` has `text`; `notApplicable` and `sameAs` have `words`; `blank` nothing. */
export const expectation = record({
  ...all(flag, ['stated', 'sameAs', 'notApplicable', 'blank']),
  text: rich,
  words: text,
});
