import type { Block, Margins, Running } from '../../document/model.ts';
import type { Outline } from '../../document/outline.ts';
import type { Logo } from '../logo.ts';
import type { Theme } from '../theme.ts';
import { serialOf } from './beside.ts';
import type { Bookmarks } from './bookmarks.ts';
import type { Form } from './form.ts';
import type { Piece } from './piece.ts';
import type { Place } from './style-ids.ts';

/** What a block needs to know of where it stands. It goes down; nothing comes back up in it. */
export interface Setting {
  /** Renders the blocks inside a block, in a setting of their own. */
  readonly blocks: (all: readonly Block[], setting: Setting) => readonly Piece[];
  readonly theme: Theme;
  readonly bookmarks: Bookmarks;
  readonly form: Form;
  /** How deep the document's headings stand. */
  readonly outline: Outline;
  /** Where the headings stand, as far as that is known. */
  readonly pages?: Pages;
  readonly place: Place;
  /** Points of width that the block may fill. */
  readonly width: number;
  readonly sheet: Sheet;
  /** The company's, where it has one. */
  readonly logo?: Logo;
  /** Whether lines of prose end where they would grow too long to read. */
  readonly measured: boolean;
  /** Whether it stands on a ground too dark for ink. */
  readonly reversed: boolean;
  /** How many lists it stands in. */
  readonly depth: number;
  /** Points by which lists push it to the right. */
  readonly indent: number;
  /** The titles that the running head names. */
  readonly running?: Running;
}

/** What is known of a document's pages. */
export interface Pages {
  /** The page of each heading as it shows it, by the name of its bookmark. */
  readonly bookmarks: ReadonlyMap<string, string>;
  readonly count: number;
}

/** The section's pages, in points. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly margins: Margins;
  /** A cover has the page to itself. */
  readonly isCover: boolean;
  /** Its block goes to the paper's edges. */
  readonly bleeds: boolean;
}

/** Letters are about this part of their size wide, on average over English prose in Calibri. */
const LETTER = 0.42;

/** Points that a run of letters is wide, roughly. */
export const roughWidth = (letters: number, size: number): number => letters * size * LETTER;

/** Points by which a line of a size must end before the width does, to stay in the measure. */
export function shortfall(size: number, { measured, width, indent, theme }: Setting): number {
  if (!measured) return 0;
  return Math.max(0, width - indent - roughWidth(theme.measure, size));
}

const keys = new WeakMap<Setting, string>();

/** Says all of a setting but what concerns the whole document. */
export function settingKey(setting: Setting): string {
  const known = keys.get(setting);
  if (known !== undefined) return known;
  const { theme, logo, sheet, form } = setting;
  const { place, width, measured, reversed, depth, indent, running } = setting;
  const look = `${serialOf(theme)},${logo ? serialOf(logo) : ''},${form.language}`;
  const standing = `${place},${width},${measured},${reversed},${depth},${indent},${running}`;
  const key = `${look},${standing},${sheetKey(sheet)}`;
  keys.set(setting, key);
  return key;
}

const sheetKey = ({ width, height, margins, isCover, bleeds }: Sheet): string =>
  `${width},${height},${Object.values(margins).join()},${isCover},${bleeds}`;

/** The setting of what stands in a cell. */
export const inCell = (setting: Setting, place: Place, width: number): Setting => ({
  ...setting,
  place,
  width,
  measured: false,
  depth: 0,
  indent: 0,
});
