import { describe, expect, it } from 'vitest';
import type { Block, Table } from '../../../src/document/model.ts';
import { bodyOf } from '../../support/ooxml.ts';
import { pictureOf } from '../../support/picture-inline.ts';
import { png } from '../../support/pictures.ts';
import { at, type Element, isOn, val, within } from '../../support/xml.ts';
import { cell, fact, h, lines, p, row, signature, span, styled, t } from './nodes.ts';
import { fileOf, rendered } from './rendered.ts';
import { samples } from './samples.ts';

/** What is read of the tables of some blocks to those who cannot see them. */
async function saidOf(...blocks: readonly Block[]): Promise<readonly (string | undefined)[]> {
  const tables = within(await rendered(...blocks), 'w:tbl');
  const said = tables.map((one) => val(one, 'w:tblPr', 'w:tblDescription'));
  expect(tables.map((one) => val(one, 'w:tblPr', 'w:tblCaption'))).toEqual(said);
  return said;
}

const table = (more: Partial<Table>): Table => ({
  kind: 'table',
  style: 'plain',
  description: '',
  columns: [
    { width: { share: 1 }, align: 'left' },
    { width: { share: 1 }, align: 'left' },
  ],
  groups: [{ rows: [row('Writing code', 'Often'), row('Testing', 'Always')] }],
  ...more,
});

describe('a table says what it is', () => {
  it('in the words of its layout', async () => {
    expect(await saidOf(table({ description: ' Who does\nwhat ' }))).toEqual(['Who does what']);
  });

  it('in the names of its columns or rows where the layout has none', async () => {
    expect(await saidOf(table({ header: row('Competency', 'How often') }), table({}))).toEqual([
      'Competency · How often',
      'Writing code · Testing',
    ]);
  });

  it('in its labels, where it is made of facts or of lines to sign on', async () => {
    const facts: Block = {
      kind: 'facts',
      columns: 2,
      facts: [fact('Team', 'Payments'), fact('Started', '2023')],
    };
    expect(await saidOf(facts, signature('Signature', 'sign.reader'))).toEqual([
      'Team · Started',
      'Signature · Name in capitals · Date',
    ]);
  });

  it('in the first words of each part, where it only sets them side by side', async () => {
    const columns: Block = {
      kind: 'columns',
      columns: [
        { width: { share: 1 }, blocks: [styled('label', 'Engineer'), p('Writes code.')] },
        { width: { share: 1 }, blocks: [lines(2), h(3, 'Senior'), p('Reviews it.')] },
      ],
    };
    expect(await saidOf(columns)).toEqual(['Engineer · Senior']);
  });

  it('in the title of a band or a cover, and in the words of a chart', async () => {
    const [band, thermometer, cover]: Block[] = [
      { kind: 'band', title: [t('Delivery')], aside: [t('five')], blocks: [p('a')] },
      {
        kind: 'thermometer',
        description: 'Engineer now',
        steps: [{ title: [t('Engineer')], note: [], state: 'now' }],
      },
      { kind: 'cover', label: [t('Handbook')], title: [t('Payments')], facts: [] },
    ];
    expect(await saidOf(...[band, thermometer, cover].filter((one) => one !== undefined))).toEqual([
      'Delivery',
      'Engineer now',
      'Handbook · Payments',
    ]);
  });

  it('shortly', async () => {
    const long = 'word '.repeat(100);
    const columns: Block = {
      kind: 'columns',
      columns: Array.from({ length: 9 }, () => ({ width: { share: 1 }, blocks: [p(long)] })),
    };
    const [said = ''] = await saidOf(columns);
    expect(said.length).toBeLessThan(250);
    expect(said).toMatch(/^word( word)+ … · word/);
  });

  it.each(Object.entries(samples))('in every sample: %s', async (_, document) => {
    const tables = within(bodyOf(await fileOf(document)), 'w:tbl');
    expect(tables.length).toBeGreaterThan(3);
    for (const one of tables) expect(val(one, 'w:tblPr', 'w:tblDescription')).toMatch(/\S/);
  });
});

function lookOf(found: Element) {
  const look = at(found, 'w:tblPr', 'w:tblLook')?.attributes ?? {};
  return [look['w:firstRow'], look['w:firstColumn']];
}

const looks = async (...blocks: readonly Block[]) =>
  within(await rendered(...blocks), 'w:tbl').map(lookOf);

describe('a table that is read cell by cell', () => {
  it('says that its first row names the columns, and repeats it', async () => {
    const block = table({ header: row('Competency', 'How often') });
    const body = await rendered(block);
    expect(within(body, 'w:tbl').map(lookOf)).toEqual([['true', 'true']]);
    expect(within(body, 'w:tr').map((one) => isOn(one, 'w:trPr', 'w:tblHeader'))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('says that its first column names the rows only where it tells them apart', async () => {
    const band = { title: [t('Area')], aside: [] };
    const [engineer, senior] = [row('Engineer', 'a'), row('Senior', 'b')];
    const twice = table({
      groups: [
        { band, rows: [engineer, senior] },
        { band, rows: [engineer] },
      ],
    });
    const about = table({ groups: [{ band, rows: [row(cell(), 'about'), engineer] }] });
    const same = table({ groups: [{ rows: [engineer, engineer] }] });
    const silent = table({ groups: [{ rows: [row(cell(), 'a'), row(cell(), 'b')] }] });
    const [column] = table({}).columns;
    const narrow = table({
      columns: column ? [column] : [],
      groups: [{ rows: [row('Engineer')] }],
    });
    expect((await looks(twice, about, same, silent, narrow)).map(([, first]) => first)).toEqual([
      'true',
      'true',
      'false',
      'false',
      'false',
    ]);
  });

  it('says so of facts, and not of what is only set side by side', async () => {
    const columns: Block = {
      kind: 'columns',
      columns: [{ width: { share: 1 }, blocks: [p('a')] }],
    };
    const facts: Block = { kind: 'facts', columns: 1, facts: [fact('a', 'b')] };
    expect(await looks(facts, columns, signature('a'))).toEqual([
      ['false', 'true'],
      ['false', 'false'],
      ['false', 'false'],
    ]);
  });
});

describe('a picture', () => {
  it('is told in words, or said to be there for its looks only', async () => {
    const body = await rendered(p(pictureOf(png(), 'A map'), span('soft', pictureOf(png(), ''))));
    const drawings = within(body, 'wp:docPr');
    expect(drawings.map(({ attributes }) => attributes['descr'])).toEqual(['A map', undefined]);
    expect(drawings.map((one) => within(one, 'adec:decorative').length)).toEqual([0, 1]);
  });
});
