/** What a field's text says. */
import { linesOf, squeezed } from '../lines.ts';
import type { FieldText } from './fields.ts';
import type { Answer } from './form-list.ts';

/** A value; or the text, where it is none that the field can have. */
export type Value = { readonly value: string } | { readonly unread: string };

export function valueOf(found: FieldText): Value {
  const { field } = found;
  switch (field.holds) {
    case 'tick':
      return tick(found);
    case 'one-of':
      return answer(written(found), field.answers);
    case 'text':
    case 'date':
    case 'lines':
      return { value: written(found) };
  }
}

/** What somebody wrote: nothing, where there is only what says to write something. */
function written({ field, control, text }: FieldText): string {
  const lines = linesOf(text);
  const prompt = squeezed(field.prompt);
  if (prompt === '' && control?.isPlaceholder) return '';
  const isPrompted = prompt !== '' && squeezed(lines[0] ?? '') === prompt;
  return (isPrompted ? lines.slice(1) : lines).join('\n');
}

function answer(text: string, answers: readonly Answer[]): Value {
  const said = squeezed(text);
  const found =
    answers.find(({ label }) => squeezed(label) === said) ??
    answers.find(({ value }) => value === said);
  if (said === '') return { value: '' };
  return found ? { value: found.value } : { unread: text };
}

const TICKED = /^[☑☒✓✔✕✖✗✘xX]$/u;
const OPEN = /^[☐□❏❑]?$/u;

/** The sign in the box is what people see; a sign of a face of its own says nothing. */
function tick({ text, control }: FieldText): Value {
  const sign = squeezed(text);
  if (TICKED.test(sign)) return { value: 'yes' };
  if (OPEN.test(sign)) return { value: '' };
  if (!control) return { unread: text };
  return { value: control.isChecked ? 'yes' : '' };
}
