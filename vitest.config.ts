import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    // the tests are for machines with two cores as well
    maxWorkers: 2,
    // how soon is the bench's to say
    testTimeout: 60_000,
  },
});
