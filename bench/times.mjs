/** How long documents take, and how long they took: measured in turns, so that both meet the same. */

/** Documents of a kind that are timed, and how often each. */
const DOCUMENTS = 2;
const ROUNDS = 4;

/**
 * Milliseconds of documents, `after` and `before` each: `{ kind, format, after, before }`.
 * `before` is absent where there is no earlier program, or it does not make the document.
 */
export async function timesOf(after, before) {
  const times = [];
  for (const job of chosen(after.jobs)) {
    const earlier = before?.jobs.find(({ path }) => path === job.path);
    const kind = kindOf(job);
    for (const format of ['pdf', 'docx']) {
      for (let round = 0; round <= ROUNDS; round++) {
        const time = { kind, format };
        const turns = [() => timed(after, job, format, time, 'after')];
        if (earlier) turns.push(() => timed(before, earlier, format, time, 'before'));
        for (const turn of round % 2 ? turns : turns.toReversed()) await turn();
        if (round > 0) times.push(time); // the first warms up
      }
    }
  }
  return times;
}

/** Some of each kind, spread over all of it. */
function chosen(jobs) {
  const kinds = new Set(jobs.map(kindOf));
  return [...kinds].flatMap((kind) => {
    const some = jobs.filter((job) => kindOf(job) === kind);
    const step = Math.max(1, Math.floor(some.length / DOCUMENTS));
    return some.filter((_, index) => index % step === 0).slice(0, DOCUMENTS);
  });
}

const kindOf = ({ document, audience }) => `${document}/${audience}`;

async function timed({ make }, job, format, time, name) {
  const begun = performance.now();
  const { files } = await make(job, format);
  if (files.length === 0) throw new Error(`${job.path}.${format} could not be made`);
  time[name] = performance.now() - begun;
}
