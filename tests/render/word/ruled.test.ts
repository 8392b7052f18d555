import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/document/model.ts';
import { look } from '../../support/look.ts';
import { paragraphStyles, part, squeezed, styleOf, textOf } from '../../support/ooxml.ts';
import { at, elementsIn, inside, within } from '../../support/xml.ts';
import { controlsIn, controlsOf, onlyControl } from './controls.ts';
import { cell, fact, lines, p, row, signature, t } from './nodes.ts';
import { documentOf, fileOf, rendered } from './rendered.ts';

const { theme } = look;

describe('lines', () => {
  it('are all in the control: the empty form has them, and they go when somebody writes', async () => {
    const { content } = await onlyControl(p('before'), lines(4, 'f'), p('after'));
    expect(inside(content, 'w:p').map(styleOf)).toEqual([
      'RuledLine',
      'RuledLineNext',
      'RuledLine',
      'RuledLineNext',
    ]);
    expect(inside(content, 'w:p').map((one) => squeezed(textOf(one)))).toEqual([
      'Write here',
      '',
      '',
      '',
    ]);
  });

  it('lie as far apart as the theme says, close under what is typed', async () => {
    const styles = within(part(await fileOf(documentOf([])), 'word/styles.xml'), 'w:style');
    const ruled = styles.find(({ attributes }) => attributes['w:styleId'] === 'RuledLine');
    const spacing = at(ruled, 'w:pPr', 'w:spacing')?.attributes ?? {};
    const [before, line] = [Number(spacing['w:before']), Number(spacing['w:line'])];
    expect(before + line).toBe(theme.form.line * 20);
    expect(line).toBeLessThan(theme.sizes.text * 1.5 * 20);
  });

  it('are at least one', async () => {
    expect(inside((await onlyControl(lines(0, 'f'))).content, 'w:p')).toHaveLength(1);
  });

  it('end a cell with a paragraph outside of the control, of a point', async () => {
    const body = await rendered({
      kind: 'columns',
      columns: [{ width: { share: 1 }, blocks: [p('Evidence'), lines(2, 'f')] }],
    });
    const [only_] = within(body, 'w:tc');
    const names = elementsIn(only_ ?? never()).map(({ name }) => name);
    expect(names).toEqual(['w:tcPr', 'w:p', 'w:bookmarkStart', 'w:sdt', 'w:bookmarkEnd', 'w:p']);
    expect(only_ && paragraphStyles(only_).at(-1)).toBe('Tail');
  });

  it('need no such paragraph where the cell goes on', async () => {
    const body = await rendered({
      kind: 'columns',
      columns: [{ width: { share: 1 }, blocks: [lines(2, 'f'), p('after')] }],
    });
    expect(within(body, 'w:tc').flatMap(paragraphStyles)).not.toContain('Tail');
  });

  it('stay with the next row in a band', async () => {
    const body = await rendered({
      kind: 'band',
      title: [t('Area')],
      aside: [],
      blocks: [
        {
          kind: 'keep',
          blocks: [lines(2, 'f'), { kind: 'facts', columns: 1, facts: [fact('a', 'b')] }],
        },
      ],
    });
    const [control] = controlsIn(body);
    const kept = inside(control?.content, 'w:p').map((one) => at(one, 'w:pPr', 'w:keepNext'));
    expect(kept).toHaveLength(2);
    expect(kept).not.toContain(undefined);
  });

  it('two beside each other stay two, and so in a table', async () => {
    const both = [lines(1, 'a'), lines(1, 'b')];
    expect((await controlsOf(...both)).map(({ tag }) => tag)).toEqual(['a', 'b']);
    const table: Block = {
      kind: 'table',
      style: 'plain',
      description: '',
      columns: [{ width: { share: 1 }, align: 'left' }],
      groups: [{ rows: [row(cell(lines(1, 'c'), lines(2, 'd')))] }],
    };
    expect((await controlsOf(table)).map(({ tag }) => tag)).toEqual(['c', 'd']);
  });

  it('end a section with a paragraph that is no part of them', async () => {
    const body = await rendered(p('a'), lines(1, 'f'));
    expect(
      elementsIn(body)
        .map(({ name }) => name)
        .slice(-3),
    ).toEqual(['w:bookmarkEnd', 'w:p', 'w:sectPr']);
  });
});

describe('a signature', () => {
  const signed = signature('Signature, manager', 'sign.manager');

  it('has two places for words and one for a day', async () => {
    const all = await controlsOf(signed);
    expect(all.map(({ tag, alias, kind }) => [tag, alias, kind])).toEqual([
      ['sign.manager.signature', 'Signature, manager', 'w:text'],
      ['sign.manager.name', 'Name in capitals', 'w:text'],
      ['sign.manager.date', 'Date', 'w:date'],
    ]);
  });

  it('has each on the rule above its label', async () => {
    const body = await rendered(signed);
    expect(within(body, 'w:tc').map((one) => paragraphStyles(one))).toEqual([
      ['SignatureField', 'SignatureLabel'],
      ['SignatureField', 'SignatureLabel'],
      ['SignatureField', 'SignatureLabel'],
    ]);
    const label = within(body, 'w:p').find((one) => styleOf(one) === 'SignatureLabel');
    expect(at(label, 'w:pPr', 'w:spacing')?.attributes['w:before']).toBe('0');
  });

  it('is as high as one for a pen', async () => {
    const styles = within(part(await fileOf(documentOf([])), 'word/styles.xml'), 'w:style');
    const spacing = (id: string) =>
      at(
        styles.find(({ attributes }) => attributes['w:styleId'] === id),
        'w:pPr',
        'w:spacing',
      )?.attributes;
    expect(spacing('SignatureField')?.['w:line']).toBe(spacing('SignatureLabel')?.['w:before']);
  });
});

function never(): never {
  throw new Error('it is not there');
}
