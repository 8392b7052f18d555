/** Where a worker begins: in the program's one file, where there is one. */
import { packed } from '../packed.ts';

const { default: work } = await (packed('worker')?.() ?? import('./worker.ts'));
export default work;
