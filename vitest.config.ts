import { defineConfig } from "vitest/config";

const common = { testTimeout: 30_000, hookTimeout: 120_000 };
const serviceTests = "test/**/*.services.test.ts";

/** `unit` needs nothing but Node; `services` runs against a real Kafka and a real Elasticsearch (test/services). */
export default defineConfig({
  test: {
    projects: [
      { test: { ...common, name: "unit", include: ["test/**/*.test.ts"], exclude: [serviceTests] } },
      {
        test: {
          ...common,
          name: "services",
          include: [serviceTests],
          globalSetup: ["test/services/global-setup.ts"],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
