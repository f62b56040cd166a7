import type { Finding } from "../../contract/index.ts";

/** How a secret is spelled, as findings say it. */
export type Encoding = Finding["encoding"][number];

/** What a decoder of the kernel undoes. */
export type Decoding = "hex" | "utf16" | "percent" | "escapes" | "wrapped" | "folded" | "joined" | "base64" | "records";
