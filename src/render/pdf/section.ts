/** Sections → filled pages, with a blank one where a leaf must begin on an odd page. */
import type { Document, Section } from '../../document/model.ts';
import { beginsLeaf } from '../page.ts';
import { balancedPages } from './flow/balance.ts';
import type { Element } from './engine/structure.ts';
import { frameOf } from './furniture.ts';
import { opened } from './logo.ts';
import { paragraph } from './paragraph.ts';
import { headTitles } from './running.ts';
import { type Setting, typeOf } from './setting.ts';
import type { Filled } from './sheets.ts';

/** What is the same for all sections; `covered`: the logo is on the cover. */
export type Common = Omit<Setting, 'frame' | 'width' | 'owner'> & {
  readonly covered: boolean;
  readonly root: Element;
};

/** The pages of all sections, in order. */
export function filledPages({ sections }: Document, common: Common): readonly Filled[] {
  const all: Filled[] = [];
  sections.forEach((section, i) => {
    const last = all.at(-1);
    const isLeaf = beginsLeaf(section, sections[i - 1], common.theme);
    if (last && isLeaf && all.length % 2 === 1) all.push(blankAfter(last));
    all.push(...filled(section, i === 0, common));
  });
  return all;
}

function filled(section: Section, isFirst: boolean, common: Common): readonly Filled[] {
  const frame = frameOf(section, { ...common, owner: 'artifact' });
  const running = section.furniture?.running;
  const owner = common.root.add('Sect');
  const setting = { ...common, owner, frame, width: frame.width, ...(running && { running }) };
  const set = isFirst && !common.covered ? opened : common.flow;
  const flow = set(section.blocks, setting);
  const pages = balancedPages(flow, frame.height, common.theme.pages);
  const titles = headTitles(pages);
  return pages.map((page, i) => ({ section, setting, page, title: titles[i] ?? '' }));
}

/** The back of a page: what it is can be told by its head and foot, and that it is meant so. */
function blankAfter({ section, setting, title }: Filled): Filled {
  const centred = { ...setting, owner: 'artifact', measured: false, align: 'center' } as const;
  const type = { ...typeOf('small', setting), colour: setting.inks.soft };
  const fragment = paragraph([{ ...type, text: setting.words.blank }], centred);
  const y = (setting.frame.height - fragment.height) / 2;
  return { section, setting, title, page: [{ y, fragment }] };
}
