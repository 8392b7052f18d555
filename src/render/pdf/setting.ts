/** What is passed down while a document is set: the look, and the place that is filled. */
import type {
  Align,
  BandTitle,
  Block,
  Heading,
  ParagraphStyle,
  Row,
  Running,
  TableStyle,
  Words,
} from '../../document/model.ts';
import type { Outline } from '../../document/outline.ts';
import type { Size } from '../page.ts';
import { type Leading, lineHeight } from '../rhythm.ts';
import type { Theme, Weight } from '../theme.ts';
import { contrast, LEGIBLE, legibleOn, mix } from '../colour.ts';
import type { Logo } from '../logo.ts';
import type { Press } from './engine/press.ts';
import type { Type } from './engine/run.ts';
import { added, type Owner, type Role, type Says } from './engine/structure.ts';
import type { Fragment } from './flow/fragment.ts';
import type { Flow } from './flow/piece.ts';

export interface Setting {
  readonly theme: Theme;
  readonly words: Words;
  readonly press: Press;
  /** Sets the blocks inside a block. */
  readonly flow: (blocks: readonly Block[], setting: Setting) => readonly Flow[];
  /** What the words that are set belong to. */
  readonly owner: Owner;
  /** How deep headings, covers and bands stand. */
  readonly outline: Outline;
  /** Ids that links can lead to. */
  readonly anchors: ReadonlySet<string>;
  /** The headings of the contents and the bookmarks, in reading order. */
  readonly listed: readonly Heading[];
  readonly inks: Inks;
  readonly body: Body;
  /** The company's, where it has one. */
  readonly logo?: Logo;
  /** The page that is filled. */
  readonly frame: Frame;
  /** The width to fill, in points. */
  readonly width: number;
  readonly align: Align;
  /** Whether lines of prose keep to the theme's measure. */
  readonly measured: boolean;
  /** The titles that the running head names. */
  readonly running?: Running;
  /** What documents have in common; absent within what is set for all of them. */
  readonly shared?: Shared | undefined;
}

/** What many documents have in common is set once. `how`: all that it depends on beside itself. */
export interface Shared {
  /** How blocks of a setting are set, in short; `more`: what else it depends on. */
  readonly how: (setting: Setting, more?: string) => string;
  readonly flow: SetOnce<Block, readonly Flow[]>;
  readonly row: SetOnce<Row, Fragment>;
  /** Of a band in a table. */
  readonly title: SetOnce<BandTitle, Fragment>;
}

type SetOnce<Part, Made> = (
  part: Part,
  how: string,
  setting: Setting,
  set: (setting: Setting) => Made,
) => Made;

/** Running text: its size in points, how high its lines are, the space after a paragraph. */
export interface Body {
  readonly weight: Weight;
  readonly size: number;
  readonly leading: Leading;
  readonly after: number;
}

/** The paper, and the space for text on it: from `left` and `top`, in points. */
export interface Frame {
  readonly size: Size;
  readonly left: number;
  /** What takes the place of `left` on even pages. */
  readonly leftOnEven: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Colours on the ground that is written on. */
export interface Inks {
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly accent: string;
  /** Of what is drawn rather than written. */
  readonly chart: string;
}

/** Contrast that what is drawn needs (WCAG 2.2, 1.4.11). */
const VISIBLE = 3;

/** What can be read on a ground: the theme's inks, or the best of ink and paper for all. */
export function inksOn(ground: string, { colours }: Theme): Inks {
  const { soft, line, accent } = colours;
  const best = legibleOn(ground, colours);
  const seen = (colour: string, least: number): string =>
    contrast(colour, ground) >= least ? colour : best;
  const legible = (colour: string): string => seen(colour, LEGIBLE);
  const chart = seen(accent, VISIBLE);
  return { ink: best, soft: legible(soft), accent: legible(accent), line, chart };
}

/** `share` of the accent on paper. */
export const tintOf = (share: number, { colours, heat }: Theme): string =>
  mix(colours.accent, colours.paper, share * heat);

/** Running text in a table of a style. */
export function bodyText(style: TableStyle, { sizes, spacing }: Theme): Body {
  switch (style) {
    case 'matrix':
      return { weight: 'regular', size: sizes.table, leading: 'table', after: spacing.item };
    case 'plain':
    case 'figures':
      return {
        weight: 'regular',
        size: sizes.text,
        leading: 'table',
        after: spacing.item,
      };
  }
}

/** How a paragraph of a style is set. */
export function typeOf(style: ParagraphStyle, { theme, inks, body }: Setting): Type {
  const { sizes, tracking } = theme;
  const label = {
    weight: 'semibold',
    size: sizes.label,
    leading: lineHeight(sizes.label, 'table', theme),
  } as const;
  const plain = { ...sized(body.size, body.leading, theme), weight: body.weight };
  switch (style) {
    case 'body':
      return { ...plain, colour: inks.ink };
    case 'soft':
      return { ...plain, colour: inks.soft };
    case 'lead':
      return { ...sized(sizes.lead, 'text', theme), colour: inks.soft };
    case 'small':
      return { ...sized(sizes.small, body.leading, theme), colour: inks.ink };
    case 'label':
      return { ...label, colour: inks.soft };
    case 'kicker':
      return { ...label, colour: inks.accent, spacing: tracking, capitals: true };
  }
}

/** Regular letters, in lines of a height on the theme's rhythm. */
export const sized = (size: number, leading: Leading, theme: Theme) =>
  ({ weight: 'regular', size, leading: lineHeight(size, leading, theme) }) as const;

/** The setting of what stands in a further element. */
export const within = (setting: Setting, role: Role, says?: Says): Setting => ({
  ...setting,
  owner: added(setting.owner, role, says),
});

/** The setting of what is not read out. */
export const unread = (setting: Setting): Setting => ({ ...setting, owner: 'artifact' });

const LEVELS = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'] as const;

/** The role of a heading, cover or band, at its level of the outline. */
export const headingRole = (block: Block, { outline }: Pick<Setting, 'outline'>): Role =>
  LEVELS[Math.min(outline.get(block) ?? 1, LEVELS.length) - 1] ?? 'H6';
