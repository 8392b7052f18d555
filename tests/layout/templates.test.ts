import { describe, expect, it } from 'vitest';
import type { About, Subject, View } from '../../src/audience/model.ts';
import { viewOf } from '../../src/audience/view.ts';
import { bind } from '../../src/document/bind.ts';
import { build } from '../../src/document/build.ts';
import { checkMarkdown } from '../../src/document/check.ts';
import { fill } from '../../src/layout/fill.ts';
import type { Layout } from '../../src/layout/model.ts';
import { readLayouts } from '../../src/layout/read.ts';
import type { Track } from '../../src/ladder/model.ts';
import type { Person } from '../../src/roster/model.ts';
import {
  company,
  craft,
  documentView,
  personCalled,
  policies,
  policyOf,
  wording,
} from '../support/company.ts';
import { layoutFiles, partialFiles } from '../support/templates.ts';
import { trackOf } from '../support/tracks.ts';

const labels = Object.keys(wording.labels);
const { layouts, messages } = readLayouts(layoutFiles, partialFiles, { policies, labels });

describe('the layouts and partials of the project', () => {
  it('are there', () => {
    expect(layoutFiles.length).toBeGreaterThan(0);
    expect(partialFiles.size).toBeGreaterThan(0);
  });

  it('name nothing but what their audience may see, and wording that there is', () => {
    expect(messages).toEqual([]);
    expect(layouts).toHaveLength(layoutFiles.length);
  });

  it('would be refused without one of the labels', () => {
    const without = labels.filter((key) => key !== 'evidence');
    const read = readLayouts(layoutFiles, partialFiles, { policies, labels: without });
    expect(new Set(read.messages.map(({ code }) => code))).toEqual(
      new Set(['layout-field-unknown']),
    );
  });

  it.each(layouts.map(({ file, body }) => [file, body]))('%s is right Markdown', (file, body) => {
    expect(checkMarkdown(file, body)).toEqual([]);
  });

  it.each([...partialFiles.values()].map(({ file, text }) => [file, text]))(
    '%s is right Markdown',
    (file, text) => {
      expect(checkMarkdown(file, text)).toEqual([]);
    },
  );

  it('use every partial', () => {
    const texts = [...layoutFiles, ...partialFiles.values()].map(({ text }) => text).join('\n');
    const unused = [...partialFiles.keys()].filter((name) => !texts.includes(`{{> ${name}`));
    expect(unused).toEqual([]);
  });
});

/** A row with nothing in it but what must be. */
const { id, name, legalName, title, status, sha256, place, position } = personCalled('P-2');
const bare: Person = { id, name, legalName, title, status, sha256, place, position };

const hollow: readonly Track[] = [
  trackOf('Unwritten', []),
  trackOf('Alone', ['Only'], { '': { Doing: ['Does.'] } }),
  trackOf('Blank', ['Low', 'High'], { Area: { Nothing: ['', ''] }, Empty: {} }),
];
const [team] = company.roster.teams;
const whole = { ...company, tracks: [...company.tracks, ...hollow] };

function subjects(kind: Subject): readonly About[] {
  switch (kind) {
    case 'person':
      return [...company.roster.people, bare].map((person) => ({ kind, person }));
    case 'track':
      return whole.tracks.map((track) => ({ kind, track }));
    case 'level':
      return whole.tracks.flatMap((track) => track.levels.map((level) => ({ kind, track, level })));
    case 'step': {
      const rungs = whole.tracks.flatMap((track) =>
        track.levels.map((level) => ({ track, level })),
      );
      return rungs.flatMap((from) => rungs.map((to) => ({ kind, from, to })));
    }
    case 'team': {
      const tracks = whole.tracks.map((track) => track.id);
      return team ? [team, { ...team, tracks }].map((one) => ({ kind, team: one })) : [];
    }
  }
}

function made(layout: Layout, about: About) {
  const view: View = viewOf(about, policyOf(layout.audience), whole, wording, documentView);
  const { content, texts } = fill(layout, view);
  const { file } = layout;
  const { sections, messages: faults } = build({ file, text: content.text, placeOf: (at) => at });
  const { headLeft, headRight, foot } = texts;
  const furniture = { headLeft, headRight, foot };
  const { orientation } = layout;
  const page = { paper: 'A4', orientation, language: 'en-GB', furniture } as const;
  return { texts, faults, sections: bind(sections, content.slots, page) };
}

const uses = layouts.flatMap((layout) => layout.subjects.map((kind) => ({ layout, kind })));

describe('filled, each layout', () => {
  it.each(uses.map(({ layout, kind }) => [layout.file, kind, layout] as const))(
    '%s for a %s is right, whatever is absent',
    (_, kind, layout) => {
      for (const about of subjects(kind)) {
        const { texts, faults, sections } = made(layout, about);
        expect(faults).toEqual([]);
        expect(sections.length).toBeGreaterThan(0);
        const printed = JSON.stringify([texts, sections]);
        expect(/\[object|undefined|NaN|\{\{|:::|[\uE000\uE001]/.exec(printed)).toBeNull();
      }
    },
  );

  it('says something of each competency in the handbook', () => {
    const layout = layouts.find(({ document }) => document === 'team-handbook');
    if (!layout || !team) throw new Error('no handbook');
    const handbook = JSON.stringify(made(layout, { kind: 'team', team }).sections);
    for (const { competencies } of craft.areas) {
      for (const competency of competencies) {
        expect(handbook).toContain(competency.title);
        const stated = competency.expectations.filter(({ kind }) => kind === 'stated');
        for (const one of stated) expect(handbook).toContain('text' in one ? one.text : '');
      }
    }
  });
});
