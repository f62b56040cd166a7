import { createHash } from "node:crypto";
import { age } from "./age.ts";
import { anthropic } from "./anthropic.ts";
import { atlassian } from "./atlassian.ts";
import { aws } from "./aws.ts";
import { azure } from "./azure.ts";
import { cloudflare } from "./cloudflare.ts";
import { database } from "./database.ts";
import { databricks } from "./databricks.ts";
import { digitalocean } from "./digitalocean.ts";
import { discord } from "./discord.ts";
import { docker } from "./docker.ts";
import { gcp } from "./gcp.ts";
import { generic } from "./generic.ts";
import { github } from "./github.ts";
import { gitlab } from "./gitlab.ts";
import { grafana } from "./grafana.ts";
import { heroku } from "./heroku.ts";
import { huggingface } from "./huggingface.ts";
import { jwt } from "./jwt.ts";
import { linear } from "./linear.ts";
import { mailgun } from "./mailgun.ts";
import { newrelic } from "./newrelic.ts";
import { notion } from "./notion.ts";
import { npm } from "./npm.ts";
import { openai } from "./openai.ts";
import { postman } from "./postman.ts";
import { privateKey } from "./private-key.ts";
import { pulumi } from "./pulumi.ts";
import { pypi } from "./pypi.ts";
import { rubygems } from "./rubygems.ts";
import type { Rule } from "./rule.ts";
import { sendgrid } from "./sendgrid.ts";
import { shapeBy } from "./shape.ts";
import { shopify } from "./shopify.ts";
import { slack } from "./slack.ts";
import { square } from "./square.ts";
import { stripe } from "./stripe.ts";
import { telegram } from "./telegram.ts";
import { terraform } from "./terraform.ts";
import { twilio } from "./twilio.ts";
import { vault } from "./vault.ts";

export { type Check, type CheckName, checks, entropyMin, SHORT_MAX_BYTES } from "./checks.ts";
export type { ByteClass, FollowUp, FollowUpStep } from "./follow-up.ts";
export { type PositiveSample, type Rule, type RuleContext, type SampleRandom, type Samples, WINDOW_MAX_BYTES } from "./rule.ts";

/** Every rule that leaktrail brings. */
export const builtInRules: readonly Rule[] = [
  age,
  anthropic,
  atlassian,
  aws,
  azure,
  cloudflare,
  database,
  databricks,
  digitalocean,
  discord,
  docker,
  gcp,
  generic,
  github,
  gitlab,
  grafana,
  heroku,
  huggingface,
  jwt,
  linear,
  mailgun,
  newrelic,
  notion,
  npm,
  openai,
  postman,
  privateKey,
  pulumi,
  pypi,
  rubygems,
  sendgrid,
  shopify,
  slack,
  square,
  stripe,
  telegram,
  terraform,
  twilio,
  vault,
].flat();

/** Says where a secret is constant, and how much chance its issuer put into the rest, by the formats of the built-in rules. */
export const shapeOf = shapeBy(builtInRules);

/** Raised by hand when an `accept` check changes; the hash sees the rest. */
const CHECKS_REVISION = 2;

/** Names what the rules find: it changes with every rule that is added, dropped or altered. Made when it is first asked for. */
export function versionOfRules(): string {
  version ??= `${CHECKS_REVISION}-${createHash("sha256")
    .update(JSON.stringify(builtInRules.map(factsOf)))
    .digest("hex")
    .slice(0, 12)}`;
  return version;
}

let version: string | undefined;

/** All that decides what a rule finds. Its follow-up only spares work. */
function factsOf({ id, severity, confidence, specificity, keywords, pattern, windowBytes, edges }: Rule) {
  return [id, severity, confidence, specificity, keywords, pattern, windowBytes, edges];
}
