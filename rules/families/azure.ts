import {
  alphabets,
  assigned,
  claimBeside,
  endsWord,
  exactly,
  type FollowUp,
  fillerIn,
  infixedToken,
  namedToken,
  notFiller,
  type Rule,
  run,
  type SampleRandom,
} from "../formats/index.ts";

const accountKey: Rule = {
  id: "azure-storage-account-key",
  title: "Azure account key (storage, Cosmos DB, Service Bus)",
  family: "azure",
  severity: "critical",
  confidence: "high",
  specificity: "issuer",
  keywords: ["accountkey", "account_key", "account-key", "sharedaccesskey"],
  followUp: () => {
    const lengths = [
      [run(alphabets.base64.re2, 86), { text: "==" }],
      [run(alphabets.base64.re2, 43), { text: "=" }],
    ];
    return assigned([], { either: lengths.map((length) => [...length, endsWord, notFiller]) });
  },
  pattern: "(?i:account[_-]?key|sharedaccesskey)[\"'\\]]{0,2}\\s{0,8}(?:=>|=|:)\\s{0,8}[\"']?([0-9A-Za-z+/]{86}==|[0-9A-Za-z+/]{43}=)",
  windowBytes: { before: 0, after: 128 },
  edges: "end-only",
  previewPrefix: "",
  accept: (secret) => fillerIn(secret) ?? true,
  formatSource: "https://learn.microsoft.com/en-us/azure/storage/common/storage-account-keys-manage",
  remedy: "az storage account keys renew, for the key that it is",
  samples: (random) => {
    const { characters } = alphabets.base64;
    const [first, second, third] = [
      `${random.text(86, characters)}==`,
      `${random.text(86, characters)}==`,
      `${random.text(43, characters)}=`,
    ];
    return {
      positive: [
        { text: `DefaultEndpointsProtocol=https;AccountName=a;AccountKey=${first};EndpointSuffix=core.windows.net`, secret: first },
        { text: `"account_key": "${second}"`, secret: second },
        { text: `Endpoint=sb://x/;SharedAccessKeyName=Root;SharedAccessKey=${third}`, secret: third },
      ],
      negative: [
        "AccountKey=;",
        `AccountKey=${"A".repeat(86)}==`,
        `AccountKey: ${first.slice(0, 5)}==`,
        "SharedAccessKeyName=RootManageSharedAccessKey",
      ],
    };
  },
};

/** What `kind` is assigned: https://learn.microsoft.com/en-us/entra/identity-platform/app-objects-and-service-principals */
const uuidOf = (kind: string) =>
  new RegExp(
    `(?<![A-Za-z])(?:${kind})["'\\]]{0,2}\\s{0,4}(?:=>|=|:)\\s{0,4}["'\`]?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![0-9A-Za-z])`,
    "dgi",
  );
const clientId = uuidOf("(?:azure|arm|aad|ad)?[_.-]?(?:client|app(?:lication)?)[_.-]?id");
const tenantId = uuidOf("(?:azure|arm|aad|ad)?[_.-]?tenant(?:[_.-]?id)?");

const clientSecretClass = "[0-9A-Za-z_~.-]";

const clientSecret: Rule = {
  id: "azure-client-secret",
  title: "Microsoft Entra client secret",
  family: "azure",
  severity: "critical",
  confidence: "high",
  specificity: "issuer",
  keywords: ["q~"],
  followUp: () => [
    exactly("Q~"),
    { back: "[0-9]", skip: 2, least: 1, most: 1, after: "" },
    { back: clientSecretClass, skip: 2, least: 4, most: 4, after: "", edges: "alphanumeric" },
    run(clientSecretClass, 31, 34),
    endsWord,
    { looks: "part" },
  ],
  pattern: "([0-9A-Za-z_~.-]{3}[0-9]Q~[0-9A-Za-z_~.-]{31,34})",
  windowBytes: { before: 4, after: 40 },
  edges: "alphanumeric",
  previewPrefix: "",
  accept: (secret) => fillerIn(secret) ?? true,
  claims: (_, around) => [...claimBeside("azure.client_id", around, clientId), ...claimBeside("azure.tenant_id", around, tenantId)],
  formatSource: "https://learn.microsoft.com/en-us/purview/sit-defn-client-secret-api-key",
  remedy: "az ad app credential delete, for the application's secret id",
  samples: (random) => {
    const { characters } = alphabets.base62;
    const make = () => `${random.text(3, characters)}8Q~${random.text(34, characters)}`;
    const [first, second, third] = [make(), make(), make()];
    return {
      positive: [
        { text: `AZURE_CLIENT_SECRET=${first}`, secret: first },
        { text: `{"password": "${second}", "tenant": "t"}`, secret: second },
        { text: `use ${third} now`, secret: third },
      ],
      negative: ["Q~", `ab8Q~${random.text(12, characters)}`, `${random.text(3, characters)}8Q~${"a".repeat(34)}`],
    };
  },
};

