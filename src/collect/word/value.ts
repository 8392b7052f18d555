/** What a field's text says. */
import { linesOf, squeezed } from '../lines.ts';
import type { FieldText } from './fields.ts';
import type { Answer } from './form-list.ts';

/** A value; or the text, where it is none that the field can have. */
export type Value = { readonly value: string } | { readonly unread: string };

/** `byWord`: the file was saved by Word itself. */
export function valueOf(found: FieldText, byWord: boolean): Value {
  const { field } = found;
  switch (field.holds) {
    case 'tick':
      return tick(found);
    case 'one-of':
      return answer(written(found, byWord), field.answers);
    case 'text':
    case 'date':
    case 'lines':
      return { value: written(found, byWord) };
  }
}

/**
 * What somebody wrote: nothing, where there is only what says to write something. Word puts words of
 * its own into a field that was emptied again, and says so; others may leave that said for good.
 */
function written({ field, control, text }: FieldText, byWord: boolean): string {
  const lines = linesOf(text);
  if (control?.isPlaceholder && (byWord || field.prompt === '')) return '';
  return (isAlike(lines[0] ?? '', field.prompt) ? lines.slice(1) : lines).join('\n');
}

/** The same letters: programs write white space and what parts words as they like. */
const isAlike = (text: string, prompt: string): boolean =>
  prompt !== '' && lettersOf(text) === lettersOf(prompt);

const lettersOf = (text: string): string =>
  squeezed(text).replace(/[^\p{L}\p{M}\p{N}]+/gu, '') || squeezed(text);

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
const SIGN = /^.$/u;

/**
 * It is sent open: whatever says that it is ticked was done since. Some programs change the sign
 * alone, others what the file says of it; a sign of a face of its own says nothing.
 */
function tick({ text, control }: FieldText): Value {
  const sign = squeezed(text);
  if (control?.isChecked || TICKED.test(sign)) return { value: 'yes' };
  return OPEN.test(sign) || (control && SIGN.test(sign)) ? { value: '' } : { unread: text };
}
