import { describe, expect, it } from 'vitest';
import { words } from '../reading.ts';
import { codes, outline, seenIn } from './reading.ts';

const yaml = (text: string) => seenIn('ladders/crew.yaml', text);

const two = [
  'Crew (Junior, Senior)',
  ' >  > Rigging: Ties knots well | Plans rigs alone',
  ' >  > Calling: Listens on headset | Calls the show',
];

describe('what is neither level nor competency', () => {
  it('is kept as words above, or named where it is an id, a link, a number', () => {
    const { ladder, messages } = yaml(`title: Crew
id: crew-7
sheet_url: https://example.org/sheet
weight: 3
notes: How we work backstage.
values:
  - We call each cue
  - We coil each rope
competencies:
  Rigging: {Junior: Ties knots well, Senior: Plans rigs alone}
  Calling: {Junior: Listens on headset, Senior: Calls the show}
`);
    expect(outline(ladder)).toEqual(two);
    const said = words(ladder.tracks[0]?.introduction ?? []);
    for (const part of ['How we work backstage.', 'We call each cue', 'We coil each rope'])
      expect(said).toContain(part);
    expect(messages.map(({ message }) => message).join()).toMatch(/id, sheet_url, weight/);
  });

  it('keeps a file without levels as text, and says what was expected', () => {
    const { ladder, messages } = yaml(
      'principles:\n  - name: Trust\n    details: We trust each other.\n',
    );
    expect(ladder.tracks).toEqual([]);
    expect(words(ladder.introduction)).toContain('We trust each other.');
    expect(codes(messages)).toContain('data-unrecognised');
  });

  it('is a setting where it is one of ours', () => {
    const { ladder } = yaml(`title: Crew
version: '2.1'
owner: Stage managers
cumulative: true
competencies:
  Rigging: {Junior: Ties knots well, Senior: Plans rigs alone}
  Calling: {Junior: Listens on headset, Senior: Calls the show}
`);
    expect(ladder.source).toMatchObject({
      title: 'Crew',
      version: '2.1',
      owner: 'Stage managers',
      cumulative: true,
    });
    expect(outline(ladder)).toEqual(two);
  });
});
