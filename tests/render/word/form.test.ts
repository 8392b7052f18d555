import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/document/model.ts';
import { hex } from '../../../src/render/word/units.ts';
import { look } from '../../support/look.ts';
import { chartsIn } from '../../support/ooxml-charts.ts';
import { paragraphStyles, squeezed, styleOf, textOf } from '../../support/ooxml.ts';
import { at, type Element, elementsIn, inside, parseXml, within } from '../../support/xml.ts';
import { fact, lines, p, signature, t } from './nodes.ts';
import { documentOf, fileOf, rendered } from './rendered.ts';

const rowsIn = (body: Element): readonly (readonly string[])[] =>
  within(body, 'w:tr').map((one) => inside(one, 'w:tc').map((cell) => squeezed(textOf(cell))));

describe('a thermometer', () => {
  const thermometer: Block = {
    kind: 'thermometer',
    description: 'Engineer now, Senior next',
    steps: [
      { title: [t('Associate')], note: [], state: 'other' },
      { title: [t('Engineer')], note: [t('since May')], state: 'now' },
      { title: [t('Senior')], note: [t('next')], state: 'next' },
    ],
  };

  it('tells now, next and the others apart without colour', async () => {
    const [bars] = chartsIn(await fileOf(documentOf([thermometer])));
    const shapes = elementsIn(bars?.svg ?? parseXml('<none/>'));
    const kinds = shapes.map(({ name, attributes }) => `${name} ${attributes['fill']}`);
    expect(new Set(kinds.slice(2, -1))).toEqual(new Set(['line none']));
    expect([...kinds.slice(0, 2), kinds.at(-1)]).toEqual([
      'rect none',
      `rect ${look.theme.colours.accent}`,
      'rect none',
    ]);
    expect(bars?.height).toBeCloseTo(look.theme.thermometer.bar, 1);
  });

  it('has each title and note below its bar, and says itself in words', async () => {
    const body = await rendered(thermometer);
    expect(rowsIn(body)[1]).toEqual(['Associate', 'Engineer since May', 'Senior next']);
    const [bars] = chartsIn(await fileOf(documentOf([thermometer])));
    expect(bars?.alt).toBe('Engineer now, Senior next');
    expect(paragraphStyles(within(body, 'w:tr')[1] ?? body)).toEqual([
      'StepOther',
      'StepNow',
      'StepNow',
      'StepNext',
      'StepNext',
    ]);
  });
});

describe('facts', () => {
  it('fill column by column', async () => {
    const facts = ['a', 'b', 'c'].map((name) => fact(name, name.toUpperCase()));
    expect(rowsIn(await rendered({ kind: 'facts', columns: 2, facts }))).toEqual([
      ['a', 'A', '', 'c', 'C'],
      ['b', 'B', '', '', ''],
    ]);
  });

  it('are set as small as a dense table where they are looked up rather than read', async () => {
    const facts = [fact('a', 'A')];
    const body = await rendered({ kind: 'facts', columns: 1, small: true, facts });
    expect(paragraphStyles(within(body, 'w:tr')[0] ?? body)).toEqual(['MatrixSoft', 'MatrixText']);
  });

  it('have labels of the width of the theme', async () => {
    const body = await rendered({ kind: 'facts', columns: 1, facts: [fact('a', 'A')] });
    const [label] = within(body, 'w:gridCol');
    expect(label?.attributes['w:w']).toBe(String(Math.round(look.theme.facts.label * 20)));
  });
});

describe('a callout', () => {
  it('has a bar in the accent at the left of each of its paragraphs', async () => {
    const list: Block = { kind: 'list', ordered: false, start: 1, items: [[p('item')]] };
    const body = await rendered({ kind: 'callout', blocks: [p('one'), list] }, p('after'));
    const [one, item, after] = within(body, 'w:p');
    expect(one && styleOf(one)).toBe('Callout');
    expect(at(item, 'w:pPr', 'w:pBdr', 'w:left')?.attributes['w:color']).toBe(
      hex(look.theme.colours.accent),
    );
    expect(at(after, 'w:pPr', 'w:pBdr')).toBeUndefined();
  });
});

describe('what is written by hand', () => {
  it('has as many lines as asked for, each of which Word draws', async () => {
    const body = await rendered(lines(3));
    expect(paragraphStyles(body).slice(0, 3)).toEqual(['RuledLine', 'RuledLineNext', 'RuledLine']);
  });

  it('has a rule over each label of a signature', async () => {
    const body = await rendered(signature('Signature'));
    expect(rowsIn(body)).toEqual([['Signature', 'Name in capitals', 'Date']]);
    expect(paragraphStyles(within(body, 'w:tbl')[0] ?? body)).toEqual([
      'SignatureLabel',
      'SignatureLabel',
      'SignatureLabel',
    ]);
  });
});

describe('a cover', () => {
  it('is a block of accent with the title in it, above the facts', async () => {
    const body = await rendered({
      kind: 'cover',
      label: [t('Team handbook')],
      title: [t('Payments')],
      facts: [fact('Owner', 'People')],
    });
    const [panel, list] = within(body, 'w:tbl');
    expect(panel && within(panel, 'w:shd')[0]?.attributes['w:fill']).toBe(
      hex(look.theme.colours.accent),
    );
    expect(panel && paragraphStyles(panel)).toEqual(['CoverLabel', 'Title']);
    expect(list && squeezed(textOf(list))).toBe('Owner People');
  });
});
