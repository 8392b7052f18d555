/** What people fill in, in a line of words: on screen where it has an id, and always with a pen. */
import { type IRunPropertiesOptions, type Run, SymbolRun } from 'docx';
import stringWidth from 'string-width';
import type { Blank, Choice, Holds, OneOf } from '../../document/model.ts';
import { InlineControl } from './control.ts';
import { BALLOT_BOX, checkBox, datePicker, dropDown, hexOf, plainText } from './control-kinds.ts';
import { characterStyle } from './character-styles.ts';
import type { Control } from './form.ts';
import { accented, type Letters, runStyle, sizeOf } from './letters.ts';
import { DOT, printedAnswers } from './prompt.ts';
import { textRuns } from './text.ts';

const EM_SPACE = '\u2003';
const NO_BREAK_SPACE = '\u00a0';

/** A box to tick and its words; room before it where it is not the first. */
export function choice({ id, label }: Choice, letters: Letters, position: number): readonly Run[] {
  const control = letters.form.controls.get(id);
  const set = accented(letters, 'box');
  const box = textRuns(BALLOT_BOX, runStyle(set));
  return [
    ...apart(position),
    ...(control ? [new InlineControl(control, tickBox(letters), box)] : box),
    ...textRuns(`${NO_BREAK_SPACE}${label}`, runStyle(accented(letters, 'choice'))),
  ];
}

const apart = (position: number): readonly Run[] => textRuns(position > 0 ? EM_SPACE : '', {});

const tickBox = ({ theme }: Letters) => ({
  type: checkBox(theme.faces['word-symbol']),
  style: characterStyle('box', theme).id,
});

/** Answers of which one is right: a box before each, or a blank and a list; on screen a menu. */
export function oneOf(
  { id, shown, answers }: OneOf,
  letters: Letters,
  position: number,
): readonly Run[] {
  const control = letters.form.controls.get(id);
  if (control) return menu(control, shown, letters, position);
  if (shown === 'list') return ruled('', letters);
  return answers.flatMap(({ label }, i) =>
    choice({ kind: 'choice', id: '', label }, letters, position + i),
  );
}

function menu(
  control: Control,
  shown: OneOf['shown'],
  letters: Letters,
  position: number,
): readonly Run[] {
  const { field, prompt } = control;
  const accent = shown === 'boxes' ? 'choice' : 'blank';
  const kind = {
    type: dropDown(field.answers ?? []),
    style: characterStyle(accent, letters.theme).id,
  };
  if (shown === 'list') return [new InlineControl(control, kind, ruled(prompt, letters))];
  return [...apart(position), new InlineControl(control, kind, toRing(control, letters))];
}

/** The answers for a pen to ring one; what says to choose one where none has words. */
function toRing({ field, prompt }: Control, letters: Letters): readonly Run[] {
  const answers = printedAnswers(field.answers ?? []);
  if (answers.length === 0) return textRuns(prompt, runStyle(accented(letters, 'prompt')));
  const style = runStyle(accented(letters, 'answers'));
  return answers.flatMap((label, i) => {
    const words = textRuns(`${label}${i < answers.length - 1 ? NO_BREAK_SPACE : ''}`, style);
    return i === 0 ? words : [dot(letters, style), ...textRuns(' ', style), ...words];
  });
}

/** A sign, not a letter: who reads the words of the file finds the answers and nothing between. */
const dot = ({ theme }: Letters, style: IRunPropertiesOptions): SymbolRun =>
  new SymbolRun({ ...style, char: hexOf(DOT), symbolfont: theme.faces.word });

/** A ruled blank; on screen a few words, or a day. */
export function blank({ id, holds }: Blank, letters: Letters): readonly Run[] {
  const control = letters.form.controls.get(id);
  if (!control) return ruled('', letters);
  const style = characterStyle('blank', letters.theme).id;
  const kind = { type: written(holds, letters), style };
  return [new InlineControl(control, kind, ruled(control.prompt, letters))];
}

/** A line to itself, such as one to sign on. */
export function wholeLine(control: Control, holds: Holds, letters: Letters): readonly Run[] {
  const words = textRuns(control.prompt, runStyle(accented(letters, 'prompt')));
  return [new InlineControl(control, { type: written(holds, letters) }, words)];
}

const written = (holds: Holds, { form }: Letters) =>
  holds === 'date' ? datePicker(form.language) : plainText();

/** The width of a space in Calibri, as part of its size. */
const SPACE = 0.226;
/** The same of a letter, on average. */
const LETTER = 0.5;

/**
 * Underlined spaces: unlike a tab, they keep their length wherever in the line they stand. One
 * line of them, where the room is narrow; they fill what the prompt leaves of it.
 */
function ruled(prompt: string, letters: Letters): readonly Run[] {
  const { form, sizes } = letters.theme;
  const length =
    Math.min(letters.room.width, form.blank) - stringWidth(prompt) * sizes.small * LETTER;
  const count = Math.max(1, Math.floor(length / (sizeOf(letters) * SPACE)));
  return [
    ...textRuns(prompt, runStyle(accented(letters, 'prompt'))),
    ...textRuns(NO_BREAK_SPACE.repeat(count), runStyle(accented(letters, 'blank'))),
  ];
}