/** A key that carries the mark of its service at a fixed place, and a checksum behind it. */
interface MarkedKey {
  readonly id: string;
  readonly title: string;
  readonly severity?: Rule["severity"];
  readonly alphabet: "base62" | "base64" | "url64";
  /** How many characters stand before the mark. */
  readonly before: number;
  readonly mark: string;
  /** What stands behind the mark: classes and how often, then a constant or nothing. */
  readonly after: readonly (readonly [of: string, length: number])[];
  readonly end: "" | "=" | "==";
  readonly formatSource: string;
  readonly remedy: string;
}

function markedKey({ id, title, severity = "critical", alphabet, before, mark, after, end, formatSource, remedy }: MarkedKey): Rule {
  const { re2, characters } = alphabets[alphabet];
  const afterBytes = after.reduce((sum, [, length]) => sum + length, end.length);
  return {
    id,
    title,
    family: "azure",
    severity,
    confidence: "high",
    specificity: "issuer",
    keywords: [mark.toLowerCase()],
    followUp: () => [
      exactly(mark),
      { back: re2, skip: mark.length, least: before, most: before, after: "", edges: "alphanumeric" },
      ...after.map(([of, length]) => run(of, length)),
      ...(end === "" ? [] : [{ text: end }]),
      endsWord,
      { looks: "part" },
    ],
    pattern: `(${re2}{${before}}${mark.replace("+", "\\+")}${after.map(([of, length]) => `${of}{${length}}`).join("")}${end})`,
    windowBytes: { before, after: afterBytes },
    edges: "alphanumeric",
    previewPrefix: "",
    accept: (secret) => fillerIn(secret) ?? true,
    formatSource,
    remedy,
    samples: (random) => {
      const rest = () => after.map(([of, length]) => random.text(length, of === re2 ? characters : "A")).join("");
      const make = () => `7${random.text(before - 1, characters)}${mark}${rest().slice(0, -1)}A${end}`;
      const [first, second, third] = [make(), make(), make()];
      return {
        positive: [
          { text: `key: ${first}\n`, secret: first },
          { text: `{"primaryKey": "${second}"}`, secret: second },
          { text: `use '${third}' now`, secret: third },
        ],
        negative: [
          `${mark} `,
          `${first.slice(0, before + 2)} `,
          `7${"A".repeat(before - 1)}${mark}${"A".repeat(afterBytes - end.length)}${end}`,
        ],
      };
    },
  };
}

const base64 = alphabets.base64.re2;
/** The ends of keys of 64 and of 32 bytes. */
const long = {
  alphabet: "base64",
  before: 76,
  after: [
    [base64, 5],
    ["[AQgw]", 1],
  ],
  end: "==",
} as const;
const short = {
  alphabet: "base64",
  before: 33,
  after: [
    ["[A-P]", 1],
    [base64, 5],
  ],
  end: "=",
} as const;

