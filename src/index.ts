/** The library: read a project, make documents, without the command line. */
export { type Diagnostic, type Place, type Severity, codeTable } from './diagnostics.ts';
export { type Opened, open, type Press, type ProjectFiles } from './press.ts';
export { type Plan, plan } from './batch/plan.ts';
export type { Request } from './batch/request.ts';
export type { Job } from './job.ts';
export { type Product, produce } from './pipeline.ts';
