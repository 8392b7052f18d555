/** Inline nodes → runs. Nesting is flattened: each run says all of its look. */
import type { Code, Inline, Language, Link, Span, SpanStyle } from '../../document/model.ts';
import type { Weight } from '../theme.ts';
import type { Mark, Run, Target, Type } from './engine/run.ts';
import { inside, type Owner } from './engine/structure.ts';
import { blank, choice, oneOf } from './form.ts';
import { picture } from './picture.ts';
import type { Setting } from './setting.ts';
import { strip } from './strip.ts';

/** What a run has from the nodes around it. */
type Look = Type & Pick<Run, 'target' | 'marks' | 'together' | 'owner'>;

/** The runs of inline nodes set in a type; they belong to its owner, or else to the setting's. */
export const runsOf = (inlines: readonly Inline[], type: Look, setting: Setting): readonly Run[] =>
  inlines.flatMap((inline) => runs(inline, type, setting));

function runs(inline: Inline, look: Look, setting: Setting): readonly Run[] {
  switch (inline.kind) {
    case 'text':
      return [{ ...look, text: inline.value.replace(/(?<!\s)\s*[\n\r]+\s*/g, ' ') }];
    case 'span':
      return span(inline, look, setting);
    case 'language':
      return foreign(inline, look, setting);
    case 'link':
      return link(inline, look, setting);
    case 'break':
      return [{ ...look, text: ' \n' }]; // the space parts the words where lines do not
    case 'code':
      return [code(inline, look, setting)];
    case 'choice':
      return choice(inline, look, inLook(look, setting));
    case 'one-of':
      return oneOf(inline, look, inLook(look, setting));
    case 'blank':
      return [blank(inline, look, inLook(look, setting))];
    case 'picture':
      return [picture(inline, look, inLook(look, setting))];
    case 'dots':
    case 'units':
      return [strip(inline, look, inLook(look, setting))];
  }
}

function span({ style, children }: Span, look: Look, setting: Setting): readonly Run[] {
  const words = children.flatMap((child) => runs(child, styled(style, look, setting), setting));
  return style === 'tag' ? framed(words, look, setting) : words;
}

function styled(style: SpanStyle, look: Look, setting: Setting): Look {
  const { theme, inks } = setting;
  const { sizes, strokes } = theme;
  switch (style) {
    case 'strong':
      return { ...look, weight: strong[look.weight] };
    case 'emphasis':
      return { ...look, weight: italic[look.weight] };
    case 'delete':
      return marked(look, { kind: 'strike', colour: look.colour, stroke: strokes.hairline });
    case 'mark':
      return underlined(look, setting);
    case 'soft': {
      const size = look.size > sizes.small ? sizes.small : sizes.label;
      return { ...look, weight: 'regular', size, colour: inks.soft };
    }
    case 'tag':
      return { ...look, weight: 'semibold', size: sizes.label, colour: inks.soft };
  }
}

function underlined(look: Look, setting: Setting): Look {
  const { theme, inks } = setting;
  const owner = inside(ownerOf(look, setting), 'Span', { underlined: true });
  const mark: Mark = { kind: 'underline', colour: inks.accent, stroke: theme.strokes.rule };
  return marked({ ...look, owner }, mark);
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
function framed(words: readonly Run[], look: Look, { theme }: Setting): readonly Run[] {
  const [first] = words;
  if (!first) return [];
  const mark: Mark = { kind: 'frame', colour: first.colour, stroke: theme.strokes.hairline };
  const together = {};
  const side = { ...first, text: '', drawing: { width: first.size / 2, vectors: [] } };
  const box = [side, ...words, side].map((run) => joined(run, mark, look.together ?? together));
  const outside = { ...side, drawing: { ...side.drawing, blank: true } };
  return [outside, ...box, outside];
}

const joined = (run: Run, mark: Mark, together: object): Run => ({
  ...run,
  together,
  marks: [...(run.marks ?? []), mark],
});

function link({ url, children }: Link, look: Look, setting: Setting): readonly Run[] {
  const own = ownerOf(look, setting);
  const owner = inside(own, 'Link');
  const target = targetOf(url, owner, setting);
  const within = target ? { ...look, owner, target, colour: setting.inks.accent } : look;
  return children.flatMap((child) => runs(child, within, setting));
}

/** Where a link leads; nothing for what cannot be opened from a page. */
function targetOf(url: string, owner: Owner, { anchors }: Setting): Target | undefined {
  if (url.startsWith('#')) {
    const id = url.slice(1);
    return anchors.has(id) ? { id, owner } : undefined;
  }
  return /^(https?|mailto):/i.test(url) ? { url, owner } : undefined;
}

/** What a run belongs to: what its nodes are, or else what its line is. */
const ownerOf = (look: Look, { owner }: Setting): Owner => look.owner ?? owner;

/** The setting of what is drawn among the words of a look. */
const inLook = (look: Look, setting: Setting): Setting => ({
  ...setting,
  owner: ownerOf(look, setting),
});

function foreign({ language, children }: Language, look: Look, setting: Setting): readonly Run[] {
  const owner = inside(ownerOf(look, setting), 'Span', { language });
  return children.flatMap((child) => runs(child, { ...look, owner }, setting));
}

function code({ value }: Code, look: Look, setting: Setting): Run {
  const owner = inside(ownerOf(look, setting), 'Code');
  return { ...marked(look, ground(setting)), owner, text: value, spaces: true };
}
