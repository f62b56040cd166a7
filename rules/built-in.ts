import { ably } from "./families/ably.ts";
import { abstractApi } from "./families/abstract-api.ts";
import { abuseCh } from "./families/abuse-ch.ts";
import { abuseipdb } from "./families/abuseipdb.ts";
import { accuweather } from "./families/accuweather.ts";
import { activeCampaign } from "./families/active-campaign.ts";
import { acuity } from "./families/acuity.ts";
import { adafruitIo } from "./families/adafruit-io.ts";
import { adjust } from "./families/adjust.ts";
import { adobe } from "./families/adobe.ts";
import { adobeMarketo } from "./families/adobe-marketo.ts";
import { adyen } from "./families/adyen.ts";
import { adzuna } from "./families/adzuna.ts";
import { affirm } from "./families/affirm.ts";
import { africasTalking } from "./families/africas-talking.ts";
import { afterpay } from "./families/afterpay.ts";
import { aftership } from "./families/aftership.ts";
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
import { airvisual } from "./families/airvisual.ts";
import { airwallex } from "./families/airwallex.ts";
import { aiven } from "./families/aiven.ts";
import { akamai } from "./families/akamai.ts";
import { akeyless } from "./families/akeyless.ts";
import { alchemy } from "./families/alchemy.ts";
import { alconost } from "./families/alconost.ts";
import { algolia } from "./families/algolia.ts";
import { alibaba } from "./families/alibaba.ts";
import { alienvaultOtx } from "./families/alienvault-otx.ts";
import { aliexpress } from "./families/aliexpress.ts";
import { allsports } from "./families/allsports.ts";
import { alpaca } from "./families/alpaca.ts";
import { alphaVantage } from "./families/alpha-vantage.ts";
import { amadeus } from "./families/amadeus.ts";
import { amazonSellingPartner } from "./families/amazon-selling-partner.ts";
import { ambee } from "./families/ambee.ts";
import { amplitude } from "./families/amplitude.ts";
import { anaconda } from "./families/anaconda.ts";
import { ankr } from "./families/ankr.ts";
import { ansible } from "./families/ansible.ts";
import { anthropic } from "./families/anthropic.ts";
import { anyscale } from "./families/anyscale.ts";
import { apacta } from "./families/apacta.ts";
import { apiFootball } from "./families/api-football.ts";
import { apiNinjas } from "./families/api-ninjas.ts";
import { api2cart } from "./families/api2cart.ts";
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
import { appwrite } from "./families/appwrite.ts";
import { arcgis } from "./families/arcgis.ts";
import { arduino } from "./families/arduino.ts";
import { artifactHub } from "./families/artifact-hub.ts";
import { artsy } from "./families/artsy.ts";
import { arvancloud } from "./families/arvancloud.ts";
import { asaas } from "./families/asaas.ts";
import { asana } from "./families/asana.ts";
import { assemblyai } from "./families/assemblyai.ts";
import { astraDb } from "./families/astra-db.ts";
import { atlassian } from "./families/atlassian.ts";
import { attio } from "./families/attio.ts";
import { audd } from "./families/audd.ts";
import { auth0 } from "./families/auth0.ts";
import { authentik } from "./families/authentik.ts";
import { authorizeNet } from "./families/authorize-net.ts";
import { authress } from "./families/authress.ts";
import { autodesk } from "./families/autodesk.ts";
import { autoklose } from "./families/autoklose.ts";
import { autopilot } from "./families/autopilot.ts";
import { avalara } from "./families/avalara.ts";
import { avaza } from "./families/avaza.ts";
import { aws } from "./families/aws.ts";
import { axiom } from "./families/axiom.ts";
import { axonaut } from "./families/axonaut.ts";
import { ayrshare } from "./families/ayrshare.ts";
import { azure } from "./families/azure.ts";
import { azureConnections } from "./families/azure-connections.ts";
import { azureMarkedKeys } from "./families/azure-marked-keys.ts";
import { backblaze } from "./families/backblaze.ts";
import { baichuan } from "./families/baichuan.ts";
import { baidu } from "./families/baidu.ts";
import { balldontlie } from "./families/balldontlie.ts";
import { bamboohr } from "./families/bamboohr.ts";
import { bandwidth } from "./families/bandwidth.ts";
import { bannerbear } from "./families/bannerbear.ts";
import { baremetrics } from "./families/baremetrics.ts";
import { basecamp } from "./families/basecamp.ts";
import { baseten } from "./families/baseten.ts";
import { battleNet } from "./families/battle-net.ts";
import { beamer } from "./families/beamer.ts";
import { beebole } from "./families/beebole.ts";
import { benzinga } from "./families/benzinga.ts";
import { besttime } from "./families/besttime.ts";
import { betterStack } from "./families/better-stack.ts";
import { bigcommerce } from "./families/bigcommerce.ts";
import { billomat } from "./families/billomat.ts";
import { binance } from "./families/binance.ts";
import { binaryedge } from "./families/binaryedge.ts";
import { bind } from "./families/bind.ts";
import { bip39 } from "./families/bip39.ts";
import { bitbucket } from "./families/bitbucket.ts";
import { bitcoin } from "./families/bitcoin.ts";
import { bitcoinaverage } from "./families/bitcoinaverage.ts";
import { bitfinex } from "./families/bitfinex.ts";
import { bitget } from "./families/bitget.ts";
import { bitgo } from "./families/bitgo.ts";
import { bitly } from "./families/bitly.ts";
import { bitmex } from "./families/bitmex.ts";
import { bitrise } from "./families/bitrise.ts";
import { bitstamp } from "./families/bitstamp.ts";
import { bittrex } from "./families/bittrex.ts";
import { bitwarden } from "./families/bitwarden.ts";
import { blackDuck } from "./families/black-duck.ts";
import { blockchainCom } from "./families/blockchain-com.ts";
import { blockchainNode } from "./families/blockchain-node.ts";
import { blockcypher } from "./families/blockcypher.ts";
import { blockfrost } from "./families/blockfrost.ts";
import { bluesky } from "./families/bluesky.ts";
import { blynk } from "./families/blynk.ts";
import { box } from "./families/box.ts";
import { braintree } from "./families/braintree.ts";
import { braintrust } from "./families/braintrust.ts";
import { branch } from "./families/branch.ts";
import { braveSearch } from "./families/brave-search.ts";
import { braze } from "./families/braze.ts";
import { brevo } from "./families/brevo.ts";
import { brex } from "./families/brex.ts";
import { bridgecrew } from "./families/bridgecrew.ts";
import { brightData } from "./families/bright-data.ts";
import { browserbase } from "./families/browserbase.ts";
import { browserless } from "./families/browserless.ts";
import { browserstack } from "./families/browserstack.ts";
import { browshot } from "./families/browshot.ts";
import { btcpayServer } from "./families/btcpay-server.ts";
import { buddy } from "./families/buddy.ts";
import { buffer } from "./families/buffer.ts";
import { bugherd } from "./families/bugherd.ts";
import { bugsnag } from "./families/bugsnag.ts";
import { buildbuddy } from "./families/buildbuddy.ts";
import { buildkite } from "./families/buildkite.ts";
import { bunny } from "./families/bunny.ts";
import { buttercms } from "./families/buttercms.ts";
import { buttondown } from "./families/buttondown.ts";
import { bybit } from "./families/bybit.ts";
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
import { cashfree } from "./families/cashfree.ts";
import { caspio } from "./families/caspio.ts";
import { castAi } from "./families/cast-ai.ts";
import { censys } from "./families/censys.ts";
import { centralstationcrm } from "./families/centralstationcrm.ts";
import { cerebras } from "./families/cerebras.ts";
import { cexIo } from "./families/cex-io.ts";
import { cfx } from "./families/cfx.ts";
import { chainstack } from "./families/chainstack.ts";
import { chargebee } from "./families/chargebee.ts";
import { chartmogul } from "./families/chartmogul.ts";
import { chatbotCom } from "./families/chatbot-com.ts";
import { chatfuel } from "./families/chatfuel.ts";
import { chatwoot } from "./families/chatwoot.ts";
import { checkly } from "./families/checkly.ts";
import { checkmarx } from "./families/checkmarx.ts";
import { checkoutCom } from "./families/checkout-com.ts";
import { checkr } from "./families/checkr.ts";
import { chocolatey } from "./families/chocolatey.ts";
import { chroma } from "./families/chroma.ts";
import { chromatic } from "./families/chromatic.ts";
import { chutes } from "./families/chutes.ts";
import { cicero } from "./families/cicero.ts";
import { cielo } from "./families/cielo.ts";
import { circleci } from "./families/circleci.ts";
import { civo } from "./families/civo.ts";
import { clarifai } from "./families/clarifai.ts";
import { clearbit } from "./families/clearbit.ts";
import { clearml } from "./families/clearml.ts";
import { clerk } from "./families/clerk.ts";
import { clickhelp } from "./families/clickhelp.ts";
import { clickhouse } from "./families/clickhouse.ts";
import { clicksend } from "./families/clicksend.ts";
import { clickup } from "./families/clickup.ts";
import { cliengo } from "./families/cliengo.ts";
import { clipdrop } from "./families/clipdrop.ts";
import { clockify } from "./families/clockify.ts";
import { clockworkSms } from "./families/clockwork-sms.ts";
import { clojars } from "./families/clojars.ts";
import { close } from "./families/close.ts";
import { cloudamqp } from "./families/cloudamqp.ts";
import { cloudflare } from "./families/cloudflare.ts";
import { cloudhealth } from "./families/cloudhealth.ts";
import { cloudimage } from "./families/cloudimage.ts";
import { cloudinary } from "./families/cloudinary.ts";
import { cloudmersive } from "./families/cloudmersive.ts";
import { cloudsmith } from "./families/cloudsmith.ts";
import { clustdoc } from "./families/clustdoc.ts";
import { cockroachdb } from "./families/cockroachdb.ts";
import { cocoapods } from "./families/cocoapods.ts";
import { coda } from "./families/coda.ts";
import { codacy } from "./families/codacy.ts";
import { codat } from "./families/codat.ts";
import { codeclimate } from "./families/codeclimate.ts";
import { codecov } from "./families/codecov.ts";
import { codefresh } from "./families/codefresh.ts";
import { codemagic } from "./families/codemagic.ts";
import { coder } from "./families/coder.ts";
import { codesandbox } from "./families/codesandbox.ts";
import { cognito } from "./families/cognito.ts";
import { cohere } from "./families/cohere.ts";
import { coinapi } from "./families/coinapi.ts";
import { coinbase } from "./families/coinbase.ts";
import { coinbaseCommerce } from "./families/coinbase-commerce.ts";
import { coingecko } from "./families/coingecko.ts";
import { coinlayer } from "./families/coinlayer.ts";
import { coinlib } from "./families/coinlib.ts";
import { coinmarketcap } from "./families/coinmarketcap.ts";
import { coinpayments } from "./families/coinpayments.ts";
import { column } from "./families/column.ts";
import { comet } from "./families/comet.ts";
import { cometchat } from "./families/cometchat.ts";
import { commandLines } from "./families/command-lines.ts";
import { commercejs } from "./families/commercejs.ts";
import { commercetools } from "./families/commercetools.ts";
import { commoditiesApi } from "./families/commodities-api.ts";
import { companiesHouse } from "./families/companies-house.ts";
import { companyhub } from "./families/companyhub.ts";
import { composio } from "./families/composio.ts";
import { conekta } from "./families/conekta.ts";
import { configcat } from "./families/configcat.ts";
import { confluent } from "./families/confluent.ts";
import { conjur } from "./families/conjur.ts";
import { connectionStrings } from "./families/connection-strings.ts";
import { constellix } from "./families/constellix.ts";
import { consul } from "./families/consul.ts";
import { contentful } from "./families/contentful.ts";
import { contentstack } from "./families/contentstack.ts";
import { context7 } from "./families/context7.ts";
import { convertapi } from "./families/convertapi.ts";
import { convertkit } from "./families/convertkit.ts";
import { convex } from "./families/convex.ts";
import { coolify } from "./families/coolify.ts";
import { copper } from "./families/copper.ts";
import { coralogix } from "./families/coralogix.ts";
import { couchbase } from "./families/couchbase.ts";
import { countrylayer } from "./families/countrylayer.ts";
import { courier } from "./families/courier.ts";
import { covalent } from "./families/covalent.ts";
import { coveralls } from "./families/coveralls.ts";
import { coze } from "./families/coze.ts";
import { cpanel } from "./families/cpanel.ts";
import { craftmypdf } from "./families/craftmypdf.ts";
import { cratesIo } from "./families/crates-io.ts";
import { crawlbase } from "./families/crawlbase.ts";
import { criminalIp } from "./families/criminal-ip.ts";
import { crisp } from "./families/crisp.ts";
import { cronitor } from "./families/cronitor.ts";
import { crossmint } from "./families/crossmint.ts";
import { crowdin } from "./families/crowdin.ts";
import { crowdstrike } from "./families/crowdstrike.ts";
import { cryptoCom } from "./families/crypto-com.ts";
import { cryptocompare } from "./families/cryptocompare.ts";
import { culqi } from "./families/culqi.ts";
import { currencyFreaks } from "./families/currency-freaks.ts";
import { currencybeacon } from "./families/currencybeacon.ts";
import { currencycloud } from "./families/currencycloud.ts";
import { currencylayer } from "./families/currencylayer.ts";
import { currents } from "./families/currents.ts";
import { currentsApi } from "./families/currents-api.ts";
import { cursor } from "./families/cursor.ts";
import { customerIo } from "./families/customer-io.ts";
import { cybersource } from "./families/cybersource.ts";
import { cypress } from "./families/cypress.ts";
import { dagshub } from "./families/dagshub.ts";
import { dagster } from "./families/dagster.ts";
import { daily } from "./families/daily.ts";
import { dandelion } from "./families/dandelion.ts";
import { dashscope } from "./families/dashscope.ts";
import { dataGov } from "./families/data-gov.ts";
import { database } from "./families/database.ts";
import { databento } from "./families/databento.ts";
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
import { definedNetworking } from "./families/defined-networking.ts";
import { delighted } from "./families/delighted.ts";
import { denoDeploy } from "./families/deno-deploy.ts";
import { dependencyTrack } from "./families/dependency-track.ts";
import { depot } from "./families/depot.ts";
import { deputy } from "./families/deputy.ts";
import { deribit } from "./families/deribit.ts";
import { descope } from "./families/descope.ts";
import { desec } from "./families/desec.ts";
import { detectLanguage } from "./families/detect-language.ts";
import { detectify } from "./families/detectify.ts";
import { devcycle } from "./families/devcycle.ts";
import { devin } from "./families/devin.ts";
import { devto } from "./families/devto.ts";
import { dfuse } from "./families/dfuse.ts";
import { dhl } from "./families/dhl.ts";
import { diffbot } from "./families/diffbot.ts";
import { dify } from "./families/dify.ts";
import { digitalocean } from "./families/digitalocean.ts";
import { dingtalk } from "./families/dingtalk.ts";
import { directus } from "./families/directus.ts";
import { discogs } from "./families/discogs.ts";
import { discord } from "./families/discord.ts";
import { disqus } from "./families/disqus.ts";
import { ditto } from "./families/ditto.ts";
import { dnsMadeEasy } from "./families/dns-made-easy.ts";
import { dnsdb } from "./families/dnsdb.ts";
import { dnsimple } from "./families/dnsimple.ts";
import { dnspod } from "./families/dnspod.ts";
import { docker } from "./families/docker.ts";
import { docparser } from "./families/docparser.ts";
import { docusign } from "./families/docusign.ts";
import { domeneshop } from "./families/domeneshop.ts";
import { doordash } from "./families/doordash.ts";
import { doppler } from "./families/doppler.ts";
import { dotdigital } from "./families/dotdigital.ts";
import { dotenv } from "./families/dotenv.ts";
import { dreamhost } from "./families/dreamhost.ts";
import { dribbble } from "./families/dribbble.ts";
import { drip } from "./families/drip.ts";
import { dronahq } from "./families/dronahq.ts";
import { drone } from "./families/drone.ts";
import { dropbox } from "./families/dropbox.ts";
import { dropboxSign } from "./families/dropbox-sign.ts";
import { dub } from "./families/dub.ts";
import { duckdns } from "./families/duckdns.ts";
import { duffel } from "./families/duffel.ts";
import { dune } from "./families/dune.ts";
import { duo } from "./families/duo.ts";
import { dvcStudio } from "./families/dvc-studio.ts";
import { dwolla } from "./families/dwolla.ts";
import { dynalist } from "./families/dynalist.ts";
import { dynatrace } from "./families/dynatrace.ts";
import { dynu } from "./families/dynu.ts";
import { dyspatch } from "./families/dyspatch.ts";
import { e2b } from "./families/e2b.ts";
import { easypost } from "./families/easypost.ts";
import { ebay } from "./families/ebay.ts";
import { ecwid } from "./families/ecwid.ts";
import { edamam } from "./families/edamam.ts";
import { egnyte } from "./families/egnyte.ts";
import { eightXEight } from "./families/eight-x-eight.ts";
import { elastic } from "./families/elastic.ts";
import { elasticEmail } from "./families/elastic-email.ts";
import { elevenlabs } from "./families/elevenlabs.ts";
import { emailOctopus } from "./families/email-octopus.ts";
import { enablex } from "./families/enablex.ts";
import { endorLabs } from "./families/endor-labs.ts";
import { env0 } from "./families/env0.ts";
import { envkey } from "./families/envkey.ts";
import { eodhd } from "./families/eodhd.ts";
import { epicGames } from "./families/epic-games.ts";
import { equinix } from "./families/equinix.ts";
import { ethereum } from "./families/ethereum.ts";
import { etherscan } from "./families/etherscan.ts";
import { ethplorer } from "./families/ethplorer.ts";
import { etsy } from "./families/etsy.ts";
import { eventbrite } from "./families/eventbrite.ts";
import { everhour } from "./families/everhour.ts";
import { evernote } from "./families/evernote.ts";
import { eversign } from "./families/eversign.ts";
import { evervault } from "./families/evervault.ts";
import { exa } from "./families/exa.ts";
import { exchangerateApi } from "./families/exchangerate-api.ts";
import { exchangeratesApi } from "./families/exchangerates-api.ts";
import { exoscale } from "./families/exoscale.ts";
import { expo } from "./families/expo.ts";
import { facebook } from "./families/facebook.ts";
import { faceit } from "./families/faceit.ts";
import { faceplusplus } from "./families/faceplusplus.ts";
import { fakejson } from "./families/fakejson.ts";
import { falAi } from "./families/fal-ai.ts";
import { fastforex } from "./families/fastforex.ts";
import { fastly } from "./families/fastly.ts";
import { fauna } from "./families/fauna.ts";
import { fedex } from "./families/fedex.ts";
import { feedier } from "./families/feedier.ts";
import { feishu } from "./families/feishu.ts";
import { figma } from "./families/figma.ts";
import { filebase } from "./families/filebase.ts";
import { finage } from "./families/finage.ts";
import { financialModelingPrep } from "./families/financial-modeling-prep.ts";
import { finicity } from "./families/finicity.ts";
import { finnhub } from "./families/finnhub.ts";
import { firebase } from "./families/firebase.ts";
import { firecrawl } from "./families/firecrawl.ts";
import { firehydrant } from "./families/firehydrant.ts";
import { fireworksAi } from "./families/fireworks-ai.ts";
import { fitbit } from "./families/fitbit.ts";
import { fixer } from "./families/fixer.ts";
import { flagsmith } from "./families/flagsmith.ts";
import { flatIo } from "./families/flat-io.ts";
import { fleetbase } from "./families/fleetbase.ts";
import { flickr } from "./families/flickr.ts";
import { flightapi } from "./families/flightapi.ts";
import { flightaware } from "./families/flightaware.ts";
import { flightstats } from "./families/flightstats.ts";
import { flutterwave } from "./families/flutterwave.ts";
import { fly } from "./families/fly.ts";
import { fmfw } from "./families/fmfw.ts";
import { fofa } from "./families/fofa.ts";
import { footballData } from "./families/football-data.ts";
import { forgejo } from "./families/forgejo.ts";
import { formstack } from "./families/formstack.ts";
import { fossa } from "./families/fossa.ts";
import { foursquare } from "./families/foursquare.ts";
import { frameio } from "./families/frameio.ts";
import { frameworks } from "./families/frameworks.ts";
import { fred } from "./families/fred.ts";
import { freeagent } from "./families/freeagent.ts";
import { freemius } from "./families/freemius.ts";
import { freepik } from "./families/freepik.ts";
import { freshbooks } from "./families/freshbooks.ts";
import { freshdesk } from "./families/freshdesk.ts";
import { freshworks } from "./families/freshworks.ts";
import { friendli } from "./families/friendli.ts";
import { front } from "./families/front.ts";
import { frontegg } from "./families/frontegg.ts";
import { fulcrum } from "./families/fulcrum.ts";
import { fullcontact } from "./families/fullcontact.ts";
import { fullhunt } from "./families/fullhunt.ts";
import { fullstory } from "./families/fullstory.ts";
import { fusebill } from "./families/fusebill.ts";
import { fusionauth } from "./families/fusionauth.ts";
import { gandi } from "./families/gandi.ts";
import { gateIo } from "./families/gate-io.ts";
import { gcp } from "./families/gcp.ts";
import { gemfury } from "./families/gemfury.ts";
import { geminiExchange } from "./families/gemini-exchange.ts";
import { generic } from "./families/generic.ts";
import { genius } from "./families/genius.ts";
import { geoapify } from "./families/geoapify.ts";
import { geocodify } from "./families/geocodify.ts";
import { geocodio } from "./families/geocodio.ts";
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
import { glassnode } from "./families/glassnode.ts";
import { gnews } from "./families/gnews.ts";
import { gocardless } from "./families/gocardless.ts";
import { gocd } from "./families/gocd.ts";
import { godaddy } from "./families/godaddy.ts";
import { gogs } from "./families/gogs.ts";
import { gong } from "./families/gong.ts";
import { goodday } from "./families/goodday.ts";
import { googleChat } from "./families/google-chat.ts";
import { googleGemini } from "./families/google-gemini.ts";
import { googleWorkspace } from "./families/google-workspace.ts";
import { gorgias } from "./families/gorgias.ts";
import { gotify } from "./families/gotify.ts";
import { govNotify } from "./families/gov-notify.ts";
import { govUkOs } from "./families/gov-uk-os.ts";
import { gradle } from "./families/gradle.ts";
import { grafana } from "./families/grafana.ts";
import { graphhopper } from "./families/graphhopper.ts";
import { greenhouse } from "./families/greenhouse.ts";
import { greptile } from "./families/greptile.ts";
import { greynoise } from "./families/greynoise.ts";
import { groove } from "./families/groove.ts";
import { groq } from "./families/groq.ts";
import { growthbook } from "./families/growthbook.ts";
import { guardian } from "./families/guardian.ts";
import { guardsquare } from "./families/guardsquare.ts";
import { gumroad } from "./families/gumroad.ts";
import { gupshup } from "./families/gupshup.ts";
import { guru } from "./families/guru.ts";
import { gusto } from "./families/gusto.ts";
import { gyazo } from "./families/gyazo.ts";
import { happi } from "./families/happi.ts";
import { happyscribe } from "./families/happyscribe.ts";
import { harness } from "./families/harness.ts";
import { harvest } from "./families/harvest.ts";
import { hashicorp } from "./families/hashicorp.ts";
import { hashicorpCloud } from "./families/hashicorp-cloud.ts";
import { hasura } from "./families/hasura.ts";
import { haveibeenpwned } from "./families/haveibeenpwned.ts";
import { headscale } from "./families/headscale.ts";
import { healthchecksIo } from "./families/healthchecks-io.ts";
import { hedra } from "./families/hedra.ts";
import { helicone } from "./families/helicone.ts";
import { helius } from "./families/helius.ts";
import { helpScout } from "./families/help-scout.ts";
import { here } from "./families/here.ts";
import { heroku } from "./families/heroku.ts";
import { hetzner } from "./families/hetzner.ts";
import { hexPm } from "./families/hex-pm.ts";
import { heygen } from "./families/heygen.ts";
import { highnote } from "./families/highnote.ts";
import { holidayApi } from "./families/holiday-api.ts";
import { honeybadger } from "./families/honeybadger.ts";
import { honeycomb } from "./families/honeycomb.ts";
import { html2pdf } from "./families/html2pdf.ts";
import { httpClients } from "./families/http-clients.ts";
import { httpHeaders } from "./families/http-headers.ts";
import { huaweiCloud } from "./families/huawei-cloud.ts";
import { hubspot } from "./families/hubspot.ts";
import { huggingface } from "./families/huggingface.ts";
import { humanity } from "./families/humanity.ts";
import { humanloop } from "./families/humanloop.ts";
import { hume } from "./families/hume.ts";
import { hunter } from "./families/hunter.ts";
import { huobi } from "./families/huobi.ts";
import { hybridAnalysis } from "./families/hybrid-analysis.ts";
import { hyperbrowser } from "./families/hyperbrowser.ts";
import { hyperping } from "./families/hyperping.ts";
import { hypertrack } from "./families/hypertrack.ts";
import { hypixel } from "./families/hypixel.ts";
import { ibmCloud } from "./families/ibm-cloud.ts";
import { iconfinder } from "./families/iconfinder.ts";
import { idealPostcodes } from "./families/ideal-postcodes.ts";
import { iexCloud } from "./families/iex-cloud.ts";
import { ifttt } from "./families/ifttt.ts";
import { imagekit } from "./families/imagekit.ts";
import { imagga } from "./families/imagga.ts";
import { imgix } from "./families/imgix.ts";
import { imgur } from "./families/imgur.ts";
import { impalaTravel } from "./families/impala-travel.ts";
import { infisical } from "./families/infisical.ts";
import { influxdb } from "./families/influxdb.ts";
import { infobip } from "./families/infobip.ts";
import { infomaniak } from "./families/infomaniak.ts";
import { infracost } from "./families/infracost.ts";
import { infura } from "./families/infura.ts";
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
import { intrinio } from "./families/intrinio.ts";
import { intuit } from "./families/intuit.ts";
import { invoiceocean } from "./families/invoiceocean.ts";
import { ionic } from "./families/ionic.ts";
import { ionos } from "./families/ionos.ts";
import { ipapi } from "./families/ipapi.ts";
import { ipdata } from "./families/ipdata.ts";
import { ipgeolocation } from "./families/ipgeolocation.ts";
import { ipify } from "./families/ipify.ts";
import { ipinfo } from "./families/ipinfo.ts";
import { ipinfodb } from "./families/ipinfodb.ts";
import { ipqualityscore } from "./families/ipqualityscore.ts";
import { ipstack } from "./families/ipstack.ts";
import { iterable } from "./families/iterable.ts";
import { iyzico } from "./families/iyzico.ts";
import { jamf } from "./families/jamf.ts";
import { jawg } from "./families/jawg.ts";
import { jellyfin } from "./families/jellyfin.ts";
import { jenkins } from "./families/jenkins.ts";
import { jfrog } from "./families/jfrog.ts";
import { jinaAi } from "./families/jina-ai.ts";
import { joeSandbox } from "./families/joe-sandbox.ts";
import { jotform } from "./families/jotform.ts";
import { jsr } from "./families/jsr.ts";
import { jumio } from "./families/jumio.ts";
import { jumpcloud } from "./families/jumpcloud.ts";
import { juro } from "./families/juro.ts";
import { jwk } from "./families/jwk.ts";
import { jwt } from "./families/jwt.ts";
import { kaggle } from "./families/kaggle.ts";
import { kagi } from "./families/kagi.ts";
import { kakao } from "./families/kakao.ts";
import { keap } from "./families/keap.ts";
import { keeper } from "./families/keeper.ts";
import { keyEncoding } from "./families/key-encoding.ts";
import { keycdn } from "./families/keycdn.ts";
import { keycloak } from "./families/keycloak.ts";
import { kickbox } from "./families/kickbox.ts";
import { kiwiTequila } from "./families/kiwi-tequila.ts";
import { klarna } from "./families/klarna.ts";
import { klaviyo } from "./families/klaviyo.ts";
import { knock } from "./families/knock.ts";
import { kong } from "./families/kong.ts";
import { kontentAi } from "./families/kontent-ai.ts";
import { koyeb } from "./families/koyeb.ts";
import { kraken } from "./families/kraken.ts";
import { kubernetes } from "./families/kubernetes.ts";
import { kubernetesFiles } from "./families/kubernetes-files.ts";
import { kucoin } from "./families/kucoin.ts";
import { kushki } from "./families/kushki.ts";
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
import { lemonSqueezy } from "./families/lemon-squeezy.ts";
import { leonardoAi } from "./families/leonardo-ai.ts";
import { lessAnnoyingCrm } from "./families/less-annoying-crm.ts";
import { librariesIo } from "./families/libraries-io.ts";
import { librato } from "./families/librato.ts";
import { lichess } from "./families/lichess.ts";
import { lighton } from "./families/lighton.ts";
import { lightspeed } from "./families/lightspeed.ts";
import { lightstep } from "./families/lightstep.ts";
import { line } from "./families/line.ts";
import { linear } from "./families/linear.ts";
import { linkedin } from "./families/linkedin.ts";
import { linkpreview } from "./families/linkpreview.ts";
import { linkup } from "./families/linkup.ts";
import { linode } from "./families/linode.ts";
import { litellm } from "./families/litellm.ts";
import { lithic } from "./families/lithic.ts";
import { liveAgent } from "./families/live-agent.ts";
import { livechat } from "./families/livechat.ts";
import { livekit } from "./families/livekit.ts";
import { livestorm } from "./families/livestorm.ts";
import { llamaCloud } from "./families/llama-cloud.ts";
import { lob } from "./families/lob.ts";
import { localazy } from "./families/localazy.ts";
import { localstack } from "./families/localstack.ts";
import { locationiq } from "./families/locationiq.ts";
import { logfire } from "./families/logfire.ts";
import { loggly } from "./families/loggly.ts";
import { loginradius } from "./families/loginradius.ts";
import { logto } from "./families/logto.ts";
import { logzIo } from "./families/logz-io.ts";
import { lokalise } from "./families/lokalise.ts";
import { looker } from "./families/looker.ts";
import { loops } from "./families/loops.ts";
import { loqate } from "./families/loqate.ts";
import { losant } from "./families/losant.ts";
import { loyverse } from "./families/loyverse.ts";
import { luadns } from "./families/luadns.ts";
import { luma } from "./families/luma.ts";
import { lunchmoney } from "./families/lunchmoney.ts";
import { luno } from "./families/luno.ts";
import { lyft } from "./families/lyft.ts";
import { macaddressIo } from "./families/macaddress-io.ts";
import { madkudu } from "./families/madkudu.ts";
import { magento } from "./families/magento.ts";
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
import { mapbox } from "./families/mapbox.ts";
import { mapillary } from "./families/mapillary.ts";
import { mapquest } from "./families/mapquest.ts";
import { maptiler } from "./families/maptiler.ts";
import { marketstack } from "./families/marketstack.ts";
import { mastodon } from "./families/mastodon.ts";
import { materialize } from "./families/materialize.ts";
import { mathpix } from "./families/mathpix.ts";
import { matomo } from "./families/matomo.ts";
import { matrix } from "./families/matrix.ts";
import { mattermost } from "./families/mattermost.ts";
import { mavenlink } from "./families/mavenlink.ts";
import { maxmind } from "./families/maxmind.ts";
import { medium } from "./families/medium.ts";
import { meilisearch } from "./families/meilisearch.ts";
import { meistertask } from "./families/meistertask.ts";
import { mem0 } from "./families/mem0.ts";
import { mend } from "./families/mend.ts";
import { meraki } from "./families/meraki.ts";
import { mercadoPago } from "./families/mercado-pago.ts";
import { mercury } from "./families/mercury.ts";
import { mergify } from "./families/mergify.ts";
import { merriamWebster } from "./families/merriam-webster.ts";
import { mesibo } from "./families/mesibo.ts";
import { messagebird } from "./families/messagebird.ts";
import { messari } from "./families/messari.ts";
import { metadefender } from "./families/metadefender.ts";
import { mexc } from "./families/mexc.ts";
import { mezmo } from "./families/mezmo.ts";
import { microsoftTeams } from "./families/microsoft-teams.ts";
import { midtrans } from "./families/midtrans.ts";
import { mindee } from "./families/mindee.ts";
import { minimax } from "./families/minimax.ts";
import { minio } from "./families/minio.ts";
import { minisign } from "./families/minisign.ts";
import { miro } from "./families/miro.ts";
import { misp } from "./families/misp.ts";
import { mistral } from "./families/mistral.ts";
import { mite } from "./families/mite.ts";
import { mixmax } from "./families/mixmax.ts";
import { mixpanel } from "./families/mixpanel.ts";
import { modal } from "./families/modal.ts";
import { modrinth } from "./families/modrinth.ts";
import { mollie } from "./families/mollie.ts";
import { monday } from "./families/monday.ts";
import { mongodbAtlas } from "./families/mongodb-atlas.ts";
import { moodle } from "./families/moodle.ts";
import { moonclerk } from "./families/moonclerk.ts";
import { moonpay } from "./families/moonpay.ts";
import { moonshot } from "./families/moonshot.ts";
import { moosend } from "./families/moosend.ts";
import { moralis } from "./families/moralis.ts";
import { moyasar } from "./families/moyasar.ts";
import { mozillaAddons } from "./families/mozilla-addons.ts";
import { msg91 } from "./families/msg91.ts";
import { murf } from "./families/murf.ts";
import { musixmatch } from "./families/musixmatch.ts";
import { mux } from "./families/mux.ts";
import { n8n } from "./families/n8n.ts";
import { nagios } from "./families/nagios.ts";
import { nameCom } from "./families/name-com.ts";
import { namecheap } from "./families/namecheap.ts";
import { nasdaqDataLink } from "./families/nasdaq-data-link.ts";
import { naver } from "./families/naver.ts";
import { naverCloud } from "./families/naver-cloud.ts";
import { neo4j } from "./families/neo4j.ts";
import { neon } from "./families/neon.ts";
import { neptune } from "./families/neptune.ts";
import { netbird } from "./families/netbird.ts";
import { nethunt } from "./families/nethunt.ts";
import { netlas } from "./families/netlas.ts";
import { netlify } from "./families/netlify.ts";
import { networkDevices } from "./families/network-devices.ts";
import { neverbounce } from "./families/neverbounce.ts";
import { newrelic } from "./families/newrelic.ts";
import { newsapi } from "./families/newsapi.ts";
import { newscatcher } from "./families/newscatcher.ts";
import { newsdataIo } from "./families/newsdata-io.ts";
import { nextcloud } from "./families/nextcloud.ts";
import { nftStorage } from "./families/nft-storage.ts";
import { nftport } from "./families/nftport.ts";
import { ngrok } from "./families/ngrok.ts";
import { nicereply } from "./families/nicereply.ts";
import { nimble } from "./families/nimble.ts";
import { njalla } from "./families/njalla.ts";
import { noaa } from "./families/noaa.ts";
import { nomad } from "./families/nomad.ts";
import { nomic } from "./families/nomic.ts";
import { nomics } from "./families/nomics.ts";
import { notes } from "./families/notes.ts";
import { noticeable } from "./families/noticeable.ts";
import { notion } from "./families/notion.ts";
import { novita } from "./families/novita.ts";
import { novu } from "./families/novu.ts";
import { nowpayments } from "./families/nowpayments.ts";
import { nozbe } from "./families/nozbe.ts";
import { npm } from "./families/npm.ts";
import { ns1 } from "./families/ns1.ts";
import { ntfy } from "./families/ntfy.ts";
import { nuget } from "./families/nuget.ts";
import { nutritionix } from "./families/nutritionix.ts";
import { nvd } from "./families/nvd.ts";
import { nvidia } from "./families/nvidia.ts";
import { nxCloud } from "./families/nx-cloud.ts";
import { nylas } from "./families/nylas.ts";
import { nytimes } from "./families/nytimes.ts";
import { oanda } from "./families/oanda.ts";
import { ocrSpace } from "./families/ocr-space.ts";
import { octopusDeploy } from "./families/octopus-deploy.ts";
import { oculus } from "./families/oculus.ts";
import { ohDear } from "./families/oh-dear.ts";
import { okta } from "./families/okta.ts";
import { okx } from "./families/okx.ts";
import { ollama } from "./families/ollama.ts";
import { omise } from "./families/omise.ts";
import { omnisend } from "./families/omnisend.ts";
import { oneTimePasswords } from "./families/one-time-passwords.ts";
import { onelogin } from "./families/onelogin.ts";
import { onepagecrm } from "./families/onepagecrm.ts";
import { onepassword } from "./families/onepassword.ts";
import { onesignal } from "./families/onesignal.ts";
import { onfido } from "./families/onfido.ts";
import { onfleet } from "./families/onfleet.ts";
import { onyphe } from "./families/onyphe.ts";
import { openExchangeRates } from "./families/open-exchange-rates.ts";
import { openVsx } from "./families/open-vsx.ts";
import { openai } from "./families/openai.ts";
import { opencage } from "./families/opencage.ts";
import { opengraphr } from "./families/opengraphr.ts";
import { opennode } from "./families/opennode.ts";
import { openpay } from "./families/openpay.ts";
import { openrouter } from "./families/openrouter.ts";
import { openrouteservice } from "./families/openrouteservice.ts";
import { opensea } from "./families/opensea.ts";
import { openshift } from "./families/openshift.ts";
import { openstack } from "./families/openstack.ts";
import { openuv } from "./families/openuv.ts";
import { openvpn } from "./families/openvpn.ts";
import { openweather } from "./families/openweather.ts";
import { opsgenie } from "./families/opsgenie.ts";
import { optimizely } from "./families/optimizely.ts";
import { oura } from "./families/oura.ts";
import { outline } from "./families/outline.ts";
import { ovh } from "./families/ovh.ts";
import { owlbot } from "./families/owlbot.ts";
import { oxfordDictionaries } from "./families/oxford-dictionaries.ts";
import { packageManagerFiles } from "./families/package-manager-files.ts";
import { packagecloud } from "./families/packagecloud.ts";
import { packagist } from "./families/packagist.ts";
import { paddle } from "./families/paddle.ts";
import { pagarMe } from "./families/pagar-me.ts";
import { pagerduty } from "./families/pagerduty.ts";
import { pagseguro } from "./families/pagseguro.ts";
import { pagure } from "./families/pagure.ts";
import { paloAlto } from "./families/palo-alto.ts";
import { pandadoc } from "./families/pandadoc.ts";
import { pandascore } from "./families/pandascore.ts";
import { pangea } from "./families/pangea.ts";
import { paperlessNgx } from "./families/paperless-ngx.ts";
import { paperspace } from "./families/paperspace.ts";
import { papertrail } from "./families/papertrail.ts";
import { parseur } from "./families/parseur.ts";
import { particle } from "./families/particle.ts";
import { partnerstack } from "./families/partnerstack.ts";
import { passbase } from "./families/passbase.ts";
import { passwordFiles } from "./families/password-files.ts";
import { passwordHashes } from "./families/password-hashes.ts";
import { pastebin } from "./families/pastebin.ts";
import { patreon } from "./families/patreon.ts";
import { payJp } from "./families/pay-jp.ts";
import { paymentwall } from "./families/paymentwall.ts";
import { paymo } from "./families/paymo.ts";
import { paymob } from "./families/paymob.ts";
import { paymongo } from "./families/paymongo.ts";
import { paypal } from "./families/paypal.ts";
import { payplug } from "./families/payplug.ts";
import { paystack } from "./families/paystack.ts";
import { paytabs } from "./families/paytabs.ts";
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
import { phpApplications } from "./families/php-applications.ts";
import { phpFrameworks } from "./families/php-frameworks.ts";
import { phrase } from "./families/phrase.ts";
import { pinata } from "./families/pinata.ts";
import { pinecone } from "./families/pinecone.ts";
import { pingdom } from "./families/pingdom.ts";
import { pingone } from "./families/pingone.ts";
import { pinterest } from "./families/pinterest.ts";
import { pipedream } from "./families/pipedream.ts";
import { pipedrive } from "./families/pipedrive.ts";
import { pivotalTracker } from "./families/pivotal-tracker.ts";
import { pixabay } from "./families/pixabay.ts";
import { pixie } from "./families/pixie.ts";
import { plaid } from "./families/plaid.ts";
import { plane } from "./families/plane.ts";
import { planetscale } from "./families/planetscale.ts";
import { planviewLeankit } from "./families/planview-leankit.ts";
import { planyo } from "./families/planyo.ts";
import { plausible } from "./families/plausible.ts";
import { playfab } from "./families/playfab.ts";
import { playht } from "./families/playht.ts";
import { plesk } from "./families/plesk.ts";
import { plex } from "./families/plex.ts";
import { plivo } from "./families/plivo.ts";
import { plunk } from "./families/plunk.ts";
import { podio } from "./families/podio.ts";
import { poeditor } from "./families/poeditor.ts";
import { polarSh } from "./families/polar-sh.ts";
import { poloniex } from "./families/poloniex.ts";
import { polygonIo } from "./families/polygon-io.ts";
import { polymarket } from "./families/polymarket.ts";
import { porkbun } from "./families/porkbun.ts";
import { portainer } from "./families/portainer.ts";
import { portkey } from "./families/portkey.ts";
import { positionstack } from "./families/positionstack.ts";
import { postageapp } from "./families/postageapp.ts";
import { posthog } from "./families/posthog.ts";
import { postman } from "./families/postman.ts";
import { postmark } from "./families/postmark.ts";
import { prefect } from "./families/prefect.ts";
import { prefixDev } from "./families/prefix-dev.ts";
import { prestashop } from "./families/prestashop.ts";
import { printful } from "./families/printful.ts";
import { printify } from "./families/printify.ts";
import { prismic } from "./families/prismic.ts";
import { privateAi } from "./families/private-ai.ts";
import { privateKey } from "./families/private-key.ts";
import { privy } from "./families/privy.ts";
import { prodpad } from "./families/prodpad.ts";
import { productHunt } from "./families/product-hunt.ts";
import { profitwell } from "./families/profitwell.ts";
import { projectdiscovery } from "./families/projectdiscovery.ts";
import { promptlayer } from "./families/promptlayer.ts";
import { proof } from "./families/proof.ts";
import { protocolsIo } from "./families/protocols-io.ts";
import { proxmox } from "./families/proxmox.ts";
import { pubnub } from "./families/pubnub.ts";
import { pulsedive } from "./families/pulsedive.ts";
import { pulumi } from "./families/pulumi.ts";
import { purestake } from "./families/purestake.ts";
import { pushbullet } from "./families/pushbullet.ts";
import { pusher } from "./families/pusher.ts";
import { pushover } from "./families/pushover.ts";
import { pushplus } from "./families/pushplus.ts";
import { putty } from "./families/putty.ts";
import { pypi } from "./families/pypi.ts";
import { pythonanywhere } from "./families/pythonanywhere.ts";
import { qase } from "./families/qase.ts";
import { qdrant } from "./families/qdrant.ts";
import { qualtrics } from "./families/qualtrics.ts";
import { quay } from "./families/quay.ts";
import { quicknode } from "./families/quicknode.ts";
import { rackspace } from "./families/rackspace.ts";
import { radar } from "./families/radar.ts";
import { railway } from "./families/railway.ts";
import { rainforestPay } from "./families/rainforest-pay.ts";
import { ramp } from "./families/ramp.ts";
import { rancher } from "./families/rancher.ts";
import { rapid7 } from "./families/rapid7.ts";
import { rapidapi } from "./families/rapidapi.ts";
import { rapyd } from "./families/rapyd.ts";
import { rawg } from "./families/rawg.ts";
import { raygun } from "./families/raygun.ts";
import { razorpay } from "./families/razorpay.ts";
import { readme } from "./families/readme.ts";
import { rebrandly } from "./families/rebrandly.ts";
import { recordedFuture } from "./families/recorded-future.ts";
import { recurly } from "./families/recurly.ts";
import { reddit } from "./families/reddit.ts";
import { redirectPizza } from "./families/redirect-pizza.ts";
import { redis } from "./families/redis.ts";
import { redisCloud } from "./families/redis-cloud.ts";
import { refiner } from "./families/refiner.ts";
import { removeBg } from "./families/remove-bg.ts";
import { render } from "./families/render.ts";
import { repairshopr } from "./families/repairshopr.ts";
import { replicate } from "./families/replicate.ts";
import { rescuetime } from "./families/rescuetime.ts";
import { resend } from "./families/resend.ts";
import { restpack } from "./families/restpack.ts";
import { retell } from "./families/retell.ts";
import { retool } from "./families/retool.ts";
import { revolut } from "./families/revolut.ts";
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
import { route4me } from "./families/route4me.ts";
import { rownd } from "./families/rownd.ts";
import { rubygems } from "./families/rubygems.ts";
import { rudderstack } from "./families/rudderstack.ts";
import { rundeck } from "./families/rundeck.ts";
import { runpod } from "./families/runpod.ts";
import { runrunit } from "./families/runrunit.ts";
import { runway } from "./families/runway.ts";
import { sakuraCloud } from "./families/sakura-cloud.ts";
import { salesflare } from "./families/salesflare.ts";
import { salesforce } from "./families/salesforce.ts";
import { salesloft } from "./families/salesloft.ts";
import { sambanova } from "./families/sambanova.ts";
import { samsara } from "./families/samsara.ts";
import { sanity } from "./families/sanity.ts";
import { satismeter } from "./families/satismeter.ts";
import { sauceLabs } from "./families/sauce-labs.ts";
import { scaleAi } from "./families/scale-ai.ts";
import { scaleway } from "./families/scaleway.ts";
import { scalingo } from "./families/scalingo.ts";
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
import { seatgeek } from "./families/seatgeek.ts";
import { securitytrails } from "./families/securitytrails.ts";
import { segment } from "./families/segment.ts";
import { segmind } from "./families/segmind.ts";
import { selectel } from "./families/selectel.ts";
import { selectpdf } from "./families/selectpdf.ts";
import { semaphoreCi } from "./families/semaphore-ci.ts";
import { sematext } from "./families/sematext.ts";
import { semgrep } from "./families/semgrep.ts";
import { semrush } from "./families/semrush.ts";
import { sendbird } from "./families/sendbird.ts";
import { sendcloud } from "./families/sendcloud.ts";
import { sendgrid } from "./families/sendgrid.ts";
import { sendpulse } from "./families/sendpulse.ts";
import { sentinelone } from "./families/sentinelone.ts";
import { sentry } from "./families/sentry.ts";
import { serpapi } from "./families/serpapi.ts";
import { serper } from "./families/serper.ts";
import { serpstack } from "./families/serpstack.ts";
import { servarr } from "./families/servarr.ts";
import { serverchan } from "./families/serverchan.ts";
import { settingsFiles } from "./families/settings-files.ts";
import { settlemint } from "./families/settlemint.ts";
import { seventeenTrack } from "./families/seventeen-track.ts";
import { sezzle } from "./families/sezzle.ts";
import { sheety } from "./families/sheety.ts";
import { shellCommands } from "./families/shell-commands.ts";
import { sherpadesk } from "./families/sherpadesk.ts";
import { shipday } from "./families/shipday.ts";
import { shipengine } from "./families/shipengine.ts";
import { shippo } from "./families/shippo.ts";
import { shipstation } from "./families/shipstation.ts";
import { shodan } from "./families/shodan.ts";
import { shopify } from "./families/shopify.ts";
import { shopware } from "./families/shopware.ts";
import { shortIo } from "./families/short-io.ts";
import { shortcut } from "./families/shortcut.ts";
import { shotstack } from "./families/shotstack.ts";
import { shutterstock } from "./families/shutterstock.ts";
import { sidekiq } from "./families/sidekiq.ts";
import { signalwire } from "./families/signalwire.ts";
import { signaturit } from "./families/signaturit.ts";
import { signnow } from "./families/signnow.ts";
import { signupgenius } from "./families/signupgenius.ts";
import { sigstore } from "./families/sigstore.ts";
import { siliconflow } from "./families/siliconflow.ts";
import { simplesat } from "./families/simplesat.ts";
import { sinch } from "./families/sinch.ts";
import { singlestore } from "./families/singlestore.ts";
import { site24x7 } from "./families/site24x7.ts";
import { skrapp } from "./families/skrapp.ts";
import { skybiometry } from "./families/skybiometry.ts";
import { skyscanner } from "./families/skyscanner.ts";
import { slack } from "./families/slack.ts";
import { smartsheet } from "./families/smartsheet.ts";
import { smartthings } from "./families/smartthings.ts";
import { smarty } from "./families/smarty.ts";
import { smooch } from "./families/smooch.ts";
import { smtp2go } from "./families/smtp2go.ts";
import { snapcraft } from "./families/snapcraft.ts";
import { snipcart } from "./families/snipcart.ts";
import { snmp } from "./families/snmp.ts";
import { snowflake } from "./families/snowflake.ts";
import { snyk } from "./families/snyk.ts";
import { socketSecurity } from "./families/socket-security.ts";
import { socure } from "./families/socure.ts";
import { solana } from "./families/solana.ts";
import { solarwinds } from "./families/solarwinds.ts";
import { sonar } from "./families/sonar.ts";
import { sonatype } from "./families/sonatype.ts";
import { soniox } from "./families/soniox.ts";
import { soundcloud } from "./families/soundcloud.ts";
import { sourcegraph } from "./families/sourcegraph.ts";
import { sourcehut } from "./families/sourcehut.ts";
import { spacelift } from "./families/spacelift.ts";
import { sparkle } from "./families/sparkle.ts";
import { sparkpost } from "./families/sparkpost.ts";
import { speechmatics } from "./families/speechmatics.ts";
import { split } from "./families/split.ts";
import { splunk } from "./families/splunk.ts";
import { spoonacular } from "./families/spoonacular.ts";
import { sportmonks } from "./families/sportmonks.ts";
import { sportradar } from "./families/sportradar.ts";
import { spot } from "./families/spot.ts";
import { spotify } from "./families/spotify.ts";
import { spreedly } from "./families/spreedly.ts";
import { sqlStatements } from "./families/sql-statements.ts";
import { square } from "./families/square.ts";
import { squarespace } from "./families/squarespace.ts";
import { sslmate } from "./families/sslmate.ts";
import { stabilityAi } from "./families/stability-ai.ts";
import { stackhawk } from "./families/stackhawk.ts";
import { stadiaMaps } from "./families/stadia-maps.ts";
import { statsig } from "./families/statsig.ts";
import { statuscake } from "./families/statuscake.ts";
import { statuspage } from "./families/statuspage.ts";
import { steam } from "./families/steam.ts";
import { steamgriddb } from "./families/steamgriddb.ts";
import { stepfun } from "./families/stepfun.ts";
import { stockdata } from "./families/stockdata.ts";
import { storecove } from "./families/storecove.ts";
import { storj } from "./families/storj.ts";
import { stormglass } from "./families/stormglass.ts";
import { storyblok } from "./families/storyblok.ts";
import { strapi } from "./families/strapi.ts";
import { strava } from "./families/strava.ts";
import { streak } from "./families/streak.ts";
import { stream } from "./families/stream.ts";
import { stripe } from "./families/stripe.ts";
import { stytch } from "./families/stytch.ts";
import { sumoLogic } from "./families/sumo-logic.ts";
import { sumsub } from "./families/sumsub.ts";
import { sumup } from "./families/sumup.ts";
import { supabase } from "./families/supabase.ts";
import { supernotes } from "./families/supernotes.ts";
import { supertokens } from "./families/supertokens.ts";
import { surge } from "./families/surge.ts";
import { surveysparrow } from "./families/surveysparrow.ts";
import { survicate } from "./families/survicate.ts";
import { svix } from "./families/svix.ts";
import { swaggerhub } from "./families/swaggerhub.ts";
import { swell } from "./families/swell.ts";
import { synthesia } from "./families/synthesia.ts";
import { tLy } from "./families/t-ly.ts";
import { tableau } from "./families/tableau.ts";
import { tailscale } from "./families/tailscale.ts";
import { tally } from "./families/tally.ts";
import { tatum } from "./families/tatum.ts";
import { tavily } from "./families/tavily.ts";
import { tavus } from "./families/tavus.ts";
import { taxjar } from "./families/taxjar.ts";
import { teamcity } from "./families/teamcity.ts";
import { teamgate } from "./families/teamgate.ts";
import { teamwork } from "./families/teamwork.ts";
import { telegram } from "./families/telegram.ts";
import { teleport } from "./families/teleport.ts";
import { telesign } from "./families/telesign.ts";
import { teller } from "./families/teller.ts";
import { telnyx } from "./families/telnyx.ts";
import { tenable } from "./families/tenable.ts";
import { tencent } from "./families/tencent.ts";
import { tencentHunyuan } from "./families/tencent-hunyuan.ts";
import { terraform } from "./families/terraform.ts";
import { tesla } from "./families/tesla.ts";
import { testrail } from "./families/testrail.ts";
import { textmagic } from "./families/textmagic.ts";
import { tfl } from "./families/tfl.ts";
import { theCatApi } from "./families/the-cat-api.ts";
import { theOddsApi } from "./families/the-odds-api.ts";
import { thingsboard } from "./families/thingsboard.ts";
import { thingspeak } from "./families/thingspeak.ts";
import { thirdweb } from "./families/thirdweb.ts";
import { thousandeyes } from "./families/thousandeyes.ts";
import { threads } from "./families/threads.ts";
import { thunderforest } from "./families/thunderforest.ts";
import { thunderstore } from "./families/thunderstore.ts";
import { ticketmaster } from "./families/ticketmaster.ts";
import { tigris } from "./families/tigris.ts";
import { tiingo } from "./families/tiingo.ts";
import { tiktok } from "./families/tiktok.ts";
import { timecamp } from "./families/timecamp.ts";
import { timezoneapi } from "./families/timezoneapi.ts";
import { tines } from "./families/tines.ts";
import { tinify } from "./families/tinify.ts";
import { tink } from "./families/tink.ts";
import { tinybird } from "./families/tinybird.ts";
import { tinyurl } from "./families/tinyurl.ts";
import { tmdb } from "./families/tmdb.ts";
import { tmetric } from "./families/tmetric.ts";
import { todoist } from "./families/todoist.ts";
import { togetherAi } from "./families/together-ai.ts";
import { toggl } from "./families/toggl.ts";
import { tomorrowIo } from "./families/tomorrow-io.ts";
import { tomtom } from "./families/tomtom.ts";
import { tossPayments } from "./families/toss-payments.ts";
import { trackjs } from "./families/trackjs.ts";
import { tradier } from "./families/tradier.ts";
import { trakt } from "./families/trakt.ts";
import { transifex } from "./families/transifex.ts";
import { travelpayouts } from "./families/travelpayouts.ts";
import { travisCi } from "./families/travis-ci.ts";
import { tray } from "./families/tray.ts";
import { trello } from "./families/trello.ts";
import { trengo } from "./families/trengo.ts";
import { triggerDev } from "./families/trigger-dev.ts";
import { trongrid } from "./families/trongrid.ts";
import { truelayer } from "./families/truelayer.ts";
import { truenas } from "./families/truenas.ts";
import { trulioo } from "./families/trulioo.ts";
import { tumblr } from "./families/tumblr.ts";
import { turbopuffer } from "./families/turbopuffer.ts";
import { turso } from "./families/turso.ts";
import { tushare } from "./families/tushare.ts";
import { twelveData } from "./families/twelve-data.ts";
import { twilio } from "./families/twilio.ts";
import { twitch } from "./families/twitch.ts";
import { twitter } from "./families/twitter.ts";
import { tyntec } from "./families/tyntec.ts";
import { typeform } from "./families/typeform.ts";
import { typesense } from "./families/typesense.ts";
import { uber } from "./families/uber.ts";
import { ubidots } from "./families/ubidots.ts";
import { unity } from "./families/unity.ts";
import { unkey } from "./families/unkey.ts";
import { unleash } from "./families/unleash.ts";
import { unsplash } from "./families/unsplash.ts";
import { unstructured } from "./families/unstructured.ts";
import { untappd } from "./families/untappd.ts";
import { upcdatabase } from "./families/upcdatabase.ts";
import { upcloud } from "./families/upcloud.ts";
import { uplead } from "./families/uplead.ts";
import { uploadcare } from "./families/uploadcare.ts";
import { ups } from "./families/ups.ts";
import { upstage } from "./families/upstage.ts";
import { upstash } from "./families/upstash.ts";
import { upstox } from "./families/upstox.ts";
import { uptimeRobot } from "./families/uptime-robot.ts";
import { upwave } from "./families/upwave.ts";
import { urlCredentials } from "./families/url-credentials.ts";
import { urlscan } from "./families/urlscan.ts";
import { usBea } from "./families/us-bea.ts";
import { usBls } from "./families/us-bls.ts";
import { usCensus } from "./families/us-census.ts";
import { usEia } from "./families/us-eia.ts";
import { usps } from "./families/usps.ts";
import { valTown } from "./families/val-town.ts";
import { vantage } from "./families/vantage.ts";
import { vapi } from "./families/vapi.ts";
import { vastAi } from "./families/vast-ai.ts";
import { vatlayer } from "./families/vatlayer.ts";
import { vault } from "./families/vault.ts";
import { vectara } from "./families/vectara.ts";
import { veracode } from "./families/veracode.ts";
import { vercel } from "./families/vercel.ts";
import { veriff } from "./families/veriff.ts";
import { verimail } from "./families/verimail.ts";
import { veriphone } from "./families/veriphone.ts";
import { viber } from "./families/viber.ts";
import { victorops } from "./families/victorops.ts";
import { vimeo } from "./families/vimeo.ts";
import { virustotal } from "./families/virustotal.ts";
import { visualCrossing } from "./families/visual-crossing.ts";
import { vk } from "./families/vk.ts";
import { volcengine } from "./families/volcengine.ts";
import { volcengineArk } from "./families/volcengine-ark.ts";
import { vonage } from "./families/vonage.ts";
import { voyageAi } from "./families/voyage-ai.ts";
import { vpnapi } from "./families/vpnapi.ts";
import { vscodeMarketplace } from "./families/vscode-marketplace.ts";
import { vulners } from "./families/vulners.ts";
import { vultr } from "./families/vultr.ts";
import { vyte } from "./families/vyte.ts";
import { wakatime } from "./families/wakatime.ts";
import { walkScore } from "./families/walk-score.ts";
import { walmart } from "./families/walmart.ts";
import { wasabi } from "./families/wasabi.ts";
import { wavefront } from "./families/wavefront.ts";
import { weatherapi } from "./families/weatherapi.ts";
import { weatherbit } from "./families/weatherbit.ts";
import { weatherstack } from "./families/weatherstack.ts";
import { weaviate } from "./families/weaviate.ts";
import { webex } from "./families/webex.ts";
import { webflow } from "./families/webflow.ts";
import { weblate } from "./families/weblate.ts";
import { webscraper } from "./families/webscraper.ts";
import { webscrapingAi } from "./families/webscraping-ai.ts";
import { webshare } from "./families/webshare.ts";
import { wechat } from "./families/wechat.ts";
import { wecom } from "./families/wecom.ts";
import { weightsAndBiases } from "./families/weights-and-biases.ts";
import { whmcs } from "./families/whmcs.ts";
import { whoisxml } from "./families/whoisxml.ts";
import { whoop } from "./families/whoop.ts";
import { whoxy } from "./families/whoxy.ts";
import { windmill } from "./families/windmill.ts";
import { windsurf } from "./families/windsurf.ts";
import { wireguard } from "./families/wireguard.ts";
import { wise } from "./families/wise.ts";
import { wistia } from "./families/wistia.ts";
import { withings } from "./families/withings.ts";
import { wix } from "./families/wix.ts";
import { wiz } from "./families/wiz.ts";
import { wolframAlpha } from "./families/wolfram-alpha.ts";
import { wompi } from "./families/wompi.ts";
import { woocommerce } from "./families/woocommerce.ts";
import { woodpecker } from "./families/woodpecker.ts";
import { wordnik } from "./families/wordnik.ts";
import { wordpressCom } from "./families/wordpress-com.ts";
import { workato } from "./families/workato.ts";
import { workos } from "./families/workos.ts";
import { worksnaps } from "./families/worksnaps.ts";
import { workstack } from "./families/workstack.ts";
import { worldWeatherOnline } from "./families/world-weather-online.ts";
import { worldcoinindex } from "./families/worldcoinindex.ts";
import { worldpay } from "./families/worldpay.ts";
import { wpscan } from "./families/wpscan.ts";
import { wrike } from "./families/wrike.ts";
import { xai } from "./families/xai.ts";
import { xata } from "./families/xata.ts";
import { xendit } from "./families/xendit.ts";
import { xero } from "./families/xero.ts";
import { xmlFiles } from "./families/xml-files.ts";
import { yandex } from "./families/yandex.ts";
import { yapily } from "./families/yapily.ts";
import { yelp } from "./families/yelp.ts";
import { ynab } from "./families/ynab.ts";
import { yookassa } from "./families/yookassa.ts";
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
import { zerion } from "./families/zerion.ts";
import { zerobounce } from "./families/zerobounce.ts";
import { zerodha } from "./families/zerodha.ts";
import { zerossl } from "./families/zerossl.ts";
import { zerotier } from "./families/zerotier.ts";
import { zhipu } from "./families/zhipu.ts";
import { zilliz } from "./families/zilliz.ts";
import { zipcodeapi } from "./families/zipcodeapi.ts";
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
  accuweather,
  activeCampaign,
  acuity,
  adafruitIo,
  adjust,
  adobe,
  adobeMarketo,
  adyen,
  adzuna,
  affirm,
  africasTalking,
  afterpay,
  aftership,
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
  airvisual,
  airwallex,
  aiven,
  akamai,
  akeyless,
  alchemy,
  alconost,
  algolia,
  alibaba,
  alienvaultOtx,
  aliexpress,
  allsports,
  alpaca,
  alphaVantage,
  amadeus,
  amazonSellingPartner,
  ambee,
  amplitude,
  anaconda,
  ankr,
  ansible,
  anthropic,
  anyscale,
  apacta,
  api2cart,
  api2pdf,
  apiflash,
  apifonica,
  apiFootball,
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
  appwrite,
  arcgis,
  arduino,
  artifactHub,
  artsy,
  arvancloud,
  asaas,
  asana,
  assemblyai,
  astraDb,
  atlassian,
  attio,
  audd,
  auth0,
  authentik,
  authorizeNet,
  authress,
  autodesk,
  autoklose,
  autopilot,
  avalara,
  avaza,
  aws,
  axiom,
  axonaut,
  ayrshare,
  azure,
  azureConnections,
  azureMarkedKeys,
  backblaze,
  baichuan,
  baidu,
  balldontlie,
  bamboohr,
  bandwidth,
  bannerbear,
  baremetrics,
  basecamp,
  baseten,
  battleNet,
  beamer,
  beebole,
  benzinga,
  besttime,
  betterStack,
  bigcommerce,
  billomat,
  binance,
  binaryedge,
  bind,
  bip39,
  bitbucket,
  bitcoin,
  bitcoinaverage,
  bitfinex,
  bitget,
  bitgo,
  bitly,
  bitmex,
  bitrise,
  bitstamp,
  bittrex,
  bitwarden,
  blackDuck,
  blockchainCom,
  blockchainNode,
  blockcypher,
  blockfrost,
  bluesky,
  blynk,
  box,
  braintree,
  braintrust,
  branch,
  braveSearch,
  braze,
  brevo,
  brex,
  bridgecrew,
  brightData,
  browserbase,
  browserless,
  browserstack,
  browshot,
  btcpayServer,
  buddy,
  buffer,
  bugherd,
  bugsnag,
  buildbuddy,
  buildkite,
  bunny,
  buttercms,
  buttondown,
  bybit,
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
  cashfree,
  caspio,
  castAi,
  censys,
  centralstationcrm,
  cerebras,
  cexIo,
  cfx,
  chainstack,
  chargebee,
  chartmogul,
  chatbotCom,
  chatfuel,
  chatwoot,
  checkly,
  checkmarx,
  checkoutCom,
  checkr,
  chocolatey,
  chroma,
  chromatic,
  chutes,
  cicero,
  cielo,
  circleci,
  civo,
  clarifai,
  clearbit,
  clearml,
  clerk,
  clickhelp,
  clickhouse,
  clicksend,
  clickup,
  cliengo,
  clipdrop,
  clockify,
  clockworkSms,
  clojars,
  close,
  cloudamqp,
  cloudflare,
  cloudhealth,
  cloudimage,
  cloudinary,
  cloudmersive,
  cloudsmith,
  clustdoc,
  cockroachdb,
  cocoapods,
  coda,
  codacy,
  codat,
  codeclimate,
  codecov,
  codefresh,
  codemagic,
  coder,
  codesandbox,
  cognito,
  cohere,
  coinapi,
  coinbase,
  coinbaseCommerce,
  coingecko,
  coinlayer,
  coinlib,
  coinmarketcap,
  coinpayments,
  column,
  comet,
  cometchat,
  commandLines,
  commercejs,
  commercetools,
  commoditiesApi,
  companiesHouse,
  companyhub,
  composio,
  conekta,
  configcat,
  confluent,
  conjur,
  connectionStrings,
  constellix,
  consul,
  contentful,
  contentstack,
  context7,
  convertapi,
  convertkit,
  convex,
  coolify,
  copper,
  coralogix,
  couchbase,
  countrylayer,
  courier,
  covalent,
  coveralls,
  coze,
  cpanel,
  craftmypdf,
  cratesIo,
  crawlbase,
  criminalIp,
  crisp,
  cronitor,
  crossmint,
  crowdin,
  crowdstrike,
  cryptoCom,
  cryptocompare,
  culqi,
  currencybeacon,
  currencycloud,
  currencyFreaks,
  currencylayer,
  currents,
  currentsApi,
  cursor,
  customerIo,
  cybersource,
  cypress,
  dagshub,
  dagster,
  daily,
  dandelion,
  dashscope,
  database,
  databento,
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
  definedNetworking,
  delighted,
  denoDeploy,
  dependencyTrack,
  depot,
  deputy,
  deribit,
  descope,
  desec,
  detectify,
  detectLanguage,
  devcycle,
  devin,
  devto,
  dfuse,
  dhl,
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
  dnsimple,
  dnsMadeEasy,
  dnspod,
  docker,
  docparser,
  docusign,
  domeneshop,
  doordash,
  doppler,
  dotdigital,
  dotenv,
  dreamhost,
  dribbble,
  drip,
  dronahq,
  drone,
  dropbox,
  dropboxSign,
  dub,
  duckdns,
  duffel,
  dune,
  duo,
  dvcStudio,
  dwolla,
  dynalist,
  dynatrace,
  dynu,
  dyspatch,
  e2b,
  easypost,
  ebay,
  ecwid,
  edamam,
  egnyte,
  eightXEight,
  elastic,
  elasticEmail,
  elevenlabs,
  emailOctopus,
  enablex,
  endorLabs,
  env0,
  envkey,
  eodhd,
  epicGames,
  equinix,
  ethereum,
  etherscan,
  ethplorer,
  etsy,
  eventbrite,
  everhour,
  evernote,
  eversign,
  evervault,
  exa,
  exchangerateApi,
  exchangeratesApi,
  exoscale,
  expo,
  facebook,
  faceit,
  faceplusplus,
  fakejson,
  falAi,
  fastforex,
  fastly,
  fauna,
  fedex,
  feedier,
  feishu,
  figma,
  filebase,
  finage,
  financialModelingPrep,
  finicity,
  finnhub,
  firebase,
  firecrawl,
  firehydrant,
  fireworksAi,
  fitbit,
  fixer,
  flagsmith,
  flatIo,
  fleetbase,
  flickr,
  flightapi,
  flightaware,
  flightstats,
  flutterwave,
  fly,
  fmfw,
  fofa,
  footballData,
  forgejo,
  formstack,
  fossa,
  foursquare,
  frameio,
  frameworks,
  fred,
  freeagent,
  freemius,
  freepik,
  freshbooks,
  freshdesk,
  freshworks,
  friendli,
  front,
  frontegg,
  fulcrum,
  fullcontact,
  fullhunt,
  fullstory,
  fusebill,
  fusionauth,
  gandi,
  gateIo,
  gcp,
  gemfury,
  geminiExchange,
  generic,
  genius,
  geoapify,
  geocodify,
  geocodio,
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
  glassnode,
  gnews,
  gocardless,
  gocd,
  godaddy,
  gogs,
  gong,
  goodday,
  googleChat,
  googleGemini,
  googleWorkspace,
  gorgias,
  gotify,
  govNotify,
  govUkOs,
  gradle,
  grafana,
  graphhopper,
  greenhouse,
  greptile,
  greynoise,
  groove,
  groq,
  growthbook,
  guardian,
  guardsquare,
  gumroad,
  gupshup,
  guru,
  gusto,
  gyazo,
  happi,
  happyscribe,
  harness,
  harvest,
  hashicorp,
  hashicorpCloud,
  hasura,
  haveibeenpwned,
  headscale,
  healthchecksIo,
  hedra,
  helicone,
  helius,
  helpScout,
  here,
  heroku,
  hetzner,
  hexPm,
  heygen,
  highnote,
  holidayApi,
  honeybadger,
  honeycomb,
  html2pdf,
  httpClients,
  httpHeaders,
  huaweiCloud,
  hubspot,
  huggingface,
  humanity,
  humanloop,
  hume,
  hunter,
  huobi,
  hybridAnalysis,
  hyperbrowser,
  hyperping,
  hypertrack,
  hypixel,
  ibmCloud,
  iconfinder,
  idealPostcodes,
  iexCloud,
  ifttt,
  imagekit,
  imagga,
  imgix,
  imgur,
  impalaTravel,
  infisical,
  influxdb,
  infobip,
  infomaniak,
  infracost,
  infura,
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
  intrinio,
  intuit,
  invoiceocean,
  ionic,
  ionos,
  ipapi,
  ipdata,
  ipgeolocation,
  ipify,
  ipinfo,
  ipinfodb,
  ipqualityscore,
  ipstack,
  iterable,
  iyzico,
  jamf,
  jawg,
  jellyfin,
  jenkins,
  jfrog,
  jinaAi,
  joeSandbox,
  jotform,
  jsr,
  jumio,
  jumpcloud,
  juro,
  jwk,
  jwt,
  kaggle,
  kagi,
  kakao,
  keap,
  keeper,
  keycdn,
  keycloak,
  keyEncoding,
  kickbox,
  kiwiTequila,
  klarna,
  klaviyo,
  knock,
  kong,
  kontentAi,
  koyeb,
  kraken,
  kubernetes,
  kubernetesFiles,
  kucoin,
  kushki,
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
  lemonSqueezy,
  leonardoAi,
  lessAnnoyingCrm,
  librariesIo,
  librato,
  lichess,
  lighton,
  lightspeed,
  lightstep,
  line,
  linear,
  linkedin,
  linkpreview,
  linkup,
  linode,
  litellm,
  lithic,
  liveAgent,
  livechat,
  livekit,
  livestorm,
  llamaCloud,
  lob,
  localazy,
  localstack,
  locationiq,
  logfire,
  loggly,
  loginradius,
  logto,
  logzIo,
  lokalise,
  looker,
  loops,
  loqate,
  losant,
  loyverse,
  luadns,
  luma,
  lunchmoney,
  luno,
  lyft,
  macaddressIo,
  madkudu,
  magento,
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
  mapbox,
  mapillary,
  mapquest,
  maptiler,
  marketstack,
  mastodon,
  materialize,
  mathpix,
  matomo,
  matrix,
  mattermost,
  mavenlink,
  maxmind,
  medium,
  meilisearch,
  meistertask,
  mem0,
  mend,
  meraki,
  mercadoPago,
  mercury,
  mergify,
  merriamWebster,
  mesibo,
  messagebird,
  messari,
  metadefender,
  mexc,
  mezmo,
  microsoftTeams,
  midtrans,
  mindee,
  minimax,
  minio,
  minisign,
  miro,
  misp,
  mistral,
  mite,
  mixmax,
  mixpanel,
  modal,
  modrinth,
  mollie,
  monday,
  mongodbAtlas,
  moodle,
  moonclerk,
  moonpay,
  moonshot,
  moosend,
  moralis,
  moyasar,
  mozillaAddons,
  msg91,
  murf,
  musixmatch,
  mux,
  n8n,
  nagios,
  namecheap,
  nameCom,
  nasdaqDataLink,
  naver,
  naverCloud,
  neo4j,
  neon,
  neptune,
  netbird,
  nethunt,
  netlas,
  netlify,
  networkDevices,
  neverbounce,
  newrelic,
  newsapi,
  newscatcher,
  newsdataIo,
  nextcloud,
  nftport,
  nftStorage,
  ngrok,
  nicereply,
  nimble,
  njalla,
  noaa,
  nomad,
  nomic,
  nomics,
  notes,
  noticeable,
  notion,
  novita,
  novu,
  nowpayments,
  nozbe,
  npm,
  ns1,
  ntfy,
  nuget,
  nutritionix,
  nvd,
  nvidia,
  nxCloud,
  nylas,
  nytimes,
  oanda,
  ocrSpace,
  octopusDeploy,
  oculus,
  ohDear,
  okta,
  okx,
  ollama,
  omise,
  omnisend,
  onelogin,
  onepagecrm,
  onepassword,
  onesignal,
  oneTimePasswords,
  onfido,
  onfleet,
  onyphe,
  openai,
  opencage,
  openExchangeRates,
  opengraphr,
  opennode,
  openpay,
  openrouter,
  openrouteservice,
  opensea,
  openshift,
  openstack,
  openuv,
  openvpn,
  openVsx,
  openweather,
  opsgenie,
  optimizely,
  oura,
  outline,
  ovh,
  owlbot,
  oxfordDictionaries,
  packagecloud,
  packageManagerFiles,
  packagist,
  paddle,
  pagarMe,
  pagerduty,
  pagseguro,
  pagure,
  paloAlto,
  pandadoc,
  pandascore,
  pangea,
  paperlessNgx,
  paperspace,
  papertrail,
  parseur,
  particle,
  partnerstack,
  passbase,
  passwordFiles,
  passwordHashes,
  pastebin,
  patreon,
  payJp,
  paymentwall,
  paymo,
  paymob,
  paymongo,
  paypal,
  payplug,
  paystack,
  paytabs,
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
  phpApplications,
  phpFrameworks,
  phrase,
  pinata,
  pinecone,
  pingdom,
  pingone,
  pinterest,
  pipedream,
  pipedrive,
  pivotalTracker,
  pixabay,
  pixie,
  plaid,
  plane,
  planetscale,
  planviewLeankit,
  planyo,
  plausible,
  playfab,
  playht,
  plesk,
  plex,
  plivo,
  plunk,
  podio,
  poeditor,
  polarSh,
  poloniex,
  polygonIo,
  polymarket,
  porkbun,
  portainer,
  portkey,
  positionstack,
  postageapp,
  posthog,
  postman,
  postmark,
  prefect,
  prefixDev,
  prestashop,
  printful,
  printify,
  prismic,
  privateAi,
  privateKey,
  privy,
  prodpad,
  productHunt,
  profitwell,
  projectdiscovery,
  promptlayer,
  proof,
  protocolsIo,
  proxmox,
  pubnub,
  pulsedive,
  pulumi,
  purestake,
  pushbullet,
  pusher,
  pushover,
  pushplus,
  putty,
  pypi,
  pythonanywhere,
  qase,
  qdrant,
  qualtrics,
  quay,
  quicknode,
  rackspace,
  radar,
  railway,
  rainforestPay,
  ramp,
  rancher,
  rapid7,
  rapidapi,
  rapyd,
  rawg,
  raygun,
  razorpay,
  readme,
  rebrandly,
  recordedFuture,
  recurly,
  reddit,
  redirectPizza,
  redis,
  redisCloud,
  refiner,
  removeBg,
  render,
  repairshopr,
  replicate,
  rescuetime,
  resend,
  restpack,
  retell,
  retool,
  revolut,
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
  route4me,
  rownd,
  rubygems,
  rudderstack,
  rundeck,
  runpod,
  runrunit,
  runway,
  sakuraCloud,
  salesflare,
  salesforce,
  salesloft,
  sambanova,
  samsara,
  sanity,
  satismeter,
  sauceLabs,
  scaleAi,
  scaleway,
  scalingo,
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
  seatgeek,
  securitytrails,
  segment,
  segmind,
  selectel,
  selectpdf,
  semaphoreCi,
  sematext,
  semgrep,
  semrush,
  sendbird,
  sendcloud,
  sendgrid,
  sendpulse,
  sentinelone,
  sentry,
  serpapi,
  serper,
  serpstack,
  servarr,
  serverchan,
  settingsFiles,
  settlemint,
  seventeenTrack,
  sezzle,
  sheety,
  shellCommands,
  sherpadesk,
  shipday,
  shipengine,
  shippo,
  shipstation,
  shodan,
  shopify,
  shopware,
  shortcut,
  shortIo,
  shotstack,
  shutterstock,
  sidekiq,
  signalwire,
  signaturit,
  signnow,
  signupgenius,
  sigstore,
  siliconflow,
  simplesat,
  sinch,
  singlestore,
  site24x7,
  skrapp,
  skybiometry,
  skyscanner,
  slack,
  smartsheet,
  smartthings,
  smarty,
  smooch,
  smtp2go,
  snapcraft,
  snipcart,
  snmp,
  snowflake,
  snyk,
  socketSecurity,
  socure,
  solana,
  solarwinds,
  sonar,
  sonatype,
  soniox,
  soundcloud,
  sourcegraph,
  sourcehut,
  spacelift,
  sparkle,
  sparkpost,
  speechmatics,
  split,
  splunk,
  spoonacular,
  sportmonks,
  sportradar,
  spot,
  spotify,
  spreedly,
  sqlStatements,
  square,
  squarespace,
  sslmate,
  stabilityAi,
  stackhawk,
  stadiaMaps,
  statsig,
  statuscake,
  statuspage,
  steam,
  steamgriddb,
  stepfun,
  stockdata,
  storecove,
  storj,
  stormglass,
  storyblok,
  strapi,
  strava,
  streak,
  stream,
  stripe,
  stytch,
  sumoLogic,
  sumsub,
  sumup,
  supabase,
  supernotes,
  supertokens,
  surge,
  surveysparrow,
  survicate,
  svix,
  swaggerhub,
  swell,
  synthesia,
  tableau,
  tailscale,
  tally,
  tatum,
  tavily,
  tavus,
  taxjar,
  teamcity,
  teamgate,
  teamwork,
  telegram,
  teleport,
  telesign,
  teller,
  telnyx,
  tenable,
  tencent,
  tencentHunyuan,
  terraform,
  tesla,
  testrail,
  textmagic,
  tfl,
  theCatApi,
  theOddsApi,
  thingsboard,
  thingspeak,
  thirdweb,
  thousandeyes,
  threads,
  thunderforest,
  thunderstore,
  ticketmaster,
  tigris,
  tiingo,
  tiktok,
  timecamp,
  timezoneapi,
  tines,
  tinify,
  tink,
  tinybird,
  tinyurl,
  tLy,
  tmdb,
  tmetric,
  todoist,
  togetherAi,
  toggl,
  tomorrowIo,
  tomtom,
  tossPayments,
  trackjs,
  tradier,
  trakt,
  transifex,
  travelpayouts,
  travisCi,
  tray,
  trello,
  trengo,
  triggerDev,
  trongrid,
  truelayer,
  truenas,
  trulioo,
  tumblr,
  turbopuffer,
  turso,
  tushare,
  twelveData,
  twilio,
  twitch,
  twitter,
  tyntec,
  typeform,
  typesense,
  uber,
  ubidots,
  unity,
  unkey,
  unleash,
  unsplash,
  unstructured,
  untappd,
  upcdatabase,
  upcloud,
  uplead,
  uploadcare,
  ups,
  upstage,
  upstash,
  upstox,
  uptimeRobot,
  upwave,
  urlCredentials,
  urlscan,
  usBea,
  usBls,
  usCensus,
  usEia,
  usps,
  valTown,
  vantage,
  vapi,
  vastAi,
  vatlayer,
  vault,
  vectara,
  veracode,
  vercel,
  veriff,
  verimail,
  veriphone,
  viber,
  victorops,
  vimeo,
  virustotal,
  visualCrossing,
  vk,
  volcengine,
  volcengineArk,
  vonage,
  voyageAi,
  vpnapi,
  vscodeMarketplace,
  vulners,
  vultr,
  vyte,
  wakatime,
  walkScore,
  walmart,
  wasabi,
  wavefront,
  weatherapi,
  weatherbit,
  weatherstack,
  weaviate,
  webex,
  webflow,
  weblate,
  webscraper,
  webscrapingAi,
  webshare,
  wechat,
  wecom,
  weightsAndBiases,
  whmcs,
  whoisxml,
  whoop,
  whoxy,
  windmill,
  windsurf,
  wireguard,
  wise,
  wistia,
  withings,
  wix,
  wiz,
  wolframAlpha,
  wompi,
  woocommerce,
  woodpecker,
  wordnik,
  wordpressCom,
  workato,
  workos,
  worksnaps,
  workstack,
  worldcoinindex,
  worldpay,
  worldWeatherOnline,
  wpscan,
  wrike,
  xai,
  xata,
  xendit,
  xero,
  xmlFiles,
  yandex,
  yapily,
  yelp,
  ynab,
  yookassa,
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
  zerion,
  zerobounce,
  zerodha,
  zerossl,
  zerotier,
  zhipu,
  zilliz,
  zipcodeapi,
  zitadel,
  zoho,
  zonkaFeedback,
  zoom,
  zoomeye,
  zulip,
  zuplo,
  zyte,
].flat();
