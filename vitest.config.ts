import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    // the tests are for machines with two cores as well
    maxWorkers: 2,
    // a process and its modules for each file took a third of the run; what a test changes outside itself it puts back
    pool: 'threads',
    isolate: false,
    // how soon is the bench's to say
    testTimeout: 60_000,
  },
});
