/** What a field of a PDF says, by its kind (ISO 32000-1, 12.7.4). */
import { PDFArray, PDFName, PDFNull, type PDFObject } from '@cantoo/pdf-lib';
import { linesOf } from '../lines.ts';
import type { Holds } from '../model.ts';
import { flagsOf, type FormField, inherited } from './fields.ts';
import { dictAt, lettersOf, names, textOf } from './names.ts';

/** A value; or what stands there, where it is none that the field can have. */
export type Value = { readonly value: string } | { readonly unread: string };

export type Read = { readonly holds: Holds } & Value;

const [MULTILINE, RADIO, PUSH] = [1 << 12, 1 << 15, 1 << 16];

/** Nothing where the field holds nothing that people fill in: a button to press, a signature. */
export function readField(field: FormField): Read | undefined {
  const type = inherited(field, names.type);
  const kind = type instanceof PDFName ? lettersOf(type) : '';
  const flags = flagsOf(field);
  if (kind === 'Tx') return { holds: flags & MULTILINE ? 'lines' : 'text', ...textIn(field) };
  if (kind === 'Ch') return { holds: 'one-of', ...choiceIn(field) };
  return kind === 'Btn' && !(flags & PUSH) ? buttonIn(field, Boolean(flags & RADIO)) : undefined;
}

/** What is no text is shown as it stands in the file. */
function textIn(field: FormField): Value {
  const value = inherited(field, names.value);
  if (isNone(value)) return { value: '' };
  const text = textOf(value);
  return text === undefined ? { unread: String(value) } : { value: linesOf(text).join('\n') };
}

const isNone = (value: PDFObject | undefined): value is undefined | typeof PDFNull =>
  value === undefined || value === PDFNull;

/** The value of an answer; some programs put down its label. */
function choiceIn(field: FormField): Value {
  const value = inherited(field, names.value);
  const chosen = value instanceof PDFArray && value.size() < 2 ? value.lookup(0) : value;
  if (isNone(chosen)) return { value: '' };
  const text = textOf(chosen)?.trim();
  if (text === undefined) return { unread: String(chosen) };
  const options = optionsOf(field);
  const answer =
    options.find((option) => option.value === text) ??
    options.find((option) => option.label === text);
  if (text === '' || options.length === 0) return { value: text };
  return answer ? { value: answer.value } : { unread: text };
}

interface Option {
  readonly value: string;
  readonly label: string;
}

/** Each is a text, or a pair: the value and its label (table 231). */
function optionsOf(field: FormField): readonly Option[] {
  const options = inherited(field, names.options);
  if (!(options instanceof PDFArray)) return [];
  return Array.from({ length: options.size() }, (_, index) => {
    const option = options.lookup(index);
    const [value = '', label = value] =
      option instanceof PDFArray
        ? [textOf(option.lookup(0)), textOf(option.lookup(1))]
        : [textOf(option)];
    return { value, label };
  });
}

/** Boxes of which one is on; or one that is on or not. */
function buttonIn(field: FormField, isRadio: boolean): Read {
  const states = new Set(field.widgets.flatMap(statesOf));
  const holds = isRadio || states.size > 1 ? 'one-of' : 'tick';
  const value = inherited(field, names.value);
  const text = value instanceof PDFName ? lettersOf(value) : textOf(value);
  if (text === undefined && !isNone(value)) return { holds, unread: String(value) };
  const on = isOn(text) ? text : field.widgets.map(stateOf).find(isOn);
  if (on === undefined) return { holds, value: '' };
  return { holds, value: holds === 'tick' ? 'yes' : answerOf(on, field, states) };
}

const isOn = (state: string | undefined): state is string =>
  state !== undefined && state !== '' && state !== 'Off';

/** Where the options have names that are no states, the states count them (12.7.4.2.3). */
function answerOf(state: string, field: FormField, states: ReadonlySet<string>): string {
  const option = states.has(state) ? optionsOf(field)[Number(state)] : undefined;
  return option?.value ?? state;
}

/** How the box on the page is shown now. */
function stateOf(widget: FormField['widgets'][number]): string | undefined {
  const state = widget.lookup(names.state);
  return state instanceof PDFName ? lettersOf(state) : undefined;
}

/** The ways in which a box can be shown, but for off. */
function statesOf(widget: FormField['widgets'][number]): readonly string[] {
  const appearance = dictAt(widget, names.appearance);
  const normal = appearance && dictAt(appearance, names.normal);
  return (normal?.keys() ?? []).map(lettersOf).filter(isOn);
}
