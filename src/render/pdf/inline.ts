/** Inline nodes → runs. Nesting is flattened: each run says all of its look. */
import type { Choice, Inline, Link, Span, SpanStyle } from '../../document/model.ts';
import { lineHeight } from '../rhythm.ts';
import type { Weight } from '../theme.ts';
import type { Mark, Run, Target, Type } from './engine/run.ts';
import { picture } from './picture.ts';
import type { Setting } from './setting.ts';
import { strip } from './strip.ts';

/** What a run has from the nodes around it. */
type Look = Type & Pick<Run, 'target' | 'marks' | 'together'>;

/** The runs of inline nodes set in a type. */
export const runsOf = (inlines: readonly Inline[], type: Type, setting: Setting): readonly Run[] =>
  inlines.flatMap((inline) => runs(inline, type, setting));

function runs(inline: Inline, look: Look, setting: Setting): readonly Run[] {
  switch (inline.kind) {
    case 'text':
      return [{ ...look, text: inline.value.replace(/\s*[\n\r]+\s*/g, ' ') }];
    case 'span':
      return span(inline, look, setting);
    case 'language':
      return runsOf(inline.children, look, setting);
    case 'link':
      return link(inline, look, setting);
    case 'break':
      return [{ ...look, text: '\n' }];
    case 'code':
      return [{ ...marked(look, ground(setting)), text: inline.value, spaces: true }];
    case 'choice':
      return choice(inline, look, setting);
    case 'one-of':
      return inline.shown === 'boxes'
        ? inline.answers.flatMap(({ label }) => choice({ label }, look, setting))
        : [blank(look, setting)];
    case 'blank':
      return [blank(look, setting)];
    case 'picture':
      return [picture(inline, look, setting)];
    case 'dots':
    case 'units':
      return [strip(inline, look, setting)];
  }
}

function span({ style, children }: Span, look: Look, setting: Setting): readonly Run[] {
  const inside = children.flatMap((child) => runs(child, styled(style, look, setting), setting));
  return style === 'tag' ? framed(inside, look, setting) : inside;
}

function styled(style: SpanStyle, look: Look, { theme, inks }: Setting): Look {
  const { sizes, strokes } = theme;
  switch (style) {
    case 'strong':
      return { ...look, weight: strong[look.weight] };
    case 'emphasis':
      return { ...look, weight: italic[look.weight] };
    case 'delete':
      return marked(look, { kind: 'strike', colour: look.colour, stroke: strokes.hairline });
    case 'mark':
      return marked(look, { kind: 'underline', colour: inks.accent, stroke: strokes.rule });
    case 'soft': {
      const size = look.size > sizes.small ? sizes.small : sizes.label;
      return { ...look, weight: 'regular', size, colour: inks.soft };
    }
    case 'tag':
      return { ...look, weight: 'semibold', size: sizes.label, colour: inks.soft };
  }
}

const strong: Readonly<Record<Weight, Weight>> = {
  regular: 'semibold',
  semibold: 'semibold',
  italic: 'semibold-italic',
  'semibold-italic': 'semibold-italic',
};

const italic: Readonly<Record<Weight, Weight>> = {
  regular: 'italic',
  italic: 'italic',
  semibold: 'semibold-italic',
  'semibold-italic': 'semibold-italic',
};

const marked = (look: Look, mark: Mark): Look => ({
  ...look,
  marks: [...(look.marks ?? []), mark],
});

const ground = ({ theme }: Setting): Mark => ({
  kind: 'ground',
  colour: theme.colours.tint,
  stroke: 0,
});

/** A thin box around words, with a little room inside and out; one line where it fits one. */
function framed(inside: readonly Run[], look: Look, { theme }: Setting): readonly Run[] {
  const [first] = inside;
  if (!first) return [];
  const mark: Mark = { kind: 'frame', colour: first.colour, stroke: theme.strokes.hairline };
  const together = {};
  const side = { ...first, text: '', drawing: { width: first.size / 2, vectors: [] } };
  const box = [side, ...inside, side].map((run) => joined(run, mark, look.together ?? together));
  const outside = { ...side, drawing: { ...side.drawing, blank: true } };
  return [outside, ...box, outside];
}

const joined = (run: Run, mark: Mark, together: object): Run => ({
  ...run,
  together,
  marks: [...(run.marks ?? []), mark],
});

function link({ url, children }: Link, look: Look, setting: Setting): readonly Run[] {
  const target = targetOf(url, setting);
  const inside = target ? { ...look, target, colour: setting.inks.accent } : look;
  return children.flatMap((child) => runs(child, inside, setting));
}

/** Where a link leads; nothing for what cannot be opened from a page. */
function targetOf(url: string, { anchors }: Setting): Target | undefined {
  if (url.startsWith('#')) {
    const id = url.slice(1);
    return anchors.has(id) ? { id } : undefined;
  }
  return /^(https?|mailto):/i.test(url) ? { url } : undefined;
}

/** A box to tick and its words, in one line where it fits one; room before the next. */
function choice(
  { label }: Pick<Choice, 'label'>,
  look: Look,
  { theme, inks, press }: Setting,
): readonly Run[] {
  const { form, sizes, spacing, strokes } = theme;
  const type = {
    ...look,
    size: sizes.small,
    leading: lineHeight(form.box, 'text', theme),
    together: {},
  };
  const middle = press.middle(type);
  const box = {
    type: 'rect',
    x: 0,
    y: -middle - form.box / 2,
    w: form.box,
    h: form.box,
    lineWidth: strokes.hairline,
    lineColor: inks.ink,
  } as const;
  const width = form.box + spacing.cell.horizontal / 2;
  return [
    { ...type, text: '', drawing: { width, vectors: [box] } },
    { ...type, text: label },
    { ...type, text: '', drawing: { width: spacing.indent, vectors: [], blank: true } },
  ];
}

function blank(look: Look, { theme, inks, width }: Setting): Run {
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
  return { ...look, text: '', drawing: { width: length, vectors: [line] } };
}
