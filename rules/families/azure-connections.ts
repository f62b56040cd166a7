import {
  alphabets,
  assigned,
  endsWord,
  exactly,
  type FollowUp,
  isFiller,
  notFiller,
  type Rule,
  run,
  type SampleRandom,
} from "../formats/index.ts";

const base64 = alphabets.base64.re2;

/** A secret that stands behind a telling piece of a connection string or URL. */
interface Trailing {
  readonly id: string;
  readonly title: string;
  readonly severity: Rule["severity"];
  readonly confidence: Rule["confidence"];
  readonly keywords: readonly string[];
  readonly followUp: FollowUp;
  readonly pattern: string;
  readonly afterBytes: number;
  readonly formatSource: string;
  readonly remedy: string;
  /** The text around a secret, and the secret. */
  readonly around: (secret: string) => string;
  readonly make: (random: SampleRandom) => string;
}

function trailing({ followUp, afterBytes, around, make, ...rule }: Trailing): Rule {
  return {
    ...rule,
    family: "azure",
    specificity: "issuer",
    followUp: () => followUp,
    windowBytes: { before: 0, after: afterBytes },
    edges: "end-only",
    previewPrefix: "",
    accept: (secret) => !isFiller(secret),
    samples: (random) => {
      const [first, second, third] = [make(random), make(random), make(random)];
      return {
        positive: [
          { text: around(first), secret: first },
          { text: `${around(second)}\n`, secret: second },
          { text: `<a href='${around(third)}'>`, secret: third },
        ],
        negative: [around(""), around(`${first.slice(0, 4)} `), around(first.replaceAll(/[0-9A-Za-z+/_-]/g, "A"))],
      };
    },
  };
}

const keyLengths: FollowUp[] = [
  [run(base64, 86), { text: "==" }, endsWord, notFiller],
  [run(base64, 43), { text: "=" }, endsWord, notFiller],
];
const KEY_PATTERN = `(${base64}{86}==|${base64}{43}=)`;
const makeKey = (random: SampleRandom) => `${random.text(86, alphabets.base64.characters)}==`;

