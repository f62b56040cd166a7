import { join } from "node:path";
import { Child } from "./child.ts";
import { indexVersionAt, type RunningForm } from "./form.ts";

/** `leaktrail up`: everything in one process, one data directory. */
export async function startEmbedded(
  directory: string,
  settings: { keyFile: string; configFile: string; logFile: string },
): Promise<RunningForm> {
  const data = join(directory, "data");
  const flags = [
    "--data",
    data,
    "--key-file",
    settings.keyFile,
    "--config",
    settings.configFile,
    "--listen",
    "127.0.0.1:0",
    "--metrics-listen",
    "127.0.0.1:0",
  ];
  const up = new Child("up", ["up", settings.logFile, ...flags, "--sign-in-link"], join(directory, "up.out"));
  const origin = await up.printed(/listening on (http:\/\/[^"\s]+)/);
  const metrics = await up.printed(/metrics on (http:\/\/[^"\s]+)/);
  const signInLink = await up.printed(/sign in: (http:\S+)/);
  await up.printed(/(first admin token is in)/);
  return {
    origin,
    intakeOrigin: origin,
    signInLink,
    adminTokenFile: join(data, "admin.token"),
    trailPublicKeyFile: join(data, "trail.pub"),
    scannerIndexVersion: () => indexVersionAt(metrics),
    otherDirectories: [],
    async *stored() {},
    stop: () => up.stop(),
  };
}
