import { defineConfig } from "vitest/config";

const common = { testTimeout: 30_000, hookTimeout: 120_000 };
const serviceTests = "test/**/*.services.test.ts";

/** Where the result is written as JSON as well, for those who count. */
const result = process.env.LEAKTRAIL_TEST_RESULT;

/** `unit` needs nothing but Node; `services` runs against a real Kafka and a real Elasticsearch (test/services). */
export default defineConfig({
  test: {
    reporters: result === undefined ? ["default"] : ["default", ["json", { outputFile: result }]],
    projects: [
      {
        test: {
          ...common,
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: [serviceTests],
          // Many a test waits for a process; by default a machine of two processors would run one file at a time.
          maxWorkers: "100%",
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...common,
          name: "services",
          include: [serviceTests],
          globalSetup: ["test/services/global-setup.ts"],
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          testTimeout: 180_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
