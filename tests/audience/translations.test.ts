import { describe, expect, it } from 'vitest';
import { readTranslations } from '../../src/audience/translations.ts';
import { placed } from '../support/messages.ts';

const english =
  'page: Page {page} of {pages}\ncontinued: continued\nblank: Blank\nwriteHere: Write\nchoose: Choose\nchooseDate: Date\nsameAs: As {level}\nteam: Team\nworkingTowards: w\nmeeting: m\nexceeding: e\n';
const standard = { file: 'ours/en.yaml', text: english };

const read = (own: Readonly<Record<string, string>>, locales: readonly string[] = []) =>
  readTranslations(
    new Map(
      Object.entries(own).map(([language, text]) => [
        language,
        { file: `labels/${language}.yaml`, text },
      ]),
    ),
    standard,
    locales,
  );

describe('labels in several languages', () => {
  it('keeps a word English where its language lacks it, and says so', () => {
    const { labels, messages } = read({ fr: 'team: Équipe\n' }, ['fr-CA']);
    expect(labels.get('fr')).toMatchObject({ team: 'Équipe', continued: 'continued' });
    expect(messages.map(({ code, file, severity }) => [code, file, severity])).toEqual([
      ['labels-missing', 'labels/fr.yaml', 'warning'],
    ]);
    expect(messages[0]?.message).toContain(
      'page, continued, blank, writeHere, choose, chooseDate, sameAs',
    );
  });

  it('warns once of a language that people read and nobody translated', () => {
    const { messages } = read({ en: english }, ['de-DE', 'de-AT', 'en-GB']);
    expect(messages.map(({ code, file }) => [code, file])).toEqual([
      ['labels-language', 'labels/de.yaml'],
    ]);
  });
});

describe('English labels of a company', () => {
  /** As a company copied them, before there was anything to fill in on screen. */
  const earlier =
    `${english.replace(/(writeHere|choose\w*): .*\n/g, '')}team: Crew\nmotto: Ahoy\n`.replace(
      'team: Team\n',
      '',
    );

  it('that lack words are told them by ours, without a message', () => {
    const { labels, messages } = read({ en: earlier });
    expect(messages).toEqual([]);
    expect(labels.get('en')).toMatchObject({
      writeHere: 'Write',
      choose: 'Choose',
      chooseDate: 'Date',
      team: 'Crew',
      motto: 'Ahoy',
    });
  });

  it('are what other languages fall back on', () => {
    expect(read({ en: 'team: Crew\n', fr: 'page: Page\n' }).labels.get('fr')).toMatchObject({
      page: 'Page',
      team: 'Crew',
      writeHere: 'Write',
    });
  });

  it('need not be there', () => {
    const { labels, messages } = read({});
    expect(labels.get('en')).toMatchObject({ team: 'Team' });
    expect(messages).toEqual([]);
  });

  it('that cannot be read are told where, and stand for nothing', () => {
    const { labels, messages } = read({ en: "page: ''\n" });
    expect(labels.size).toBe(0);
    expect(placed(messages)).toEqual(['labels/en.yaml:1:7 yaml-value']);
  });
});
