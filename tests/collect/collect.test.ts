import { describe, expect, it } from 'vitest';
import { recordOf } from '../../src/collect/record.ts';
import { collected, said } from './collecting.ts';
import { pdf, sent, whole, word } from './packet.ts';

describe('what was filled in', () => {
  it('is a row for each competency and who, and one for each comment on none', async () => {
    const files = {
      'a.docx': word({ ...whole, comments: 'A good year.', notes: 'Mine alone.' }),
      'b.docx': word({ 'rating.wood.sawing': 'Exceeding' }, { id: 'RP-1-M' }),
      'c.docx': word({ 'rating.wood.sawing': 'meeting' }, { id: 'RP-1-C' }),
    };
    const built = [
      sent,
      { id: 'RP-1-M', audience: 'manager' },
      { id: 'RP-1-C', audience: 'committee' },
    ];
    const { rows } = await collected(files, built);
    const of = { person: '1', cycle: 'h2', evidence: '', comment: '' };
    const sawing = { ...of, competency: 'wood.sawing' };
    const joining = { ...of, competency: 'wood.joining' };
    expect(rows).toEqual([
      { ...sawing, who: 'self', mark: 'meeting', evidence: 'Straight cuts.\nNo waste.' },
      { ...joining, who: 'self', mark: 'working-towards' },
      { ...of, competency: '', who: 'self', mark: '', comment: 'A good year.' },
      { ...sawing, who: 'manager', mark: 'exceeding' },
      { ...sawing, who: 'committee', mark: 'meeting' },
    ]);
  });

  it('is kept whole in the record, with what was found', async () => {
    const all = await collected({ 'x/RP final (2).docx': word({ ...whole, notes: 'Mine.' }) }, [
      sent,
    ]);
    const record: unknown = JSON.parse(recordOf(all, 'ladderpress 1'));
    expect(record).toMatchObject({
      schema: 1,
      program: 'ladderpress 1',
      files: [
        {
          path: 'x/RP final (2).docx',
          id: 'RP-1-E',
          document: 'review-packet',
          audience: 'employee',
          person: '1',
          who: 'self',
          cycle: 'h2',
          ladder: 'Craft 1',
          checksum: 'ab12cd34',
          filled: 4,
          fields: [
            { id: 'rating.wood.sawing', label: 'Mark: Sawing', holds: 'one-of', value: 'meeting' },
            { id: 'evidence.wood.sawing', value: 'Straight cuts.\nNo waste.' },
            { id: 'rating.wood.joining', value: 'working-towards' },
            { id: 'notes', value: 'Mine.' },
            { id: 'comments', value: '' },
          ],
          comparison: { compared: true, changes: [] },
        },
      ],
      conflicts: [],
      outstanding: [],
      messages: [],
    });
  });

  it('is the same bytes whatever the order of the files', async () => {
    const [a, b] = [word(whole), await pdf({ comments: 'Late.' })];
    const [one, two] = [
      await collected({ 'a.docx': a, 'b.pdf': b }, [sent]),
      await collected({ 'b.pdf': b, 'a.docx': a }, [sent]),
    ];
    expect(recordOf(one, 'p')).toBe(recordOf(two, 'p'));
    expect(one.rows).toEqual(two.rows);
  });

  it('of a document that gives nobody’s marks is in the record alone', async () => {
    const files = { 'a.docx': word(whole) };
    const { rows, files: kept } = await collected(files, [{ ...sent, audience: 'candidate' }]);
    expect(rows).toEqual([]);
    expect(kept[0]).not.toHaveProperty('who');
    expect(kept[0]?.filled).toBe(3);
  });
});

describe('what is empty', () => {
  it('is counted, and the marks that are missing are named', async () => {
    const { files, messages } = await collected(
      { 'a.docx': word({ 'rating.wood.sawing': 'Meeting', comments: 'Yes.' }) },
      [sent],
    );
    expect(messages).toMatchObject([{ code: 'collect-unmarked', severity: 'warning' }]);
    expect(messages[0]?.message).toBe('RP-1-E lacks 1 of 2 marks: Mark: Joining.');
    expect(files[0]).toMatchObject({
      filled: 2,
      unmarked: [{ id: 'rating.wood.joining', label: 'Mark: Joining' }],
    });
  });

  it('altogether is said so', async () => {
    expect(said(await collected({ 'a.docx': word() }, [sent]))).toEqual(['a.docx collect-empty']);
  });
});
