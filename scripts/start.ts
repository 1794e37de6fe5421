import { serve } from './serve.ts';

// Serves dist/ on this machine until it is stopped.
const { address } = await serve(new URL('../dist/', import.meta.url), Number(process.env.PORT ?? 4321));
console.log(`Traced: ${address}/  (stop with Ctrl-C)`);
