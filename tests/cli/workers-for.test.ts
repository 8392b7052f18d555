import { expect, it } from 'vitest';
import { limitsFor, workersFor } from '../../src/cli/workers-for.ts';

const asked = { jobs: 0, timeout: 120, memory: 0 };
const machine = { processors: 4, megabytes: 16_384 };
const workers = (jobs: number, changes = {}, of = machine): number =>
  workersFor(jobs, { ...asked, ...changes }, of);

const limits = (changes = {}, of = machine) => limitsFor({ ...asked, ...changes }, of);

it('one worker makes a few documents: a hanging one can be ended', () => {
  expect(workers(1)).toBe(1);
});

it('a second worker is started only when it pays', () => {
  const two = { ...machine, processors: 2 };
  expect([100, 400, 401].map((documents) => workers(documents, {}, two))).toEqual([1, 1, 2]);
  expect([50, 60, 61].map((documents) => workers(documents))).toEqual([1, 1, 2]);
});

it('many documents have a worker for each processor, and no more than there is memory for', () => {
  expect(workers(10_000)).toBe(4);
  expect(workers(10_000, {}, { processors: 4, megabytes: 1500 })).toBe(2);
  expect(workers(10_000, {}, { processors: 4, megabytes: 256 })).toBe(1);
});

it('as many as are asked for, but none without a document', () => {
  expect(workers(10_000, { jobs: 7 })).toBe(7);
  expect(workers(3, { jobs: 7 })).toBe(3);
});

it('none where none can be started', () => {
  expect(workers(10_000, { jobs: 7 }, { processors: 0, megabytes: 16_384 })).toBe(0);
});

it('each may take its share of the memory, or what is asked for', () => {
  expect(limits()).toEqual({ seconds: 120, megabytes: 3072 });
  expect(limits({ memory: 100, timeout: 5 })).toEqual({ seconds: 5, megabytes: 100 });
  expect(limits({}, { processors: 1, megabytes: 256 }).megabytes).toBe(512);
  expect(limits({}, { processors: 1, megabytes: 65_536 }).megabytes).toBe(4096);
});
