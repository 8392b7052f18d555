/** Files that come back with a password, as they were sent. */
import { describe, expect, it } from 'vitest';
import { readReturned } from '../../src/collect/read.ts';
import { sealPdf } from '../../src/protect/pdf/seal-pdf.ts';
import { unlockWith } from '../../src/protect/unlock.ts';
import { sealWord } from '../../src/protect/word/seal-word.ts';
import { readPasswords } from '../../src/roster/passwords.ts';
import { pdf, whole, word } from './packet.ts';

const roster = `id,legal_name,document_password
P-1,A,password of one
P-2,B,password of two
P-3,C,short
`;
const unlock = unlockWith({ by: 'roster', secrets: readPasswords('people.csv', roster) });
const asked = (password: string) => unlockWith({ by: 'ask', password });

const files = {
  pdf: async (password: string) => sealPdf(await pdf(whole), password),
  docx: (password: string) => Promise.resolve(sealWord(word(whole), password)),
};

const codeOf = (reading: Awaited<ReturnType<typeof readReturned>>): string =>
  'message' in reading ? reading.message.code : reading.returned.id;

describe.each(['pdf', 'docx'] as const)('a file that came back locked: %s', (format) => {
  it('is read with the password of whoever it belongs to, whatever it is called', async () => {
    const bytes = await files[format]('password of two');
    for (const name of [`back/P-2.${format}`, 'back/final (3)', `back/P-1.${format}`]) {
      const reading = await readReturned(name, bytes, unlock);
      expect('returned' in reading && reading.returned.fields.map(({ value }) => value)).toContain(
        'meeting',
      );
    }
  });

  it('is read with the one password that was asked for', async () => {
    const bytes = await files[format]('password of two');
    expect(codeOf(await readReturned('back/x', bytes, asked('password of two')))).toBe('RP-1-E');
    const other = await readReturned('back/x', bytes, asked('password of one'));
    expect(codeOf(other)).toBe('collect-encrypted');
  });

  it('is named where none fits, or nothing is to be opened', async () => {
    const bytes = await files[format]('some other password');
    const reading = await readReturned('back/x', bytes, unlock);
    expect(codeOf(reading)).toBe('collect-encrypted');
    expect('message' in reading && reading.message.hint).toContain('--protect');
    expect(codeOf(await readReturned('back/x', bytes))).toBe('collect-encrypted');
  });
});
