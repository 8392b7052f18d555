import type { ISectionOptions, ISectionPropertiesOptions } from 'docx';
import type { Document, Section } from '../../document/model.ts';
import { runningTitles } from '../../document/running.ts';
import type { Logo } from '../logo.ts';
import { beginsLeaf, marginsOf, pageSize, textWidth } from '../page.ts';
import type { Look } from '../renderer.ts';
import type { Theme } from '../theme.ts';
import { blocks } from './block.ts';
import { settled } from './flow.ts';
import { foot, head, noFoot, noHead } from './furniture.ts';
import { withLogo } from './logo.ts';
import type { Setting, Sheet } from './setting.ts';
import { twips } from './units.ts';
import { written } from './write.ts';

type PageOptions = NonNullable<ISectionPropertiesOptions['page']>;

/** What sections know of the whole document. */
type Whole = Pick<Setting, 'bookmarks' | 'form' | 'outline'>;

/** The document's sections: paper, furniture, and what stands on their pages. */
export const sections = (
  document: Document,
  { theme, logo }: Pick<Look, 'theme' | 'logo'>,
  whole: Whole,
): readonly ISectionOptions[] =>
  document.sections.map((section, i) => {
    const sheet = sheetOf(section, theme);
    const setting = settingOf(section, sheet, theme, whole, logo);
    const pieces = settled(blocks(section.blocks, setting), theme);
    const before = document.sections[i - 1];
    const type = beginsLeaf(section, before, theme) ? 'oddPage' : 'nextPage';
    return {
      properties: { type, page: page(section, sheet, theme) },
      ...furniture(section, before, document, theme),
      children: written(i === 0 ? withLogo(pieces, document, setting) : pieces),
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
function furniture(
  section: Section,
  before: Section | undefined,
  { meta }: Document,
  theme: Theme,
): Pick<ISectionOptions, 'headers' | 'footers'> {
  if (before && key(section, theme) === key(before, theme)) return {};
  const { furniture: says } = section;
  const width = textWidth(section, theme);
  if (says) {
    return {
      headers: { default: head(says, runningTitles(section), width) },
      footers: { default: foot(says.foot, meta.words, width) },
    };
  }
  return before ? { headers: { default: noHead() }, footers: { default: noFoot() } } : {};
}

const key = (section: Section, theme: Theme): string =>
  JSON.stringify([
    section.furniture,
    runningTitles(section),
    section.furniture && textWidth(section, theme),
  ]);
