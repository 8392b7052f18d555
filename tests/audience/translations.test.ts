import { describe, expect, it } from 'vitest';
import { readTranslations } from '../../src/audience/translations.ts';

const english =
  'page: Page {page} of {pages}\ncontinued: continued\nblank: Blank\nwriteHere: Write\nchoose: Choose\nchooseDate: Date\nsameAs: As {level}\nteam: Team\nworkingTowards: w\nmeeting: m\nexceeding: e\n';
const files = (other: Readonly<Record<string, string>>) =>
  new Map(
    Object.entries({ en: english, ...other }).map(([language, text]) => [
      language,
      { file: `labels/${language}.yaml`, text },
    ]),
  );

describe('labels in several languages', () => {
  it('keeps a word English where its language lacks it, and says so', () => {
    const { labels, messages } = readTranslations(files({ fr: 'team: Équipe\n' }), ['fr-CA']);
    expect(labels.get('fr')).toMatchObject({ team: 'Équipe', continued: 'continued' });
    expect(messages.map(({ code, file, severity }) => [code, file, severity])).toEqual([
      ['labels-missing', 'labels/fr.yaml', 'warning'],
    ]);
    expect(messages[0]?.message).toContain(
      'page, continued, blank, writeHere, choose, chooseDate, sameAs',
    );
  });

  it('warns once of a language that people read and nobody translated', () => {
    const { messages } = readTranslations(files({}), ['de-DE', 'de-AT', 'en-GB']);
    expect(messages.map(({ code, file }) => [code, file])).toEqual([
      ['labels-language', 'labels/de.yaml'],
    ]);
  });

  it('cannot do without English', () => {
    const { labels, messages } = readTranslations(new Map(), []);
    expect(labels.size).toBe(0);
    expect(messages.map(({ code }) => code)).toEqual(['labels-none']);
  });
});
