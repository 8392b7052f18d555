import { describe, expect, it } from 'vitest';
import type { Table } from '../../../src/document/model.ts';
import { paragraphOf, part, styleOf } from '../../support/ooxml.ts';
import { at, type Element, isOn, within } from '../../support/xml.ts';
import { p, row, span } from './nodes.ts';
import { documentOf, fileOf, rendered } from './rendered.ts';

const WORDS = 'Takes responsibility for the communication';

const matrix = (columns: number, style: Table['style'] = 'matrix'): Table => ({
  kind: 'table',
  style,
  description: '',
  columns: Array.from({ length: columns }, () => ({ width: { share: 1 }, align: 'left' })),
  groups: [
    {
      rows: [row(p(span('strong', 'A name')), ...Array.from({ length: columns - 1 }, () => WORDS))],
    },
  ],
});

const styleIn = async (table: Table, words: string): Promise<string | undefined> =>
  styleOf(paragraphOf(await rendered(table), words));

const setsHyphens = (style: Element | undefined): boolean =>
  style !== undefined && !isOn(style, 'w:pPr', 'w:suppressAutoHyphens');

describe('words', () => {
  it('are divided in narrow columns of a matrix, but for names', async () => {
    expect(await styleIn(matrix(7), WORDS)).toBe('MatrixNarrow');
    expect(await styleIn(matrix(7), 'A name')).toBe('MatrixText');
    expect(await styleIn(matrix(2), WORDS)).toBe('MatrixText');
    expect(await styleIn(matrix(7, 'plain'), WORDS)).toBe('TableText');
  });

  it('are divided nowhere else: all other styles forbid it', async () => {
    const file = await fileOf(documentOf([matrix(7)]));
    const settings = part(file, 'word/settings.xml');
    expect(isOn(settings, 'w:autoHyphenation')).toBe(true);
    const styles = part(file, 'word/styles.xml');
    expect(isOn(styles, 'w:docDefaults', 'w:pPrDefault', 'w:pPr', 'w:suppressAutoHyphens')).toBe(
      true,
    );
    const allowing = within(styles, 'w:style').filter(
      (style) => at(style, 'w:pPr', 'w:suppressAutoHyphens') && setsHyphens(style),
    );
    expect(allowing.map(({ attributes }) => attributes['w:styleId'])).toEqual(['MatrixNarrow']);
  });
});
