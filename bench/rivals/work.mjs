/**
 * What all rivals share: `node rival.mjs DATA COUNT OUT [WORKERS]` makes COUNT packets of the people
 * in a JSON file, in turn, and writes them into a folder. Without workers in one process.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

/** `make`: one packet → its bytes; begun once for each process or worker. */
export async function work(file, ending, begin) {
  if (!isMainThread) return made(workerData, ending, begin);
  const [data, count, out, workers = '1'] = process.argv.slice(2);
  const job = { data, out, count: Number(count), from: 0, step: Number(workers) };
  if (job.step === 1) return made(job, ending, begin);
  const each = Array.from({ length: job.step }, (_, from) => ({ ...job, from }));
  await Promise.all(each.map((one) => ended(new Worker(file, { workerData: one }))));
}

async function made({ data, count, out, from, step }, ending, begin) {
  const packets = JSON.parse(readFileSync(data, 'utf8'));
  const make = await begin();
  for (let i = from; i < count; i += step) {
    const packet = { ...packets[i % packets.length], id: `B-${i}` };
    writeFileSync(join(out, `${packet.id}.${ending}`), await make(packet));
  }
}

const ended = (worker) =>
  new Promise((resolve, reject) => worker.once('exit', resolve).once('error', reject));