export const azureConnections = [
  trailing({
    id: "azure-app-configuration-secret",
    title: "Azure App Configuration connection string",
    severity: "critical",
    confidence: "high",
    keywords: [".azconfig.io;id="],
    followUp: [
      run("[^;\\t\\n\\f\\r \"']", 4, 80),
      { text: ";Secret=" },
      { value: 0 },
      run(base64, 42, 88),
      run("[=]", 0, 2),
      endsWord,
      notFiller,
    ],
    pattern: `(?i:\\.azconfig\\.io;id=)[^;\\t\\n\\f\\r "']{4,80};Secret=(${base64}{42,88}={0,2})`,
    afterBytes: 192,
    formatSource: "https://learn.microsoft.com/en-us/azure/azure-app-configuration/howto-disable-access-key-authentication",
    remedy: "az appconfig credential regenerate --id",
    around: (secret) => `Endpoint=https://x.azconfig.io;Id=a1b2-l0-s0:c3d4;Secret=${secret}`,
    make: (random) => `${random.text(43, alphabets.base64.characters)}=`,
  }),
  trailing({
    id: "azure-web-service-access-key",
    title: "Azure connection string (SignalR, Web PubSub, Communication Services)",
    severity: "critical",
    confidence: "high",
    keywords: [";accesskey="],
    followUp: [{ either: keyLengths }],
    pattern: `(?i:;accesskey=)${KEY_PATTERN}`,
    afterBytes: 96,
    formatSource: "https://learn.microsoft.com/en-us/azure/azure-signalr/concept-connection-string",
    remedy: "az signalr key renew, az webpubsub key regenerate, or az communication regenerate-key",
    around: (secret) => `Endpoint=https://x.service.signalr.net;AccessKey=${secret}`,
    make: makeKey,
  }),
  trailing({
    id: "azure-storage-named-key",
    title: "Azure account key by its variable's name",
    severity: "critical",
    confidence: "high",
    keywords: [
      "storage_key",
      "storagekey",
      "storage_access_key",
      "storageaccesskey",
      "cosmos_key",
      "cosmoskey",
      "cosmosdb_key",
      "batch_key",
    ],
    followUp: assigned([], run(base64, 86), { text: "==" }, endsWord, notFiller),
    pattern: `(?i:storage_?(?:access_?)?key|cosmos(?:db)?_?key|batch_?key)["'\\]]{0,2}\\s{0,8}(?:=>|=|:)\\s{0,8}["']?(${base64}{86}==)`,
    afterBytes: 128,
    formatSource: "https://learn.microsoft.com/en-us/azure/storage/common/storage-account-keys-manage",
    remedy: "az storage account keys renew, az cosmosdb keys regenerate, or az batch account keys renew",
    around: (secret) => `AZURE_STORAGE_KEY=${secret}`,
    make: makeKey,
  }),
  trailing({
    id: "azure-sas-signature",
    title: "Signature of an Azure shared access signature",
    severity: "high",
    confidence: "medium",
    keywords: ["sig="],
    followUp: [
      exactly("sig="),
      {
        either: [
          [run("[0-9A-Za-z%+/]", 46, 160), { not: "[0-9A-Za-z%+/]" }, { ends: ["%3d"], most: 160 }, notFiller],
          [run(base64, 43), { text: "=" }, { not: "[0-9A-Za-z%+/]" }, notFiller],
        ],
      },
    ],
    pattern: "sig=([0-9A-Za-z%+/]{43,157}%3[Dd]|[0-9A-Za-z+/]{43}=)(?:[^0-9A-Za-z%+/]|$)",
    afterBytes: 176,
    formatSource: "https://learn.microsoft.com/en-us/rest/api/storageservices/create-service-sas",
    remedy: "Delete the stored access policy that it names, or renew the account key that signed it",
    around: (secret) => `https://x.blob.core.windows.net/c/b?sv=2024-11-04&se=2027-01-01T00%3A00%3A00Z&sr=b&sp=r&sig=${secret}`,
    make: (random) => `${random.text(20, alphabets.base62.characters)}%2B${random.text(22, alphabets.base62.characters)}%3D`,
  }),
  trailing({
    id: "azure-workflow-signature",
    title: "Signature of an Azure Logic Apps or Power Automate trigger URL",
    severity: "high",
    confidence: "medium",
    keywords: ["sig="],
    followUp: [exactly("sig="), run(alphabets.url64.re2, 43), endsWord, notFiller],
    pattern: "sig=([0-9A-Za-z_-]{43})",
    afterBytes: 64,
    formatSource: "https://learn.microsoft.com/en-us/azure/logic-apps/logic-apps-securing-a-logic-app",
    remedy: "POST …/workflows/{name}/regenerateAccessKey, or save the flow's trigger anew",
    around: (secret) =>
      `https://prod-00.westus.logic.azure.com/workflows/x/triggers/manual/paths/invoke?api-version=2016-10-01&sig=${secret}`,
    make: (random) => `${random.text(20, alphabets.url64.characters)}_${random.text(21, alphabets.url64.characters)}7`,
  }),
  trailing({
    id: "azure-publish-profile-password",
    title: "Azure App Service publish profile password",
    severity: "critical",
    confidence: "high",
    keywords: ['userpwd="'],
    followUp: [run(alphabets.base62.re2, 60), notFiller],
    pattern: '(?i:userpwd=")([0-9A-Za-z]{60})',
    afterBytes: 64,
    formatSource: "https://learn.microsoft.com/en-us/azure/app-service/deploy-configure-credentials",
    remedy: "Reset the publish profile, or az webapp deployment list-publishing-credentials after a reset",
    around: (secret) => `<publishProfile userName="$x" userPWD="${secret}"`,
    make: (random) => random.text(60, alphabets.base62.characters),
  }),
];
