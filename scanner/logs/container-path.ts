import type { FindingSource } from "../../contract/index.ts";

/** NAMESPACE_POD_UID/CONTAINER/N.log below /var/log/pods, also once it was rotated. */
const POD_LOG = /(?:^|\/)log\/pods\/(?<namespace>[^/_]+)_(?<pod>[^/_]+)_[^/_]+\/(?<container>[^/]+)\/\d+\.log(?:\.[^/]+)?$/;
/** POD_NAMESPACE_CONTAINER-ID.log below /var/log/containers: a link to one of the others. */
const CONTAINER_LOG = /(?:^|\/)log\/containers\/(?<pod>[^/_]+)_(?<namespace>[^/_]+)_(?<container>[^/_]+)-[0-9a-f]{64}\.log$/;

/** Which container wrote a log, as the kubelet's names for logs say it: https://kubernetes.io/docs/concepts/cluster-administration/logging/ */
export function containerOf(path: string): Pick<FindingSource, "namespace" | "pod" | "container"> {
  return { ...(POD_LOG.exec(path) ?? CONTAINER_LOG.exec(path))?.groups };
}
