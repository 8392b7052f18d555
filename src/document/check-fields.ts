import { type Diagnostic, report } from '../diagnostics.ts';
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
  const wrong = [...known].filter((id) => !isFieldId(id));
  const repeated = repeatedIn(ids);
  const inside = [...known].flatMap((id) => {
    const outer = outerIds(id).find((one) => known.has(one));
    return outer === undefined ? [] : [{ id, outer }];
  });
  return [
    ...wrong.map((id) => report('field-id', { file }, { id })),
    ...repeated.map((id) => report('field-repeated', { file }, { id })),
    ...inside.map((ids_) => report('field-inside', { file }, ids_)),
    ...fields.flatMap((field) => checkAnswers(field, file)),
  ];
}

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

function checkAnswers({ id, answers }: FormField, file: string): readonly Diagnostic[] {
  if (!answers) return [];
  if (answers.length === 0) return [report('field-choices', { file }, { id })];
  const values = answers.map(({ value }) => value);
  const wrong = [
    ...repeatedIn(values).map((value) => ({ value, reason: 'another choice has it' })),
    ...values.flatMap((value) => faultOf(value)),
  ];
  return wrong.map((fault) => report('field-answer', { file }, { id, ...fault }));
}

function faultOf(value: string): readonly { readonly value: string; readonly reason: string }[] {
  if (value.trim() === '') return [{ value, reason: 'it says nothing' }];
  return value === NONE ? [{ value, reason: 'in a PDF it says that none was chosen' }] : [];
}

/** ISO 32000-1, 12.7.4.2.3: what a box that is not ticked holds. */
const NONE = 'Off';
