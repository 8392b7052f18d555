/** Paragraphs that say nothing: a screen reader stops at each. */
import { squeezed, styleOf, textOf } from '../../support/ooxml.ts';
import { at, type Element, elementsIn, within } from '../../support/xml.ts';

/** Styles of lines to write on, and of the hairline between two thoughts: they are drawn. */
const DRAWN: ReadonlySet<string> = new Set(['RuledLine', 'RuledLineNext', 'Rule']);

/**
 * Empty paragraphs that Word does not need. It needs one at the end of a cell and of a section, and
 * one between two tables; all other space is that of styles.
 */
export const needlessParagraphs = (parent: Element): readonly string[] =>
  elementsIn(parent).flatMap((one, i, all) => {
    if (one.name !== 'w:p') return needlessParagraphs(one);
    const isNeeded =
      says(one) ||
      isDrawn(one) ||
      endsPart(one, parent, all[i + 1]) ||
      parts(all[i - 1], all[i + 1]);
    return isNeeded ? [] : [`${styleOf(one)} in ${parent.name}`];
  });

const says = (one: Element): boolean =>
  squeezed(textOf(one)) !== '' || within(one, 'w:drawing').length > 0;

const isDrawn = (one: Element): boolean => DRAWN.has(styleOf(one) ?? '');

function endsPart(one: Element, { name }: Element, next: Element | undefined): boolean {
  if (name === 'w:tc') return next === undefined;
  return next?.name === 'w:sectPr' || at(one, 'w:pPr', 'w:sectPr') !== undefined;
}

const parts = (before: Element | undefined, next: Element | undefined): boolean =>
  before?.name === 'w:tbl' && next?.name === 'w:tbl';