const markedKeys = [
  markedKey({
    ...long,
    id: "azure-storage-marked-key",
    title: "Azure storage account key (+ASt)",
    mark: "+ASt",
    formatSource: "https://learn.microsoft.com/en-us/azure/storage/common/storage-account-keys-manage",
    remedy: "az storage account keys renew, for the key that it is",
  }),
  markedKey({
    ...long,
    id: "azure-cosmos-db-key",
    title: "Azure Cosmos DB key",
    mark: "ACDb",
    formatSource: "https://learn.microsoft.com/en-us/azure/cosmos-db/secure-access-to-data",
    remedy: "az cosmosdb keys regenerate --key-kind, for the key that it is",
  }),
  markedKey({
    ...long,
    id: "azure-batch-key",
    title: "Azure Batch account key",
    mark: "+ABa",
    formatSource: "https://learn.microsoft.com/en-us/azure/batch/account-key-rotation",
    remedy: "az batch account keys renew, for the key that it is",
  }),
  markedKey({
    ...long,
    id: "azure-ml-classic-key",
    title: "Azure ML Studio (classic) web service key",
    severity: "high",
    mark: "+AMC",
    formatSource: "https://learn.microsoft.com/en-us/purview/sit-defn-azure-machine-learning-web-service-api-key",
    remedy: "Regenerate it in the web service's settings",
  }),
  markedKey({
    ...long,
    id: "azure-api-management-key",
    title: "Azure API Management key",
    mark: "APIM",
    formatSource: "https://learn.microsoft.com/en-us/azure/api-management/api-management-subscriptions",
    remedy: "az rest POST …/subscriptions/{sid}/regeneratePrimaryKey, or the gateway's or tenant's regenerateKey",
  }),
  markedKey({
    ...short,
    id: "azure-iot-hub-key",
    title: "Azure IoT Hub or device key",
    mark: "AIoT",
    formatSource: "https://learn.microsoft.com/en-us/azure/iot-hub/authenticate-authorize-sas",
    remedy: "az iot hub policy renew-key, or device-identity renew-key for a device",
  }),
  markedKey({
    ...short,
    id: "azure-service-bus-key",
    title: "Azure Service Bus key",
    mark: "+ASb",
    formatSource: "https://learn.microsoft.com/en-us/azure/service-bus-messaging/service-bus-sas",
    remedy: "az servicebus namespace authorization-rule keys renew",
  }),
  markedKey({
    ...short,
    id: "azure-event-hub-key",
    title: "Azure Event Hubs key",
    mark: "+AEh",
    formatSource: "https://learn.microsoft.com/en-us/azure/event-hubs/authorize-access-shared-access-signature",
    remedy: "az eventhubs namespace authorization-rule keys renew",
  }),
  markedKey({
    ...short,
    id: "azure-relay-key",
    title: "Azure Relay key",
    mark: "+ARm",
    formatSource: "https://learn.microsoft.com/en-us/azure/azure-relay/relay-authentication-and-authorization",
    remedy: "az relay namespace authorization-rule keys renew",
  }),
  markedKey({
    ...short,
    id: "azure-event-grid-key",
    title: "Azure Event Grid key",
    mark: "AZEG",
    formatSource: "https://learn.microsoft.com/en-us/azure/event-grid/get-access-keys",
    remedy: "az eventgrid topic key regenerate",
  }),
  markedKey({
    ...short,
    id: "azure-redis-key",
    title: "Azure Cache for Redis key",
    mark: "AzCa",
    formatSource: "https://learn.microsoft.com/en-us/azure/azure-cache-for-redis/cache-configure#access-keys",
    remedy: "az redis regenerate-keys --key-type, for the key that it is",
  }),
  markedKey({
    id: "azure-function-key",
    title: "Azure Functions access key",
    severity: "high",
    alphabet: "url64",
    before: 44,
    mark: "AzFu",
    after: [
      [alphabets.url64.re2, 5],
      ["[AQgw]", 1],
    ],
    end: "==",
    formatSource: "https://learn.microsoft.com/en-us/azure/azure-functions/function-keys-how-to",
    remedy: "az functionapp keys delete, or function keys delete",
  }),
  markedKey({
    id: "azure-search-key",
    title: "Azure AI Search admin or query key",
    alphabet: "base62",
    before: 42,
    mark: "AzSe",
    after: [
      ["[A-D]", 1],
      [alphabets.base62.re2, 5],
    ],
    end: "",
    formatSource: "https://learn.microsoft.com/en-us/azure/search/search-security-api-keys",
    remedy: "az search admin-key renew, or query-key delete",
  }),
  markedKey({
    id: "azure-container-registry-key",
    title: "Azure Container Registry key",
    alphabet: "base64",
    before: 42,
    mark: "+ACR",
    after: [
      ["[A-D]", 1],
      [base64, 5],
    ],
    end: "",
    formatSource: "https://learn.microsoft.com/en-us/azure/container-registry/container-registry-authentication",
    remedy: "az acr credential renew, or token credential delete",
  }),
];

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
    accept: (secret) => fillerIn(secret) ?? true,
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

