import { age } from "./families/age.ts";
import { anthropic } from "./families/anthropic.ts";
import { atlassian } from "./families/atlassian.ts";
import { aws } from "./families/aws.ts";
import { azure } from "./families/azure.ts";
import { cloudflare } from "./families/cloudflare.ts";
import { database } from "./families/database.ts";
import { databricks } from "./families/databricks.ts";
import { digitalocean } from "./families/digitalocean.ts";
import { discord } from "./families/discord.ts";
import { docker } from "./families/docker.ts";
import { gcp } from "./families/gcp.ts";
import { generic } from "./families/generic.ts";
import { github } from "./families/github.ts";
import { gitlab } from "./families/gitlab.ts";
import { grafana } from "./families/grafana.ts";
import { heroku } from "./families/heroku.ts";
import { huggingface } from "./families/huggingface.ts";
import { jwt } from "./families/jwt.ts";
import { linear } from "./families/linear.ts";
import { mailgun } from "./families/mailgun.ts";
import { newrelic } from "./families/newrelic.ts";
import { notion } from "./families/notion.ts";
import { npm } from "./families/npm.ts";
import { openai } from "./families/openai.ts";
import { postman } from "./families/postman.ts";
import { privateKey } from "./families/private-key.ts";
import { pulumi } from "./families/pulumi.ts";
import { pypi } from "./families/pypi.ts";
import { rubygems } from "./families/rubygems.ts";
import { sendgrid } from "./families/sendgrid.ts";
import { shopify } from "./families/shopify.ts";
import { slack } from "./families/slack.ts";
import { square } from "./families/square.ts";
import { stripe } from "./families/stripe.ts";
import { telegram } from "./families/telegram.ts";
import { terraform } from "./families/terraform.ts";
import { twilio } from "./families/twilio.ts";
import { vault } from "./families/vault.ts";
import type { Rule } from "./formats/index.ts";

/** Every rule that leaktrail brings. A function, since most scans never need one: they are made when it is first called. */
export function builtInRules(): readonly Rule[] {
  return rules;
}

const rules: readonly Rule[] = [
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
