import type { ISectionPropertiesOptions } from 'docx';
import type { Document, Section } from '../../document/model.ts';
import { runningTitles } from '../../document/running.ts';
import type { Logo } from '../logo.ts';
import { beginsLeaf, marginsOf, pageSize, textWidth } from '../page.ts';
import type { Look } from '../renderer.ts';
import type { Theme } from '../theme.ts';
import { blocks } from './block.ts';
import { type Settled, settled } from './flow.ts';
import { foot, head, noFoot, noHead, type Part } from './furniture.ts';
import { withLogo } from './logo.ts';
import type { Setting, Sheet } from './setting.ts';
import { twips } from './units.ts';

type PageOptions = NonNullable<ISectionPropertiesOptions['page']>;

/** What sections know of the whole document. */
export type Whole = Pick<Setting, 'bookmarks' | 'form' | 'outline' | 'pages'>;

/** A section of a Word file: paper, furniture, and what stands on its pages. */
export interface WordSection {
  readonly properties: Pick<ISectionPropertiesOptions, 'type' | 'page'>;
  /** Both, or none where Word carries on those of the section before. */
  readonly furniture?: { readonly head: Part; readonly foot: Part };
  readonly pieces: readonly Settled[];
}

/** The document's sections in their order. */
export const sections = (
  document: Document,
  { theme, logo }: Pick<Look, 'theme' | 'logo'>,
  whole: Whole,
): readonly WordSection[] =>
  document.sections.map((section, i) => {
    const sheet = sheetOf(section, theme);
    const setting = settingOf(section, sheet, theme, whole, logo);
    const pieces = settled(blocks(section.blocks, setting), theme);
    const before = document.sections[i - 1];
    const type = beginsLeaf(section, before, theme) ? 'oddPage' : 'nextPage';
    const furniture = furnitureOf(section, before, document, theme, whole);
    return {
      properties: { type, page: page(section, sheet, theme) },
      ...(furniture && { furniture }),
      pieces: i === 0 ? withLogo(pieces, document, setting) : pieces,
    };
  });

function sheetOf(section: Section, theme: Theme): Sheet {
  const margins = marginsOf(section, theme);
  const [only, ...others] = section.blocks;
  const isCover = only?.kind === 'cover' && others.length === 0 && !section.furniture;
  const bleeds = isCover && theme.cover.style === 'block';
  return {
    ...pageSize(section),
    margins: bleeds ? { ...margins, top: 0 } : margins,
    isCover,
    bleeds,
  };
}

const settingOf = (
  section: Section,
  sheet: Sheet,
  theme: Theme,
  whole: Whole,
  logo?: Logo,
): Setting => ({
  ...whole,
  blocks,
  theme,
  place: 'page',
  width: textWidth(section, theme),
  sheet,
  measured: true,
  reversed: false,
  depth: 0,
  indent: 0,
  ...(logo && { logo }),
  ...(section.furniture?.running && { running: section.furniture.running }),
});

/** docx takes the sizes of the upright paper, and turns them itself. */
function page(
  section: Section,
  { margins, bleeds }: Sheet,
  { furniture: edge }: Theme,
): PageOptions {
  const upright = pageSize({ ...section, orientation: 'portrait' });
  return {
    size: {
      width: twips(upright.width),
      height: twips(upright.height),
      orientation: section.orientation,
    },
    margin: {
      top: twips(margins.top),
      bottom: twips(margins.bottom),
      left: twips(margins.inside),
      right: twips(margins.outside),
      header: bleeds ? 0 : twips(edge.head),
      footer: twips(edge.foot),
    },
  };
}

/** Head and foot, left out where the section before has the same: Word carries them on. */
function furnitureOf(
  section: Section,
  before: Section | undefined,
  { meta }: Document,
  theme: Theme,
  { pages }: Whole,
): WordSection['furniture'] {
  if (before && key(section, theme) === key(before, theme)) return undefined;
  const { furniture: says } = section;
  const width = textWidth(section, theme);
  if (says) {
    return {
      head: head(says, runningTitles(section), width),
      foot: foot(says.foot, meta.words, width, pages?.count),
    };
  }
  return before ? { head: noHead, foot: noFoot } : undefined;
}

const key = (section: Section, theme: Theme): string =>
  JSON.stringify([
    section.furniture,
    runningTitles(section),
    section.furniture && textWidth(section, theme),
  ]);
