import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { defineConfig } from 'vitest/config';

/** Files that take longest, and mostly wait: begun last, one of them alone would keep everybody waiting. */
const longest = [
  'test/e2e/chaos.test.ts',
  'test/local/functions-host/mutations.test.ts',
  'test/replay/fixtures.test.ts',
  'test/browser/',
];

const rank = ({ moduleId }: TestSpecification): number => {
  const found = longest.findIndex((part) => moduleId.replaceAll('\\', '/').includes(part));
  return found === -1 ? longest.length : found;
};

/** The longest first, so that no worker is idle at the end; what vitest remembers of earlier runs decides the rest. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    // Two cores, and one more worker for tests that wait for a browser or a clock.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
