import { ably } from "./families/ably.ts";
import { abstractApi } from "./families/abstract-api.ts";
import { abuseCh } from "./families/abuse-ch.ts";
import { abuseipdb } from "./families/abuseipdb.ts";
import { activeCampaign } from "./families/active-campaign.ts";
import { acuity } from "./families/acuity.ts";
import { adafruitIo } from "./families/adafruit-io.ts";
import { adjust } from "./families/adjust.ts";
import { adobe } from "./families/adobe.ts";
import { adobeMarketo } from "./families/adobe-marketo.ts";
import { adzuna } from "./families/adzuna.ts";
import { africasTalking } from "./families/africas-talking.ts";
import { age } from "./families/age.ts";
import { agentops } from "./families/agentops.ts";
import { agora } from "./families/agora.ts";
import { aha } from "./families/aha.ts";
import { ai21 } from "./families/ai21.ts";
import { aikido } from "./families/aikido.ts";
import { airbrake } from "./families/airbrake.ts";
import { aircall } from "./families/aircall.ts";
import { airflow } from "./families/airflow.ts";
import { airship } from "./families/airship.ts";
import { airtable } from "./families/airtable.ts";
import { akeyless } from "./families/akeyless.ts";
import { alconost } from "./families/alconost.ts";
import { algolia } from "./families/algolia.ts";
import { alienvaultOtx } from "./families/alienvault-otx.ts";
import { allsports } from "./families/allsports.ts";
import { amadeus } from "./families/amadeus.ts";
import { amplitude } from "./families/amplitude.ts";
import { anaconda } from "./families/anaconda.ts";
import { ansible } from "./families/ansible.ts";
import { anthropic } from "./families/anthropic.ts";
import { anyscale } from "./families/anyscale.ts";
import { apacta } from "./families/apacta.ts";
import { apiNinjas } from "./families/api-ninjas.ts";
import { api2pdf } from "./families/api2pdf.ts";
import { apiflash } from "./families/apiflash.ts";
import { apifonica } from "./families/apifonica.ts";
import { apify } from "./families/apify.ts";
import { apilayer } from "./families/apilayer.ts";
import { apitemplate } from "./families/apitemplate.ts";
import { apolloGraphql } from "./families/apollo-graphql.ts";
import { apolloIo } from "./families/apollo-io.ts";
import { appCenter } from "./families/app-center.ts";
import { appcues } from "./families/appcues.ts";
import { appdynamics } from "./families/appdynamics.ts";
import { appetize } from "./families/appetize.ts";
import { appfollow } from "./families/appfollow.ts";
import { apple } from "./families/apple.ts";
import { applitools } from "./families/applitools.ts";
import { appsflyer } from "./families/appsflyer.ts";
import { appsignal } from "./families/appsignal.ts";
import { apptivo } from "./families/apptivo.ts";
import { appveyor } from "./families/appveyor.ts";
import { arduino } from "./families/arduino.ts";
import { artifactHub } from "./families/artifact-hub.ts";
import { artsy } from "./families/artsy.ts";
import { asana } from "./families/asana.ts";
import { assemblyai } from "./families/assemblyai.ts";
import { atlassian } from "./families/atlassian.ts";
import { attio } from "./families/attio.ts";
import { audd } from "./families/audd.ts";
import { auth0 } from "./families/auth0.ts";
import { authentik } from "./families/authentik.ts";
import { authress } from "./families/authress.ts";
import { autodesk } from "./families/autodesk.ts";
import { autoklose } from "./families/autoklose.ts";
import { autopilot } from "./families/autopilot.ts";
import { avaza } from "./families/avaza.ts";
import { aws } from "./families/aws.ts";
import { axiom } from "./families/axiom.ts";
import { axonaut } from "./families/axonaut.ts";
import { ayrshare } from "./families/ayrshare.ts";
import { azure } from "./families/azure.ts";
import { baichuan } from "./families/baichuan.ts";
import { baiduQianfan } from "./families/baidu-qianfan.ts";
import { bamboohr } from "./families/bamboohr.ts";
import { bandwidth } from "./families/bandwidth.ts";
import { bannerbear } from "./families/bannerbear.ts";
import { basecamp } from "./families/basecamp.ts";
import { baseten } from "./families/baseten.ts";
import { battleNet } from "./families/battle-net.ts";
import { beamer } from "./families/beamer.ts";
import { beebole } from "./families/beebole.ts";
import { besttime } from "./families/besttime.ts";
import { betterStack } from "./families/better-stack.ts";
import { binaryedge } from "./families/binaryedge.ts";
import { bitbucket } from "./families/bitbucket.ts";
import { bitly } from "./families/bitly.ts";
import { bitrise } from "./families/bitrise.ts";
import { bitwarden } from "./families/bitwarden.ts";
import { blackDuck } from "./families/black-duck.ts";
import { bluesky } from "./families/bluesky.ts";
import { blynk } from "./families/blynk.ts";
import { box } from "./families/box.ts";
import { braintrust } from "./families/braintrust.ts";
import { branch } from "./families/branch.ts";
import { braveSearch } from "./families/brave-search.ts";
import { braze } from "./families/braze.ts";
import { brevo } from "./families/brevo.ts";
import { bridgecrew } from "./families/bridgecrew.ts";
import { brightData } from "./families/bright-data.ts";
import { browserbase } from "./families/browserbase.ts";
import { browserless } from "./families/browserless.ts";
import { browserstack } from "./families/browserstack.ts";
import { browshot } from "./families/browshot.ts";
import { buddy } from "./families/buddy.ts";
import { buffer } from "./families/buffer.ts";
import { bugherd } from "./families/bugherd.ts";
import { bugsnag } from "./families/bugsnag.ts";
import { buildbuddy } from "./families/buildbuddy.ts";
import { buildkite } from "./families/buildkite.ts";
import { bunnyNet } from "./families/bunny-net.ts";
import { buttercms } from "./families/buttercms.ts";
import { buttondown } from "./families/buttondown.ts";
import { c99 } from "./families/c99.ts";
import { cachix } from "./families/cachix.ts";
import { calcom } from "./families/calcom.ts";
import { calendarific } from "./families/calendarific.ts";
import { calendly } from "./families/calendly.ts";
import { campaignMonitor } from "./families/campaign-monitor.ts";
import { campayn } from "./families/campayn.ts";
import { canny } from "./families/canny.ts";
import { canva } from "./families/canva.ts";
import { canvasLms } from "./families/canvas-lms.ts";
import { capsuleCrm } from "./families/capsule-crm.ts";
import { captainData } from "./families/captain-data.ts";
import { carbonBlack } from "./families/carbon-black.ts";
import { carbonInterface } from "./families/carbon-interface.ts";
import { cartesia } from "./families/cartesia.ts";
import { caspio } from "./families/caspio.ts";
import { censys } from "./families/censys.ts";
import { centralstationcrm } from "./families/centralstationcrm.ts";
import { cerebras } from "./families/cerebras.ts";
import { cfx } from "./families/cfx.ts";
import { chatbotCom } from "./families/chatbot-com.ts";
import { chatfuel } from "./families/chatfuel.ts";
import { chatwoot } from "./families/chatwoot.ts";
import { checkly } from "./families/checkly.ts";
import { checkmarx } from "./families/checkmarx.ts";
import { chocolatey } from "./families/chocolatey.ts";
import { chromatic } from "./families/chromatic.ts";
import { chutes } from "./families/chutes.ts";
import { cicero } from "./families/cicero.ts";
import { circleci } from "./families/circleci.ts";
import { clarifai } from "./families/clarifai.ts";
import { clearbit } from "./families/clearbit.ts";
import { clearml } from "./families/clearml.ts";
import { clerk } from "./families/clerk.ts";
import { clickhelp } from "./families/clickhelp.ts";
import { clicksend } from "./families/clicksend.ts";
import { clickup } from "./families/clickup.ts";
import { cliengo } from "./families/cliengo.ts";
import { clipdrop } from "./families/clipdrop.ts";
import { clockify } from "./families/clockify.ts";
import { clockworkSms } from "./families/clockwork-sms.ts";
import { clojars } from "./families/clojars.ts";
import { close } from "./families/close.ts";
import { cloudflare } from "./families/cloudflare.ts";
import { cloudimage } from "./families/cloudimage.ts";
import { cloudmersive } from "./families/cloudmersive.ts";
import { cloudsmith } from "./families/cloudsmith.ts";
import { clustdoc } from "./families/clustdoc.ts";
import { cocoapods } from "./families/cocoapods.ts";
import { coda } from "./families/coda.ts";
import { codacy } from "./families/codacy.ts";
import { codeclimate } from "./families/codeclimate.ts";
import { codecov } from "./families/codecov.ts";
import { codefresh } from "./families/codefresh.ts";
import { codemagic } from "./families/codemagic.ts";
import { coder } from "./families/coder.ts";
import { codesandbox } from "./families/codesandbox.ts";
import { cognito } from "./families/cognito.ts";
import { cohere } from "./families/cohere.ts";
import { comet } from "./families/comet.ts";
import { cometchat } from "./families/cometchat.ts";
import { companiesHouse } from "./families/companies-house.ts";
import { companyhub } from "./families/companyhub.ts";
import { composio } from "./families/composio.ts";
import { configcat } from "./families/configcat.ts";
import { conjur } from "./families/conjur.ts";
import { contentful } from "./families/contentful.ts";
import { contentstack } from "./families/contentstack.ts";
import { convertapi } from "./families/convertapi.ts";
import { convertkit } from "./families/convertkit.ts";
import { coolify } from "./families/coolify.ts";
import { copper } from "./families/copper.ts";
import { coralogix } from "./families/coralogix.ts";
import { courier } from "./families/courier.ts";
import { coveralls } from "./families/coveralls.ts";
import { coze } from "./families/coze.ts";
import { craftmypdf } from "./families/craftmypdf.ts";
import { cratesIo } from "./families/crates-io.ts";
import { crawlbase } from "./families/crawlbase.ts";
import { criminalIp } from "./families/criminal-ip.ts";
import { crisp } from "./families/crisp.ts";
import { cronitor } from "./families/cronitor.ts";
import { crowdin } from "./families/crowdin.ts";
import { crowdstrike } from "./families/crowdstrike.ts";
import { currentsApi } from "./families/currents-api.ts";
import { cursor } from "./families/cursor.ts";
import { customerIo } from "./families/customer-io.ts";
import { cypress } from "./families/cypress.ts";
import { dagshub } from "./families/dagshub.ts";
import { dagster } from "./families/dagster.ts";
import { daily } from "./families/daily.ts";
import { dandelion } from "./families/dandelion.ts";
import { dashscope } from "./families/dashscope.ts";
import { dataGov } from "./families/data-gov.ts";
import { database } from "./families/database.ts";
import { databricks } from "./families/databricks.ts";
import { datadog } from "./families/datadog.ts";
import { datocms } from "./families/datocms.ts";
import { daytona } from "./families/daytona.ts";
import { debounce } from "./families/debounce.ts";
import { deepai } from "./families/deepai.ts";
import { deepgram } from "./families/deepgram.ts";
import { deepinfra } from "./families/deepinfra.ts";
import { deepl } from "./families/deepl.ts";
import { deepseek } from "./families/deepseek.ts";
import { deezer } from "./families/deezer.ts";
import { delighted } from "./families/delighted.ts";
import { depot } from "./families/depot.ts";
import { deputy } from "./families/deputy.ts";
import { descope } from "./families/descope.ts";
import { detectLanguage } from "./families/detect-language.ts";
import { detectify } from "./families/detectify.ts";
import { devcycle } from "./families/devcycle.ts";
import { devin } from "./families/devin.ts";
import { devto } from "./families/devto.ts";
import { diffbot } from "./families/diffbot.ts";
import { dify } from "./families/dify.ts";
import { digitalocean } from "./families/digitalocean.ts";
import { dingtalk } from "./families/dingtalk.ts";
import { directus } from "./families/directus.ts";
import { discogs } from "./families/discogs.ts";
import { discord } from "./families/discord.ts";
import { disqus } from "./families/disqus.ts";
import { ditto } from "./families/ditto.ts";
import { dnsdb } from "./families/dnsdb.ts";
import { docker } from "./families/docker.ts";
import { docparser } from "./families/docparser.ts";
import { docusign } from "./families/docusign.ts";
import { doppler } from "./families/doppler.ts";
import { dotdigital } from "./families/dotdigital.ts";
import { dotenv } from "./families/dotenv.ts";
import { dribbble } from "./families/dribbble.ts";
import { drip } from "./families/drip.ts";
import { dronahq } from "./families/dronahq.ts";
import { drone } from "./families/drone.ts";
import { dropbox } from "./families/dropbox.ts";
import { dropboxSign } from "./families/dropbox-sign.ts";
import { dub } from "./families/dub.ts";
import { duo } from "./families/duo.ts";
import { dvcStudio } from "./families/dvc-studio.ts";
import { dynalist } from "./families/dynalist.ts";
import { dynatrace } from "./families/dynatrace.ts";
import { dyspatch } from "./families/dyspatch.ts";
import { e2b } from "./families/e2b.ts";
import { edamam } from "./families/edamam.ts";
import { egnyte } from "./families/egnyte.ts";
import { eightXEight } from "./families/eight-x-eight.ts";
import { elastic } from "./families/elastic.ts";
import { elasticEmail } from "./families/elastic-email.ts";
import { elevenlabs } from "./families/elevenlabs.ts";
import { emailOctopus } from "./families/email-octopus.ts";
import { enablex } from "./families/enablex.ts";
import { endorLabs } from "./families/endor-labs.ts";
import { envkey } from "./families/envkey.ts";
import { epicGames } from "./families/epic-games.ts";
import { eventbrite } from "./families/eventbrite.ts";
import { everhour } from "./families/everhour.ts";
import { evernote } from "./families/evernote.ts";
import { exa } from "./families/exa.ts";
import { expo } from "./families/expo.ts";
import { facebook } from "./families/facebook.ts";
import { faceit } from "./families/faceit.ts";
import { faceplusplus } from "./families/faceplusplus.ts";
import { fakejson } from "./families/fakejson.ts";
import { falAi } from "./families/fal-ai.ts";
import { feedier } from "./families/feedier.ts";
import { feishu } from "./families/feishu.ts";
import { figma } from "./families/figma.ts";
import { firecrawl } from "./families/firecrawl.ts";
import { firehydrant } from "./families/firehydrant.ts";
import { fireworksAi } from "./families/fireworks-ai.ts";
import { fitbit } from "./families/fitbit.ts";
import { flagsmith } from "./families/flagsmith.ts";
import { flatIo } from "./families/flat-io.ts";
import { fleetbase } from "./families/fleetbase.ts";
import { flickr } from "./families/flickr.ts";
import { flightapi } from "./families/flightapi.ts";
import { fofa } from "./families/fofa.ts";
import { footballData } from "./families/football-data.ts";
import { forgejo } from "./families/forgejo.ts";
import { formstack } from "./families/formstack.ts";
import { fossa } from "./families/fossa.ts";
import { frameio } from "./families/frameio.ts";
import { freepik } from "./families/freepik.ts";
import { freshdesk } from "./families/freshdesk.ts";
import { freshworks } from "./families/freshworks.ts";
import { friendli } from "./families/friendli.ts";
import { front } from "./families/front.ts";
import { frontegg } from "./families/frontegg.ts";
import { fulcrum } from "./families/fulcrum.ts";
import { fullcontact } from "./families/fullcontact.ts";
import { fullhunt } from "./families/fullhunt.ts";
import { fullstory } from "./families/fullstory.ts";
import { fusionauth } from "./families/fusionauth.ts";
import { gcp } from "./families/gcp.ts";
import { gemfury } from "./families/gemfury.ts";
import { generic } from "./families/generic.ts";
import { genius } from "./families/genius.ts";
import { getresponse } from "./families/getresponse.ts";
import { getsandbox } from "./families/getsandbox.ts";
import { ghost } from "./families/ghost.ts";
import { giantBomb } from "./families/giant-bomb.ts";
import { giphy } from "./families/giphy.ts";
import { gitbook } from "./families/gitbook.ts";
import { gitea } from "./families/gitea.ts";
import { gitee } from "./families/gitee.ts";
import { gitguardian } from "./families/gitguardian.ts";
import { github } from "./families/github.ts";
import { gitlab } from "./families/gitlab.ts";
import { gitpod } from "./families/gitpod.ts";
import { gitter } from "./families/gitter.ts";
import { gladia } from "./families/gladia.ts";
import { gnews } from "./families/gnews.ts";
import { gocd } from "./families/gocd.ts";
import { gogs } from "./families/gogs.ts";
import { gong } from "./families/gong.ts";
import { goodday } from "./families/goodday.ts";
import { googleChat } from "./families/google-chat.ts";
import { googleGemini } from "./families/google-gemini.ts";
import { googleWorkspace } from "./families/google-workspace.ts";
import { gorgias } from "./families/gorgias.ts";
import { gotify } from "./families/gotify.ts";
import { govNotify } from "./families/gov-notify.ts";
import { gradle } from "./families/gradle.ts";
import { grafana } from "./families/grafana.ts";
import { greenhouse } from "./families/greenhouse.ts";
import { greptile } from "./families/greptile.ts";
import { greynoise } from "./families/greynoise.ts";
import { groove } from "./families/groove.ts";
import { groq } from "./families/groq.ts";
import { growthbook } from "./families/growthbook.ts";
import { guardian } from "./families/guardian.ts";
import { guardsquare } from "./families/guardsquare.ts";
import { gupshup } from "./families/gupshup.ts";
import { guru } from "./families/guru.ts";
import { gusto } from "./families/gusto.ts";
import { gyazo } from "./families/gyazo.ts";
import { happi } from "./families/happi.ts";
import { happyscribe } from "./families/happyscribe.ts";
import { harness } from "./families/harness.ts";
import { harvest } from "./families/harvest.ts";
import { hashicorp } from "./families/hashicorp.ts";
import { hasura } from "./families/hasura.ts";
import { haveibeenpwned } from "./families/haveibeenpwned.ts";
import { healthchecksIo } from "./families/healthchecks-io.ts";
import { hedra } from "./families/hedra.ts";
import { helicone } from "./families/helicone.ts";
import { helpScout } from "./families/help-scout.ts";
import { heroku } from "./families/heroku.ts";
import { hexPm } from "./families/hex-pm.ts";
import { heygen } from "./families/heygen.ts";
import { holidayapi } from "./families/holidayapi.ts";
import { honeybadger } from "./families/honeybadger.ts";
import { honeycomb } from "./families/honeycomb.ts";
import { html2pdf } from "./families/html2pdf.ts";
import { hubspot } from "./families/hubspot.ts";
import { huggingface } from "./families/huggingface.ts";
import { humanity } from "./families/humanity.ts";
import { humanloop } from "./families/humanloop.ts";
import { hume } from "./families/hume.ts";
import { hunter } from "./families/hunter.ts";
import { hybridAnalysis } from "./families/hybrid-analysis.ts";
import { hyperbrowser } from "./families/hyperbrowser.ts";
import { hyperping } from "./families/hyperping.ts";
import { hypertrack } from "./families/hypertrack.ts";
import { hypixel } from "./families/hypixel.ts";
import { iconfinder } from "./families/iconfinder.ts";
import { ifttt } from "./families/ifttt.ts";
import { imagekit } from "./families/imagekit.ts";
import { imagga } from "./families/imagga.ts";
import { imgur } from "./families/imgur.ts";
import { infisical } from "./families/infisical.ts";
import { infobip } from "./families/infobip.ts";
import { inngest } from "./families/inngest.ts";
import { insightly } from "./families/insightly.ts";
import { instagram } from "./families/instagram.ts";
import { instana } from "./families/instana.ts";
import { instantly } from "./families/instantly.ts";
import { instatus } from "./families/instatus.ts";
import { intelligenceX } from "./families/intelligence-x.ts";
import { intercom } from "./families/intercom.ts";
import { intezer } from "./families/intezer.ts";
import { intra42 } from "./families/intra42.ts";
import { ionic } from "./families/ionic.ts";
import { ipinfo } from "./families/ipinfo.ts";
import { ipqualityscore } from "./families/ipqualityscore.ts";
import { iterable } from "./families/iterable.ts";
import { jamf } from "./families/jamf.ts";
import { jellyfin } from "./families/jellyfin.ts";
import { jenkins } from "./families/jenkins.ts";
import { jfrog } from "./families/jfrog.ts";
import { jinaAi } from "./families/jina-ai.ts";
import { joeSandbox } from "./families/joe-sandbox.ts";
import { jotform } from "./families/jotform.ts";
import { jsr } from "./families/jsr.ts";
import { jumpcloud } from "./families/jumpcloud.ts";
import { juro } from "./families/juro.ts";
import { jwt } from "./families/jwt.ts";
import { kaggle } from "./families/kaggle.ts";
import { kagi } from "./families/kagi.ts";
import { kakao } from "./families/kakao.ts";
import { keap } from "./families/keap.ts";
import { keeper } from "./families/keeper.ts";
import { keycloak } from "./families/keycloak.ts";
import { kickbox } from "./families/kickbox.ts";
import { klaviyo } from "./families/klaviyo.ts";
import { knock } from "./families/knock.ts";
import { kong } from "./families/kong.ts";
import { kontentAi } from "./families/kontent-ai.ts";
import { kustomer } from "./families/kustomer.ts";
import { kylas } from "./families/kylas.ts";
import { labelStudio } from "./families/label-studio.ts";
import { lambdaLabs } from "./families/lambda-labs.ts";
import { lambdatest } from "./families/lambdatest.ts";
import { langfuse } from "./families/langfuse.ts";
import { langsmith } from "./families/langsmith.ts";
import { lastfm } from "./families/lastfm.ts";
import { launchdarkly } from "./families/launchdarkly.ts";
import { leadfeeder } from "./families/leadfeeder.ts";
import { leakix } from "./families/leakix.ts";
import { lemlist } from "./families/lemlist.ts";
import { leonardoAi } from "./families/leonardo-ai.ts";
import { lessAnnoyingCrm } from "./families/less-annoying-crm.ts";
import { librariesIo } from "./families/libraries-io.ts";
import { librato } from "./families/librato.ts";
import { lichess } from "./families/lichess.ts";
import { lighton } from "./families/lighton.ts";
import { lightstep } from "./families/lightstep.ts";
import { line } from "./families/line.ts";
import { linear } from "./families/linear.ts";
import { linkedin } from "./families/linkedin.ts";
import { linkpreview } from "./families/linkpreview.ts";
import { linkup } from "./families/linkup.ts";
import { litellm } from "./families/litellm.ts";
import { liveAgent } from "./families/live-agent.ts";
import { livechat } from "./families/livechat.ts";
import { livekit } from "./families/livekit.ts";
import { livestorm } from "./families/livestorm.ts";
import { llamaCloud } from "./families/llama-cloud.ts";
import { localazy } from "./families/localazy.ts";
import { logfire } from "./families/logfire.ts";
import { loggly } from "./families/loggly.ts";
import { loginradius } from "./families/loginradius.ts";
import { logto } from "./families/logto.ts";
import { logzIo } from "./families/logz-io.ts";
import { lokalise } from "./families/lokalise.ts";
import { loops } from "./families/loops.ts";
import { losant } from "./families/losant.ts";
import { luma } from "./families/luma.ts";
import { lunchmoney } from "./families/lunchmoney.ts";
import { macaddressIo } from "./families/macaddress-io.ts";
import { madkudu } from "./families/madkudu.ts";
import { magic } from "./families/magic.ts";
import { mailchimp } from "./families/mailchimp.ts";
import { mailerlite } from "./families/mailerlite.ts";
import { mailersend } from "./families/mailersend.ts";
import { mailgun } from "./families/mailgun.ts";
import { mailjet } from "./families/mailjet.ts";
import { mailmodo } from "./families/mailmodo.ts";
import { mailpace } from "./families/mailpace.ts";
import { mailsac } from "./families/mailsac.ts";
import { mailtrap } from "./families/mailtrap.ts";
import { make } from "./families/make.ts";
import { malshare } from "./families/malshare.ts";
import { mandrill } from "./families/mandrill.ts";
import { mastodon } from "./families/mastodon.ts";
import { mathpix } from "./families/mathpix.ts";
import { matomo } from "./families/matomo.ts";
import { matrix } from "./families/matrix.ts";
import { mattermost } from "./families/mattermost.ts";
import { mavenlink } from "./families/mavenlink.ts";
import { medium } from "./families/medium.ts";
import { meilisearch } from "./families/meilisearch.ts";
import { meistertask } from "./families/meistertask.ts";
import { mem0 } from "./families/mem0.ts";
import { mend } from "./families/mend.ts";
import { mergify } from "./families/mergify.ts";
import { merriamWebster } from "./families/merriam-webster.ts";
import { mesibo } from "./families/mesibo.ts";
import { messagebird } from "./families/messagebird.ts";
import { metadefender } from "./families/metadefender.ts";
import { mezmo } from "./families/mezmo.ts";
import { microsoftTeams } from "./families/microsoft-teams.ts";
import { mindee } from "./families/mindee.ts";
import { minimax } from "./families/minimax.ts";
import { miro } from "./families/miro.ts";
import { misp } from "./families/misp.ts";
import { mistral } from "./families/mistral.ts";
import { mite } from "./families/mite.ts";
import { mixmax } from "./families/mixmax.ts";
import { mixpanel } from "./families/mixpanel.ts";
import { modal } from "./families/modal.ts";
import { modrinth } from "./families/modrinth.ts";
import { monday } from "./families/monday.ts";
import { moodle } from "./families/moodle.ts";
import { moonshot } from "./families/moonshot.ts";
import { moosend } from "./families/moosend.ts";
import { mozillaAddons } from "./families/mozilla-addons.ts";
import { msg91 } from "./families/msg91.ts";
import { murf } from "./families/murf.ts";
import { musixmatch } from "./families/musixmatch.ts";
import { mux } from "./families/mux.ts";
import { n8n } from "./families/n8n.ts";
import { nagios } from "./families/nagios.ts";
import { naver } from "./families/naver.ts";
import { neptune } from "./families/neptune.ts";
import { nethunt } from "./families/nethunt.ts";
import { netlas } from "./families/netlas.ts";
import { neverbounce } from "./families/neverbounce.ts";
import { newrelic } from "./families/newrelic.ts";
import { newsapi } from "./families/newsapi.ts";
import { newscatcher } from "./families/newscatcher.ts";
import { nextcloud } from "./families/nextcloud.ts";
import { nicereply } from "./families/nicereply.ts";
import { nimble } from "./families/nimble.ts";
import { nomic } from "./families/nomic.ts";
import { noticeable } from "./families/noticeable.ts";
import { notion } from "./families/notion.ts";
import { novita } from "./families/novita.ts";
import { novu } from "./families/novu.ts";
import { nozbe } from "./families/nozbe.ts";
import { npm } from "./families/npm.ts";
import { ntfy } from "./families/ntfy.ts";
import { nuget } from "./families/nuget.ts";
import { nutritionix } from "./families/nutritionix.ts";
import { nvd } from "./families/nvd.ts";
import { nvidia } from "./families/nvidia.ts";
import { nxCloud } from "./families/nx-cloud.ts";
import { nylas } from "./families/nylas.ts";
import { nytimes } from "./families/nytimes.ts";
import { ocrSpace } from "./families/ocr-space.ts";
import { octopusDeploy } from "./families/octopus-deploy.ts";
import { ohDear } from "./families/oh-dear.ts";
import { okta } from "./families/okta.ts";
import { ollama } from "./families/ollama.ts";
import { omnisend } from "./families/omnisend.ts";
import { onelogin } from "./families/onelogin.ts";
import { onepagecrm } from "./families/onepagecrm.ts";
import { onepassword } from "./families/onepassword.ts";
import { onesignal } from "./families/onesignal.ts";
import { onfido } from "./families/onfido.ts";
import { onfleet } from "./families/onfleet.ts";
import { onyphe } from "./families/onyphe.ts";
import { openVsx } from "./families/open-vsx.ts";
import { openai } from "./families/openai.ts";
import { opengraphr } from "./families/opengraphr.ts";
import { openrouter } from "./families/openrouter.ts";
import { opsgenie } from "./families/opsgenie.ts";
import { optimizely } from "./families/optimizely.ts";
import { oura } from "./families/oura.ts";
import { outline } from "./families/outline.ts";
import { owlbot } from "./families/owlbot.ts";
import { oxfordDictionaries } from "./families/oxford-dictionaries.ts";
import { packagecloud } from "./families/packagecloud.ts";
import { packagist } from "./families/packagist.ts";
import { pagerduty } from "./families/pagerduty.ts";
import { pagure } from "./families/pagure.ts";
import { paloAlto } from "./families/palo-alto.ts";
import { pandadoc } from "./families/pandadoc.ts";
import { pandascore } from "./families/pandascore.ts";
import { pangea } from "./families/pangea.ts";
import { paperlessNgx } from "./families/paperless-ngx.ts";
import { papertrail } from "./families/papertrail.ts";
import { parseur } from "./families/parseur.ts";
import { particle } from "./families/particle.ts";
import { partnerstack } from "./families/partnerstack.ts";
import { passbase } from "./families/passbase.ts";
import { pastebin } from "./families/pastebin.ts";
import { paymo } from "./families/paymo.ts";
import { pdfshift } from "./families/pdfshift.ts";
import { peopledatalabs } from "./families/peopledatalabs.ts";
import { pepipost } from "./families/pepipost.ts";
import { percy } from "./families/percy.ts";
import { perplexity } from "./families/perplexity.ts";
import { persona } from "./families/persona.ts";
import { personio } from "./families/personio.ts";
import { pexels } from "./families/pexels.ts";
import { phabricator } from "./families/phabricator.ts";
import { phase } from "./families/phase.ts";
import { philipsHue } from "./families/philips-hue.ts";
import { phrase } from "./families/phrase.ts";
import { pingdom } from "./families/pingdom.ts";
import { pingone } from "./families/pingone.ts";
import { pinterest } from "./families/pinterest.ts";
import { pipedream } from "./families/pipedream.ts";
import { pipedrive } from "./families/pipedrive.ts";
import { pivotalTracker } from "./families/pivotal-tracker.ts";
import { pixabay } from "./families/pixabay.ts";
import { pixie } from "./families/pixie.ts";
import { plane } from "./families/plane.ts";
import { planviewLeankit } from "./families/planview-leankit.ts";
import { planyo } from "./families/planyo.ts";
import { plausible } from "./families/plausible.ts";
import { playfab } from "./families/playfab.ts";
import { playht } from "./families/playht.ts";
import { plex } from "./families/plex.ts";
import { plivo } from "./families/plivo.ts";
import { plunk } from "./families/plunk.ts";
import { podio } from "./families/podio.ts";
import { poeditor } from "./families/poeditor.ts";
import { portkey } from "./families/portkey.ts";
import { postageapp } from "./families/postageapp.ts";
import { posthog } from "./families/posthog.ts";
import { postman } from "./families/postman.ts";
import { postmark } from "./families/postmark.ts";
import { prefect } from "./families/prefect.ts";
import { prefixDev } from "./families/prefix-dev.ts";
import { prismic } from "./families/prismic.ts";
import { privateKey } from "./families/private-key.ts";
import { privy } from "./families/privy.ts";
import { prodpad } from "./families/prodpad.ts";
import { productHunt } from "./families/product-hunt.ts";
import { projectdiscovery } from "./families/projectdiscovery.ts";
import { promptlayer } from "./families/promptlayer.ts";
import { protocolsIo } from "./families/protocols-io.ts";
import { pubnub } from "./families/pubnub.ts";
import { pulsedive } from "./families/pulsedive.ts";
import { pulumi } from "./families/pulumi.ts";
import { pushbullet } from "./families/pushbullet.ts";
import { pusher } from "./families/pusher.ts";
import { pushover } from "./families/pushover.ts";
import { pushplus } from "./families/pushplus.ts";
import { pypi } from "./families/pypi.ts";
import { qase } from "./families/qase.ts";
import { qualtrics } from "./families/qualtrics.ts";
import { quay } from "./families/quay.ts";
import { rapid7 } from "./families/rapid7.ts";
import { rapidapi } from "./families/rapidapi.ts";
import { rawg } from "./families/rawg.ts";
import { raygun } from "./families/raygun.ts";
import { readme } from "./families/readme.ts";
import { rebrandly } from "./families/rebrandly.ts";
import { recordedFuture } from "./families/recorded-future.ts";
import { reddit } from "./families/reddit.ts";
import { redirectPizza } from "./families/redirect-pizza.ts";
import { refiner } from "./families/refiner.ts";
import { removeBg } from "./families/remove-bg.ts";
import { repairshopr } from "./families/repairshopr.ts";
import { replicate } from "./families/replicate.ts";
import { rescuetime } from "./families/rescuetime.ts";
import { resend } from "./families/resend.ts";
import { restpack } from "./families/restpack.ts";
import { retell } from "./families/retell.ts";
import { retool } from "./families/retool.ts";
import { ringcentral } from "./families/ringcentral.ts";
import { riotGames } from "./families/riot-games.ts";
import { riskiq } from "./families/riskiq.ts";
import { roaring } from "./families/roaring.ts";
import { roblox } from "./families/roblox.ts";
import { roboflow } from "./families/roboflow.ts";
import { rocketChat } from "./families/rocket-chat.ts";
import { rocketreach } from "./families/rocketreach.ts";
import { rollbar } from "./families/rollbar.ts";
import { rootly } from "./families/rootly.ts";
import { rownd } from "./families/rownd.ts";
import { rubygems } from "./families/rubygems.ts";
import { rudderstack } from "./families/rudderstack.ts";
import { rundeck } from "./families/rundeck.ts";
import { runpod } from "./families/runpod.ts";
import { runrunit } from "./families/runrunit.ts";
import { runway } from "./families/runway.ts";
import { salesflare } from "./families/salesflare.ts";
import { salesforce } from "./families/salesforce.ts";
import { salesloft } from "./families/salesloft.ts";
import { sambanova } from "./families/sambanova.ts";
import { samsara } from "./families/samsara.ts";
import { sanity } from "./families/sanity.ts";
import { satismeter } from "./families/satismeter.ts";
import { sauceLabs } from "./families/sauce-labs.ts";
import { scaleAi } from "./families/scale-ai.ts";
import { scoutApm } from "./families/scout-apm.ts";
import { scrapeowl } from "./families/scrapeowl.ts";
import { scraperapi } from "./families/scraperapi.ts";
import { scraperbox } from "./families/scraperbox.ts";
import { scrapestack } from "./families/scrapestack.ts";
import { scrapfly } from "./families/scrapfly.ts";
import { scrapingant } from "./families/scrapingant.ts";
import { scrapingbee } from "./families/scrapingbee.ts";
import { scrapingdog } from "./families/scrapingdog.ts";
import { screenshotapi } from "./families/screenshotapi.ts";
import { seafile } from "./families/seafile.ts";
import { searchapi } from "./families/searchapi.ts";
import { seatable } from "./families/seatable.ts";
import { securitytrails } from "./families/securitytrails.ts";
import { segment } from "./families/segment.ts";
import { segmind } from "./families/segmind.ts";
import { selectpdf } from "./families/selectpdf.ts";
import { semaphoreCi } from "./families/semaphore-ci.ts";
import { sematext } from "./families/sematext.ts";
import { semgrep } from "./families/semgrep.ts";
import { semrush } from "./families/semrush.ts";
import { sendbird } from "./families/sendbird.ts";
import { sendgrid } from "./families/sendgrid.ts";
import { sendpulse } from "./families/sendpulse.ts";
import { sentinelone } from "./families/sentinelone.ts";
import { sentry } from "./families/sentry.ts";
import { serpapi } from "./families/serpapi.ts";
import { serper } from "./families/serper.ts";
import { serpstack } from "./families/serpstack.ts";
import { servarr } from "./families/servarr.ts";
import { serverchan } from "./families/serverchan.ts";
import { sheety } from "./families/sheety.ts";
import { sherpadesk } from "./families/sherpadesk.ts";
import { shodan } from "./families/shodan.ts";
import { shopify } from "./families/shopify.ts";
import { shortIo } from "./families/short-io.ts";
import { shortcut } from "./families/shortcut.ts";
import { shotstack } from "./families/shotstack.ts";
import { shutterstock } from "./families/shutterstock.ts";
import { signalwire } from "./families/signalwire.ts";
import { signaturit } from "./families/signaturit.ts";
import { signupgenius } from "./families/signupgenius.ts";
import { siliconflow } from "./families/siliconflow.ts";
import { simplesat } from "./families/simplesat.ts";
import { sinch } from "./families/sinch.ts";
import { site24x7 } from "./families/site24x7.ts";
import { skrapp } from "./families/skrapp.ts";
import { skybiometry } from "./families/skybiometry.ts";
import { slack } from "./families/slack.ts";
import { smartsheet } from "./families/smartsheet.ts";
import { smartthings } from "./families/smartthings.ts";
import { smooch } from "./families/smooch.ts";
import { smtp2go } from "./families/smtp2go.ts";
import { snapcraft } from "./families/snapcraft.ts";
import { snyk } from "./families/snyk.ts";
import { socketSecurity } from "./families/socket-security.ts";
import { solarwinds } from "./families/solarwinds.ts";
import { sonar } from "./families/sonar.ts";
import { sonatype } from "./families/sonatype.ts";
import { soniox } from "./families/soniox.ts";
import { soundcloud } from "./families/soundcloud.ts";
import { sourcegraph } from "./families/sourcegraph.ts";
import { sourcehut } from "./families/sourcehut.ts";
import { sparkle } from "./families/sparkle.ts";
import { sparkpost } from "./families/sparkpost.ts";
import { speechmatics } from "./families/speechmatics.ts";
import { split } from "./families/split.ts";
import { splunk } from "./families/splunk.ts";
import { spoonacular } from "./families/spoonacular.ts";
import { sportmonks } from "./families/sportmonks.ts";
import { spotify } from "./families/spotify.ts";
import { square } from "./families/square.ts";
import { squarespace } from "./families/squarespace.ts";
import { stabilityAi } from "./families/stability-ai.ts";
import { stackhawk } from "./families/stackhawk.ts";
import { statsig } from "./families/statsig.ts";
import { statuscake } from "./families/statuscake.ts";
import { statuspage } from "./families/statuspage.ts";
import { steam } from "./families/steam.ts";
import { steamgriddb } from "./families/steamgriddb.ts";
import { stepfun } from "./families/stepfun.ts";
import { storecove } from "./families/storecove.ts";
import { storyblok } from "./families/storyblok.ts";
import { strapi } from "./families/strapi.ts";
import { strava } from "./families/strava.ts";
import { streak } from "./families/streak.ts";
import { stream } from "./families/stream.ts";
import { stripe } from "./families/stripe.ts";
import { stytch } from "./families/stytch.ts";
import { sumoLogic } from "./families/sumo-logic.ts";
import { supernotes } from "./families/supernotes.ts";
import { supertokens } from "./families/supertokens.ts";
import { surveysparrow } from "./families/surveysparrow.ts";
import { survicate } from "./families/survicate.ts";
import { swaggerhub } from "./families/swaggerhub.ts";
import { synthesia } from "./families/synthesia.ts";
import { tLy } from "./families/t-ly.ts";
import { tally } from "./families/tally.ts";
import { tavily } from "./families/tavily.ts";
import { tavus } from "./families/tavus.ts";
import { teamcity } from "./families/teamcity.ts";
import { teamgate } from "./families/teamgate.ts";
import { teamwork } from "./families/teamwork.ts";
import { telegram } from "./families/telegram.ts";
import { telesign } from "./families/telesign.ts";
import { telnyx } from "./families/telnyx.ts";
import { tenable } from "./families/tenable.ts";
import { tencentHunyuan } from "./families/tencent-hunyuan.ts";
import { terraform } from "./families/terraform.ts";
import { tesla } from "./families/tesla.ts";
import { testrail } from "./families/testrail.ts";
import { textmagic } from "./families/textmagic.ts";
import { tfl } from "./families/tfl.ts";
import { theCatApi } from "./families/the-cat-api.ts";
import { theOddsApi } from "./families/the-odds-api.ts";
import { thingspeak } from "./families/thingspeak.ts";
import { thousandeyes } from "./families/thousandeyes.ts";
import { threads } from "./families/threads.ts";
import { thunderstore } from "./families/thunderstore.ts";
import { ticketmaster } from "./families/ticketmaster.ts";
import { tiktok } from "./families/tiktok.ts";
import { timecamp } from "./families/timecamp.ts";
import { timezoneapi } from "./families/timezoneapi.ts";
import { tinify } from "./families/tinify.ts";
import { tinyurl } from "./families/tinyurl.ts";
import { tmdb } from "./families/tmdb.ts";
import { tmetric } from "./families/tmetric.ts";
import { todoist } from "./families/todoist.ts";
import { togetherAi } from "./families/together-ai.ts";
import { toggl } from "./families/toggl.ts";
import { trackjs } from "./families/trackjs.ts";
import { trakt } from "./families/trakt.ts";
import { transifex } from "./families/transifex.ts";
import { travelpayouts } from "./families/travelpayouts.ts";
import { travisCi } from "./families/travis-ci.ts";
import { tray } from "./families/tray.ts";
import { trello } from "./families/trello.ts";
import { trengo } from "./families/trengo.ts";
import { triggerDev } from "./families/trigger-dev.ts";
import { tumblr } from "./families/tumblr.ts";
import { twilio } from "./families/twilio.ts";
import { twitch } from "./families/twitch.ts";
import { twitter } from "./families/twitter.ts";
import { tyntec } from "./families/tyntec.ts";
import { typeform } from "./families/typeform.ts";
import { typesense } from "./families/typesense.ts";
import { ubidots } from "./families/ubidots.ts";
import { unity } from "./families/unity.ts";
import { unkey } from "./families/unkey.ts";
import { unleash } from "./families/unleash.ts";
import { unsplash } from "./families/unsplash.ts";
import { unstructured } from "./families/unstructured.ts";
import { upcdatabase } from "./families/upcdatabase.ts";
import { uplead } from "./families/uplead.ts";
import { uploadcare } from "./families/uploadcare.ts";
import { upstage } from "./families/upstage.ts";
import { uptimeRobot } from "./families/uptime-robot.ts";
import { upwave } from "./families/upwave.ts";
import { urlscan } from "./families/urlscan.ts";
import { usCensus } from "./families/us-census.ts";
import { vapi } from "./families/vapi.ts";
import { vastAi } from "./families/vast-ai.ts";
import { vault } from "./families/vault.ts";
import { vectara } from "./families/vectara.ts";
import { veracode } from "./families/veracode.ts";
import { verimail } from "./families/verimail.ts";
import { veriphone } from "./families/veriphone.ts";
import { viber } from "./families/viber.ts";
import { victorops } from "./families/victorops.ts";
import { vimeo } from "./families/vimeo.ts";
import { virustotal } from "./families/virustotal.ts";
import { vk } from "./families/vk.ts";
import { volcengineArk } from "./families/volcengine-ark.ts";
import { vonage } from "./families/vonage.ts";
import { voyageAi } from "./families/voyage-ai.ts";
import { vpnapi } from "./families/vpnapi.ts";
import { vscodeMarketplace } from "./families/vscode-marketplace.ts";
import { vulners } from "./families/vulners.ts";
import { vyte } from "./families/vyte.ts";
import { wakatime } from "./families/wakatime.ts";
import { wavefront } from "./families/wavefront.ts";
import { webex } from "./families/webex.ts";
import { webflow } from "./families/webflow.ts";
import { weblate } from "./families/weblate.ts";
import { webscraper } from "./families/webscraper.ts";
import { webscrapingAi } from "./families/webscraping-ai.ts";
import { webshare } from "./families/webshare.ts";
import { wechat } from "./families/wechat.ts";
import { wecom } from "./families/wecom.ts";
import { weightsAndBiases } from "./families/weights-and-biases.ts";
import { whoisxml } from "./families/whoisxml.ts";
import { whoxy } from "./families/whoxy.ts";
import { windmill } from "./families/windmill.ts";
import { windsurf } from "./families/windsurf.ts";
import { wistia } from "./families/wistia.ts";
import { withings } from "./families/withings.ts";
import { wix } from "./families/wix.ts";
import { wiz } from "./families/wiz.ts";
import { wolframAlpha } from "./families/wolfram-alpha.ts";
import { woodpecker } from "./families/woodpecker.ts";
import { wordnik } from "./families/wordnik.ts";
import { wordpressCom } from "./families/wordpress-com.ts";
import { workato } from "./families/workato.ts";
import { workos } from "./families/workos.ts";
import { worksnaps } from "./families/worksnaps.ts";
import { workstack } from "./families/workstack.ts";
import { wpscan } from "./families/wpscan.ts";
import { wrike } from "./families/wrike.ts";
import { xai } from "./families/xai.ts";
import { yelp } from "./families/yelp.ts";
import { ynab } from "./families/ynab.ts";
import { youCom } from "./families/you-com.ts";
import { yousign } from "./families/yousign.ts";
import { youtrack } from "./families/youtrack.ts";
import { yubico } from "./families/yubico.ts";
import { zabbix } from "./families/zabbix.ts";
import { zapier } from "./families/zapier.ts";
import { zendesk } from "./families/zendesk.ts";
import { zenduty } from "./families/zenduty.ts";
import { zenkit } from "./families/zenkit.ts";
import { zenrows } from "./families/zenrows.ts";
import { zenserp } from "./families/zenserp.ts";
import { zeptomail } from "./families/zeptomail.ts";
import { zerobounce } from "./families/zerobounce.ts";
import { zhipu } from "./families/zhipu.ts";
import { zitadel } from "./families/zitadel.ts";
import { zoho } from "./families/zoho.ts";
import { zonkaFeedback } from "./families/zonka-feedback.ts";
import { zoom } from "./families/zoom.ts";
import { zoomeye } from "./families/zoomeye.ts";
import { zulip } from "./families/zulip.ts";
import { zuplo } from "./families/zuplo.ts";
import { zyte } from "./families/zyte.ts";
import type { Rule } from "./formats/index.ts";

