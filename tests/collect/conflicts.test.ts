import { describe, expect, it } from 'vitest';
import { collected } from './collecting.ts';
import { pdf, sent, type whole, word } from './packet.ts';

/** What is collected of a Word file and a PDF. */
const pair = async (first: typeof whole | object, second: object) =>
  collected({ 'a.docx': word({ ...first }), 'b.pdf': await pdf({ ...second }) }, [
    sent,
    { ...sent, format: 'pdf', bytes: await pdf() },
  ]);

describe('two files of one document', () => {
  it('complete each other where one is empty', async () => {
    const { rows, conflicts } = await pair(
      { 'rating.wood.sawing': 'Meeting' },
      { 'evidence.wood.sawing': 'Cuts.' },
    );
    expect(conflicts).toEqual([]);
    expect(rows).toMatchObject([{ mark: 'meeting', evidence: 'Cuts.' }]);
  });

  it('agree where they differ in white space alone', async () => {
    const { rows, conflicts } = await pair(
      { 'evidence.wood.sawing': 'One.\nTwo.' },
      { 'evidence.wood.sawing': 'One. Two.\r' },
    );
    expect(conflicts).toEqual([]);
    expect(rows).toMatchObject([{ evidence: 'One.\nTwo.' }]);
  });

  it('that say different things are both named, and neither is taken', async () => {
    const all = await pair(
      { 'rating.wood.sawing': 'Meeting', 'rating.wood.joining': 'Exceeding', notes: 'a' },
      { 'rating.wood.sawing': 'exceeding', notes: 'b' },
    );
    expect(all.rows).toMatchObject([{ competency: 'wood.joining', mark: 'exceeding' }]);
    expect(all.conflicts).toMatchObject([
      {
        id: 'RP-1-E',
        field: 'rating.wood.sawing',
        values: [
          { value: 'meeting', files: ['a.docx'] },
          { value: 'exceeding', files: ['b.pdf'] },
        ],
      },
      { field: 'notes' },
    ]);
    const message = all.messages.find(({ code }) => code === 'collect-conflict');
    expect(message).toMatchObject({ severity: 'error', file: 'a.docx' });
    expect(message?.message).toBe(
      'RP-1-E, Mark: Sawing: "meeting" in a.docx; "exceeding" in b.pdf. None of them is taken.',
    );
  });

  it('and of two documents in which one person marks the same, too', async () => {
    const files = {
      'a.docx': word({ 'rating.wood.sawing': 'Meeting' }),
      'b.docx': word({ 'rating.wood.sawing': 'Exceeding', comments: 'b' }, { id: 'MY-1-E' }),
    };
    const { rows, conflicts } = await collected(files, [
      sent,
      { ...sent, id: 'MY-1-E', document: 'mid-year' },
    ]);
    expect(conflicts).toHaveLength(1);
    expect(rows).toMatchObject([{ competency: '', comment: 'b' }]);
  });
});
