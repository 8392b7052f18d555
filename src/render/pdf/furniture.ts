/** Running head and foot, and the space that they leave for text. */
import type { Furniture, Section } from '../../document/model.ts';
import { headWith, runningTitles } from '../../document/running.ts';
import { isMirrored, marginsOf, pageSize, textWidth } from '../page.ts';
import type { Type } from './engine/run.ts';
import { type Fragment, at, stack } from './flow/fragment.ts';
import { hairline } from './hairline.ts';
import { paragraph } from './paragraph.ts';
import { type Frame, type Setting, sized } from './setting.ts';

/** What `{page}` and `{pages}` stand for. */
export interface PageNumber {
  readonly page: number | string;
  readonly pages: number | string;
}

/** As wide as any page number. */
const WIDEST: PageNumber = { page: '0000', pages: '0000' };
/** Head and foot take at most this share of a page each: longer texts are set smaller. */
const SHARE = 0.2;
/** By this factor, as often as it takes. */
const SMALLER = 0.85;
/** In points: what is smaller than this helps nobody. */
const SMALLEST = 1;

/** The text area of a section's pages: inside the margins, and clear of head and foot. */
export function frameOf(section: Section, setting: Omit<Setting, 'frame' | 'width'>): Frame {
  const size = pageSize(section);
  const { theme } = setting;
  const { top, bottom, inside, outside } = marginsOf(section, theme);
  const width = textWidth(section, theme);
  const leftOnEven = isMirrored(section, theme) ? outside : inside;
  const height = size.height - top - bottom;
  const frame = { size, left: inside, leftOnEven, width, top, height };
  if (!section.furniture) return frame;
  const full = { ...setting, frame, width };
  const clear = theme.spacing.block;
  const above = theme.furniture.head + tallestHead(section, section.furniture, full) + clear;
  const below = theme.furniture.foot + foot(section.furniture, WIDEST, full).height + clear;
  const first = Math.max(top, above);
  return { ...frame, top: first, height: size.height - first - Math.max(bottom, below) };
}

/** Heads differ in the title that they name. */
function tallestHead(section: Section, furniture: Furniture, setting: Setting): number {
  const titles = new Set(['', ...runningTitles(section)]);
  return Math.max(...[...titles].map((title) => head(furniture, title, setting).height));
}

/** The head of a page that names a title, placed from the paper's top left corner. */
export const headOf = (furniture: Furniture, title: string, setting: Setting) => ({
  x: setting.frame.left,
  y: setting.theme.furniture.head,
  fragment: head(furniture, title, setting),
});

/** The foot of a page, likewise. */
export function footOf(furniture: Furniture, number: PageNumber, setting: Setting) {
  const { theme, frame } = setting;
  const fragment = foot(furniture, number, setting);
  const y = frame.size.height - theme.furniture.foot - fragment.height;
  return { x: frame.left, y, fragment };
}

function head({ headLeft, headRight }: Furniture, title: string, setting: Setting): Fragment {
  const texts = [headWith(headLeft, title), headRight] as const;
  return fitting((type) => sides(texts, texts, type, setting), setting);
}

function foot(furniture: Furniture, number: PageNumber, setting: Setting): Fragment {
  const { words, theme } = setting;
  const shown = [furniture.foot, filled(words.page, number)] as const;
  const widest = [furniture.foot, filled(words.page, WIDEST)] as const;
  const texts = fitting((type) => sides(shown, widest, type, setting), setting);
  return stack([
    { fragment: hairline(setting), space: 0 },
    { fragment: texts, space: theme.spacing.cell.vertical },
  ]);
}

const filled = (text: string, { page, pages }: PageNumber): string =>
  text.replaceAll('{page}', String(page)).replaceAll('{pages}', String(pages));

type Sides = readonly [left: string, right: string];

/** One text at each side; neither reaches into the other's place. `widest` decides who has how much. */
function sides(shown: Sides, widest: Sides, type: Type, setting: Setting): Fragment {
  const plain = { ...setting, measured: false } as const;
  const gap = setting.theme.spacing.gap;
  const [left, right] = shares(widest, type, setting, gap);
  const one = paragraph(runsOf(shown[0], type), { ...plain, width: left, align: 'left' });
  const other = paragraph(runsOf(shown[1], type), { ...plain, width: right, align: 'right' });
  const items = [at(0, 0, one), at(setting.width - right, 0, other)];
  return { height: Math.max(one.height, other.height), items };
}

/** A text that is shorter than half leaves the rest to the other. */
function shares(texts: Sides, type: Type, { press, width }: Setting, gap: number) {
  const [left, right] = [press.width(runsOf(texts[0], type)), press.width(runsOf(texts[1], type))];
  const room = width - gap;
  if (right <= Math.max(room / 2, room - left)) return [room - right, right] as const;
  const mine = Math.min(left, room / 2);
  return [mine, room - mine] as const;
}

const runsOf = (text: string, type: Type) => (text ? [{ ...type, text }] : []);

/** Set in the theme's size, or smaller where it would take too much of the page. */
function fitting(set: (type: Type) => Fragment, { theme, inks, frame }: Setting): Fragment {
  const { sizes } = theme;
  const inSize = (size: number): Fragment => {
    const text = set({ ...sized(size, 'table', theme), colour: inks.soft });
    const fits = text.height <= frame.size.height * SHARE;
    return fits || size < SMALLEST ? text : inSize(size * SMALLER);
  };
  return inSize(sizes.furniture);
}
