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
import { shopify } from "./shopify.ts";
import { slack } from "./slack.ts";
import { square } from "./square.ts";
import { stripe } from "./stripe.ts";
import { telegram } from "./telegram.ts";
import { terraform } from "./terraform.ts";
import { twilio } from "./twilio.ts";
import { vault } from "./vault.ts";

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
