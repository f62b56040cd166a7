import { execFile } from "node:child_process";
import { access, mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const MAVEN_TIMEOUT_MS = 600_000;

const KAFKA_VERSION = "4.1.1";
const ELASTICSEARCH_VERSION = "9.2.0";

/** What is run is fetched once a machine, through Maven, and kept here. */
const cacheDirectory = process.env.LEAKTRAIL_SERVICES_DIR ?? join(homedir(), ".cache", "leaktrail", "services");

/** The directory that holds Kafka's jars. slf4j-simple has the broker say on stderr what it does. */
export function installKafka(): Promise<string> {
  return installOnce(`kafka-${KAFKA_VERSION}`, async (directory) => {
    await writeFile(
      join(directory, "pom.xml"),
      `<project>
        <modelVersion>4.0.0</modelVersion><groupId>leaktrail</groupId><artifactId>services</artifactId><version>1</version><packaging>pom</packaging>
        <dependencies>
          <dependency><groupId>org.apache.kafka</groupId><artifactId>kafka_2.13</artifactId><version>${KAFKA_VERSION}</version></dependency>
          <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-simple</artifactId><version>1.7.36</version></dependency>
        </dependencies>
      </project>`,
    );
    await maven(["-f", join(directory, "pom.xml"), "dependency:copy-dependencies", `-DoutputDirectory=${directory}`]);
  });
}

/** The directory into which Elasticsearch's distribution was unpacked. */
export async function installElasticsearch(): Promise<string> {
  const artifact = `org.elasticsearch.distribution.integ-test-zip:elasticsearch:${ELASTICSEARCH_VERSION}:zip`;
  const installed = await installOnce(`elasticsearch-${ELASTICSEARCH_VERSION}`, (directory) =>
    maven(["dependency:unpack", `-Dartifact=${artifact}`, `-DoutputDirectory=${directory}`]),
  );
  return join(installed, `elasticsearch-${ELASTICSEARCH_VERSION}`);
}

/** Fills a directory and then gives it its name in one step, so that a run that was cut off, or one beside it, does no harm. */
async function installOnce(name: string, fill: (directory: string) => Promise<void>): Promise<string> {
  const installed = join(cacheDirectory, name);
  if (await exists(installed)) return installed;
  await mkdir(cacheDirectory, { recursive: true });
  const filling = await mkdtemp(join(cacheDirectory, `.${name}-`));
  try {
    await fill(filling);
    await rename(filling, installed);
  } catch (error) {
    if (!(await exists(installed))) throw error;
  } finally {
    await rm(filling, { recursive: true, force: true });
  }
  return installed;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function maven(args: string[]): Promise<void> {
  try {
    await run("mvn", ["--batch-mode", "--quiet", ...args], { timeout: MAVEN_TIMEOUT_MS, maxBuffer: 16 << 20 });
  } catch (error) {
    const failed = error as NodeJS.ErrnoException & { stdout?: string };
    if (failed.code === "ENOENT")
      throw new Error("Maven (mvn) not found: install it (e.g. apt-get install maven) to run the service tests");
    throw new Error(`Maven could not fetch the services: ${failed.stdout?.slice(-2000) ?? failed.message}`);
  }
}