/** Every rule that leaktrail brings. A function, since most scans never need one: they are made when it is first called. */
export function builtInRules(): readonly Rule[] {
  return rules;
}

const rules: readonly Rule[] = [
  ably,
  abstractApi,
  abuseCh,
  abuseipdb,
  activeCampaign,
  acuity,
  adafruitIo,
  adjust,
  adobe,
  adobeMarketo,
  adzuna,
  africasTalking,
  age,
  agentops,
  agora,
  aha,
  ai21,
  aikido,
  airbrake,
  aircall,
  airflow,
  airship,
  airtable,
  akeyless,
  alconost,
  algolia,
  alienvaultOtx,
  allsports,
  amadeus,
  amplitude,
  anaconda,
  ansible,
  anthropic,
  anyscale,
  apacta,
  api2pdf,
  apiflash,
  apifonica,
  apify,
  apilayer,
  apiNinjas,
  apitemplate,
  apolloGraphql,
  apolloIo,
  appCenter,
  appcues,
  appdynamics,
  appetize,
  appfollow,
  apple,
  applitools,
  appsflyer,
  appsignal,
  apptivo,
  appveyor,
  arduino,
  artifactHub,
  artsy,
  asana,
  assemblyai,
  atlassian,
  attio,
  audd,
  auth0,
  authentik,
  authress,
  autodesk,
  autoklose,
  autopilot,
  avaza,
  aws,
  axiom,
  axonaut,
  ayrshare,
  azure,
  baichuan,
  baiduQianfan,
  bamboohr,
  bandwidth,
  bannerbear,
  basecamp,
  baseten,
  battleNet,
  beamer,
  beebole,
  besttime,
  betterStack,
  binaryedge,
  bitbucket,
  bitly,
  bitrise,
  bitwarden,
  blackDuck,
  bluesky,
  blynk,
  box,
  braintrust,
  branch,
  braveSearch,
  braze,
  brevo,
  bridgecrew,
  brightData,
  browserbase,
  browserless,
  browserstack,
  browshot,
  buddy,
  buffer,
  bugherd,
  bugsnag,
  buildbuddy,
  buildkite,
  bunnyNet,
  buttercms,
  buttondown,
  c99,
  cachix,
  calcom,
  calendarific,
  calendly,
  campaignMonitor,
  campayn,
  canny,
  canva,
  canvasLms,
  capsuleCrm,
  captainData,
  carbonBlack,
  carbonInterface,
  cartesia,
  caspio,
  censys,
  centralstationcrm,
  cerebras,
  cfx,
  chatbotCom,
  chatfuel,
  chatwoot,
  checkly,
  checkmarx,
  chocolatey,
  chromatic,
  chutes,
  cicero,
  circleci,
  clarifai,
  clearbit,
  clearml,
  clerk,
  clickhelp,
  clicksend,
  clickup,
  cliengo,
  clipdrop,
  clockify,
  clockworkSms,
  clojars,
  close,
  cloudflare,
  cloudimage,
  cloudmersive,
  cloudsmith,
  clustdoc,
  cocoapods,
  coda,
  codacy,
  codeclimate,
  codecov,
  codefresh,
  codemagic,
  coder,
  codesandbox,
  cognito,
  cohere,
  comet,
  cometchat,
  companiesHouse,
  companyhub,
  composio,
  configcat,
  conjur,
  contentful,
  contentstack,
  convertapi,
  convertkit,
  coolify,
  copper,
  coralogix,
  courier,
  coveralls,
  coze,
  craftmypdf,
  cratesIo,
  crawlbase,
  criminalIp,
  crisp,
  cronitor,
  crowdin,
  crowdstrike,
  currentsApi,
  cursor,
  customerIo,
  cypress,
  dagshub,
  dagster,
  daily,
  dandelion,
  dashscope,
  database,
  databricks,
  datadog,
  dataGov,
  datocms,
  daytona,
  debounce,
  deepai,
  deepgram,
  deepinfra,
  deepl,
  deepseek,
  deezer,
  delighted,
  depot,
  deputy,
  descope,
  detectify,
  detectLanguage,
  devcycle,
  devin,
  devto,
  diffbot,
  dify,
  digitalocean,
  dingtalk,
  directus,
  discogs,
  discord,
  disqus,
  ditto,
  dnsdb,
  docker,
  docparser,
  docusign,
  doppler,
  dotdigital,
  dotenv,
  dribbble,
  drip,
  dronahq,
  drone,
  dropbox,
  dropboxSign,
  dub,
  duo,
  dvcStudio,
  dynalist,
  dynatrace,
  dyspatch,
  e2b,
  edamam,
  egnyte,
  eightXEight,
  elastic,
  elasticEmail,
  elevenlabs,
  emailOctopus,
  enablex,
  endorLabs,
  envkey,
  epicGames,
  eventbrite,
  everhour,
  evernote,
  exa,
  expo,
  facebook,
  faceit,
  faceplusplus,
  fakejson,
  falAi,
  feedier,
  feishu,
  figma,
  firecrawl,
  firehydrant,
  fireworksAi,
  fitbit,
  flagsmith,
  flatIo,
  fleetbase,
  flickr,
  flightapi,
  fofa,
  footballData,
  forgejo,
  formstack,
  fossa,
  frameio,
  freepik,
  freshdesk,
  freshworks,
  friendli,
  front,
  frontegg,
  fulcrum,
  fullcontact,
  fullhunt,
  fullstory,
  fusionauth,
  gcp,
  gemfury,
  generic,
  genius,
  getresponse,
  getsandbox,
  ghost,
  giantBomb,
  giphy,
  gitbook,
  gitea,
  gitee,
  gitguardian,
  github,
  gitlab,
  gitpod,
  gitter,
  gladia,
  gnews,
  gocd,
  gogs,
  gong,
  goodday,
  googleChat,
  googleGemini,
  googleWorkspace,
  gorgias,
  gotify,
  govNotify,
  gradle,
  grafana,
  greenhouse,
  greptile,
  greynoise,
  groove,
  groq,
  growthbook,
  guardian,
  guardsquare,
  gupshup,
  guru,
  gusto,
  gyazo,
  happi,
  happyscribe,
  harness,
  harvest,
  hashicorp,
  hasura,
  haveibeenpwned,
  healthchecksIo,
  hedra,
  helicone,
  helpScout,
  heroku,
  hexPm,
  heygen,
  holidayapi,
  honeybadger,
  honeycomb,
  html2pdf,
  hubspot,
  huggingface,
  humanity,
  humanloop,
  hume,
  hunter,
  hybridAnalysis,
  hyperbrowser,
  hyperping,
  hypertrack,
  hypixel,
  iconfinder,
  ifttt,
  imagekit,
  imagga,
  imgur,
  infisical,
  infobip,
  inngest,
  insightly,
  instagram,
  instana,
  instantly,
  instatus,
  intelligenceX,
  intercom,
  intezer,
  intra42,
  ionic,
  ipinfo,
  ipqualityscore,
  iterable,
  jamf,
  jellyfin,
  jenkins,
  jfrog,
  jinaAi,
  joeSandbox,
  jotform,
  jsr,
  jumpcloud,
  juro,
  jwt,
  kaggle,
  kagi,
  kakao,
  keap,
  keeper,
  keycloak,
  kickbox,
  klaviyo,
  knock,
  kong,
  kontentAi,
  kustomer,
  kylas,
  labelStudio,
  lambdaLabs,
  lambdatest,
  langfuse,
  langsmith,
  lastfm,
  launchdarkly,
  leadfeeder,
  leakix,
  lemlist,
  leonardoAi,
  lessAnnoyingCrm,
  librariesIo,
  librato,
  lichess,
  lighton,
  lightstep,
  line,
  linear,
  linkedin,
  linkpreview,
  linkup,
  litellm,
  liveAgent,
  livechat,
  livekit,
  livestorm,
  llamaCloud,
  localazy,
  logfire,
  loggly,
  loginradius,
  logto,
  logzIo,
  lokalise,
  loops,
  losant,
  luma,
  lunchmoney,
  macaddressIo,
  madkudu,
  magic,
  mailchimp,
  mailerlite,
  mailersend,
  mailgun,
  mailjet,
  mailmodo,
  mailpace,
  mailsac,
  mailtrap,
  make,
  malshare,
  mandrill,
  mastodon,
  mathpix,
  matomo,
  matrix,
  mattermost,
  mavenlink,
  medium,
  meilisearch,
  meistertask,
  mem0,
  mend,
  mergify,
  merriamWebster,
  mesibo,
  messagebird,
  metadefender,
  mezmo,
  microsoftTeams,
  mindee,
  minimax,
  miro,
  misp,
  mistral,
  mite,
  mixmax,
  mixpanel,
  modal,
  modrinth,
  monday,
  moodle,
  moonshot,
  moosend,
  mozillaAddons,
  msg91,
  murf,
  musixmatch,
  mux,
  n8n,
  nagios,
  naver,
  neptune,
  nethunt,
  netlas,
  neverbounce,
  newrelic,
  newsapi,
  newscatcher,
  nextcloud,
  nicereply,
  nimble,
  nomic,
  noticeable,
  notion,
  novita,
  novu,
  nozbe,
  npm,
  ntfy,
  nuget,
  nutritionix,
  nvd,
  nvidia,
  nxCloud,
  nylas,
  nytimes,
  ocrSpace,
  octopusDeploy,
  ohDear,
  okta,
  ollama,
  omnisend,
  onelogin,
  onepagecrm,
  onepassword,
  onesignal,
  onfido,
  onfleet,
  onyphe,
  openai,
  opengraphr,
  openrouter,
  openVsx,
  opsgenie,
  optimizely,
  oura,
  outline,
  owlbot,
  oxfordDictionaries,
  packagecloud,
  packagist,
  pagerduty,
  pagure,
  paloAlto,
  pandadoc,
  pandascore,
  pangea,
  paperlessNgx,
  papertrail,
  parseur,
  particle,
  partnerstack,
  passbase,
  pastebin,
  paymo,
  pdfshift,
  peopledatalabs,
  pepipost,
  percy,
  perplexity,
  persona,
  personio,
  pexels,
  phabricator,
  phase,
  philipsHue,
  phrase,
  pingdom,
  pingone,
  pinterest,
  pipedream,
  pipedrive,
  pivotalTracker,
  pixabay,
  pixie,
  plane,
  planviewLeankit,
  planyo,
  plausible,
  playfab,
  playht,
  plex,
  plivo,
  plunk,
  podio,
  poeditor,
  portkey,
  postageapp,
  posthog,
  postman,
  postmark,
  prefect,
  prefixDev,
  prismic,
  privateKey,
  privy,
  prodpad,
  productHunt,
  projectdiscovery,
  promptlayer,
  protocolsIo,
  pubnub,
  pulsedive,
  pulumi,
  pushbullet,
  pusher,
  pushover,
  pushplus,
  pypi,
  qase,
  qualtrics,
  quay,
  rapid7,
  rapidapi,
  rawg,
  raygun,
  readme,
  rebrandly,
  recordedFuture,
  reddit,
  redirectPizza,
  refiner,
  removeBg,
  repairshopr,
  replicate,
  rescuetime,
  resend,
  restpack,
  retell,
  retool,
  ringcentral,
  riotGames,
  riskiq,
  roaring,
  roblox,
  roboflow,
  rocketChat,
  rocketreach,
  rollbar,
  rootly,
  rownd,
  rubygems,
  rudderstack,
  rundeck,
  runpod,
  runrunit,
  runway,
  salesflare,
  salesforce,
  salesloft,
  sambanova,
  samsara,
  sanity,
  satismeter,
  sauceLabs,
  scaleAi,
  scoutApm,
  scrapeowl,
  scraperapi,
  scraperbox,
  scrapestack,
  scrapfly,
  scrapingant,
  scrapingbee,
  scrapingdog,
  screenshotapi,
  seafile,
  searchapi,
  seatable,
  securitytrails,
  segment,
  segmind,
  selectpdf,
  semaphoreCi,
  sematext,
  semgrep,
  semrush,
  sendbird,
  sendgrid,
  sendpulse,
  sentinelone,
  sentry,
  serpapi,
  serper,
  serpstack,
  servarr,
  serverchan,
  sheety,
  sherpadesk,
  shodan,
  shopify,
  shortcut,
  shortIo,
  shotstack,
  shutterstock,
  signalwire,
  signaturit,
  signupgenius,
  siliconflow,
  simplesat,
  sinch,
  site24x7,
  skrapp,
  skybiometry,
  slack,
  smartsheet,
  smartthings,
  smooch,
  smtp2go,
  snapcraft,
  snyk,
  socketSecurity,
  solarwinds,
  sonar,
  sonatype,
  soniox,
  soundcloud,
  sourcegraph,
  sourcehut,
  sparkle,
  sparkpost,
  speechmatics,
  split,
  splunk,
  spoonacular,
  sportmonks,
  spotify,
  square,
  squarespace,
  stabilityAi,
  stackhawk,
  statsig,
  statuscake,
  statuspage,
  steam,
  steamgriddb,
  stepfun,
  storecove,
  storyblok,
  strapi,
  strava,
  streak,
  stream,
  stripe,
  stytch,
  sumoLogic,
  supernotes,
  supertokens,
  surveysparrow,
  survicate,
  swaggerhub,
  synthesia,
  tally,
  tavily,
  tavus,
  teamcity,
  teamgate,
  teamwork,
  telegram,
  telesign,
  telnyx,
  tenable,
  tencentHunyuan,
  terraform,
  tesla,
  testrail,
  textmagic,
  tfl,
  theCatApi,
  theOddsApi,
  thingspeak,
  thousandeyes,
  threads,
  thunderstore,
  ticketmaster,
  tiktok,
  timecamp,
  timezoneapi,
  tinify,
  tinyurl,
  tLy,
  tmdb,
  tmetric,
  todoist,
  togetherAi,
  toggl,
  trackjs,
  trakt,
  transifex,
  travelpayouts,
  travisCi,
  tray,
  trello,
  trengo,
  triggerDev,
  tumblr,
  twilio,
  twitch,
  twitter,
  tyntec,
  typeform,
  typesense,
  ubidots,
  unity,
  unkey,
  unleash,
  unsplash,
  unstructured,
  upcdatabase,
  uplead,
  uploadcare,
  upstage,
  uptimeRobot,
  upwave,
  urlscan,
  usCensus,
  vapi,
  vastAi,
  vault,
  vectara,
  veracode,
  verimail,
  veriphone,
  viber,
  victorops,
  vimeo,
  virustotal,
  vk,
  volcengineArk,
  vonage,
  voyageAi,
  vpnapi,
  vscodeMarketplace,
  vulners,
  vyte,
  wakatime,
  wavefront,
  webex,
  webflow,
  weblate,
  webscraper,
  webscrapingAi,
  webshare,
  wechat,
  wecom,
  weightsAndBiases,
  whoisxml,
  whoxy,
  windmill,
  windsurf,
  wistia,
  withings,
  wix,
  wiz,
  wolframAlpha,
  woodpecker,
  wordnik,
  wordpressCom,
  workato,
  workos,
  worksnaps,
  workstack,
  wpscan,
  wrike,
  xai,
  yelp,
  ynab,
  youCom,
  yousign,
  youtrack,
  yubico,
  zabbix,
  zapier,
  zendesk,
  zenduty,
  zenkit,
  zenrows,
  zenserp,
  zeptomail,
  zerobounce,
  zhipu,
  zitadel,
  zoho,
  zonkaFeedback,
  zoom,
  zoomeye,
  zulip,
  zuplo,
  zyte,
].flat();
