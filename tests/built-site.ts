import { execFileSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';
import { serve } from '../scripts/serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built site, without a slash at its end. */
    address: string;
  }
}

/** Builds the real site once and serves it while the tests over it run. */
export default async function setup(project: TestProject) {
  execFileSync(process.execPath, ['scripts/build.ts'], { stdio: 'inherit' });
  const { address, close } = await serve(new URL('../dist/', import.meta.url), 0);
  project.provide('address', address);
  return close;
}
