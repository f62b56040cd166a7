#!/bin/sh
# Judges the chart with helm, and renders it for test/deploy, which reads what is rendered and has no helm. Run it when the chart has changed.
set -eu
cd "$(dirname "$0")"
rendered=../../test/deploy/rendered
helm lint --strict leaktrail
for name in default full; do
  values=$rendered/$name.values.yaml
  helm lint --strict leaktrail --values "$values"
  {
    echo "# Rendered by deploy/helm/render.sh from a chart whose files have the SHA-256 $(find leaktrail ! -type d | LC_ALL=C sort | xargs cat | sha256sum | cut -d ' ' -f 1)"
    helm template leaktrail leaktrail --namespace leaktrail --kube-version 1.31.0 --values "$values"
  } > "$rendered/$name.yaml"
done