const trailingSecrets = [
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

export const azure = [
  accountKey,
  clientSecret,
  ...markedKeys,
  ...trailingSecrets,
  infixedToken({
    id: "azure-devops-token",
    title: "Azure DevOps personal access token",
    family: "azure",
    severity: "critical",
    before: [{ of: "base62", length: 76 }],
    infix: "AZDO",
    after: [{ of: "base62", length: 4 }],
    formatSource:
      "https://learn.microsoft.com/en-us/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate#personal-access-token-format",
    remedy: "Revoke it under User settings, Personal access tokens",
  }),
  infixedToken({
    id: "azure-service-key",
    title: "Azure service key (AI services, OpenAI, Maps, App Configuration and others)",
    family: "azure",
    severity: "critical",
    before: [{ of: "base62", length: 52 }],
    infix: "JQQJ9",
    after: [{ of: "base62", length: 27, lengthMax: 29 }],
    formatSource: "https://learn.microsoft.com/en-us/azure/ai-services/authentication",
    remedy: "az cognitiveservices account keys regenerate, or the same of the service that it opens",
  }),
  namedToken({
    id: "azure-ai-services-key",
    title: "Azure AI services key (32 hex)",
    family: "azure",
    severity: "high",
    names: [
      "azure_openai",
      "azure_cognitive",
      "azure_speech",
      "azure_translator",
      "azure_language",
      "azure_vision",
      "azure_face",
      "azure_ai",
      "cognitive_services",
      "form_recognizer",
      "document_intelligence",
    ],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://learn.microsoft.com/en-us/azure/ai-services/authentication",
    remedy: "az cognitiveservices account keys regenerate --key-name",
  }),
  namedToken({
    id: "azure-api-management-legacy-key",
    title: "Azure API Management subscription key (32 hex)",
    family: "azure",
    severity: "high",
    names: ["apim", "api_management"],
    kinds: ["subscription_key", "key", "token"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://learn.microsoft.com/en-us/azure/api-management/api-management-subscriptions",
    remedy: "az rest POST …/subscriptions/{sid}/regeneratePrimaryKey",
  }),
  namedToken({
    id: "azure-search-legacy-key",
    title: "Azure AI Search key (32 hex)",
    family: "azure",
    severity: "high",
    names: ["azure_search", "search_service", "cognitive_search"],
    kinds: ["admin_key", "api_key", "query_key", "key"],
    parts: [{ of: "anyHex", length: 32 }],
    formatSource: "https://learn.microsoft.com/en-us/azure/search/search-security-api-keys",
    remedy: "az search admin-key renew, or query-key delete",
  }),
  namedToken({
    id: "azure-devops-legacy-token",
    title: "Azure DevOps personal access token (52 characters)",
    family: "azure",
    severity: "critical",
    names: ["azure_devops", "azdo", "vsts", "azure_pat"],
    kinds: ["token", "pat", "ext_pat", "key", "secret", "password"],
    parts: [{ of: "lowerAndDigits", length: 52 }],
    formatSource: "https://learn.microsoft.com/en-us/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate",
    remedy: "Revoke it under User settings, Personal access tokens",
  }),
  namedToken({
    id: "azure-maps-key",
    title: "Azure Maps key (43 characters)",
    family: "azure",
    severity: "medium",
    names: ["azure_maps", "azuremaps"],
    kinds: ["key", "subscription_key", "api_key"],
    parts: [{ of: "url64", length: 43 }],
    formatSource: "https://learn.microsoft.com/en-us/azure/azure-maps/how-to-manage-authentication",
    remedy: "az maps account keys renew --key",
  }),
];
