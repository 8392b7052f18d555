/** What people fill in, in a line of words and over lines of its own: by pen, or on screen. */
import type { FormField } from '../../document/fields.ts';
import type { Blank, Choice, OneOf } from '../../document/model.ts';
import { lineHeight } from '../rhythm.ts';
import type { DrawnField, Drawing, Run, Type } from './engine/run.ts';
import { inside } from './engine/structure.ts';
import { moved, type Vector } from './engine/vector.ts';
import { sized, type Setting } from './setting.ts';

/** What a run has from the nodes around it. */
type Look = Type & Partial<Run>;

/** A box to tick and its words, in one line where it fits one; room before the next. */
export function choice({ id, label }: Choice, look: Look, setting: Setting): readonly Run[] {
  return ticked(label, { id, label, holds: 'tick' }, undefined, look, setting);
}

/** Its answers with their boxes; or a blank, with the answers to choose from. */
export function oneOf(
  { id, label, shown, answers }: OneOf,
  look: Look,
  setting: Setting,
): readonly Run[] {
  const field = { id, label, holds: 'one-of', answers } as const;
  if (shown === 'list') return [ruledBlank(field, look, setting)];
  return answers.flatMap((one) => ticked(one.label, field, one.value, look, setting));
}

/** A ruled length in a line of words. */
export const blank = ({ id, label, holds }: Blank, look: Look, setting: Setting): Run =>
  ruledBlank({ id, label, holds }, look, setting);

function ticked(
  words: string,
  field: FormField,
  value: string | undefined,
  look: Look,
  setting: Setting,
): readonly Run[] {
  const { theme } = setting;
  const { form, sizes, spacing } = theme;
  const type = {
    ...look,
    size: sizes.small,
    leading: lineHeight(form.box, 'text', theme),
    together: {},
  };
  const drawing = tickBox(field, value, type, setting);
  const owner = inside(setting.owner, 'Form');
  return [
    { ...type, text: '', drawing, ...(drawing.field && { owner }) },
    { ...type, text: words },
    { ...type, text: '', drawing: { width: spacing.indent, vectors: [], blank: true } },
  ];
}

/** An empty box, level with the middle of capitals; a tick in it where it is ticked on screen. */
function tickBox(
  field: FormField,
  value: string | undefined,
  type: Type,
  { theme, inks, press }: Setting,
): Drawing {
  const { form, spacing, strokes } = theme;
  const top = -press.middle(type) - form.box / 2;
  const outline: Vector = {
    type: 'rect',
    x: 0,
    y: 0,
    w: form.box,
    h: form.box,
    lineWidth: strokes.hairline,
    lineColor: inks.ink,
  };
  const width = form.box + spacing.cell.horizontal / 2;
  if (field.id === '') return { width, vectors: [moved(outline, 0, top)] };
  const drawn: DrawnField = {
    field,
    ...(value !== undefined && { value }),
    box: { x: 0, y: top, width: form.box, height: form.box },
    empty: [],
    ticked: tick(form.box, strokes.tick, inks.ink),
    size: type.size,
    colour: inks.ink,
  };
  return { width, vectors: [moved(outline, 0, top)], field: drawn };
}

/** Where a tick begins, turns and ends: across and down its box, in sides of it. */
const TICK = [0.2, 0.55, 0.42, 0.78, 0.82, 0.22] as const;

function tick(side: number, lineWidth: number, lineColor: string): readonly Vector[] {
  const [x1, y1, x2, y2, x3, y3] = TICK;
  const line = (from: Point, to: Point): Vector => ({
    type: 'line',
    x1: from.x * side,
    y1: from.y * side,
    x2: to.x * side,
    y2: to.y * side,
    lineWidth,
    lineColor,
    lineCap: 'round',
  });
  const turn = { x: x2, y: y2 };
  return [line({ x: x1, y: y1 }, turn), line(turn, { x: x3, y: y3 })];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function ruledBlank(field: FormField, look: Look, setting: Setting): Run {
  const { theme, inks, width } = setting;
  const length = Math.min(width, theme.form.blank);
  const line = {
    type: 'line',
    x1: 0,
    x2: length,
    y1: 0,
    y2: 0,
    lineWidth: theme.strokes.hairline,
    lineColor: inks.ink,
  } as const;
  const drawing = { width: length, vectors: [line] };
  if (field.id === '') return { ...look, text: '', drawing };
  const box = { x: 0, y: -look.leading * ABOVE, width: length, height: look.leading };
  const drawn: DrawnField = { field, box, empty: [], size: look.size, colour: inks.ink };
  const owner = inside(setting.owner, 'Form');
  return { ...look, text: '', owner, drawing: { ...drawing, field: drawn } };
}

/** Share of a line that is above its baseline: letters that are filled in stand on the rule. */
const ABOVE = 0.75;

/** A run as high as its lines, to write on them or to fill in: the lines go once something stands there. */
export function ruledField(
  field: FormField,
  rules: readonly Vector[],
  height: number,
  setting: Setting,
): Run {
  const { theme, inks, width } = setting;
  const type = { ...sized(theme.sizes.text, 'text', theme), colour: inks.ink };
  const drawn: DrawnField = {
    field,
    box: { x: 0, y: -height, width, height },
    empty: rules,
    size: rules.length > 0 ? theme.sizes.small : theme.sizes.text,
    colour: inks.ink,
  };
  const owner = inside(setting.owner, 'Form');
  return { ...type, text: '', owner, drawing: { width, height, vectors: [], field: drawn } };
}
