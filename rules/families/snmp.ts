import { oneOf, type Phrase, phraseRule, sample, some, spaces, value, WORD } from "../formats/index.ts";

const community = value("[^\\t\\n\\f\\r \"'`,;<>()\\\\]", 6, 64, "spoken");
const word: Phrase = [some(WORD, 1, 64), spaces(1, 16)];

const shared = {
  title: "SNMP community, which is a password for the device",
  family: "snmp",
  severity: "medium",
  remedy: "Set another community on the device and on what asks it; prefer SNMPv3",
  make: sample.word,
} as const;

export const snmp = [
  phraseRule({
    ...shared,
    id: "snmp-community",
    keywords: ["snmp-server community", "rocommunity", "rwcommunity"],
    phrase: [oneOf([spaces(1, 8)], ["6", spaces(1, 8)]), community],
    formatSource: "https://www.cisco.com/c/en/us/support/docs/ip/simple-network-management-protocol-snmp/7282-12.html",
    found: [
      (made) => `snmp-server community ${made} RO\n`,
      (made) => `rwcommunity ${made} 10.0.0.0/8\n`,
      (made) => `rocommunity6  ${made}\n`,
    ],
    missed: ["snmp-server community public RO\n", "rocommunity private\n", "rocommunity <community> 10.0.0.0/8\n"],
  }),
  phraseRule({
    ...shared,
    id: "snmp-community-of-net-snmp",
    keywords: ["com2sec", "com2sec6"],
    phrase: [spaces(1, 16), ...word, ...word, community],
    formatSource: "https://linux.die.net/man/5/snmpd.conf",
    found: [
      (made) => `com2sec local localhost ${made}\n`,
      (made) => `com2sec readonly  default         ${made}\n`,
      (made) => `com2sec6 mynet 2001:db8::/32 ${made}\n`,
    ],
    missed: [
      "com2sec local default public\n",
      "com2sec notConfigUser default private\n",
      "com2sec [-Cn CONTEXT] SECNAME SOURCE COMMUNITY\n",
    ],
  }),
];
