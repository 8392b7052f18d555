/** Everything about a company that some audience may not see: made once for all documents. */
import { foldedWords } from '../folded.ts';
import type { Expectation, Track } from '../ladder/model.ts';
import { once } from '../memory.ts';
import type { Assessment, Person, Roster } from '../roster/model.ts';
import { isWeak, Needles, type Secret } from './secret.ts';
import type { Company } from './view.ts';

export const secretsOf = once(allOf);

/** Those of a sentence that stands in two levels are named after the first. */
function allOf({ tracks, roster, changes }: Company): Needles {
  const needles = new Needles();
  const earlier = changes?.tracks.flatMap(({ before }) => before ?? []) ?? [];
  for (const track of [...tracks, ...earlier]) addTrack(track, needles);
  addNames(roster, needles);
  for (const person of roster.people) addPerson(person, needles);
  for (const [person, assessments] of roster.assessments) {
    for (const one of assessments) addEvidence(person, one, needles);
  }
  return needles;
}

/** A ladder has few sentences: each is found from any of its words on. */
const EACH_WORD = 1;
/** A thousand people have much evidence. */
const SOME_WORDS = 3;

function addTrack(track: Track, needles: Needles): void {
  for (const { title } of track.levels) {
    const secret: Secret = { kind: 'level', what: `the title of the level ${title}` };
    needles.add(title, secret, { weak: isWeak(foldedWords(title), 2) });
  }
  for (const { competencies } of track.areas) {
    for (const { title, expectations } of competencies) {
      for (const [index, expectation] of expectations.entries()) {
        const what = `an expectation of ${track.levels[index]?.title ?? ''}: ${title}`;
        for (const sentence of sentencesOf(wordsOf(expectation))) {
          needles.addSentence(sentence, { kind: 'expectation', what }, EACH_WORD);
        }
      }
    }
  }
}

/** What a level says itself; a reference to another one says nothing. */
function wordsOf(expectation: Expectation): string {
  switch (expectation.kind) {
    case 'stated':
    case 'not-applicable':
      return expectation.text;
    case 'same-as':
    case 'blank':
      return '';
  }
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

const sentencesOf = (text: string): readonly string[] =>
  [...segmenter.segment(text)].map(({ segment }) => segment);

/** Also of people without a level. */
function addNames({ names }: Roster, needles: Needles): void {
  for (const [id, name] of names) {
    addId(id, needles);
    addName(name, id, 'the name', needles);
  }
}

function addPerson({ id, legalName, email }: Person, needles: Needles): void {
  addName(legalName, id, 'the legal name', needles);
  if (email) {
    const secret: Secret = { kind: 'person', what: 'the e-mail address', person: id };
    needles.add(email, secret, { weak: false, exact: email });
  }
}

function addName(name: string, person: string, what: string, needles: Needles): void {
  needles.add(name, { kind: 'person', what, person }, { weak: isWeak(foldedWords(name), 2) });
}

/** A number of fewer figures may be a page, a year or a count. */
const FIGURES = 5;

function addId(id: string, needles: Needles): void {
  const letters = foldedWords(id).join('');
  const isNumber = /^\p{N}+$/u.test(letters);
  if (isNumber && letters.length < FIGURES) return;
  const weak = letters.length < FIGURES || (!/\p{N}/u.test(letters) && foldedWords(id).length < 2);
  needles.add(id, { kind: 'person', what: 'the id', person: id }, { weak, exact: id });
}

function addEvidence(person: string, { competency, evidence }: Assessment, needles: Needles): void {
  if (!evidence) return;
  const what = `evidence for ${competency}`;
  for (const sentence of sentencesOf(evidence)) {
    needles.addSentence(sentence, { kind: 'evidence', what, person }, SOME_WORDS);
  }
}
