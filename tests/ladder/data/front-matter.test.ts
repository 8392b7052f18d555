import { describe, expect, it } from 'vitest';
import { words } from '../reading.ts';
import { codes, outline, places, seenIn } from './reading.ts';

describe('front matter that holds the ladder', () => {
  const data = `---
title: Crew
weight: 4
levels: 2
topics:
  - name: Rigging
    content:
      - level: 1
        criteria: ["Ties knots well"]
      - level: 2
        criteria:
          - Plans rigs alone
---

About this ladder.

## Questions

Ask a rigger.
`;

  it('is read as data, and the words below stay words', () => {
    const { ladder, messages } = seenIn('ladders/crew.md', data);
    expect(outline(ladder)).toEqual([
      'Crew (Level 1, Level 2)',
      ' >  > Rigging: Ties knots well | Plans rigs alone',
    ]);
    expect(words(ladder.tracks[0]?.introduction ?? [])).toBe(
      'About this ladder. Questions Ask a rigger.',
    );
    expect(codes(messages)).not.toContain('front-matter-key');
    expect(places(data, ladder)).toEqual([
      ['Ties knots', 'Ties knots'],
      ['Plans rigs', 'Plans rigs'],
    ]);
  });

  it('is not looked for where there are no levels in it', () => {
    const { messages } = seenIn(
      'ladders/crew.md',
      '---\ntitle: Crew\nmenu:\n  main:\n    name: The crew page\n    weight: 3\n---\n\n# Crew\n',
    );
    expect(codes(messages)).not.toContain('data-left-out');
  });
});
