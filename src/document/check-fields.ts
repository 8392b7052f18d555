import { type Diagnostic, report } from '../diagnostics.ts';
import { once } from '../memory.ts';
import { isFieldId } from './field-id.ts';
import { fieldsOf, type FormField } from './fields.ts';
import type { Document } from './model.ts';

/**
 * Ids that no two fields may share, nor may one be a part of another's (ISO 32000-1, 12.7.3.2); and
 * answers that can be told apart when a file comes back.
 */
export function checkFields(document: Document, file: string): readonly Diagnostic[] {
  const fields = fieldsOf(document);
  const ids = fields.map(({ id }) => id);
  const known = new Set(ids);
  const wrong = fields.filter((field) => checked(field).isWrong).map(({ id }) => id);
  const repeated = repeatedIn(ids);
  const inside = fields.flatMap((field) => {
    const outer = checked(field).outerIds.find((one) => known.has(one));
    return outer === undefined ? [] : [{ id: field.id, outer }];
  });
  return [
    ...[...new Set(wrong)].map((id) => report('field-id', { file }, { id })),
    ...repeated.map((id) => report('field-repeated', { file }, { id })),
    ...uniqueById(inside).map((both) => report('field-inside', { file }, both)),
    ...fields.flatMap((field) => checked(field).faults.map((fault) => fault(file))),
  ];
}

/** What is told of a field by itself: the same one stands in many documents. */
const checked = once((field: FormField) => ({
  isWrong: !isFieldId(field.id),
  outerIds: outerIds(field.id),
  faults: checkAnswers(field),
}));

const uniqueById = <T extends { readonly id: string }>(all: readonly T[]): readonly T[] => [
  ...new Map(all.map((one) => [one.id, one])).values(),
];

/** Those that come again, each once. */
function repeatedIn(all: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return [...new Set(all.filter((one) => seen.has(one) || !seen.add(one)))];
}

const outerIds = (id: string): readonly string[] =>
  id
    .split('.')
    .slice(0, -1)
    .map((_, i, parts) => parts.slice(0, i + 1).join('.'));

type Fault = (file: string) => Diagnostic;

function checkAnswers({ id, answers }: FormField): readonly Fault[] {
  if (!answers) return [];
  if (answers.length === 0) return [(file) => report('field-choices', { file }, { id })];
  const values = answers.map(({ value }) => value);
  const wrong = [
    ...repeatedIn(values).map((value) => ({ value, reason: 'another choice has it' })),
    ...values.flatMap((value) => faultOf(value)),
  ];
  return wrong.map((fault) => (file) => report('field-answer', { file }, { id, ...fault }));
}

function faultOf(value: string): readonly { readonly value: string; readonly reason: string }[] {
  if (value.trim() === '') return [{ value, reason: 'it says nothing' }];
  return value === NONE ? [{ value, reason: 'in a PDF it says that none was chosen' }] : [];
}

/** ISO 32000-1, 12.7.4.2.3: what a box that is not ticked holds. */
const NONE = 'Off';
