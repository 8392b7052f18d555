import { describe, expect, it } from 'vitest';
import { readPeople } from '../../src/roster/people.ts';
import { passwordFault, readPasswords } from '../../src/roster/passwords.ts';

const rows = (heading: string, ...cells: readonly string[]): string =>
  [`id,legal_name,${heading}`, ...cells.map((cell, i) => `P-${i + 1},Name ${i + 1},${cell}`)].join(
    '\n',
  );

const read = (text: string) =>
  [...readPasswords('people.csv', text)].map(([id, secret]) =>
    'password' in secret
      ? [id, secret.password]
      : [id, `${secret.message.line} ${secret.message.code}`],
  );

describe('passwords', () => {
  it.each(['document_password', 'Document Password', 'pdf_password'])(
    'stand in the column %s',
    (heading) => {
      expect(read(rows(heading, 'sesame 12345', '"quoted, 12345"'))).toEqual([
        ['P-1', 'sesame 12345'],
        ['P-2', 'quoted, 12345'],
      ]);
    },
  );

  it.each([
    ['', 'password-missing'],
    ['seven77', 'password-short'],
    ['ä'.repeat(64), 'password-long'],
    ['half-width ｶ', 'password-characters'],
    ['no-break\u00a0space', 'password-characters'],
    ['soft\u00adhyphen', 'password-characters'],
    ['bell\u0007bell', 'password-characters'],
    ['de\u0301compose', 'password-characters'],
  ])('"%s" is none: %s', (password, code) => {
    expect(read(rows('document_password', 'sesame 12345', password, 'other 67890'))).toEqual([
      ['P-1', 'sesame 12345'],
      ['P-2', `3 ${code}`],
      ['P-3', 'other 67890'],
    ]);
  });

  it.each([
    'eight888',
    'ä'.repeat(63),
    'Grün & weiß "1"',
    '--help 1',
    '密码密码密码密码',
    '🔑🔑🔑🔑🔑🔑🔑🔑',
  ])('"%s" is one', (password) => {
    expect(passwordFault('P-1', password, { file: 'people.csv' })).toBeUndefined();
  });

  it('are none in a row whose cells may stand under other headings', () => {
    expect(read(rows('title,document_password', 'Cook, Chef,sesame 12345'))).toEqual([
      ['P-1', '2 password-missing'],
    ]);
  });

  it('are nobody’s where no column is headed so: said of the heading', () => {
    expect(read(rows('title', 'Cook', 'Chef'))).toEqual([
      ['P-1', '1 password-column-missing'],
      ['P-2', '1 password-column-missing'],
    ]);
  });

  it('are of the first row where two have one id', () => {
    const text = 'id,legal_name,document_password\nP-1,A,first 12345\nP-1,A,second 12345';
    expect(read(text)).toEqual([['P-1', 'first 12345']]);
  });

  it('are quoted in no message', () => {
    const secret = 'geheim7';
    const message = passwordFault('P-1', secret, { file: 'people.csv' });
    expect(message?.code).toBe('password-short');
    expect(JSON.stringify(message)).not.toContain(secret);
  });

  it('are no part of the record of a person, nor of its hash', () => {
    const people = (password: string) =>
      readPeople('people.csv', rows('document_password', password)).people;
    expect(JSON.stringify(people('sesame 12345'))).not.toContain('sesame');
    expect(people('sesame 12345')).toEqual(people('other 67890'));
  });
});
