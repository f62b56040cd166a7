import {
  alphabets,
  assigned,
  claimBeside,
  endsWord,
  exactly,
  fillerIn,
  infixedToken,
  namedToken,
  notFiller,
  type Rule,
  run,
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

export const azure = [
  accountKey,
  clientSecret,
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
  namedToken({
    id: "azure-devops-legacy-token-as-pat",
    title: "Azure DevOps personal access token (52 characters) by its short name",
    family: "azure",
    severity: "critical",
    names: ["ado_pat", "azdo_pat", "devops_pat"],
    kinds: ["pat"],
    parts: [{ of: "lowerAndDigits", length: 52 }],
    formatSource: "https://learn.microsoft.com/en-us/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate",
    remedy: "Revoke it under User settings, Personal access tokens",
  }),
];
