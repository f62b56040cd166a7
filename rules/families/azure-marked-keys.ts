import { alphabets, endsWord, exactly, isFiller, marvin32, type Rule, run } from "../formats/index.ts";

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
  /** What Microsoft starts the checksum in the last four bytes with, one for each use of such keys. */
  readonly seeds?: readonly string[];
  readonly formatSource: string;
  readonly remedy: string;
}

/** Keys of Azure that check themselves: Marvin32 of all but the last four bytes. */
function holdsChecksum(key: Buffer, seeds: readonly string[]): boolean {
  const bytes = Buffer.from(key.toString("latin1"), "base64");
  const found = bytes.readUInt32LE(bytes.length - 4);
  return seeds.some((seed) => marvin32(bytes.subarray(0, -4), seedOf(seed)) === found);
}

const seedOf = (text: string) => Buffer.from(text).readBigUInt64BE();

/** The same key with the checksum that it should have. */
function checked(key: string, seed: string, encoding: "base64" | "base64url", end: string): string {
  const bytes = Buffer.from(key, "base64");
  bytes.writeUInt32LE(marvin32(bytes.subarray(0, -4), seedOf(seed)), bytes.length - 4);
  return bytes.toString(encoding).replace(/=*$/, end);
}

function markedKey({ id, title, severity = "critical", alphabet, before, mark, after, end, seeds, formatSource, remedy }: MarkedKey): Rule {
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
    accept: (secret) => !isFiller(secret) && (seeds === undefined || holdsChecksum(secret, seeds) || "low"),
    formatSource,
    remedy,
    samples: (random) => {
      const rest = () => after.map(([of, length]) => random.text(length, of === re2 ? characters : "A")).join("");
      const make = () => {
        const made = `7${random.text(before - 1, characters)}${mark}${rest().slice(0, -1)}A${end}`;
        return seeds?.[0] === undefined ? made : checked(made, seeds[0], alphabet === "url64" ? "base64url" : "base64", end);
      };
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

const messaging = ["Send0000", "Listen00", "Manage00", "System00", "Unknown0"];

export const azureMarkedKeys = [
  markedKey({
    ...long,
    id: "azure-storage-marked-key",
    title: "Azure storage account key (+ASt)",
    mark: "+ASt",
    seeds: ["Default0"],
    formatSource: "https://learn.microsoft.com/en-us/azure/storage/common/storage-account-keys-manage",
    remedy: "az storage account keys renew, for the key that it is",
  }),
  markedKey({
    ...long,
    id: "azure-cosmos-db-key",
    title: "Azure Cosmos DB key",
    mark: "ACDb",
    seeds: ["MastRW00", "MastRO00", "SysAll00", "Resour00", "SystRO00", "SystRW00", "Encryp00"],
    formatSource: "https://learn.microsoft.com/en-us/azure/cosmos-db/secure-access-to-data",
    remedy: "az cosmosdb keys regenerate --key-kind, for the key that it is",
  }),
  markedKey({
    ...long,
    id: "azure-batch-key",
    title: "Azure Batch account key",
    mark: "+ABa",
    seeds: ["AbAcct00"],
    formatSource: "https://learn.microsoft.com/en-us/azure/batch/account-key-rotation",
    remedy: "az batch account keys renew, for the key that it is",
  }),
  markedKey({
    ...long,
    id: "azure-ml-classic-key",
    title: "Azure ML Studio (classic) web service key",
    severity: "high",
    mark: "+AMC",
    seeds: ["Classic0"],
    formatSource: "https://learn.microsoft.com/en-us/purview/sit-defn-azure-machine-learning-web-service-api-key",
    remedy: "Regenerate it in the web service's settings",
  }),
  markedKey({
    ...long,
    id: "azure-api-management-key",
    title: "Azure API Management key",
    mark: "APIM",
    seeds: ["IoTHub00", "Tenant00", "Gatewy00", "GitKey00"],
    formatSource: "https://learn.microsoft.com/en-us/azure/api-management/api-management-subscriptions",
    remedy: "az rest POST …/subscriptions/{sid}/regeneratePrimaryKey, or the gateway's or tenant's regenerateKey",
  }),
  markedKey({
    ...short,
    id: "azure-iot-hub-key",
    title: "Azure IoT Hub or device key",
    mark: "AIoT",
    seeds: ["IoTHub00", "DpsKey00", "Device00"],
    formatSource: "https://learn.microsoft.com/en-us/azure/iot-hub/authenticate-authorize-sas",
    remedy: "az iot hub policy renew-key, or device-identity renew-key for a device",
  }),
  markedKey({
    ...short,
    id: "azure-service-bus-key",
    title: "Azure Service Bus key",
    mark: "+ASb",
    seeds: messaging,
    formatSource: "https://learn.microsoft.com/en-us/azure/service-bus-messaging/service-bus-sas",
    remedy: "az servicebus namespace authorization-rule keys renew",
  }),
  markedKey({
    ...short,
    id: "azure-event-hub-key",
    title: "Azure Event Hubs key",
    mark: "+AEh",
    seeds: messaging,
    formatSource: "https://learn.microsoft.com/en-us/azure/event-hubs/authorize-access-shared-access-signature",
    remedy: "az eventhubs namespace authorization-rule keys renew",
  }),
  markedKey({
    ...short,
    id: "azure-relay-key",
    title: "Azure Relay key",
    mark: "+ARm",
    seeds: messaging,
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
    seeds: ["Functi00", "System00", "Master00"],
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
    seeds: ["ACRDflt0"],
    after: [
      ["[A-D]", 1],
      [base64, 5],
    ],
    end: "",
    formatSource: "https://learn.microsoft.com/en-us/azure/container-registry/container-registry-authentication",
    remedy: "az acr credential renew, or token credential delete",
  }),
];
