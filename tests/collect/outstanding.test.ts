import { describe, expect, it } from 'vitest';
import { type Built, collected } from './collecting.ts';
import { sent, whole, word } from './packet.ts';
import { paragraph, run, wordFile } from './word-form.ts';

describe('what has not come back', () => {
  const built: readonly Built[] = [
    sent,
    { ...sent, id: 'RP-2-E', subject: '2' },
    { ...sent, id: 'RP-2-E', subject: '2', format: 'pdf' },
    { ...sent, id: 'RP-1-M', audience: 'manager' },
    { id: 'RP-1-C', audience: 'committee' },
    { ...sent, id: 'OA-1', audience: 'candidate' },
    {
      id: 'HB-1',
      audience: 'manager',
      document: 'handbook',
      bytes: wordFile({ body: paragraph(run('x')), id: 'HB-1' }),
    },
  ];

  it('is named, once a document, of the kinds that are known to have fields', async () => {
    const { outstanding, messages } = await collected({ 'a.docx': word(whole) }, built);
    expect(outstanding.map(({ id }) => id)).toEqual(['RP-2-E', 'RP-1-M']);
    expect(outstanding[0]).toEqual({
      id: 'RP-2-E',
      person: '2',
      document: 'review-packet',
      audience: 'employee',
    });
    const told = messages.filter(({ code }) => code === 'collect-outstanding');
    expect(told.map(({ message }) => message)).toEqual([
      'review-packet/employee: 1 of 2 did not come back: RP-2-E.',
      'review-packet/manager: 1 of 1 did not come back: RP-1-M.',
    ]);
    expect(told.map(({ hint }) => hint)).toEqual([
      expect.stringContaining('told by a file that came back'),
      expect.stringContaining('told by review-packet/manager/RP-1-M.docx'),
    ]);
  });

  it('is not what came back in a form that cannot be read', async () => {
    const flat = wordFile({ body: paragraph(run('x')), id: 'RP-2-E' });
    const { outstanding } = await collected({ 'a.docx': word(whole), 'b.docx': flat }, built);
    expect(outstanding.map(({ id }) => id)).toEqual(['RP-1-M']);
  });
});
